import { isRefusal } from "../kernel/errors.ts"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { type Reaction, reaction, type ReactionContext } from "../kernel/reactions.ts"
import { AccountEvents } from "../accounts/index.ts"
import { leftPlace } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { restorableFor, TenantEvents, tenants } from "../tenants/index.ts"
import { accountErasing, eraseAccount } from "./erase-account.ts"
import { ErasureSignals, margin } from "./erasures.ts"
import { eraseTenant, tenantErasing } from "./erase-tenant.ts"

type Invoked = Promise<{ readonly result: { readonly finished: boolean } }>

/** Step by step, as long as there is time, and at least one. What is not due any more was restored, or is erased already. */
const inSteps = async ({ timeLeft }: ReactionContext, step: () => Invoked): Promise<void | "again"> => {
  do {
    try {
      const { result } = await step()
      if (result.finished) return undefined
    } catch (error) {
      if (isRefusal(error, ErasureSignals.not_due)) return undefined
      throw error
    }
  } while (timeLeft() >= 1)
  return "again"
}

const delay = restorableFor + margin

const erasesTenant = reaction({
  name: tenantErasing,
  on: [TenantEvents.closed],
  delay,
  run: async (ctx, { place, data: { closes } }) => {
    const tenant = TenantId.is(place) ? await ctx.get(tenants, { tenantId: place }) : null
    if (!tenant) return undefined
    const { tenantId, accountId } = tenant
    const permissions = [forJobs.eraseTenant]
    const job = { kind: "job", name: tenantErasing, permissions, reach: [accountId] } as const
    return inSteps(ctx, () => invoke(ctx.request(job, tenantId), eraseTenant, { accountId, closes }))
  },
})

const erasesAccount = reaction({
  name: accountErasing,
  on: [AccountEvents.closed],
  delay,
  run: async (ctx, { place, data: { closes } }) => {
    if (!AccountId.is(place)) return undefined
    const job = { kind: "job", name: accountErasing, permissions: [forJobs.eraseAccount] } as const
    return inSteps(ctx, () => invoke(ctx.request(job, place), eraseAccount, { closes }))
  },
})

/** Where people belonged is struck, and who belongs nowhere any more is forgotten. */
const forgetsPeople = reaction({
  name: "erasure.people_leave",
  on: [TenantEvents.peopleLetGo, AccountEvents.peopleLetGo],
  run: async (ctx, { place, data }) => {
    if (!TenantId.is(place) && !AccountId.is(place)) return
    for (const identityId of data.identityIds) await leftPlace(ctx, identityId, place, { forget: true })
  },
})

export const erasureReactions: readonly Reaction[] = [erasesTenant, erasesAccount, forgetsPeople]
