import type { Locale } from "../kernel/locales.ts"
import { say } from "./say.ts"

/** As much of a list as is read at a glance, in characters. */
const glance = 100

const inRow = (locale: Locale, names: readonly string[]): string => new Intl.ListFormat(locale).format(names)

/** How many of some names are told: all that are read at a glance, and one at least. */
const toldOf = (names: readonly string[]): number => {
  let length = 0
  const first = names.findIndex((name) => (length += name.length + 2) > glance)
  return first === -1 ? names.length : Math.max(1, first)
}

/** Whether a list is read at a glance. */
export const isShort = (names: readonly string[]): boolean => toldOf(names) === names.length

/** Names in a row, as a language puts them: „a, b i c”. Of many, the first, and how many more there are. */
export const listed = (locale: Locale, names: readonly string[]): string => {
  const told = toldOf(names)
  const more = names.length - told
  return inRow(locale, [...names.slice(0, told), ...(more > 0 ? [say(locale, "list.more", { count: more })] : [])])
}
