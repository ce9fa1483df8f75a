import { readdirSync } from "node:fs"
import { expect, test } from "vitest"
import type { Locale } from "@tenantry/core/kernel/locales"
import { type TextKey, say, sayWhatIsLeft } from "@tenantry/core/texts/index"
import { inLanguage } from "@tenantry/core/texts/language"
import { counts, keys, literalsOf, offences, partsOf, placeholdersOf, samplesFor } from "./support.ts"

/** Texts that are the same in English and in Polish, on purpose. */
const sameInPolish: readonly TextKey[] = []

test("no text is empty or begins or ends with a space", () => {
  expect(offences((locale, key) => !/^\S(.*\S)?$/s.test(inLanguage(locale).texts[key]))).toEqual([])
})

type Loaded = Readonly<Record<string, Readonly<Record<string, Readonly<Record<Locale, string>>>>>>

test("a key exists once over all files of words, and all of them are listed", async () => {
  const folder = new URL("../../packages/core/src/texts/words/", import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"))
  const loaded = await Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<Loaded>))
  const all = loaded.flatMap((module) => Object.values(module)).flatMap((words) => Object.keys(words))
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
  expect(all.toSorted()).toEqual(keys.toSorted())
})

const parseError = (locale: Locale, key: TextKey): string | undefined => {
  try {
    partsOf(locale, key)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : "unknown"
  }
}

test("every text is ICU MessageFormat in its language", () => {
  expect(offences(parseError)).toEqual([])
})

const allPlaceholders = (locale: Locale) =>
  Object.fromEntries(keys.map((key) => [key, placeholdersOf(locale, key)] as const))

test.each(["pl", "ru"] as const)("%s uses exactly the placeholders of English, told in the same way", (locale) => {
  expect(allPlaceholders(locale)).toEqual(allPlaceholders("en"))
})

const missingForms = (locale: Locale, key: TextKey): string =>
  partsOf(locale, key)
    .flatMap((part) => {
      if (!("pluralType" in part)) return []
      const { pluralCategories } = new Intl.PluralRules(locale, { type: part.pluralType }).resolvedOptions()
      return pluralCategories.filter((form) => !(form in part.options))
    })
    .join(" ")

test("a count is told in every plural form of the language", () => {
  expect(keys.filter((key) => partsOf("en", key).some((part) => "pluralType" in part))).not.toEqual([])
  expect(offences(missingForms)).toEqual([])
})

const cyrillic = /\p{Script=Cyrillic}/gu
const latin = /\p{Script=Latin}/gu
const cyrillicPart = (locale: Locale, key: TextKey): number => {
  const text = literalsOf(locale, key)
  const cyrillicLetters = text.match(cyrillic)?.length ?? 0
  return cyrillicLetters / (cyrillicLetters + (text.match(latin)?.length ?? 0))
}

test("Russian is written in Cyrillic, English and Polish are not", () => {
  expect(offences((locale, key) => !(cyrillicPart(locale, key) > 0.5), ["ru"])).toEqual([])
  expect(offences((locale, key) => cyrillicPart(locale, key) > 0, ["en", "pl"])).toEqual([])
})

test("no Polish text was left in English", () => {
  expect(keys.filter((key) => inLanguage("pl").texts[key] === inLanguage("en").texts[key])).toEqual(sameInPolish)
})

test("each language has its own quotation marks, in pairs", () => {
  const pairs = { en: /“[^“”]*”/g, pl: /„[^„”]*”/g, ru: /«[^«»]*»/g }
  const stray = (locale: Locale, key: TextKey): string | undefined =>
    /["'“”„«»]/.exec(literalsOf(locale, key).replace(pairs[locale], ""))?.[0]
  expect(offences(stray)).toEqual([])
})

test("no Polish verb says whether somebody addressed or speaking is a man or a woman", () => {
  const gendered = /\p{L}(?<!\bhas)ł[ae](ś|m)(?!\p{L})/u
  expect(offences((locale, key) => gendered.exec(literalsOf(locale, key))?.[0], ["pl"])).toEqual([])
})

const brokenTelling = (locale: Locale, key: TextKey): string | undefined =>
  counts
    .map((_, round) => say(locale, key, samplesFor(key, round)))
    .find((told) => /[{}]|undefined|null|NaN|\[object|Invalid/.test(told))

test("with its values, a text is told whole", () => {
  expect(offences(brokenTelling)).toEqual([])
})

test("what people write is never read as a pattern", () => {
  const wild = "{0} '{x}' <b> # |"
  const readAsPattern = (locale: Locale, key: TextKey): boolean => {
    const samples = Object.entries(samplesFor(key))
    const values = samples.map(([name, sample]) => [name, sample === "Sample" ? wild : sample] as const)
    return values.some(([, value]) => value === wild) && !say(locale, key, Object.fromEntries(values)).includes(wild)
  }
  expect(offences(readAsPattern)).toEqual([])
})

test("a missing value is an error, not a gap", () => {
  for (const locale of ["en", "pl", "ru"] as const) expect(() => say(locale, "event.tenant.opened")).toThrow("name")
})

test("an event whose values were all erased can still be told, and says what is gone", () => {
  const untold = (locale: Locale, key: TextKey): boolean => {
    if (!key.startsWith("event.")) return false
    const gone = say(locale, "event.erased")
    const told = sayWhatIsLeft(locale, key, {}, "UTC")
    return told.includes(gone) !== (Object.keys(samplesFor(key)).length > 0 || key === "event.erased")
  }
  expect(offences(untold)).toEqual([])
})

test.each([
  ["en", "March 4, 2026", "March 5, 2026"],
  ["pl", "4 marca 2026", "5 marca 2026"],
  ["ru", "4 марта 2026", "5 марта 2026"],
] as const)("%s tells an instant as a date in the reader's language and time zone", (locale, inGreenwich, inWarsaw) => {
  const values = { email: "anna@acme.example", until: "2026-03-04T23:30:00.000Z" }
  const [greenwich, warsaw] = ["UTC", "Europe/Warsaw"].map((zone) =>
    say(locale, "effect.invitation.mailed", values, zone),
  )
  expect(greenwich).toContain(inGreenwich)
  expect(greenwich).toMatch(/(11|23):30/)
  expect(warsaw).toContain(inWarsaw)
  expect(warsaw).toMatch(/(12|00):30/)
})

test.each([
  ["en", [1, "1 minute"], [2, "2 minutes"], [5, "5 minutes"], [12, "12 minutes"], [21, "21 minutes"]],
  ["pl", [1, "1 minutę"], [2, "2 minuty"], [5, "5 minut"], [12, "12 minut"], [22, "22 minuty"]],
  ["ru", [1, "1 минуту"], [2, "2 минуты"], [5, "5 минут"], [12, "12 минут"], [21, "21 минуту"]],
] as const)("%s counts as people count", (locale, ...counted) => {
  for (const [minutes, words] of counted) {
    expect(say(locale, "remedy.limit.exceeded", { retryAfter: Number(minutes) * 60 })).toContain(` ${words}.`)
  }
})

test.each(["en", "pl", "ru"] as const)("%s tells an invitation from one sent again", (locale) => {
  const [first, second] = [false, true].map((again) =>
    say(locale, "event.invitation.sent", { again, email: "anna@acme.example", inviter: "Jan Kowalski" }),
  )
  expect(first).not.toBe(second)
  for (const told of [first, second]) {
    expect(told).toContain("anna@acme.example")
    expect(told).toContain("Jan Kowalski")
  }
})

test("a name that looks like an instant stays a name", () => {
  const values = { email: "a@acme.example", inviter: "2026-03-04T23:30:00Z", again: false }
  expect(say("en", "event.invitation.sent", values)).toContain("2026-03-04T23:30:00Z invited")
})
