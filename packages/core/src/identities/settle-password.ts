import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { forJobs } from "../permissions/index.ts"
import { endingSessions, meIn, nextOf, sessionsEnd, youAreMailed } from "./changing.ts"
import { IdentitySignals } from "./identities.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"

/**
 * For a password that was begun to be set at the identity provider and never committed: it may be set. So everything that
 * began until now ends, also what began with that password, and the person is told.
 */
export const settlePasswordChange = command({
  name: "identity.settle_password",
  summary: "End the sessions of somebody whose password may have changed",
  place: IdentityId,
  permission: forJobs.settleIdentity,
  input: z.strictObject({ execution: text(26) }),
  output: z.object({}),
  decide: async (ctx, { execution }) => {
    const me = await meIn(ctx)
    if (!me.passwordsBegun?.includes(execution)) throw IdentitySignals.settled()
    return {
      result: {},
      writes: [endingSessions(me, ctx.now, {}, execution)],
      events: [IdentityEvents.passwordUnsure(nextOf(me), {}, {})],
      effects: [IdentityEffects.passwordUnsure({}, {}), sessionsEnd(), youAreMailed(me)],
    }
  },
})
