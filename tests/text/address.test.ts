import { Email } from "@tenantry/core/kernel/values"
import { json } from "@tenantry/functions/http/request"
import { readableAddress } from "@tenantry/core/kernel/text/address"
import { expect, test } from "vitest"

const stored = (typed: string): string | undefined => Email.safeParse(typed).data

const same: Readonly<Record<string, readonly string[]>> = {
  "info@xn--e1afmkfd.xn--p1ai": [
    "info@пример.рф",
    "INFO@ПРИМЕР.РФ",
    "info@XN--E1AFMKFD.XN--P1AI",
    " info@пример.рф\u00A0",
  ],
  "anna@xn--w-uga1v8h.pl": ["anna@żółw.pl", "Anna@ŻÓŁW.PL", "anna@z\u0307o\u0301\u0142w.pl", "anna@xn--w-uga1v8h.pl"],
  "anna@xn--strae-oqa.de": ["anna@straße.de"],
  "anna@strasse.de": ["anna@strasse.de", "anna@STRASSE.de"],
  "anna@example.com": [
    "anna@ｅｘａｍｐｌｅ.com",
    "\u200Banna@example.com",
    "anna@example\u3002com",
    "anna@exa\u00ADmple.com",
  ],
  "anna@xn--wgv71a.jp": ["anna@日本.jp"],
  "o'neil+news=1@irish.ie": ["O'Neil+News=1@irish.ie"],
}

test.each(Object.entries(same))("%s is one address, however it is typed", (address, typed) => {
  for (const one of [address, ...typed]) expect([one, stored(one)]).toEqual([one, address])
})

const none = [
  ..."@example.com anna@ anna anna@b anna@b.c anna@localhost anna@example.com. anna@x..com anna@.com a@b@c.com".split(
    " ",
  ),
  ...".a@b.com a.@b.com a..b@b.com ą@b.com анна@b.com anna@-a.com anna@a-.com anna@a_b.com anna@ab--cd.com".split(" "),
  "anna@ex%61mple.com",
  "anna@a/b.com",
  "anna@1.2.3",
  "anna@127.0.0.1",
  "anna@0x7f.1",
  "anna@[127.0.0.1]",
  '"a b"@b.com',
  "\u212Aelvin@b.com",
  "anna@xn--a.com",
  "anna@xn--zz.com",
  "anna@xn--.com",
  "anna@b.12",
  "anna@exa mple.com",
  "anna@b.com\u0000",
  "an\tna@b.com",
  "anna@a:b.com",
  "anna@\u0627\u200C\u0628.com",
  `${"a".repeat(65)}@b.com`,
  `a@${"b".repeat(64)}.com`,
  `a@${"b.".repeat(125)}com`,
  `a@${"й".repeat(200)}.com`,
]

test.each(none)("%s is no address", (typed) => {
  expect(stored(typed)).toBeUndefined()
  expect(Email.safeParse(typed).error?.issues[0]?.code).toBe(typed.length > 254 ? "too_big" : "invalid_format")
})

test("what is as long as it may be is an address, and what is longer is not looked at", () => {
  const longest = `${"a".repeat(64)}@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(57)}.com`
  expect([longest.length, stored(longest)]).toEqual([254, longest])
  const issues = Email.safeParse("@".repeat(120_000)).error?.issues
  expect(issues?.map(({ code }) => code)).toEqual(["too_big"])
})

test("an address is read in its own alphabet, and what was read is the same address again", () => {
  const read = ["info@xn--e1afmkfd.xn--p1ai", "anna@xn--w-uga1v8h.pl", "anna@xn--wgv71a.jp"].map(readableAddress)
  expect(read).toEqual(["info@пример.рф", "anna@żółw.pl", "anna@日本.jp"])
  expect(read.map(stored)).toEqual(["info@xn--e1afmkfd.xn--p1ai", "anna@xn--w-uga1v8h.pl", "anna@xn--wgv71a.jp"])
  const others = ["anna@example.com", "xn--e1afmkfd.xn--p1ai", "see info@xn--e1afmkfd.xn--p1ai", "anna@xn--zz.com"]
  expect(others.map(readableAddress)).toEqual(others)
})

test("answers show addresses in their own alphabet, wherever they stand, and nothing else differently", () => {
  const value = {
    email: "info@xn--e1afmkfd.xn--p1ai",
    of: [{ facts: { email: "anna@xn--w-uga1v8h.pl" }, name: "xn--a" }],
  }
  expect(JSON.parse(json(value).body)).toEqual({
    email: "info@пример.рф",
    of: [{ facts: { email: "anna@żółw.pl" }, name: "xn--a" }],
  })
})
