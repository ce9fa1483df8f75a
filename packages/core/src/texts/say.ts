import { IntlMessageFormat } from "intl-messageformat"
import type { Locale } from "../kernel/locales.ts"
import { readableAddress } from "../kernel/text/address.ts"
import type { TextKey } from "./catalogues.ts"
import { inLanguage } from "./language.ts"

export type Values = Readonly<Record<string, unknown>>

export const isKey = (key: string): key is TextKey => Object.hasOwn(inLanguage("en").texts, key)

const moment = {
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
} as const

type Element = ReturnType<IntlMessageFormat["getAst"]>[number]
type Text = {
  readonly format: IntlMessageFormat
  /** The names of the values that it speaks of, and of those that it tells as dates. */
  readonly names: ReadonlySet<string>
  readonly dates: ReadonlySet<string>
}

/** How the library's parser numbers what a text is made of (`TYPE` in its AST). */
const [literal, date] = [0, 3]

/** Everything in a text that stands for a value, however deep. */
const placeholdersIn = (elements: readonly Element[]): { readonly name: string; readonly type: number }[] =>
  elements.flatMap((element) => {
    if (!("value" in element) || element.type === literal) return []
    const options = "options" in element ? Object.values(element.options) : []
    return [{ name: element.value, type: element.type }, ...options.flatMap(({ value }) => placeholdersIn(value))]
  })

const texts = new Map<string, Text>()

const textOf = (locale: Locale, key: TextKey, timeZone: string): Text => {
  const id = `${locale} ${timeZone} ${key}`
  const known = texts.get(id)
  if (known) return known
  const format = new IntlMessageFormat(inLanguage(locale).texts[key], locale, {
    date: { moment: { ...moment, timeZone } },
  })
  const all = placeholdersIn(format.getAst())
  const names = new Set(all.map(({ name }) => name))
  const dates = new Set(all.flatMap(({ name, type }) => (type === date ? [name] : [])))
  const made = { format, names, dates }
  texts.set(id, made)
  return made
}

type Readable = string | number | boolean | Date

/** Instants travel as ISO 8601 texts; people read them as dates. */
const readable = (values: Values, dates: ReadonlySet<string>): Record<string, Readable> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Readable] => {
      if (dates.has(name)) return [name, new Date(String(value))]
      return [name, typeof value === "number" || typeof value === "boolean" ? value : readableAddress(String(value))]
    }),
  )

const [hour, day] = [3600, 86_400]

/** How long somebody waits, as people say it: in minutes up to two hours, in hours up to two days, then in days. */
const waiting = (locale: Locale, seconds: number): string => {
  const told = (unit: Intl.RelativeTimeFormatUnit, lasts: number): string =>
    new Intl.RelativeTimeFormat(locale).format(Math.max(1, Math.ceil(seconds / lasts)), unit)
  if (seconds <= 2 * hour) return told("minute", 60)
  return seconds <= 2 * day ? told("hour", hour) : told("day", day)
}

/** `{wait}` tells the seconds of `Retry-After`: "in 3 hours", "za 3 godziny", "через 3 часа". */
const withWait = (locale: Locale, values: Values): Values => {
  const { retryAfter } = values
  return typeof retryAfter === "number" ? { ...values, wait: waiting(locale, retryAfter) } : values
}

/** A text in a reader's language, with its values; instants are told in their time zone. Throws when a value is missing. */
export const say = (locale: Locale, key: TextKey, values: Values = {}, timeZone = "UTC"): string => {
  const { format, dates } = textOf(locale, key, timeZone)
  return String(format.format(readable(withWait(locale, values), dates)))
}

/** The same of values some of which have been erased: each of those is told as such. Dates are not erased. */
export const sayWhatIsLeft = (locale: Locale, key: TextKey, values: Values, timeZone: string): string => {
  const gone = say(locale, "event.erased")
  const { names } = textOf(locale, key, timeZone)
  const left = [...names].map((name) => [name, values[name] ?? gone])
  return say(locale, key, Object.fromEntries(left), timeZone)
}
