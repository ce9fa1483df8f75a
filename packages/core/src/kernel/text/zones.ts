import { tables } from "./known.ts"
import { lazily } from "../lazily.ts"

const inLowerCase = lazily(() => tables().zones.toLowerCase())

const isKnownHere = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

/**
 * A name or a link of the time zone database, in its proper spelling. It stays what was given: which of several names
 * is the present one, runtimes do not agree on.
 */
export const zoneOf = (name: string): string | undefined => {
  const at = name.includes(" ") ? -1 : inLowerCase().indexOf(` ${name.toLowerCase()} `)
  const zone = tables().zones.slice(at + 1, at + 1 + name.length)
  return at !== -1 && isKnownHere(zone) ? zone : undefined
}
