import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { endingSessions, IdentityEvents, meIn, nextOf, providerUsername, sessionsEnd } from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"

/** Refresh tokens end ahead of the commit: from then on, no new token can come of a session that this ends. */
export const signOutEverywhere = command({
  name: "me.sign_out",
  summary: "Sign out on every device",
  route: "POST /v1/me/sign-out",
  runs: "identity",
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
      before: { run: ({ endSessions }) => endSessions(providerUsername(me)) },
      writes: [endingSessions(me, ctx.now)],
      events: [IdentityEvents.signedOut(nextOf(me), {}, {})],
      effects: [sessionsEnd()],
    }
  },
})
