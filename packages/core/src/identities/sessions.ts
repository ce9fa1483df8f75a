import type { Caller } from "../kernel/context.ts"
import type { Identity } from "./identities.ts"

const secondOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)

/**
 * Whether a sign-in is from before sessions were ended last. The identity provider tells its time in whole seconds
 * (`auth_time`, OpenID Connect Core §2), which a refresh keeps; a token from the same second tells by what it knew of the
 * ending when it was made.
 */
export const isEnded = (
  { signedInAt, sessionsFrom: known }: Pick<Extract<Caller, { kind: "identity" }>, "signedInAt" | "sessionsFrom">,
  { sessionsFrom = 0 }: Pick<Identity, "sessionsFrom">,
): boolean => secondOf(signedInAt.getTime()) < secondOf(sessionsFrom) || (known !== undefined && known < sessionsFrom)

/**
 * Whether all sessions of somebody were ended since they began what noted their `sessionsFrom` of then: it is void
 * (**staleness 0**). A time would not do: what a session does while an ending is under way comes after the ending's instant.
 */
export const isVoid = (noted: number | undefined, { sessionsFrom = 0 }: Pick<Identity, "sessionsFrom">): boolean =>
  (noted ?? 0) < sessionsFrom
