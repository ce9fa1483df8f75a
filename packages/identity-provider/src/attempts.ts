import type { Database } from "./database.ts"

const freeFailures = 5
const longestLock = 900_000
/** Fifteen quiet minutes after a lock forget the failures. */
const memory = 900_000

export type Attempts = ReturnType<typeof createAttempts>

/**
 * The lockout of "Lockout behavior for failed sign-in attempts" (Cognito guide, "Authentication flows"): from the fifth
 * failure in a row on, 2^(n-5) seconds, at most 15 minutes; attempts during a lock are refused and not counted. A
 * subject is a keyed hash of a name, whether or not somebody has that name.
 */
export const createAttempts = (database: Database, now: () => Date) => {
  const failuresOf = (subject: string): { failures: number; lockedUntil: number } => {
    const row = database.get("SELECT * FROM attempts WHERE subject = :subject", { subject })
    const lockedUntil = Number(row?.["lockedUntil"] ?? 0)
    const quietSince = Math.max(Number(row?.["lastAt"] ?? 0), lockedUntil)
    if (now().getTime() - quietSince >= memory) return { failures: 0, lockedUntil: 0 }
    return { failures: Number(row?.["failures"] ?? 0), lockedUntil }
  }
  const fail = (subject: string): void => {
    const at = now().getTime()
    const failures = failuresOf(subject).failures + 1
    const lock = failures < freeFailures ? 0 : Math.min(1000 * 2 ** (failures - freeFailures), longestLock)
    database.run("INSERT OR REPLACE INTO attempts VALUES (:subject, :failures, :lockedUntil, :at)", {
      subject,
      failures,
      lockedUntil: at + lock,
      at,
    })
  }
  const clear = (subject: string): void => {
    database.run("DELETE FROM attempts WHERE subject = :subject", { subject })
  }
  const isLocked = (subject: string): boolean => now().getTime() < failuresOf(subject).lockedUntil
  return {
    isLocked,
    clear,
    /** One guess: refused unevaluated while locked, otherwise counted. Nothing can come between check and count. */
    guess: (subject: string, isRight: () => boolean): "right" | "wrong" | "locked" =>
      database.transaction(() => {
        if (isLocked(subject)) return "locked"
        if (!isRight()) {
          fail(subject)
          return "wrong"
        }
        clear(subject)
        return "right"
      }),
    sweep: (): void => {
      database.run("DELETE FROM attempts WHERE max(lastAt, lockedUntil) < :before", {
        before: now().getTime() - memory,
      })
    },
  }
}
