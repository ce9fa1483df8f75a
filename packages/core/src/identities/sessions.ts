import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { forAnyone, forJobs } from "../permissions/index.ts"
import { meIn, nextIdentity, nextOf, sessionsEnd, youAreMailed } from "./changing.ts"
import { Email } from "./inputs.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"

/**
 * Refresh tokens end. Access tokens that are out are good until they run out, here as elsewhere: to know better, each
 * request would have to read the person as well, and what they may is read anew each time anyway.
 */
export const signOutEverywhere = command({
  name: "me.sign_out",
  summary: "Sign out on every device",
  route: "POST /v1/me/sign-out",
  place: IdentityId,
  permission: forAnyone.signOutEverywhere,
  endsOwnRight: true,
  anew: true,
  input: z.strictObject({}),
  output: z.object({}),
  decide: async (ctx) => {
    const me = await meIn(ctx)
    return {
      result: {},
      writes: [nextIdentity(me)],
      events: [IdentityEvents.signedOut(nextOf(me), {}, {})],
      effects: [sessionsEnd()],
    }
  },
})

/**
 * Whoever set a new password with a code that was mailed, has shown that the address is theirs, if it is still the same.
 * Nothing else proves it: a link shows who reads the mail, and leaves whoever made the sign-in a password that opens it.
 */
export const proveIdentity = command({
  name: "identity.prove",
  summary: "Note that somebody set a new password with a code from their mail",
  place: IdentityId,
  permission: forJobs.proveIdentity,
  input: z.strictObject({ email: Email }),
  output: z.object({ proven: z.boolean() }),
  decide: async (ctx, { email }) => {
    const me = await meIn(ctx)
    const proven = me.proven || me.email === email
    return {
      result: { proven },
      by: { id: me.identityId, name: me.name },
      writes: [nextIdentity(me, { proven })],
      events: [IdentityEvents.passwordReset(nextOf(me), {}, {})],
      effects: [IdentityEffects.passwordWasReset({}, {}), sessionsEnd(), youAreMailed(me)],
    }
  },
})
