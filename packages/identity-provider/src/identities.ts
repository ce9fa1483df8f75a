import { randomInt, randomUUID } from "node:crypto"
import type { Context } from "./context.ts"
import { createCredential, type Credential } from "./srp.ts"
import { type Attributes, fold, looksLikeEmail, type User, type UserStatus } from "./users.ts"

/** Who somebody says they are, known or not: the caller cannot tell which from anything that is derived from it. */
export type Identity = {
  readonly user: User | undefined
  readonly userId: string
  readonly credential: Credential
  /** Under which name failures and codes are kept. */
  readonly subject: string
}

const asUuid = (bytes: Buffer): string => {
  const hex = bytes.toString("hex")
  const variant = "89ab".charAt((bytes[8] ?? 0) & 3)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-")
}

export const subjectOf = (context: Context, name: string): string =>
  context.digest("subject", fold(name)).toString("base64url")

/** Failures at the second factor count apart: a right password must not forgive them. */
export const secondFactorSubject = (context: Context, user: User): string =>
  context.digest("second-factor", user.username).toString("base64url")

/**
 * Looks a name up. For an unknown one it pretends, as "Managing user existence error responses" describes: the same
 * salt for the same name for ever, and for an e-mail a user id in UUID form. So the app's usernames should be UUIDs.
 */
export const identify = (context: Context, typedName: string): Identity => {
  const user = context.users.resolve(typedName)
  const name = fold(typedName)
  const pretendedId = looksLikeEmail(name) ? asUuid(context.digest("pretended-id", name)) : name
  const pretendedSalt = context.digest("pretended-salt", name).toString("hex")
  return {
    user,
    userId: user?.username ?? pretendedId,
    credential: user?.credential ?? { salt: pretendedSalt, verifier: context.verifierOfNobody },
    subject: subjectOf(context, user?.username ?? name),
  }
}

type NewUser = {
  readonly username: string
  readonly password: string
  readonly attributes: Attributes
  readonly status: UserStatus
}

export const newUser = (context: Context, { username, password, attributes, status }: NewUser): User => {
  const name = fold(username)
  const at = context.now().getTime()
  return {
    username: name,
    sub: randomUUID(),
    status,
    enabled: true,
    credential: createCredential(context.poolName, name, password),
    passwordSetAt: at,
    attributes,
    pendingEmail: null,
    totpSecret: null,
    totpPending: null,
    totpLastStep: 0,
    mfaEnabled: false,
    // Random, so that a sign-in under way does not fit a later user of the same name.
    stamp: randomInt(2 ** 47),
    createdAt: at,
    modifiedAt: at,
  }
}

/** What changes with a password: sign-ins under way with the old one end. */
export const withPassword = (context: Context, user: User, password: string, status: UserStatus): Partial<User> => ({
  credential: createCredential(context.poolName, user.username, password),
  passwordSetAt: context.now().getTime(),
  status,
  stamp: user.stamp + 1,
})
