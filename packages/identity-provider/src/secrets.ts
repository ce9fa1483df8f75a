import { createHmac, randomBytes } from "node:crypto"
import type { Database } from "./database.ts"

/** Reads a setting, or stores and answers what `create` makes; two processes starting at once agree on one. */
export const settle = (database: Database, name: string, create: () => string): string =>
  database.transaction(() => {
    const stored = database.get("SELECT value FROM settings WHERE name = :name", { name })
    if (stored) return String(stored["value"])
    const value = create()
    database.run("INSERT INTO settings VALUES (:name, :value)", { name, value })
    return value
  })

export type Digest = (purpose: string, ...parts: readonly string[]) => Buffer

/**
 * A keyed hash for codes, for the names of unknown users and for what is pretended about them. The key lies in the same
 * file: it keeps codes out of a casual look, not from somebody who holds the file.
 */
export const createDigest = (database: Database): Digest => {
  const key = Buffer.from(
    settle(database, "digest-key", () => randomBytes(32).toString("base64")),
    "base64",
  )
  return (purpose, ...parts) =>
    createHmac("sha256", key)
      .update(JSON.stringify([purpose, ...parts]))
      .digest()
}
