import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { IdentityId } from "../kernel/ids.ts"
import type { Keyring } from "../kernel/keyring.ts"
import { command } from "../kernel/operations.ts"
import { DirectoryErrors } from "../kernel/ports.ts"
import {
  assertProven,
  beginningSecondFactor,
  endingSessions,
  type Identity,
  IdentityEffects,
  IdentityEvents,
  meIn,
  nextOf,
  ownAttempts,
  providerUsername,
  sessionsEnd,
  youAreMailed,
} from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { AppCode, enrolmentPurpose, sealedFor, SecondFactorState } from "./second-factor.ts"

/** What finishing needs, sealed: it is an access token, and good for nobody else's enrolment. */
const Enrolment = text(4096).regex(/^[\w-]+$/)

const sessionIn = (keyring: Keyring, me: Identity, enrolment: string): string => {
  const session = keyring.open(enrolmentPurpose, sealedFor(me), enrolment)
  if (session === undefined) throw DirectoryErrors.second_factor_expired()
  return session
}

/** Sessions that began without the factor end with it: a token says of somebody that they have one. */
export const confirmSecondFactor = command({
  name: "me.second_factor.confirm",
  summary: "Switch the second factor on, with a code of the app",
  route: "POST /v1/me/second-factor/confirm",
  runs: "identity",
  place: IdentityId,
  permission: forAnyone.manageSecondFactor,
  endsOwnRight: true,
  limits: ownAttempts(10),
  anew: true,
  input: z.strictObject({ enrolment: Enrolment, code: AppCode }),
  output: SecondFactorState,
  decide: async (ctx, { enrolment, code }) => {
    const me = await meIn(ctx)
    assertProven(me)
    const session = sessionIn(ctx.keyring, me, enrolment)
    const username = providerUsername(me)
    return {
      result: { secondFactor: true },
      before: {
        check: ({ verifySecondFactor }) => verifySecondFactor(username, session, code),
        reserve: beginningSecondFactor(me),
        run: async ({ setSecondFactor, endSessions }) => {
          await setSecondFactor(username, true)
          await endSessions(username)
        },
      },
      writes: [endingSessions(me, ctx.now, { secondFactor: true })],
      events: [IdentityEvents.secondFactorOn(nextOf(me), {}, {})],
      effects: [IdentityEffects.codeAsked({}, {}), IdentityEffects.appNeeded({}, {}), sessionsEnd(), youAreMailed(me)],
    }
  },
})
