import * as z from "zod"
import { isRefusal } from "../kernel/errors.ts"
import { AccountId, IdentityId, TenantId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import type { Reaction, ReactionContext } from "../kernel/reactions.ts"
import { AccountEvents } from "../accounts/index.ts"
import { leftPlace } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { restorableFor, TenantEvents, tenants } from "../tenants/index.ts"
import { accountErasing, eraseAccount } from "./accounts.ts"
import { ErasureErrors, margin } from "./erasures.ts"
import { eraseTenant, tenantErasing } from "./tenants.ts"

const Closed = z.object({ closes: z.string() })

type Invoked = Promise<{ readonly result: { readonly finished: boolean } }>

/** Step by step, as long as there is time, and at least one. What is not due any more was restored, or is erased already. */
const inSteps = async ({ timeLeft }: ReactionContext, step: () => Invoked): Promise<void | "again"> => {
  do {
    try {
      const { result } = await step()
      if (result.finished) return undefined
    } catch (error) {
      if (isRefusal(error, ErasureErrors.not_due)) return undefined
      throw error
    }
  } while (timeLeft() >= 1)
  return "again"
}

const delay = restorableFor + margin

const erasesTenant: Reaction = {
  name: tenantErasing,
  on: [TenantEvents.closed.eventName],
  delay,
  run: async (ctx, { place, data }) => {
    const tenant = TenantId.is(place) ? await ctx.get(tenants, { tenantId: place }) : null
    if (!tenant) return undefined
    const { tenantId, accountId } = tenant
    const { closes } = Closed.parse(data)
    const permissions = [forJobs.eraseTenant]
    const job = { kind: "job", name: tenantErasing, permissions, reach: [accountId] } as const
    return inSteps(ctx, () => invoke(ctx.request(job, tenantId), eraseTenant, { accountId, closes }))
  },
}

const erasesAccount: Reaction = {
  name: accountErasing,
  on: [AccountEvents.closed.eventName],
  delay,
  run: async (ctx, { place, data }) => {
    if (!AccountId.is(place)) return undefined
    const { closes } = Closed.parse(data)
    const job = { kind: "job", name: accountErasing, permissions: [forJobs.eraseAccount] } as const
    return inSteps(ctx, () => invoke(ctx.request(job, place), eraseAccount, { closes }))
  },
}

const LetGo = z.object({ identityIds: z.array(IdentityId.schema) })

/** Where people belonged is struck, and who belongs nowhere any more is forgotten. */
const forgetsPeople: Reaction = {
  name: "erasure.people_leave",
  on: [TenantEvents.peopleLetGo.eventName, AccountEvents.peopleLetGo.eventName],
  run: async (ctx, { place, data }) => {
    if (!TenantId.is(place) && !AccountId.is(place)) return
    for (const identityId of LetGo.parse(data).identityIds) await leftPlace(ctx, identityId, place, { forget: true })
  },
}

export const erasureReactions: readonly Reaction[] = [erasesTenant, erasesAccount, forgetsPeople]
