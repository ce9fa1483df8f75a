import * as z from "zod"
import { addressOf } from "./text/address.ts"
import { cleaned, isReadable, showsWhole, trimmed } from "./text/clean.ts"
import { zoneOf } from "./text/zones.ts"

/** Before text is cleaned it may be longer: signs in parts, and what was copied along. Cleaning it costs what it is long. */
export const cleanable = (most: number) => z.maxLength(4 * most, { abort: true, error: "far too long" })

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

/** A name or link of the time zone database, in its proper spelling. */
export const TimeZone = z
  .string()
  .max(64, { abort: true })
  .transform((name, { issues }) => {
    const zone = zoneOf(name)
    if (zone === undefined) issues.push({ code: "custom", message: "not an IANA time zone", input: name })
    return zone ?? z.NEVER
  })
