import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { forJobs } from "../permissions/index.ts"
import { endingSessions, meIn, nextOf, sessionsEnd, youAreMailed } from "./changing.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"

/** A password was set with a code from a mail: every session from before ends, and the person is told. */
export const noteReset = command({
  name: "identity.note_reset",
  summary: "Note that somebody set a new password with a code from their mail",
  place: IdentityId,
  permission: forJobs.noteReset,
  input: z.strictObject({}),
  output: z.object({}),
  decide: async (ctx) => {
    const me = await meIn(ctx)
    return {
      result: {},
      by: { id: me.identityId, name: me.name },
      writes: [endingSessions(me, ctx.now)],
      events: [IdentityEvents.passwordReset(nextOf(me), {}, {})],
      effects: [IdentityEffects.passwordWasReset({}, {}), sessionsEnd(), youAreMailed(me)],
    }
  },
})
