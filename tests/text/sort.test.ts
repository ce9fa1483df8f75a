import * as fc from "fast-check"
import { type Locale, locales } from "@tenantry/core/kernel/locales"
import { sortKeyOf } from "@tenantry/core/kernel/text/sort"
import { describe, expect, test } from "vitest"

/** As the table sorts. */
const byKey = (locale: Locale) => {
  const keys = new Map<string, Buffer>()
  const keyOf = (text: string): Buffer => {
    const key = keys.get(text) ?? Buffer.from(sortKeyOf(locale, text))
    keys.set(text, key)
    return key
  }
  return (one: string, other: string): number => Buffer.compare(keyOf(one), keyOf(other))
}
const byLanguage = (locale: Locale) => new Intl.Collator(locale).compare

const names = [
  ..."Czarny Ćwik Cwik ćwik Łoś Lyszczarz Los Łos Żuk Zuk Źrebak Zych Zed Ząb Zab Zabłocki Gżegżółka Ósma Osa Śliwa".split(
    " ",
  ),
  ..."Иванов Ёлкин Елкин Ель Йод Июль Іваненко Їжак Ґудзь Гудзь Ђорђевић Љубица Њежић Ћирић Џаџић Şahin".split(" "),
  ..."Muller Müller muller Mueller Æbelø Aebel Afx Østergård Ostergard Ozt Đurić Duric Dz Groß Gross Grosz ẞ".split(
    " ",
  ),
  ..."Šimon Simon Åse Ase Öz Oz Işıl Isil İpek Kılıç Kilic Őze Nguyễn Nguyen Þórður Thordur Σίσυφος Αβρααμ".split(" "),
  ..."Nowak_Anna Nowak_anna Nowakowski_A Nowak-Kowalska_A O'Neil O’Neil Oneil 1 2 10 A. (a) a/b"
    .replaceAll("_", "\u0020")
    .split(" "),
  "Nowak Anna",
  "Nowak-Kowalska Anna",
  "de la Cruz",
  "De La Cruz",
  "😀 a",
  "中村",
  "金",
  "あべ",
  "דוד",
  "عمر",
  "देव",
]

describe.each(locales)("keys of names in %s", (locale) => {
  test("have the order of the language", () => {
    expect(names.toSorted(byKey(locale))).toEqual(names.toSorted(byLanguage(locale)))
  })

  const letters = {
    Latin: "aąbcćčçdđðeęéèfghiıjkłlmnńñoóöøőpqrsśšßtþuüvwxyzźżæœåAĄBCĆDĐEĘFGŁLMNŃOÓÖØPSŚŠTUÜVWXYZŹŻÆŒÅ '-",
    Cyrillic: "абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюяђјљњћџАБВГҐДЕЁЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЭЮЯЂЈЉЊЋЏ -",
    Greek: "αάβγδεέζηήθιίκλμνξοόπρσςτυύφχψωώΑΒΓΔΕΖ ",
    mixed: "aąAĄzżбйяЙёЁσς19 -.'",
  }
  test.each(Object.entries(letters))(
    "of %s letters compare as the language does, however they are put together",
    (_, of) => {
      const [key, language] = [byKey(locale), byLanguage(locale)]
      const word = fc.string({ unit: fc.constantFrom(...Array.from(of)), maxLength: 12 })
      const twice = fc.tuple(word, word, word).map(([begin, one, other]) => [begin + one, begin + other] as const)
      const holds = fc.property(twice, ([one, other]) => Math.sign(key(one, other)) === Math.sign(language(one, other)))
      fc.assert(holds, { numRuns: 10_000 })
    },
  )

  test("are the same for all forms of a text, and never longer than an index takes", () => {
    for (const name of names) expect(sortKeyOf(locale, name.normalize("NFD"))).toBe(sortKeyOf(locale, name))
    for (const sign of ["Ż", "漢", "ﷺ", "a\u0301\u0302\u0303", "👩🏽‍🚀", "ж", "한"]) {
      expect(Buffer.byteLength(sortKeyOf(locale, sign.repeat(121)))).toBeLessThan(1024 - 31)
      expect(sortKeyOf(locale, sign.repeat(121))).not.toContain("#")
    }
  })
})

test("Polish letters come behind theirs, and everything that somebody reads in another language stands elsewhere", () => {
  const some = ["Ćwik", "Czarny", "Łoś", "Lyszczarz", "Иванов"]
  expect(locales.map((locale) => some.toSorted(byKey(locale)).join(" "))).toEqual([
    "Ćwik Czarny Łoś Lyszczarz Иванов",
    "Czarny Ćwik Lyszczarz Łoś Иванов",
    "Иванов Ćwik Czarny Łoś Lyszczarz",
  ])
})
