import { randomBytes } from "node:crypto"
import type { ServerEphemeral } from "./srp.ts"

/** "Authentication session duration" of an app client: 3 minutes unless set otherwise. */
const lifetime = 180_000
/** Bounds the memory that unauthenticated callers can take. */
const capacity = 10_000

export type SessionSubject = {
  /** The real username, or the one pretended for an unknown user. */
  readonly userId: string
  /** The name the person signed in with: the client may give either. */
  readonly typedName: string
  readonly clientId: string
  /** Undefined for an unknown user. */
  readonly stamp: number | undefined
}
export type SrpSession = SessionSubject & {
  readonly kind: "PASSWORD_VERIFIER"
  /** Under which name failures are counted. */
  readonly subject: string
  readonly session: string
  readonly A: bigint
  readonly ephemeral: ServerEphemeral
  readonly verifier: string
}
export type ChallengeSession = SessionSubject & {
  readonly kind: "NEW_PASSWORD_REQUIRED" | "SOFTWARE_TOKEN_MFA"
  readonly source: "TokenGeneration_Authentication" | "TokenGeneration_NewPasswordChallenge"
}
type Session = SrpSession | ChallengeSession
type Kind = Session["kind"]
export type Sessions = ReturnType<typeof createSessions>

const isOfKind = <Wanted extends Kind>(session: Session, kind: Wanted): session is Extract<Session, { kind: Wanted }> =>
  session.kind === kind

export const randomToken = (bytes = 32): string => randomBytes(bytes).toString("base64url")

/**
 * Sign-ins under way. They live in memory alone: SRP secrets never reach the disk, and a restart ends what could not
 * have lasted three minutes.
 */
export const createSessions = (now: () => Date) => {
  const sessions = new Map<string, { readonly session: Session; readonly expiresAt: number }>()
  const find = <Wanted extends Kind>(key: string, kind: Wanted): Extract<Session, { kind: Wanted }> | undefined => {
    const entry = sessions.get(key)
    if (!entry || entry.expiresAt <= now().getTime()) return undefined
    return isOfKind(entry.session, kind) ? entry.session : undefined
  }
  return {
    open: (session: Session, key = randomToken()): string => {
      const [oldest] = sessions.keys()
      if (sessions.size >= capacity && oldest !== undefined) sessions.delete(oldest)
      sessions.set(key, { session, expiresAt: now().getTime() + lifetime })
      return key
    },
    find,
    /** Answers a session and ends it: whoever comes second finds none. */
    take: <Wanted extends Kind>(key: string, kind: Wanted) => {
      const session = find(key, kind)
      if (session) sessions.delete(key)
      return session
    },
    end: (key: string): boolean => sessions.delete(key),
    sweep: (): void => {
      for (const [key, entry] of sessions) if (entry.expiresAt <= now().getTime()) sessions.delete(key)
    },
  }
}
