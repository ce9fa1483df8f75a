import type { Locale } from "@tenantry/core/kernel/locales"
import { type TextKey, say } from "@tenantry/core/texts/index"
import { type Values } from "@tenantry/core/texts/say"
import { expect, test } from "vitest"
import { forms, governing, negations, nouns } from "./forms.ts"
import { keys, offences, partsOf, samplesFor } from "./support.ts"

type Form = "one" | "few" | "many" | "other"

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most

/** Which form of a noun stands at a number, as each language's grammar has it; a fraction governs the genitive singular. */
const formAt: Readonly<Record<Locale, (n: number) => Form>> = {
  en: (n) => (n === 1 ? "one" : "other"),
  pl: (n) => {
    if (!Number.isInteger(n)) return "other"
    if (n === 1) return "one"
    return isBetween(n % 10, 2, 4) && !isBetween(n % 100, 12, 14) ? "few" : "many"
  },
  ru: (n) => {
    if (!Number.isInteger(n)) return "other"
    if (isBetween(n % 100, 11, 14)) return "many"
    if (n % 10 === 1) return "one"
    return isBetween(n % 10, 2, 4) ? "few" : "many"
  },
}

/** Numbers of each form; English has two. */
const typical: Readonly<Record<Locale, readonly number[]>> = { en: [1, 2], pl: [1, 2, 5, 1.5], ru: [1, 2, 5, 1.5] }
const others = [0, 3, 4, 10, 11, 12, 14, 20, 21, 22, 25, 101, 102, 111, 112, 122, 2.5]

const written = (locale: Locale, n: number): string => (locale === "en" ? String(n) : String(n).replace(".", ","))

type Counted = { readonly key: TextKey; readonly name: string; readonly zero: boolean }

const countedIn = (locale: Locale, key: TextKey): readonly Counted[] =>
  partsOf(locale, key).flatMap((part) =>
    "pluralType" in part ? [{ key, name: part.value, zero: "=0" in part.options }] : [],
  )

const isInstant = (value: unknown): boolean => typeof value === "string" && /^\d{4}-/.test(value)

/** What stands beside the number looked at: no number among those. */
const beside = (value: unknown): unknown => {
  if (typeof value === "number") return 39
  return isInstant(value) ? "2026-03-17T16:38:00.000Z" : value
}

/** Every way there is to choose in a text. */
const settings = (key: TextKey): readonly Values[] =>
  Array.from({ length: 4 }, (_, round) =>
    Object.fromEntries(Object.entries(samplesFor(key, round)).map(([name, value]) => [name, beside(value)])),
  )

/** The words of a text at a number, with # for the number itself. */
const wordsAt = (locale: Locale, { key, name }: Counted, around: Values, n: number): readonly string[] =>
  say(locale, key, { ...around, [name]: n })
    .replaceAll(new RegExp(`(?<![\\d,.])${written(locale, n)}(?![\\d]|[,.]\\d)`, "g"), "#")
    .split(/[\s.,:;()„”“«»…!?–—]+/u)
    .filter((word) => word !== "")

const known = (locale: Locale): ReadonlySet<string> => new Set([...nouns[locale], ...forms[locale]])

/** What changes with the number: at each place in the text, the words that stand there. */
const changing = (told: Told): readonly string[] => {
  const [first = []] = told
  const places = first.map((_, place) => told.map((words) => words[place]))
  return places.filter((words) => new Set(words).size > 1).map((words) => words.join(" "))
}

type Told = readonly (readonly string[])[]

/** In English one may be told in other words than many: something that is counted, or its verb, stands in either form. */
const unformedInEnglish = ([one = [], many = []]: Told): string | undefined => {
  if (one.join() === many.join()) return undefined
  const isFormed = (words: string): boolean => {
    const [singular = "", plural = ""] = words.split(" ")
    const [atOne, atMany] = [one, many].map((told) => [told.includes(singular), told.includes(plural)].join())
    return atOne === "true,false" && atMany === "false,true"
  }
  return [...known("en")].some(isFormed) ? undefined : "no word in either form"
}

/** Russian tells the genitive from the nominative by what stands before the number: two forms of one noun are alike. */
const misgoverned = (told: Told, words: string): string | undefined => {
  const [, few, many] = words.split(" ")
  const [first = []] = told
  const before = first[first.indexOf("#") - 1] ?? ""
  const { always, sometimes } = governing
  if (few === many) return [...always, ...sometimes].includes(before) ? undefined : `nothing wants "${words}"`
  return always.includes(before) ? `"${before}" does not want "${words}"` : undefined
}

const unformed = (locale: Locale, told: Told): string | undefined => {
  if (locale === "en") return unformedInEnglish(told)
  if (new Set(told.map(({ length }) => length)).size > 1) return "not told in as many words at each number"
  const change = changing(told)
  const strange = change.find((words) => !known(locale).has(words))
  if (strange !== undefined) return `"${strange}" is not in forms.ts`
  if (!told.every((words) => words.includes("#"))) return undefined
  const noun = change.find((words) => nouns[locale].includes(words))
  if (noun === undefined) return "nothing that is counted"
  return locale === "ru" ? misgoverned(told, noun) : undefined
}

/** What a text has words of its own for at nothing, it denies there and nowhere else. */
const wrongAtNothing = (locale: Locale, counted: Counted, around: Values): string | undefined => {
  const denies = (n: number): boolean => negations[locale].test(wordsAt(locale, counted, around, n).join(" "))
  return denies(0) && !typical[locale].some(denies) ? undefined : `${counted.name}: what is said at 0`
}

const wrongIn = (locale: Locale, counted: Counted, around: Values): string | undefined => {
  const told = typical[locale].map((n) => wordsAt(locale, counted, around, n))
  const strange = unformed(locale, told)
  if (strange !== undefined) return `${counted.name}: ${strange}`
  const atNothing = counted.zero ? wrongAtNothing(locale, counted, around) : undefined
  if (atNothing !== undefined) return atNothing
  return others
    .filter((n) => n !== 0 || !counted.zero)
    .map((n) => {
      const like = typical[locale].findIndex((one) => formAt[locale](one) === formAt[locale](n))
      const [words, expected] = [wordsAt(locale, counted, around, n), told[like]]
      return words.join(" ") === expected?.join(" ") ? undefined : `${counted.name} at ${n}: ${words.join(" ")}`
    })
    .find((wrong) => wrong !== undefined)
}

const wrong = (locale: Locale, key: TextKey): string | undefined =>
  countedIn(locale, key)
    .flatMap((counted) => settings(key).map((around) => wrongIn(locale, counted, around)))
    .find((found) => found !== undefined)

test.each(["en", "pl", "ru"] as const)("%s: at every number stands the form that grammar wants there", (locale) => {
  expect(offences(wrong, [locale])).toEqual([])
})

test("something is counted in each language, and in the same texts", () => {
  const [en = [], ...rest] = (["en", "pl", "ru"] as const).map((locale) =>
    keys.flatMap((key) => countedIn(locale, key).map(({ name }) => `${key} ${name}`)),
  )
  expect(en.length).toBeGreaterThan(40)
  for (const other of rest) expect(other.toSorted()).toEqual(en.toSorted())
})

/** Placeholders that stand for no number, and do stand before what can be counted. */
const names = ["name", "email"]

/** A number, or what stands for one, before a noun; a word may be between them. */
const beforeNoun = (locale: Locale): RegExp => {
  const words = nouns[locale].flatMap((forms) => forms.split(" "))
  return new RegExp(`(\\{\\w+\\}|(?<![\\w.,])\\d+) (?:\\p{L}+ )?(${words.join("|")})(?!\\p{L})`, "gu")
}

const isFormedAt = (locale: Locale, n: number, word: string): boolean => {
  const place = typical[locale].findIndex((one) => formAt[locale](one) === formAt[locale](n))
  return nouns[locale].some((forms) => forms.split(" ")[place] === word)
}

const plainTextOf = (locale: Locale, key: TextKey): string =>
  partsOf(locale, key)
    .map((part) => {
      if (part.type === 0 && "value" in part) return part.value
      return part.type === 1 && "value" in part && !names.includes(part.value) ? `{${part.value}}` : "|"
    })
    .join("")

test("no number stands before what is counted without its form being chosen", () => {
  const unchosen = (locale: Locale, key: TextKey): string | undefined =>
    [...plainTextOf(locale, key).matchAll(beforeNoun(locale))].find(
      ([, number = "", noun = ""]) => !/^\d/.test(number) || !isFormedAt(locale, Number(number), noun),
    )?.[0]
  expect(offences(unchosen)).toEqual([])
})
