import * as z from "zod"
import { cleanable, line } from "../kernel/values.ts"

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
