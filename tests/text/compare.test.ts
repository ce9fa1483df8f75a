import { findAlike, likenessesOf } from "@tenantry/core/kernel/text/compare"
import { folded, signsOf } from "@tenantry/core/kernel/text/fold"
import { expect, test } from "vitest"

const signs: readonly string[] = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test("letters that Unicode takes for the same when capitals do not count are folded to the same, and only those", () => {
  const letters = signs.filter((sign) => /\p{Changes_When_Casemapped}/u.test(sign))
  const classes = Map.groupBy(letters, folded)
  // A regular expression folds by Unicode's simple folding; what becomes several letters is beyond it.
  for (const same of classes.values()) {
    const [first = ""] = same
    const simple = new RegExp(`^${first}$`, "iu")
    const others = same.filter((sign) => !simple.test(sign))
    expect(
      others.filter((sign) => signsOf(folded(sign)).length === 1).filter((sign) => !"ıIiİ".includes(sign)),
    ).toEqual([])
  }
  const pairs = letters.map((sign) => [sign, sign.toUpperCase(), sign.toLowerCase()])
  expect(pairs.filter(([one = "", ...others]) => others.some((other) => folded(other) !== folded(one)))).toEqual([])
})

test("full folding is of signs, whatever stands beside them", () => {
  expect(["ß", "ẞ", "SS", "ﬁ", "ΟΔΟΣ", "οδος", "İ", "ı", "I", "ŉ"].map(folded)).toEqual([
    "ss",
    "ss",
    "ss",
    "fi",
    "οδοσ",
    "οδοσ",
    "i",
    "i",
    "i",
    "ʼn",
  ])
})

test("letters of Polish are the same in capitals, and none is another's or one without its mark", () => {
  const small = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"
  const capital = "AĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻ"
  expect(folded(capital)).toBe(small)
  expect(new Set(signsOf(folded(small + capital))).size).toBe(32)
  for (const [at, sign] of signsOf(small).entries()) {
    expect(findAlike(`x${sign}x`, [`X${capital[at]}X`])).toBe(`X${capital[at]}X`)
  }
})

test("what a name is taken for is as long whatever the name, and the same for names that are alike", () => {
  for (const name of ["a", "ﷺ".repeat(80), "m".repeat(80), "a\u0323\u0302"]) {
    expect(likenessesOf(name).map((likeness) => likeness.length)).toEqual([22, 22])
  }
  expect(likenessesOf("a\u0323\u0302")).toEqual(likenessesOf("a\u0302\u0323"))
  expect(findAlike("Ａ  b", ["c", "a B", "a b"])).toBe("a B")
  expect(findAlike("a b", ["ab", "a-b", ""])).toBeUndefined()
})
