import { type Locale, locales } from "@tenantry/core/kernel/locales"
import { inLanguage } from "@tenantry/core/texts/language"
import { areaTitle, moduleWords, permissionWords, presetWords } from "@tenantry/core/texts/permissions/index"
import { describe, expect, it } from "vitest"
import { moduleNames, openCatalogue } from "@tenantry/core/permissions/index"
import { areas, entries, presetNames } from "@tenantry/core/permissions/catalogue/index"

const catalogue = openCatalogue()

type Told = { readonly name: string; readonly title: string; readonly does: string }

const permissionsIn = (locale: Locale): readonly Told[] =>
  entries.map(({ key }) => {
    const [title, does] = permissionWords(locale, key)
    return { name: key, title, does }
  })
const othersIn = (locale: Locale): readonly Told[] => [
  ...moduleNames.map((name) => ({ name, title: moduleWords(locale, name)[0], does: moduleWords(locale, name)[1] })),
  ...presetNames.map((name) => {
    const [title, does] = presetWords({ catalogue, locale }, name)
    return { name, title, does }
  }),
]
const allIn = (locale: Locale): readonly Told[] => [...permissionsIn(locale), ...othersIn(locale)]
const textsIn = (locale: Locale): readonly string[] => [
  ...allIn(locale).flatMap(({ title, does }) => [title, does]),
  ...areas.map((area) => areaTitle(locale, area)),
]

const repeated = (all: readonly string[]): readonly string[] => all.filter((one, i) => all.indexOf(one) !== i)

describe.each(locales)("in %s", (locale) => {
  it("every permission, and nothing else, is told", () => {
    const told = Object.keys(inLanguage(locale).permissions)
    expect(told.toSorted()).toEqual(entries.map(({ key }) => key).toSorted())
  })

  it("a title is short, begins with a capital and does not end as a sentence", () => {
    const title = /^\p{Lu}([^.!?]|(?<= ds)\.){1,48}[^.!?\s]$/u
    expect(allIn(locale).filter((told) => !title.test(told.title))).toEqual([])
  })

  it("what a permission lets people do is told in one whole sentence", () => {
    expect(allIn(locale).filter(({ does }) => !/^\p{Lu}[^.!?]{20,158}\.$/u.test(does))).toEqual([])
  })

  it("no sentence is told twice, and no two permissions of a module have one title", () => {
    expect(repeated(allIn(locale).map(({ does }) => does))).toEqual([])
    for (const module of moduleNames) {
      const titles = entries
        .filter((entry) => entry.module === module)
        .map(({ key }) => permissionWords(locale, key)[0].toLocaleLowerCase(locale))
      expect([module, repeated(titles)]).toEqual([module, []])
    }
  })

  it("the sentences are not made from a template", () => {
    const beginnings = Map.groupBy(permissionsIn(locale), ({ does }) =>
      does.toLowerCase().split(/\s+/).slice(0, 4).join(" "),
    )
    const templates = [...beginnings].filter(([, told]) => told.length > 6)
    expect(templates).toEqual([])
    const twoWords = Map.groupBy(permissionsIn(locale), ({ does }) =>
      does.toLowerCase().split(/\s+/).slice(0, 2).join(" "),
    )
    const most = Math.max(...[...twoWords.values()].map((told) => told.length))
    expect(most).toBeLessThan(entries.length / 8)
  })

  it("a sentence says more than its title", () => {
    const same = allIn(locale).filter(
      ({ title, does }) => does.toLowerCase().replace(/\.$/, "") === title.toLowerCase(),
    )
    expect(same).toEqual([])
  })

  it("only the language's own quotation marks stand, in pairs", () => {
    const pairs = { en: /“[^“”]*”/g, pl: /„[^„”]*”/g, ru: /«[^«»]*»/g }
    expect(textsIn(locale).filter((text) => /["'“”„«»`]/.test(text.replace(pairs[locale], "")))).toEqual([])
  })
})

it("Russian is written in Cyrillic, English and Polish are not", () => {
  const names = /\b(API|SIP|SMS|CRM)\b/g
  for (const text of textsIn("ru")) expect(text.replace(names, "")).not.toMatch(/\p{Script=Latin}/u)
  for (const locale of ["en", "pl"] as const) {
    for (const text of textsIn(locale)) expect(text).not.toMatch(/\p{Script=Cyrillic}/u)
  }
})

it("no Polish sentence was left in English", () => {
  const english = new Set(allIn("en").map(({ does }) => does))
  expect(allIn("pl").filter(({ does }) => english.has(does))).toEqual([])
})

it("no verb and no word says whether somebody is a man or a woman", () => {
  // But for “hasłem”, with a password.
  const polish =
    /(?<=\p{L})(?<!has)ł[ae](ś|m)(?!\p{L})|(?<!\p{L})(samemu|samej|sama|powinna|powinien)(?!\p{L})|\/a\b|\(a\)/u
  expect(textsIn("pl").filter((text) => polish.test(text))).toEqual([])
  const russian = /(?<!\p{L})(сама|самому|самой|должна|должен)(?!\p{L})|\((а|ла)\)|(вы|вам) \p{L}+(л|ла)(?!\p{L})/iu
  expect(textsIn("ru").filter((text) => russian.test(text))).toEqual([])
})
