import * as z from "zod"
import { text } from "./bounded.ts"

/** The languages Tenantry speaks. */
export const locales = ["en", "pl", "ru"] as const
export type Locale = (typeof locales)[number]

/** The longest that RFC 5646 (4.4.1) asks anybody to take. */
const longestTag = 35

/** A tag leads to the language that it begins with (RFC 4647, 3.4): `pl-PL` is `pl`. What is no tag leads nowhere. */
const lookedUp = (tag: string): string =>
  /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) ? (tag.split("-")[0] ?? "").toLowerCase() : tag

/** A language: told as browsers name theirs, kept as one of ours. */
export const Locale = text(longestTag).transform(lookedUp).pipe(z.enum(locales))
