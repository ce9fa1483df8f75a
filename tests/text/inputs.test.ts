import { line, TimeZone } from "@tenantry/core/kernel/values"
import { KnownPassword, Password } from "@tenantry/core/identities/index"
import { operations } from "@tenantry/core/system"
import { BusinessNumber } from "@tenantry/core/users/users"
import { describe, expect, test } from "vitest"
import * as z from "zod"

const Name = line(60)
const issuesOf = (text: string): readonly string[] =>
  Name.safeParse(text).error?.issues.map(({ code, message }) => (code === "custom" ? message : code)) ?? []

describe("a name", () => {
  const kept = [
    ["Latin", "Žofie Ó Súilleabháin-D'Arcy Jr."],
    ["Persian, with a non-joiner", "می\u200Cخواهم"],
    ["Malayalam, with a chillu as it was spelled", "അവന\u0D4D\u200D"],
    ["Bengali, with a joiner before its virama", "র\u200D\u09CDযাব"],
    ["Sinhala", "ශ\u0DCA\u200Dරී"],
    ["Hindi, with a non-joiner", "क\u094D\u200Cष"],
    ["Mongolian, with a form of a letter and a separated vowel", "ᠠ\u180Bᠨ\u180Eᠠ"],
    ["Japanese, with a form of an ideograph", "葛\u{E0100}城"],
    ["Myanmar", "က\uFE00"],
    ["Hebrew and Arabic", "דוד عمر"],
    ["an emoji of many parts", "Team 👩🏽‍🚀 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥 1️⃣ ☎︎"],
    ["flags, one of tags", "🇵🇱 🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["Polish, with a no-break space", "sp. z\u00A0o.o."],
  ] as const
  test.each(kept)("may be spelled as its language is: %s", (_, name) => {
    expect(Name.parse(name)).toBe(name)
  })

  const refused = [
    ["joiners between Latin letters", "An\u200Dna"],
    ["non-joiners between Cyrillic letters", "Ан\u200Cна"],
    ["a joiner between Hebrew letters", "ד\u200Dו"],
    ["a joiner at the beginning", "\u200DAnna"],
    ["two joiners", "ന\u0D4D\u200D\u200D"],
    ["a form of a Latin letter", "A\uFE0Fnna"],
    ["a Mongolian form of a Latin letter", "A\u180Bnna"],
    ["a form of an ideograph on a Latin letter", "A\u{E0100}"],
    ["two forms of one ideograph", "葛\u{E0100}\u{E0101}"],
    ["a joined emoji without its other half", "👩\u200D"],
    ["tags of no flag", "🏴\u{E0061}\u{E0062}\u{E007F}"],
    ["letters written backwards", "\u202Eanna"],
    ["marks of direction", "ann\u200Fa"],
    ["isolates", "\u2066anna\u2069"],
    ["a filler that looks like nothing", "An\u3164na"],
    ["a line break", "An\nna"],
    ["half a character", "An\uD83D"],
  ] as const
  test.each(refused)("may not have %s", (_, name) => {
    expect(issuesOf(name)).toEqual(["unprintable characters"])
  })

  test("loses what is copied along with it, and is stored in one form", () => {
    expect(Name.parse("sp.\u200B z o.\u200Bo.\uFEFF")).toBe("sp. z o.o.")
    expect(Name.parse(" Z\u0307o\u0301\u0142w \u2060")).toBe("Żółw")
    expect(Name.parse("a\u0323\u0302")).toBe(Name.parse("a\u0302\u0323"))
    expect(Name.parse("Ż".repeat(60).normalize("NFD"))).toBe("Ż".repeat(60))
  })

  test("has something to read, and no more than it may have", () => {
    expect([issuesOf("\u200B"), issuesOf("-"), issuesOf("\u0301")]).toEqual([
      ["too_small"],
      ["nothing to read"],
      ["nothing to read"],
    ])
    expect(issuesOf("ż".repeat(61).normalize("NFD"))).toEqual(["too_big"])
    expect(issuesOf("👩🏽‍🚀".repeat(20_000))).toEqual(["too_big"])
    expect(issuesOf(`a${"\u0316\u0301".repeat(60_000)}`)).toEqual(["too_big"])
  })
})

describe("a password", () => {
  const composed = "Zażółć-Gęślą-1"
  test("is the same however its letters were put together", () => {
    for (const Schema of [Password, KnownPassword]) {
      expect(Schema.parse(composed.normalize("NFD"))).toBe(composed)
      expect(Schema.parse(composed)).toBe(composed)
    }
  })

  test("is that wherever one is given: every operation that takes one takes it in one form", () => {
    const taking = operations.flatMap(({ name, input }) =>
      Object.entries(input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {})
        .filter(([field]) => /^(password|passwordAgain|current)$/.test(field))
        .map(([field, schema]) => [`${name} ${field}`, schema.safeParse(composed.normalize("NFD")).data]),
    )
    expect(Object.fromEntries(taking)).toMatchObject({
      "me.password.change current": composed,
      "me.second_factor.begin password": composed,
    })
    expect(taking.filter(([, taken]) => taken !== composed)).toEqual([])
  })

  test("may be 256 characters long in whatever form, and is not looked at when it is longer", () => {
    const long = `Aa1-${"ż".repeat(252)}`
    expect(Password.parse(long.normalize("NFD"))).toBe(long)
    expect(Password.safeParse(`${long}ż`).error?.issues.map(({ code }) => code)).toEqual(["too_big"])
    expect(KnownPassword.safeParse("\u0301".repeat(100_000)).error?.issues.map(({ code }) => code)).toEqual(["too_big"])
  })
})

describe("a time zone", () => {
  const known = ["Asia/Kolkata", "Asia/Calcutta", "Europe/Kyiv", "Europe/Kiev", "America/Argentina/Buenos_Aires", "GMT"]
  const more = [
    "Etc/UTC",
    "UTC",
    "Zulu",
    "Etc/GMT+5",
    "EST5EDT",
    "US/Pacific",
    "Pacific/Kanton",
    "America/Port-au-Prince",
  ]
  test.each([...known, ...more])("may be %s, which stays what it is, in its proper spelling", (zone) => {
    for (const typed of [zone, zone.toLowerCase(), zone.toUpperCase()]) expect(TimeZone.parse(typed)).toBe(zone)
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow()
  })

  test("may be every one that this runtime offers", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) expect(TimeZone.parse(zone)).toBe(zone)
  })

  const unknown = [
    "+01:00",
    "-05",
    "+0100",
    "Z",
    "Nowhere",
    "Etc/Unknown",
    "Factory",
    "",
    " ",
    "UTC UTC",
    "Kyiv",
    "urope/Kyiv",
  ]
  test.each([...unknown, "Europe/Kyiv Europe/Warsaw", "PST", "x".repeat(65)])("may not be %j", (zone) => {
    expect(TimeZone.safeParse(zone).success).toBe(false)
  })
})

describe("a telephone number", () => {
  const numbers: Readonly<Record<string, string>> = {
    "+48 22 123": "+48 22 123",
    "+48\u00A022\u2009123\u202F45\u200767": "+48 22 123 45 67",
    "+48\u201122\u2011123": "+48-22-123",
    "\u202A+48 22 123\u202C": "+48 22 123",
    "＋４８ ２２": "+48 22",
    "٠٢٢ ١٢٣": "022 123",
    "0048 (22) 123/45.67": "0048 (22) 123/45.67",
    "+44 (0)20 7946 0958": "+44 (0)20 7946 0958",
    "22 123 45 67 wew. 12": "22 123 45 67 wew. 12",
    "22 123 45 67 (wew. 12)": "22 123 45 67 (wew. 12)",
    "+1 555-1234 ext. 12": "+1 555-1234 ext. 12",
    "555 1234x12": "555 1234x12",
    "8 (495) 123-45-67 доб. 12": "8 (495) 123-45-67 доб. 12",
    "tel:+48-22-123;ext=12": "+48-22-123;ext=12",
    "tel. 22 123": "22 123",
    "+1 800 555 1234,,567": "+1 800 555 1234,,567",
    "7": "7",
  }
  test.each(Object.entries(numbers))("is taken as it is pasted: %j", (typed, number) => {
    expect(BusinessNumber.parse(typed)).toBe(number)
    expect(BusinessNumber.parse(number)).toBe(number)
  })

  const none = [
    "",
    "+",
    "-",
    "()",
    "ext. 12",
    "12 ext",
    "12 13 x 14 x 15",
    "1-800-FLOWERS",
    "22 123, 22 124",
    "1\n2",
    "+1+2",
  ]
  test.each([...none, "1".repeat(21), `+${"1".repeat(16)}`])("is not %j", (typed) => {
    expect(BusinessNumber.safeParse(typed).error?.issues[0]?.message).toBe("no telephone number")
  })

  test("is not looked at when it is longer than any", () => {
    const { error } = BusinessNumber.safeParse(`${"1 ".repeat(60_000)}x`)
    expect(error?.issues.map(({ code }) => code)).toEqual(["too_big"])
  })
})
