import * as z from "zod"
import { claim } from "../kernel/claims.ts"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { IdentityId, type PlaceId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { must, type Write } from "../kernel/writes.ts"
import { identities } from "./entity.ts"

export type Identity = Item<typeof identities>

export const IdentityErrors = errors("identity", {
  unknown: "unauthenticated",
  email_taken: "conflict",
  exists: "conflict",
})
export const IdentityEvents = {
  created: event(
    "identity.created",
    z.object({ locale: Locale, timeZone: z.string() }),
    z.object({ email: z.string(), name: z.string() }),
  ),
}

export const IdentityEffects = {
  created: effect("identity.created", "info", z.object({ email: z.string() })),
}

/**
 * Control characters (CR and LF among them), halves of characters, line and paragraph separators, and characters that
 * change the direction of text.
 */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F\uFEFF]/u

/** One line of a person's or company's words: 1 to `most` characters, trimmed, without what does not show. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !unprintable.test(text), { error: "unprintable characters" })

/** An address, in lower case; at most 254 characters (RFC 5321 §4.5.3.1.3). */
export const Email = z.string().max(254).trim().toLowerCase().pipe(z.email())
export const PersonName = line(100)

/** Nobody types these; the identity provider refuses some of them, and halves of characters are stored as others. */
const untypable = /[\p{Cc}\p{Cs}]/u
/** Cognito counts basic Latin letters alone. */
const lower = /[a-z]/
const upper = /[A-Z]/
const digit = /\d/
/** What Cognito counts as special (user pool password policy). */
const special = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/

/** The floor of all passwords: 8 to 256 characters with lower case, upper case, digit and special (DESIGN §2 C). */
export const Password = z
  .string()
  .min(8)
  .max(256)
  .refine((text) => lower.test(text) && upper.test(text) && digit.test(text) && special.test(text), {
    error: "needs a lower-case and an upper-case letter, a digit and a special character",
  })
  .refine((text) => text === text.trim(), { error: "begins or ends with a space" })
  .refine((text) => !untypable.test(text), { error: "unprintable characters" })

const isTimeZone = (name: string): boolean => {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}
/** An IANA time zone that this runtime knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone, { error: "not an IANA time zone" })

export type Person = Pick<Identity, "email" | "name" | "locale" | "timeZone">

/** A person who can sign in under a username: themselves, their address and their username, each of them only once. */
export const newIdentity = (
  identityId: IdentityId,
  username: string,
  person: Person,
  activePlace: PlaceId,
): readonly (Write | TransactItem)[] => [
  write(identities)
    .create({ identityId, ...person, state: "active", subjects: [username], activePlace, rev: 1 })
    .commit(),
  must(claim("email", person.email, identityId), IdentityErrors.email_taken),
  must(claim("subject", username, identityId), IdentityErrors.email_taken),
]

export const identityCreated = (identityId: IdentityId, { email, name, locale, timeZone }: Person) =>
  IdentityEvents.created({ object: identityId, version: 1, home: identityId }, { locale, timeZone }, { email, name })
