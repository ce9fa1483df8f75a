import * as z from "zod"
import { addressOf } from "../kernel/text/address.ts"
import { cleaned, isReadable, showsWhole, trimmed } from "../kernel/text/clean.ts"
import { zoneOf } from "../kernel/text/zones.ts"

/** Before text is cleaned it may be longer: signs in parts, and what was copied along. Cleaning it costs what it is long. */
const cleanable = (most: number) => z.maxLength(4 * most, { abort: true, error: "far too long" })

/** One line of a person's or company's words: 1 to `most` characters, cleaned, with something to read, and all of it shows. */
export const line = (most: number) =>
  z
    .string()
    .check(cleanable(most))
    .overwrite(cleaned)
    .min(1, { abort: true })
    .max(most, { abort: true })
    .refine(showsWhole, { error: "unprintable characters" })
    .refine(isReadable, { error: "nothing to read" })

/** An address in whatever alphabet its domain is typed, as it is stored: lower case, its domain as DNS has it. */
export const Email = z
  .string()
  .max(254, { abort: true })
  .transform((typed, { issues }) => {
    const address = addressOf(trimmed(typed))
    if (address === undefined) issues.push({ code: "invalid_format", format: "email", input: typed })
    return address ?? z.NEVER
  })
  .meta({ format: "idn-email" })
export const PersonName = line(100)

/** Nobody types these; the identity provider refuses some of them, and halves of characters are stored as others. */
const untypable = /[\p{Cc}\p{Cs}]/u
/** Cognito counts basic Latin letters alone. */
const lower = /[a-z]/
const upper = /[A-Z]/
const digit = /\d/
/** What Cognito counts as special (user pool password policy). */
const special = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/

/** Keyboards compose letters in different ways; it is one password, whichever was used. Whoever signs in sends it so, too. */
const typed = z.string().check(cleanable(256)).normalize("NFC")

/** The floor of all passwords: 8 to 256 characters with lower case, upper case, digit and special. */
export const Password = typed
  .min(8)
  .max(256, { abort: true })
  .refine((text) => lower.test(text) && upper.test(text) && digit.test(text) && special.test(text), {
    error: "needs a lower-case and an upper-case letter, a digit and a special character",
  })
  .refine((text) => text === text.trim(), { error: "begins or ends with a space" })
  .refine((text) => !untypable.test(text), { error: "unprintable characters" })

/** A password somebody has already: whatever they could type, also what would be refused today. */
export const KnownPassword = typed
  .min(1)
  .max(256, { abort: true })
  .refine((text) => !untypable.test(text), { error: "unprintable characters" })

/** A name or link of the time zone database, in its proper spelling. */
export const TimeZone = z
  .string()
  .max(64, { abort: true })
  .transform((name, { issues }) => {
    const zone = zoneOf(name)
    if (zone === undefined) issues.push({ code: "custom", message: "not an IANA time zone", input: name })
    return zone ?? z.NEVER
  })
