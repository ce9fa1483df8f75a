import { randomInt, timingSafeEqual } from "node:crypto"
import type { Database, Row } from "./database.ts"
import { attemptLimitExceeded, codeMismatch, expiredCode } from "./errors.ts"
import type { Digest } from "./secrets.ts"

const hour = 3600_000
const wrongTriesPerCode = 5
/** Without a limit on new codes, five tries each would add up to a search. Cognito allows 5 to 20 an hour by risk. */
const requestsPerHour = 20

export type CodePurpose = "sign-up" | "password" | "email"
const lifetimes: Readonly<Record<CodePurpose, number>> = { "sign-up": 24 * hour, password: hour, email: hour }

export type CodeVerdict = "match" | "mismatch" | "expired" | "exhausted"
export type Codes = ReturnType<typeof createCodes>

/**
 * Codes sent by mail: one per subject and purpose, kept as a keyed hash, bound to the address they went to. A subject
 * stands for a name, not a user: a code "sent" to an unknown user is kept as one that nothing matches, so that every
 * later answer is the same as for a known one.
 */
export const createCodes = (database: Database, digest: Digest, now: () => Date) => {
  const hashOf = (subject: string, purpose: CodePurpose, target: string, code: string): string =>
    digest("code", subject, purpose, target, code).toString("base64url")

  const store = (subject: string, purpose: CodePurpose, target: string, hash: string): void => {
    const at = now().getTime()
    const row = read(database, subject, purpose)
    const fresh = row === undefined || at - Number(row["windowStart"]) >= hour
    const requests = fresh ? 1 : Number(row["requests"]) + 1
    if (requests > requestsPerHour) throw attemptLimitExceeded()
    database.run(replaceCode, {
      subject,
      purpose,
      hash,
      target,
      requests,
      expiresAt: at + lifetimes[purpose],
      windowStart: fresh ? at : Number(row["windowStart"]),
    })
  }

  return {
    /** Makes a code that replaces the one before. */
    issue: (subject: string, purpose: CodePurpose, target: string): string => {
      const code = String(randomInt(1_000_000)).padStart(6, "0")
      store(subject, purpose, target, hashOf(subject, purpose, target, code))
      return code
    },
    pretend: (subject: string, purpose: CodePurpose): void => {
      store(subject, purpose, "", digest("no-code", subject, String(now().getTime())).toString("base64url"))
    },
    /**
     * Judges a code and counts a wrong try. The verdict is returned, not thrown: throwing would roll the count back.
     * `target` is the address the code must have gone to.
     */
    judge: (subject: string, purpose: CodePurpose, target: string, code: string): CodeVerdict => {
      const row = read(database, subject, purpose)
      if (!row || typeof row["hash"] !== "string" || Number(row["expiresAt"]) <= now().getTime()) return "expired"
      if (Number(row["failures"]) >= wrongTriesPerCode) return "exhausted"
      const expected = Buffer.from(row["hash"])
      const actual = Buffer.from(hashOf(subject, purpose, target, code))
      if (actual.length === expected.length && timingSafeEqual(actual, expected)) return "match"
      database.run(countFailure, { subject, purpose })
      return "mismatch"
    },
    consume: (subject: string, purpose: CodePurpose): void => {
      database.run("UPDATE codes SET hash = NULL WHERE subject = :subject AND purpose = :purpose", {
        subject,
        purpose,
      })
    },
    forget: (subject: string): void => {
      database.run("UPDATE codes SET hash = NULL WHERE subject = :subject", { subject })
    },
    sweep: (): void => {
      database.run("DELETE FROM codes WHERE expiresAt < :at AND windowStart < :windowStart", {
        at: now().getTime(),
        windowStart: now().getTime() - hour,
      })
    },
  }
}

/** Turns a verdict into the refusal Cognito answers with. */
export const requireMatch = (verdict: CodeVerdict): void => {
  if (verdict === "expired") throw expiredCode()
  if (verdict === "exhausted") throw attemptLimitExceeded()
  if (verdict === "mismatch") throw codeMismatch()
}

const read = (database: Database, subject: string, purpose: CodePurpose): Row | undefined =>
  database.get("SELECT * FROM codes WHERE subject = :subject AND purpose = :purpose", { subject, purpose })

const replaceCode = `INSERT OR REPLACE INTO codes
  (subject, purpose, hash, target, expiresAt, failures, requests, windowStart)
  VALUES (:subject, :purpose, :hash, :target, :expiresAt, 0, :requests, :windowStart)`
const countFailure = "UPDATE codes SET failures = failures + 1 WHERE subject = :subject AND purpose = :purpose"
