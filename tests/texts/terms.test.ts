import type { Locale } from "@tenantry/core/kernel/locales"
import { inLanguage } from "@tenantry/core/texts/language"
import { expect, test } from "vitest"
import { keys, literalsOf } from "./support.ts"

/** What people are not told: the words of those who build the product, and second words for what has one. */
const forbidden: Readonly<Record<Locale, readonly RegExp[]>> = {
  en: [
    /next request/i,
    /\bdemand/i,
    /\banew\b/i,
    /\bfor ever\b/i,
    /one after the other/i,
    /\blet go\b/i,
    /\bis recorded of\b/i,
    /\bopens nothing\b/i,
    /Tenantry/,
    /—/,
  ],
  pl: [
    /następnego żądania/i,
    /drug(i|iego|im) składnik/i,
    /podsłuch/i,
    /własn(e|ych|ą|ej) (role|ról|rolę|roli)|rol[aęi] własn/i,
    /kierując(y|ego|ych|ym)(?!\p{L})/iu,
    /zaakcept/i,
    /wymaz/i,
    /jedna po drugiej/i,
    /zasięgiem/i,
    /firm(a|y|ie|ę) wirtualn/i,
    /Tenantry/,
    /—/,
  ],
  ru: [
    /следующего запроса/i,
    /втор(ой|ого|ым) фактор/i,
    /стира|стереть|стёрт/i,
    /собственн(ые|ых|ую|ая) рол/i,
    /один за другим/i,
    /досягаемости/i,
    /числится/i,
    /больше ничего не открывает/i,
    /Tenantry/,
    /–/,
  ],
}

const told = (locale: Locale): readonly (readonly [where: string, text: string])[] => [
  ...keys.map((key) => [key, literalsOf(locale, key)] as const),
  ...(["permissions", "modules", "presetRoles", "areas"] as const).flatMap((kind) =>
    Object.entries(inLanguage(locale)[kind]).map(
      ([name, words]) => [`${kind}.${name}`, [words].flat().join(" ")] as const,
    ),
  ),
]

test.each(["en", "pl", "ru"] as const)("%s: one thing has one word, and it is a word of its readers", (locale) => {
  const used = told(locale).flatMap(([where, text]) =>
    forbidden[locale].flatMap((term) => (term.test(text) ? [`${where}: ${term.exec(text)?.[0] ?? ""}`] : [])),
  )
  expect(told(locale).length).toBeGreaterThan(500)
  expect(used).toEqual([])
})

/** What is said of whatever somebody belongs to: also of the staff, who belong to neither a company nor an account. */
const ofEveryPlace = [
  "event.identity.place_struck",
  "effect.identity.place_struck",
  "effect.identity.address_follows",
  "effect.user.sign_in_goes",
]
const someKindOfPlace = /compan|account|firm|kont|компани|аккаунт/i

test.each(["en", "pl", "ru"] as const)("%s: what is said of every place names none of their kinds", (locale) => {
  const words = new Map(told(locale))
  const said = ofEveryPlace.map((key) => [key, words.get(key) ?? "(not said)"] as const)
  expect(said.filter(([, text]) => text === "(not said)" || someKindOfPlace.test(text))).toEqual([])
})
