import { IntlMessageFormat } from "intl-messageformat"
import type { Locale } from "../kernel/locales.ts"
import { en } from "./en.ts"
import { pl } from "./pl.ts"
import { ru } from "./ru.ts"

export type Key = keyof typeof en
export type Values = Readonly<Record<string, unknown>>

/** All texts, by language: each has exactly the keys of the English ones, or does not compile. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<Key, string>>>> = { en, pl, ru }

export const isKey = (key: string): key is Key => Object.hasOwn(en, key)

const moment = {
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
} as const

const formats = new Map<string, IntlMessageFormat>()

const formatOf = (locale: Locale, key: Key, timeZone: string): IntlMessageFormat => {
  const name = `${locale} ${timeZone} ${key}`
  const known = formats.get(name)
  if (known) return known
  const made = new IntlMessageFormat(catalogues[locale][key], locale, { date: { moment: { ...moment, timeZone } } })
  formats.set(name, made)
  return made
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number]

/** The names of the values that a text speaks of. */
const namesIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    if (!("value" in element) || element.type === literal) return []
    const options = "options" in element ? Object.values(element.options) : []
    return [element.value, ...options.flatMap(({ value }) => namesIn(value))]
  })
/** Plain text, as the library's parser numbers it. */
const literal = 0

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** Instants travel as ISO 8601 texts; people read them as dates. */
const readable = (values: Values): Record<string, string | number | boolean | Date> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === "string" && instant.test(value)) return [name, new Date(value)]
      return [name, typeof value === "number" || typeof value === "boolean" ? value : String(value)]
    }),
  )

/** A text in a reader's language, with its values; instants are told in their time zone. Throws when a value is missing. */
export const say = (locale: Locale, key: Key, values: Values = {}, timeZone = "UTC"): string =>
  String(formatOf(locale, key, timeZone).format(readable(values)))

/** The same of values some of which have been erased: each of those is told as such. */
export const sayWhatIsLeft = (locale: Locale, key: Key, values: Values, timeZone: string): string => {
  const gone = say(locale, "event.erased")
  const names = namesIn(formatOf(locale, key, timeZone).getAst())
  return say(locale, key, { ...Object.fromEntries(names.map((name) => [name, gone])), ...values }, timeZone)
}
