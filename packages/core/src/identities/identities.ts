import * as z from "zod"
import { claim } from "../kernel/claims.ts"
import { errors } from "../kernel/errors.ts"
import { AccountId, IdentityId, type PlaceId, TenantId } from "../kernel/ids.ts"
import type { Limits } from "../kernel/limits.ts"
import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { must, type Write } from "../kernel/writes.ts"
import { identities } from "./entity.ts"
import { IdentityEvents } from "./telling.ts"

export type Identity = Item<typeof identities>

export const IdentityErrors = errors("identity", {
  unknown: "unauthenticated",
  email_taken: "conflict",
  exists: "conflict",
  unproven: "forbidden",
  same_address: "conflict",
  link_unusable: "gone",
  passwords_differ: "invalid",
  password_too_short: "invalid",
  follows: "conflict",
  place_struck: "conflict",
  subjects_free: "conflict",
  belongs: "conflict",
})

/** What does not show or changes the direction of text: control and format characters, halves of characters, separators. */
const unprintable = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u
/** Where such characters belong: the two with which some languages spell, between letters; and within an emoji. */
const spelling = /(?<=\p{L}\p{M}*)[\u200C\u200D](?=\p{L})|\p{RGI_Emoji}/gv

/** One line of a person's or company's words: 1 to `most` characters, trimmed, with something to read, and all of it shows. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !unprintable.test(text.replace(spelling, "")), { error: "unprintable characters" })
    .refine((text) => /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(text), { error: "nothing to read" })

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

/** A password somebody has already: whatever they could type, also what would be refused today. */
export const KnownPassword = z
  .string()
  .min(1)
  .max(256)
  .refine((text) => !untypable.test(text), { error: "unprintable characters" })

/** How often somebody may try what checks their password, or mails somebody on their word: so many an hour, wherever they are. */
export const ownAttempts = (most: number): Limits<unknown> => ({
  perAddress: { most: 120, seconds: 3600 },
  perTarget: { most, seconds: 3600, of: (_, caller) => caller },
})

/** The username somebody signs in with by password: there is one, until single sign-on brings others beside it. */
export const subjectOf = ({ subjects }: Pick<Identity, "subjects">): string => {
  const [username] = subjects
  if (username === undefined) throw IdentityErrors.unknown()
  return username
}

const zones = new Map([...Intl.supportedValuesOf("timeZone"), "UTC"].map((zone) => [zone.toLowerCase(), zone]))

/** An IANA time zone that this runtime knows, in its proper spelling. */
export const TimeZone = z
  .string()
  .max(64)
  .transform((name, ctx) => {
    const zone = zones.get(name.toLowerCase())
    if (zone === undefined) ctx.addIssue({ code: "custom", message: "not an IANA time zone" })
    return zone ?? z.NEVER
  })

export type Person = Pick<Identity, "email" | "name" | "locale" | "timeZone">

type Beginning = {
  readonly activePlace: PlaceId
  /** The places that give them a grant in the same transaction. */
  readonly places: readonly PlaceId[]
  readonly proven?: boolean
}

/** Where somebody may belong, in order: each place says itself whether they do. */
export const placesOf = ({ places }: Identity): readonly (AccountId | TenantId)[] =>
  [...(places ?? [])].filter((place) => AccountId.is(place) || TenantId.is(place)).toSorted()

/** Notes that places give a grant to somebody who exists: a condition that they are not being forgotten meanwhile. */
export const belongsTo = (identityId: IdentityId, places: readonly PlaceId[]): TransactItem =>
  write(identities)
    .patch({ identityId })
    .add({ places: [...places] })
    .where((old, { eq }) => eq(old.state, "active"))
    .commit()

/** A person who can sign in under a username: themselves, their address and their username, each of them only once. */
export const newIdentity = (
  identityId: IdentityId,
  username: string,
  person: Person,
  { activePlace, places, proven = true }: Beginning,
): readonly (Write | TransactItem)[] => [
  write(identities)
    .create({
      identityId,
      ...person,
      state: "active",
      subjects: [username],
      activePlace,
      proven,
      rev: 1,
      ...(places.length > 0 ? { places: [...places] } : {}),
    })
    .commit(),
  must(claim("email", person.email, identityId), IdentityErrors.email_taken),
  must(claim("subject", username, identityId), IdentityErrors.email_taken),
]

export const identityCreated = (identityId: IdentityId, { email, name, locale, timeZone }: Person) =>
  IdentityEvents.created({ object: identityId, version: 1, home: identityId }, { locale, timeZone }, { email, name })
