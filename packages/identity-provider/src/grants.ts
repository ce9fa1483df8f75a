import { createHash, randomBytes } from "node:crypto"
import type { Database, Row } from "./database.ts"

/** "Refresh tokens" in the Cognito guide: 30 days unless the app client says otherwise. */
const lifetime = 30 * 24 * 3600_000

/** One sign-in: its refresh token and, by `originJti`, every access token that descends from it. */
export type Grant = {
  readonly originJti: string
  readonly username: string
  readonly clientId: string
  readonly authTime: number
  readonly eventId: string
  readonly expiresAt: number
  readonly revoked: boolean
}
export type Grants = ReturnType<typeof createGrants>

const hashOf = (refreshToken: string): string => createHash("sha256").update(refreshToken).digest("base64url")

/** Sign-ins and their revocation. A refresh token is 256 random bits, so a plain hash of it cannot be guessed back. */
export const createGrants = (database: Database, now: () => Date) => ({
  /** Stores the grant and answers its refresh token, which exists nowhere else. */
  insert: (grant: Pick<Grant, "originJti" | "username" | "clientId" | "authTime" | "eventId">): string => {
    const refreshToken = randomBytes(32).toString("base64url")
    database.run(insertGrant, {
      ...grant,
      refreshHash: hashOf(refreshToken),
      expiresAt: now().getTime() + lifetime,
    })
    return refreshToken
  },
  findByRefreshToken: (refreshToken: string): Grant | undefined => {
    const row = database.get("SELECT * FROM grants WHERE refreshHash = :hash", { hash: hashOf(refreshToken) })
    return row && fromRow(row)
  },
  find: (originJti: string): Grant | undefined => {
    const row = database.get("SELECT * FROM grants WHERE originJti = :originJti", { originJti })
    return row && fromRow(row)
  },
  revoke: (originJti: string): void => {
    database.run("UPDATE grants SET revoked = 1 WHERE originJti = :originJti", { originJti })
  },
  revokeAll: (username: string): void => {
    database.run("UPDATE grants SET revoked = 1 WHERE username = :username", { username })
  },
  /** An access token may outlive the refresh token it came from, by a day at most. */
  sweep: (): void => {
    database.run("DELETE FROM grants WHERE expiresAt < :before", { before: now().getTime() - 25 * 3600_000 })
  },
})

const insertGrant = `INSERT INTO grants (originJti, refreshHash, username, clientId, authTime, eventId, expiresAt, revoked)
  VALUES (:originJti, :refreshHash, :username, :clientId, :authTime, :eventId, :expiresAt, 0)`

const fromRow = (row: Row): Grant => ({
  originJti: String(row["originJti"]),
  username: String(row["username"]),
  clientId: String(row["clientId"]),
  authTime: Number(row["authTime"]),
  eventId: String(row["eventId"]),
  expiresAt: Number(row["expiresAt"]),
  revoked: row["revoked"] !== 0,
})
