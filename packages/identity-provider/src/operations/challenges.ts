import * as z from "zod"
import { requireWritable } from "../attributes.ts"
import type { Client } from "../clients.ts"
import type { Context } from "../context.ts"
import {
  CognitoError,
  codeMismatch,
  invalidParameter,
  invalidSession,
  notAuthorized,
  passwordAttemptsExceeded,
  userDisabled,
} from "../errors.ts"
import { secondFactorSubject, withPassword } from "../identities.ts"
import { parse, password, totpCode, username } from "../parameters.ts"
import { requireGoodPassword } from "../passwords.ts"
import type { ChallengeSession } from "../sessions.ts"
import { type Entry, signIn } from "../tokens.ts"
import { matchTotp } from "../totp.ts"
import type { ClientMetadata } from "../triggers.ts"
import { fold, type User } from "../users.ts"

/** TemporaryPasswordValidityDays of the pool's password policy. */
const temporaryPasswordLifetime = 7 * 24 * 3600_000
const attributePrefix = "userAttributes."

type ChallengeAnswer = {
  readonly client: Client
  readonly responses: unknown
  readonly session: string
  readonly metadata: ClientMetadata
}

/** A sign-in under way: who it is for, as they typed it, and how it entered. */
type Progress = Omit<Entry, "source"> & {
  readonly typedName: string
  readonly source?: ChallengeSession["source"]
}

/**
 * What follows a right password: a refusal, the next challenge, or tokens. State is told only here, to somebody who has
 * proven the password.
 */
export const proceed = async (
  context: Context,
  user: User,
  { client, typedName, clientMetadata, source = "TokenGeneration_Authentication" }: Progress,
): Promise<object> => {
  if (!user.enabled) throw userDisabled()
  if (user.status === "FORCE_CHANGE_PASSWORD") return askForNewPassword(context, user, typedName, client)
  if (user.mfaEnabled) return askForSoftwareToken(context, user, { client, typedName, source })
  return signIn(context, user, { client, source, clientMetadata })
}

const askForNewPassword = (context: Context, user: User, typedName: string, client: Client): object => {
  if (context.now().getTime() - user.passwordSetAt >= temporaryPasswordLifetime) {
    throw notAuthorized("Temporary password has expired and must be reset by an administrator.")
  }
  const kind = "NEW_PASSWORD_REQUIRED"
  const source = "TokenGeneration_NewPasswordChallenge"
  const who = { userId: user.username, typedName, clientId: client.id, stamp: user.stamp }
  const Session = context.sessions.open({ kind, source, ...who })
  const ChallengeParameters = {
    USER_ID_FOR_SRP: user.username,
    requiredAttributes: "[]",
    userAttributes: JSON.stringify(user.attributes),
  }
  return { ChallengeName: kind, Session, ChallengeParameters }
}

const askForSoftwareToken = (
  context: Context,
  user: User,
  { client, typedName, source }: Required<Pick<Progress, "client" | "typedName" | "source">>,
): object => {
  const kind = "SOFTWARE_TOKEN_MFA"
  const who = { userId: user.username, typedName, clientId: client.id, stamp: user.stamp }
  const Session = context.sessions.open({ kind, source, ...who })
  return { ChallengeName: kind, Session, ChallengeParameters: { USER_ID_FOR_SRP: user.username } }
}

/** The user a challenge session stands for, as the table has them now. */
const requireChallenged = (
  context: Context,
  answer: ChallengeAnswer,
  kind: ChallengeSession["kind"],
  givenName: string,
): { session: ChallengeSession; user: User } => {
  const session = context.sessions.find(answer.session, kind)
  const user = session && context.users.find(session.userId)
  const name = fold(givenName)
  if (!session || !user || user.stamp !== session.stamp) throw invalidSession()
  if (session.clientId !== answer.client.id) throw invalidSession()
  if (name !== session.userId && name !== session.typedName) throw invalidSession()
  if (!user.enabled) throw userDisabled()
  return { session, user }
}

const newPasswordResponses = z.looseObject({ USERNAME: username, NEW_PASSWORD: password })

/** NEW_PASSWORD_REQUIRED. A password below the policy leaves the session open for another try. */
export const answerNewPassword = async (context: Context, answer: ChallengeAnswer): Promise<object> => {
  const { USERNAME, NEW_PASSWORD, ...others } = parse(newPasswordResponses, answer.responses)
  const attributes = attributesOf(others)
  requireGoodPassword(NEW_PASSWORD)
  const { session, user } = context.database.transaction(() => {
    const { session, user } = requireChallenged(context, answer, "NEW_PASSWORD_REQUIRED", USERNAME)
    context.sessions.end(answer.session)
    const changes = withPassword(context, user, NEW_PASSWORD, "CONFIRMED")
    const changed = { ...changes, attributes: { ...user.attributes, ...attributes } }
    return { session, user: context.users.update(user, changed) }
  })
  const { client, metadata: clientMetadata } = answer
  return proceed(context, user, { client, typedName: session.typedName, clientMetadata, source: session.source })
}

const attributesOf = (responses: Readonly<Record<string, unknown>>): Record<string, string> => {
  const entries = Object.entries(responses).map(([key, value]): [string, string] => {
    if (!key.startsWith(attributePrefix) || typeof value !== "string") {
      throw invalidParameter(`The challenge response ${key} is not supported.`)
    }
    return [key.slice(attributePrefix.length), value]
  })
  const attributes = Object.fromEntries(entries)
  requireWritable(attributes, "user")
  if ("email" in attributes) throw invalidParameter("The email cannot be changed in this challenge.")
  return attributes
}

const softwareTokenResponses = z.strictObject({
  USERNAME: username,
  SOFTWARE_TOKEN_MFA_CODE: totpCode,
  // amazon-cognito-identity-js sends the code under both names, whichever factor was asked for.
  SMS_MFA_CODE: z.string().optional(),
})

/** SOFTWARE_TOKEN_MFA. A wrong code leaves the session open; guesses are limited for the user, not the session. */
export const answerSoftwareToken = async (context: Context, answer: ChallengeAnswer): Promise<object> => {
  const { USERNAME, SOFTWARE_TOKEN_MFA_CODE } = parse(softwareTokenResponses, answer.responses)
  const { session, user } = requireChallenged(context, answer, "SOFTWARE_TOKEN_MFA", USERNAME)
  requireSoftwareToken(context, user, SOFTWARE_TOKEN_MFA_CODE)
  if (!context.sessions.end(answer.session)) throw invalidSession()
  return signIn(context, user, { client: answer.client, source: session.source, clientMetadata: answer.metadata })
}

const requireSoftwareToken = (context: Context, user: User, code: string): void => {
  if (user.totpSecret === null || !user.mfaEnabled) {
    throw new CognitoError("SoftwareTokenMFANotFoundException", "Software token MFA is not enabled for the user.")
  }
  const step = matchTotp(user.totpSecret, code, context.now())
  const isFresh = step !== undefined && step > user.totpLastStep
  const verdict = context.attempts.guess(secondFactorSubject(context, user), () => {
    if (isFresh) context.users.update(user, { totpLastStep: step })
    return isFresh
  })
  if (verdict === "locked") throw passwordAttemptsExceeded()
  if (verdict === "right") return
  if (step === undefined) throw codeMismatch()
  throw new CognitoError("ExpiredCodeException", "Your software token has already been used once.")
}
