import { claimed } from "../kernel/claims.ts"
import { isRefusal } from "../kernel/errors.ts"
import { IdentityId, TenantId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { reaction, type ReactionContext } from "../kernel/reactions.ts"
import { addressClaims, identities, IdentityEvents, placesOf } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { followAddress, mostTogether } from "./follow-address.ts"
import { UserErrors, UserSignals } from "./users.ts"

/**
 * Lets users follow. Whoever has the address and follows another one themselves, follows with them: two who have exchanged
 * theirs cannot go one by one.
 */
export const followAddresses = async (
  ctx: Pick<ReactionContext, "request">,
  place: TenantId,
  identityIds: readonly IdentityId[],
): Promise<void> => {
  const caller = { kind: "job", name: "user.follow_address", permissions: [forJobs.followAddress] } as const
  try {
    await invoke(ctx.request({ ...caller, reach: identityIds }, place), followAddress, {
      identityIds: [...identityIds],
    })
  } catch (error) {
    if (isRefusal(error, UserSignals.follows)) return
    if (!isRefusal(error, UserErrors.email_taken)) throw error
    const { holder } = error.facts
    const another = typeof holder === "string" && IdentityId.is(holder) && !identityIds.includes(holder)
    if (!another || identityIds.length === mostTogether) throw error
    await followAddresses(ctx, place, [...identityIds, holder])
  }
}

export const addressFollows = reaction({
  name: "user.follow_address",
  on: [IdentityEvents.addressChanged],
  reach: ({ object }) => (IdentityId.is(object) ? [object] : []),
  run: async (ctx, { object }) => {
    const identity = IdentityId.is(object) ? await ctx.get(identities, { identityId: object }) : null
    if (!identity) return undefined
    for (const place of placesOf(identity).filter((one) => TenantId.is(one))) {
      if (ctx.timeLeft() < 1) return "again"
      await followAddresses(ctx, place, [identity.identityId])
    }
    return undefined
  },
})

/** Who goes gives an address back here: whoever signs in with it by now, and could not be shown so before, follows. */
export const followFreed = async (ctx: ReactionContext, place: TenantId, email: string | undefined): Promise<void> => {
  const [known] = email === undefined ? [] : await ctx.getAll([claimed(addressClaims, email)])
  const identityId = known?.holder
  if (identityId && IdentityId.is(identityId)) await followAddresses(ctx, place, [identityId])
}
