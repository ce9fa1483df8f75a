import { IntlMessageFormat } from "intl-messageformat"
import { type Locale, locales } from "@tenantry/core/kernel/locales"
import { isKey, type TextKey } from "@tenantry/core/texts/index"
import { inLanguage } from "@tenantry/core/texts/language"
import { type Values } from "@tenantry/core/texts/say"

export type Element = ReturnType<IntlMessageFormat["getAst"]>[number]

export const keys: readonly TextKey[] = Object.keys(inLanguage("en").texts).filter(isKey)

const nestedIn = (element: Element): readonly Element[] => {
  if ("options" in element) return Object.values(element.options).flatMap(({ value }) => value)
  return "children" in element ? element.children : []
}

const flat = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) => [element, ...flat(nestedIn(element))])

/** All parts of a text, those within plurals and selections too. */
export const partsOf = (locale: Locale, key: TextKey): readonly Element[] =>
  flat(new IntlMessageFormat(inLanguage(locale).texts[key], locale).getAst())

/** 0 is the parser's number for literal text. */
const isLiteral = ({ type }: { readonly type: number }): boolean => type === 0

/** What a text itself says: no placeholders, no keywords. */
export const literalsOf = (locale: Locale, key: TextKey): string =>
  partsOf(locale, key)
    .map((part) => (isLiteral(part) && "value" in part ? part.value : ""))
    .join(" ")

const kindOf = (part: Element): string => {
  if ("pluralType" in part) return "plural"
  if ("options" in part) return `select ${Object.keys(part.options).toSorted().join(" ")}`
  return JSON.stringify("style" in part ? [part.type, part.style] : [part.type])
}

/** The placeholders of a text, by name, each with how it is told: as it is, as a date, counted, chosen by. */
export const placeholdersOf = (locale: Locale, key: TextKey): Readonly<Record<string, string>> =>
  Object.fromEntries(
    partsOf(locale, key).flatMap((part) => ("value" in part && !isLiteral(part) ? [[part.value, kindOf(part)]] : [])),
  )

/** Texts that break a rule: the rule says how, or that they do. */
export const offences = (
  rule: (locale: Locale, key: TextKey) => string | boolean | undefined,
  among: readonly Locale[] = locales,
): readonly string[] =>
  among.flatMap((locale) =>
    keys.flatMap((key) => {
      const offence = rule(locale, key)
      return offence ? [`${locale} ${key}: ${offence}`] : []
    }),
  )

export const counts = [0, 1, 2, 5, 21, 22, 25, 1.5]

const sampleOf = (part: Element, round: number): unknown => {
  if ("pluralType" in part) return counts[round]
  if ("options" in part) return Object.keys(part.options)[round % Object.keys(part.options).length]
  return "style" in part ? "2026-03-04T23:30:00.000Z" : "Sample"
}

/** Values for every placeholder of a text; the rounds go through the counts and through all there is to choose from. */
export const samplesFor = (key: TextKey, round = 0): Values =>
  Object.fromEntries(
    partsOf("en", key).flatMap((part) =>
      "value" in part && !isLiteral(part) ? [[part.value, sampleOf(part, round)]] : [],
    ),
  )
