import * as z from "zod"
import { claim, claimed, release } from "../kernel/claims.ts"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { must } from "../kernel/writes.ts"
import {
  addressClaims,
  assertProven,
  endingSessions,
  type Identity,
  IdentityEffects,
  IdentityErrors,
  IdentityEvents,
  isAddressToken,
  meIn,
  nextOf,
  pendingOf,
  providerUsername,
  sessionsEnd,
} from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"

/** One transaction takes the new address and gives the old one back: nobody signs in with both, nor with neither. */
const replacing = (me: Identity, email: string, now: Date) => {
  const { identityId, email: before } = me
  return {
    writes: [
      endingSessions(me, now, { email }),
      must(claim(addressClaims, email, identityId), IdentityErrors.email_taken),
      release(addressClaims, before, identityId),
    ],
    events: [IdentityEvents.addressChanged(nextOf(me), {}, { email, before })] as const,
    effects: [
      IdentityEffects.addressReplaced({ from: before, to: email }, {}),
      IdentityEffects.addressFollows({}, {}),
      IdentityEffects.oldIsTold({ email: before }, {}),
      sessionsEnd(),
    ],
  }
}

/**
 * The link shows who reads the mail, the sign-in who asked for it: it takes both. All sessions end with it, the one at hand
 * included: whoever leaves a mailbox that somebody else reads, leaves whoever signed in by it behind as well.
 */
export const confirmAddress = command({
  name: "me.address.confirm",
  summary: "Open the link that was mailed to an address: it is signed in with from now on, anew on every device",
  route: "POST /v1/me/address/confirm",
  runs: "identity",
  place: IdentityId,
  permission: forAnyone.confirmAddress,
  endsOwnRight: true,
  freshSignIn: true,
  input: z.strictObject({ token: z.string().max(100) }),
  output: z.object({ email: z.string() }),
  decide: async (ctx, { token }) => {
    const me = await meIn(ctx)
    assertProven(me)
    const pending = pendingOf(me, ctx.now)
    if (!pending || !isAddressToken(ctx.keyring, ctx.place, pending, token)) throw IdentityErrors.link_unusable()
    const { email } = pending
    // It is taken with a condition as well; but nobody is signed out for an address that they do not get.
    const [taken] = await ctx.getAll([claimed(addressClaims, email)])
    if (taken) throw IdentityErrors.email_taken()
    const username = providerUsername(me)
    return {
      result: { email },
      before: { run: ({ endSessions }) => endSessions(username) },
      ...replacing(me, email, ctx.now),
      after: ({ setAddress }) => setAddress(username, email),
    }
  },
})
