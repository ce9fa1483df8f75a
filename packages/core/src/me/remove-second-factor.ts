import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import {
  endingSessions,
  IdentityEffects,
  IdentityEvents,
  KnownPassword,
  meIn,
  nextOf,
  ownAttempts,
  providerUsername,
  sessionsEnd,
  youAreMailed,
} from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { AppCode, SecondFactorState } from "./second-factor.ts"

/** Not refused where the table knows of none: an enrolment may have reached the provider alone, and this undoes it. */
export const removeSecondFactor = command({
  name: "me.second_factor.remove",
  summary: "Take the second factor away",
  route: "POST /v1/me/second-factor/remove",
  runs: "identity",
  place: IdentityId,
  permission: forAnyone.manageSecondFactor,
  endsOwnRight: true,
  limits: ownAttempts(10),
  anew: true,
  input: z.strictObject({ password: KnownPassword, code: AppCode }),
  output: SecondFactorState,
  decide: async (ctx, { password, code }) => {
    const me = await meIn(ctx)
    const username = providerUsername(me)
    return {
      result: { secondFactor: false },
      before: {
        check: ({ checkSecondFactor }) => checkSecondFactor(username, password, code),
        run: ({ endSessions }) => endSessions(username),
      },
      writes: [endingSessions(me, ctx.now, { secondFactor: false })],
      after: ({ setSecondFactor }) => setSecondFactor(username, false),
      events: [IdentityEvents.secondFactorOff(nextOf(me), {}, {})],
      effects: [
        IdentityEffects.factorMissed({}, {}),
        IdentityEffects.passwordAlone({}, {}),
        sessionsEnd(),
        youAreMailed(me),
      ],
    }
  },
})
