import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { IdentityId } from "../kernel/ids.ts"
import { purpose } from "../kernel/keyring.ts"
import type { Keyring } from "../kernel/keyring.ts"
import { command, procedure } from "../kernel/operations.ts"
import { DirectoryErrors } from "../kernel/ports.ts"
import type { Vendor } from "../kernel/vendor.ts"
import { forAnyone } from "../permissions/index.ts"
import {
  assertProven,
  beginningSecondFactor,
  endingSessions,
  meIn,
  nextOf,
  sessionsEnd,
  youAreMailed,
} from "./changing.ts"
import { type Identity, ownAttempts, providerUsername } from "./identities.ts"
import { KnownPassword } from "./inputs.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"

/** What enrols an app for codes, between its two steps. */
export const enrolmentPurpose = purpose("enrolment")

/** What an authenticator app shows. */
const Code = text(6).regex(/^\d{6}$/)
/** What finishing needs, sealed: it is an access token, and good for nobody else's enrolment. */
const Enrolment = text(4096).regex(/^[\w-]+$/)
const State = z.object({ secondFactor: z.boolean() })

/** What authenticator apps read from a picture of it (Google Authenticator, "Key Uri Format"). */
const uriOf = ({ product }: Vendor, { email }: Identity, secret: string): string => {
  const issuer = encodeURIComponent(product)
  return `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${secret}&issuer=${issuer}`
}

/** What ends all sessions, ends an enrolment as well. */
const sealedFor = ({ identityId, sessionsFrom = 0 }: Identity): readonly string[] => [
  "second-factor",
  identityId,
  String(sessionsFrom),
]

const sessionIn = (keyring: Keyring, me: Identity, enrolment: string): string => {
  const session = keyring.open(enrolmentPurpose, sealedFor(me), enrolment)
  if (session === undefined) throw DirectoryErrors.second_factor_expired()
  return session
}

export const beginSecondFactor = procedure({
  name: "me.second_factor.begin",
  summary: "Begin to set up an authenticator app as second factor",
  route: "POST /v1/me/second-factor",
  runs: "identity",
  place: IdentityId,
  permission: forAnyone.manageSecondFactor,
  limits: ownAttempts(10),
  input: z.strictObject({ password: KnownPassword }),
  output: z.object({ secret: z.string(), uri: z.string(), enrolment: z.string() }),
  run: async (ctx, { password }, signIns) => {
    const me = await meIn(ctx)
    assertProven(me)
    const { secret, session } = await signIns.beginSecondFactor(providerUsername(me), password)
    const enrolment = ctx.keyring.seal(enrolmentPurpose, sealedFor(me), session)
    return { secret, uri: uriOf(ctx.vendor, me, secret), enrolment }
  },
})

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
  input: z.strictObject({ enrolment: Enrolment, code: Code }),
  output: State,
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
  input: z.strictObject({ password: KnownPassword, code: Code }),
  output: State,
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
