import * as z from "zod"
import { PlaceErrors } from "../kernel/asking.ts"
import { doneUnless } from "../kernel/errors.ts"
import { IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { command } from "../kernel/operations.ts"
import type { Reaction } from "../kernel/reactions.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { identities, IdentityEvents, placesOf } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { headOf } from "../tenants/index.ts"
import { changeUser } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { users } from "./entity.ts"
import { assertOpen } from "./subject.ts"
import { aboutOf, nameOf, UserErrors, UserEvents } from "./users.ts"

const sameAddress = (identityId: IdentityId, email: string): TransactItem =>
  write(identities)
    .check({ identityId })
    .where((identity, { eq }) => eq(identity.email, email))
    .commit()

/** A user is shown with the address that their person signs in with by now; refused where it is so already. */
export const followAddress = command({
  name: "user.follow_address",
  summary: "Show a user with the address that their person signs in with",
  place: TenantId,
  permission: forJobs.followAddress,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: z.object({ userId: UserId.schema }),
  reads: (place, { identityId }) => [ref(grants, { place, identityId }), ref(identities, { identityId })],
  decide: async (ctx, { identityId }) => {
    const { place } = ctx
    const [grant, identity] = await ctx.getAll([ref(grants, { place, identityId }), ref(identities, { identityId })])
    const user = grant?.userId ? await ctx.get(users, { tenantId: place, userId: grant.userId }) : null
    if (!grant || !identity || !user || user.email === identity.email) throw UserErrors.follows()
    const { userId, rev } = user
    const { email } = identity
    const tenant = await headOf(ctx)
    const next = { ...user, email, rev: rev + 1 }
    return {
      result: { userId },
      writes: [
        ...changeUser({ tenant, before: user, after: next }),
        write(grants)
          .patch({ place, identityId })
          .set({ email })
          .where((old, { eq }) => eq(old.grantedAt, grant.grantedAt))
          .commit(),
      ],
      checks: [sameAddress(identityId, email), assertOpen(tenant)],
      events: [UserEvents.edited({ object: userId, version: next.rev }, { changed: ["email"] }, aboutOf(next))],
      effects: [UserEffects.edited({ user: userId, changed: ["email"] }, { name: nameOf(next) })],
    }
  },
})

/** Where it cannot follow, it stays: somebody else is invited there with this address, or the company is being closed. */
const settled = [UserErrors.follows, UserErrors.email_taken, PlaceErrors.not_active]

export const addressFollows: Reaction = {
  name: "user.follow_address",
  on: [IdentityEvents.addressChanged.eventName],
  run: async (ctx, { object }) => {
    const identity = IdentityId.is(object) ? await ctx.get(identities, { identityId: object }) : null
    if (!identity) return undefined
    const { identityId } = identity
    const caller = { kind: "job", name: "user.follow_address", permissions: [forJobs.followAddress] } as const
    for (const place of placesOf(identity).filter((one) => TenantId.is(one))) {
      if (ctx.timeLeft() < 1) return "again"
      const request = ctx.request({ ...caller, reach: [identityId] }, place)
      await doneUnless(invoke(request, followAddress, { identityId }), settled)
    }
    return undefined
  },
}
