import * as z from "zod"
import type { Database, Row } from "./database.ts"
import { aliasExists, usernameExists, userNotFound } from "./errors.ts"
import type { Credential } from "./srp.ts"

const status = z.enum(["CONFIRMED", "FORCE_CHANGE_PASSWORD"])
const storedAttributes = z.record(z.string(), z.string())

export type UserStatus = z.infer<typeof status>
export type Attributes = Readonly<Record<string, string>>
export type User = {
  readonly username: string
  readonly sub: string
  readonly status: UserStatus
  readonly enabled: boolean
  readonly credential: Credential
  readonly passwordSetAt: number
  readonly attributes: Attributes
  /** An address that replaces the current one when its code has been entered. */
  readonly pendingEmail: string | null
  readonly totpSecret: string | null
  readonly totpPending: string | null
  readonly totpLastStep: number
  readonly mfaEnabled: boolean
  /** Changes with everything that must cut off a sign-in under way: password, disabling, signing out everywhere. */
  readonly stamp: number
  readonly createdAt: number
  readonly modifiedAt: number
}
export type UserQuery = {
  readonly column: "username" | "sub" | "emailKey"
  readonly match: "=" | "^="
  readonly value: string
}
export type Users = ReturnType<typeof createUsers>

/** The pool is case-insensitive: every name and address is compared in this form. */
export const fold = (name: string): string => name.normalize("NFC").toLowerCase()

/** What Cognito refuses as a username in a pool whose users also sign in by e-mail. */
export const looksLikeEmail = (name: string): boolean => /^\S+@\S+$/.test(name)

export const verifiedEmail = (user: User): string | undefined =>
  user.attributes["email_verified"] === "true" ? user.attributes["email"] : undefined

/** The pool's people. Callers read, check and write inside one `database.transaction`. */
export const createUsers = (database: Database, now: () => Date) => {
  const find = (username: string): User | undefined => {
    const row = database.get("SELECT * FROM users WHERE username = :username", { username: fold(username) })
    return row && fromRow(row)
  }
  const holderOfAlias = (email: string): User | undefined => {
    const row = database.get("SELECT * FROM users WHERE emailKey = :email AND emailVerified = 1", {
      email: fold(email),
    })
    return row && fromRow(row)
  }
  /** By username, or by an e-mail that its holder has verified. */
  const resolve = (name: string): User | undefined => find(name) ?? holderOfAlias(name)
  const requireFreeAlias = (user: User): void => {
    const email = verifiedEmail(user)
    const holder = email === undefined ? undefined : holderOfAlias(email)
    if (holder && holder.username !== user.username) throw aliasExists()
  }
  return {
    find,
    resolve,
    require: (name: string): User => {
      const user = resolve(name)
      if (!user) throw userNotFound()
      return user
    },
    insert: (user: User): void => {
      if (find(user.username)) throw usernameExists()
      requireFreeAlias(user)
      database.run(insertUser, toRow(user))
    },
    /** Writes a user back; a verified address that somebody else holds is refused. */
    update: (user: User, changes: Partial<User>): User => {
      const changed = { ...user, ...changes, modifiedAt: now().getTime() }
      requireFreeAlias(changed)
      if (database.run(updateUser, toRow(changed)) === 0) throw userNotFound()
      return changed
    },
    remove: (username: string): void => {
      database.run("DELETE FROM users WHERE username = :username", { username })
    },
    list: (query: UserQuery | undefined, after: string, limit: number): User[] =>
      database.all(selectUsers(query), { ...(query && { value: query.value }), after, limit }).map(fromRow),
  }
}

const columns = [
  "username",
  "sub",
  "status",
  "enabled",
  "salt",
  "verifier",
  "passwordSetAt",
  "attributes",
  "emailKey",
  "emailVerified",
  "pendingEmail",
  "totpSecret",
  "totpPending",
  "totpLastStep",
  "mfaEnabled",
  "stamp",
  "createdAt",
  "modifiedAt",
]
const insertUser = `INSERT INTO users (${columns.join(", ")}) VALUES (${columns.map((name) => `:${name}`).join(", ")})`
const updateUser = `UPDATE users SET ${columns.map((name) => `${name} = :${name}`).join(", ")} WHERE username = :username`

const selectUsers = (query: UserQuery | undefined): string => {
  const condition =
    query === undefined
      ? "1"
      : query.match === "="
        ? `${query.column} = :value`
        : `substr(${query.column}, 1, length(:value)) = :value`
  return `SELECT * FROM users WHERE ${condition} AND username > :after ORDER BY username LIMIT :limit`
}

const toRow = (user: User) => {
  const { credential, attributes, enabled, mfaEnabled, ...rest } = user
  const email = attributes["email"]
  return {
    ...rest,
    ...credential,
    attributes: JSON.stringify(attributes),
    emailKey: email === undefined ? null : fold(email),
    emailVerified: Number(verifiedEmail(user) !== undefined),
    enabled: Number(enabled),
    mfaEnabled: Number(mfaEnabled),
  }
}

const textOrNull = (value: Row[string] | undefined): string | null => (typeof value === "string" ? value : null)

const fromRow = (row: Row): User => ({
  username: String(row["username"]),
  sub: String(row["sub"]),
  status: status.parse(row["status"]),
  enabled: row["enabled"] === 1,
  credential: { salt: String(row["salt"]), verifier: String(row["verifier"]) },
  passwordSetAt: Number(row["passwordSetAt"]),
  attributes: storedAttributes.parse(JSON.parse(String(row["attributes"]))),
  pendingEmail: textOrNull(row["pendingEmail"]),
  totpSecret: textOrNull(row["totpSecret"]),
  totpPending: textOrNull(row["totpPending"]),
  totpLastStep: Number(row["totpLastStep"]),
  mfaEnabled: row["mfaEnabled"] === 1,
  stamp: Number(row["stamp"]),
  createdAt: Number(row["createdAt"]),
  modifiedAt: Number(row["modifiedAt"]),
})
