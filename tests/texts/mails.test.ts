import { describe, expect, test } from "vitest"
import type { Vendor } from "@tenantry/core/kernel/vendor"
import { line } from "@tenantry/core/kernel/values"
import { type Locale, locales } from "@tenantry/core/kernel/locales"
import { isKey, type Letter, letter, say, type TextKey } from "@tenantry/core/texts/index"
import { inLanguage } from "@tenantry/core/texts/language"
import { keys, samplesFor } from "./support.ts"

type Name = Letter["name"]
const isName = (name: string): name is Name => isKey(`mail.${name}.subject`)
const hasAction = (name: Name): boolean => isKey(`mail.${name}.action`)
const names = keys.flatMap((key) => /^mail\.(\w+)\.subject$/.exec(key)?.[1] ?? []).filter(isName)

const vendor: Vendor = {
  product: "Lipa Phone",
  support: "help@lipa.example",
  color: "#1a56db",
  sender: "no-reply@lipa.example",
  frontend: { url: "https://app.lipa.example", otherOrigins: [] },
  languages: locales,
}
const timeZone = "Europe/Warsaw"
const link = "https://app.lipa.example/invitation?a=1&b=2#sealed.token_-1"

const parts = ["subject", "preheader", "body", "action", "note", "why"] as const
const keysOf = (name: Name): readonly TextKey[] => parts.map((part) => `mail.${name}.${part}`).filter(isKey)

/** What is typed somewhere: it stands in the mail itself. */
const code = "046612"
const asksForCode: readonly Name[] = ["code", "password"]

/** The values of a mail in which everything that people or companies are called is this word. */
const valuesOf = (name: Name, word: string) => {
  const samples = keysOf(name).flatMap((key) => Object.entries(samplesFor(key)))
  const named = samples.map(([key, sample]) => [key, sample === "Sample" ? word : sample])
  const values = { ...Object.fromEntries(named), ...vendor } as Letter["values"]
  const known = {
    ...(name.startsWith("code") ? { code } : {}),
    ...("email" in values ? { email: "anna@acme.example" } : {}),
  }
  return { ...values, ...known }
}

const mail = (name: Name, locale: Locale, word: string) => {
  const button = hasAction(name) ? { link } : {}
  const typed = asksForCode.includes(name) ? { code } : {}
  const of = { vendor, to: "anna@acme.example", reader: word, locale, timeZone, name, values: valuesOf(name, word) }
  return letter({ ...of, ...button, ...typed })
}

const signs = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" } as const
const isSign = (sign: string): sign is keyof typeof signs => sign in signs
const unescaped = (html: string): string => html.replace(/&[#\w]+;/g, (sign) => (isSign(sign) ? signs[sign] : sign))

/** What is copied out of a page: its text without elements. */
const copied = (html: string): string => unescaped(html.replace(/<wbr>/g, ""))

const occurrences = (text: string, word: string): number => text.split(word).length - 1

test("no text and no mail names what the vendor's product is made of", () => {
  for (const locale of locales) {
    expect(JSON.stringify(inLanguage(locale))).not.toMatch(/tenantry/i)
    for (const name of names) {
      const { subject, html, text } = mail(name, locale, "Sample")
      expect(subject + html + text).not.toMatch(/tenantry/i)
    }
  }
})

test("every mail has a subject and a body, and nothing that no mail uses", () => {
  expect(names.length).toBeGreaterThan(8)
  const ofAll = ["greeting", "greeting_plain", "link_hint", "why", "footer"].map((part) => `mail.${part}`)
  const known = [...ofAll, ...names.flatMap((name) => parts.map((part) => `mail.${name}.${part}`))]
  for (const part of ["preheader", "body"]) expect(names.filter((name) => !isKey(`mail.${name}.${part}`))).toEqual([])
  expect(keys.filter((key) => key.startsWith("mail.") && !known.includes(key))).toEqual([])
})

describe.each(locales)("in %s", (locale) => {
  test.each(names)("%s is told whole, as text and as HTML", (name) => {
    const { to, subject, html, text } = mail(name, locale, "Sample")
    const values = { ...valuesOf(name, "Sample"), reader: "Sample" }
    const told = (key: TextKey): string => say(locale, key, values, timeZone)
    expect(to).toBe("anna@acme.example")
    expect(subject).toBe(told(`mail.${name}.subject`))
    expect(html).toContain(`<html lang="${locale}">`)
    const [, preheader = ""] = /<div style="display:none[^>]*>(.*?)<\/div>/.exec(html) ?? []
    expect(copied(preheader)).toBe(told(`mail.${name}.preheader` as TextKey))
    const why = isKey(`mail.${name}.why`) ? [] : (["mail.why"] as const)
    const shown = keysOf(name).filter((key) => !/\.(subject|preheader|action)$/.test(key))
    const said = ["mail.greeting", ...shown, ...why, "mail.footer"] as const
    const paragraphs = said.flatMap((key) => told(key).split("\n\n"))
    expect(paragraphs.length).toBeGreaterThan(3)
    for (const paragraph of paragraphs) {
      expect(text).toContain(paragraph)
      expect(copied(html)).toContain(paragraph)
    }
    expect(subject + html.replace(/<style>.*<\/style>/, "") + text).not.toMatch(/[{}]|undefined|\[object|Invalid/)
  })

  test.each(names)("%s names the product, where there is help, and why one gets it", (name) => {
    const { html, text } = mail(name, locale, "Sample")
    const why = keysOf(name).find((key) => key.endsWith(".why")) ?? "mail.why"
    const reason = say(locale, why, valuesOf(name, "Sample"), timeZone)
    for (const part of [copied(html), text]) {
      expect(part).toContain(vendor.support)
      expect(part).toContain(reason)
    }
    expect(html.replace(/<title>.*<\/title>/, "")).toContain(vendor.product)
  })

  test.each(names)("%s has nothing that cannot be seen, and one button at most", (name) => {
    for (const word of ["Sample", "evil.example", "Lipa sp. z o.o."]) {
      const { subject, html, text } = mail(name, locale, word)
      expect(subject + html + text).not.toMatch(/[\u200B-\u200F\u2060\uFEFF\u00AD]|&zwnj;|&#8203;/)
      expect(html.match(/<a /g)?.length ?? 0).toBe(hasAction(name) ? 1 : 0)
    }
  })

  test.each(names)("%s fits a phone, and follows its colours", (name) => {
    const { html, text } = mail(name, locale, "Sample")
    expect(html).toContain('<meta name="viewport" content="width=device-width,initial-scale=1">')
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).toMatch(/<body style="[^"]*overflow-wrap:anywhere/)
    for (const cell of html.match(/<tr><td style="[^"]*"/g) ?? []) expect(cell).toContain("overflow-wrap:anywhere")
    expect(html).toContain("table-layout:fixed")
    expect([...html.matchAll(/(?<!max-)width[:=]"?(\d+)(?:px)?["; ]/g)]).toEqual([])
    const longest = (of: string): number => Math.max(...of.split(/\s+/).map((run) => run.length))
    const visible = copied(html.replace(/^.*<body[^>]*>/s, "").replace(/<[^>]+>/g, " "))
    for (const part of [visible, text]) expect(longest(part.replaceAll(link, ""))).toBeLessThan(40)
  })

  test.each(names)("HTML in names stays text in %s", (name) => {
    const word = `"><script>alert('&amp;')</script>`
    const { html, text } = mail(name, locale, word)
    const tags = (of: string) => of.match(/<(?!wbr)[^>]*>/g)
    expect(tags(html)).toEqual(tags(mail(name, locale, "Sample").html))
    expect(copied(html)).toContain(text.split("\n\n")[0])
    expect(html).not.toMatch(/alert\('|&amp;'/)
  })

  test.each(names)("no line break reaches the subject of %s", (name) => {
    const { subject } = mail(name, locale, "Acme\r\nBcc: everybody@acme.example\nX\rY")
    expect(subject).not.toMatch(/[\r\n]/)
  })

  test.each(names)("no name becomes a link in %s", (name) => {
    const evil = [
      "evil.example",
      "http://evil.example",
      "www.evil.example/path",
      "a.b.evil.example:8080",
      "mailto:a@b.co",
      "зло.рф",
      "2026-03-04T http://evil.example",
    ]
    for (const word of evil) {
      const { html, text } = mail(name, locale, word)
      const shown = [html.replace(/<title>.*<\/title>/, ""), text].map((told) => told.replaceAll(link, ""))
      for (const told of shown) expect(told).not.toMatch(/evil\.e|example:\d|http:\/|www\.e|mailto:a|b\.co|зло\.рф/)
    }
  })

  test.each(names)("a name that is copied out of %s is that name, and is taken", (name) => {
    for (const word of [
      "Lipa sp. z o.o.",
      "Allegro.pl S.A.",
      "Dr. Dre e.V.",
      "A: B",
      "Ratio 3:1",
      "www.evil.example",
    ]) {
      const { html, text } = mail(name, locale, word)
      expect(copied(html).replace(/<title>.*<\/title>/, "")).toContain(word)
      expect(line(100).parse(word)).toBe(word)
      // In plain text there is nothing but a space that keeps a name from being a link.
      expect(text).toContain(word.replace(/(?<=\w)\.(?=\w\w)|(?<=\w{2}):(?=\S)/g, "$& "))
    }
  })

  test.each(names.filter(hasAction))("the link of %s is intact, and the only one", (name) => {
    const { html, text } = mail(name, locale, "evil.example")
    expect(html.match(/<a href="[^"]*"/g)?.map(unescaped)).toEqual([`<a href="${link}"`])
    expect(occurrences(unescaped(html), link)).toBe(2)
    expect(html).not.toContain("&b=2")
    expect(occurrences(text, link)).toBe(1)
    expect(text).toContain(`:\n${link}\n\n`)
  })

  test("the address that a mail is about can be read and copied", () => {
    const { html, text } = mail("invitation", locale, "Jan Kowalski")
    expect(html).toContain("anna@acme.example")
    expect(text).toContain("anna@acme.example")
  })

  test("an address is shown in its own alphabet, and mailed to as DNS has it", () => {
    const email = "info@xn--e1afmkfd.xn--p1ai"
    const values = { ...valuesOf("invitation", "Jan Kowalski"), email }
    const { to, html, text } = letter({ vendor, to: email, locale, timeZone, name: "invitation", values, link })
    expect(to).toBe(email)
    for (const told of [html, text])
      expect([told.includes("info@пример.рф"), told.includes("xn--")]).toEqual([true, false])
  })

  test("a code is large, on a line of its own, once, and in the subject where we send it", () => {
    for (const name of asksForCode) {
      const { subject, html, text } = mail(name, locale, "Sample")
      expect(html).toMatch(new RegExp(`<p style="[^"]*32px[^"]*">${code}</p>`))
      expect(text).toContain(`\n\n${code}\n\n`)
      expect(subject.includes(code)).toBe(name === "code")
    }
  })

  test("a reader whose name is not known is greeted without one", () => {
    const values = valuesOf("invitation", "Sample")
    const { text } = letter({ vendor, to: "anna@acme.example", locale, timeZone, name: "invitation", values, link })
    expect(text.split("\n\n")[0]).toBe(say(locale, "mail.greeting_plain"))
  })

  test("who is invited as administrator is told so, and what that is", () => {
    const values = { ...valuesOf("user_invitation", "Sample"), administrator: "true" }
    const of = { vendor, to: "anna@acme.example", locale, timeZone, name: "user_invitation", link } as const
    const [told, other] = [letter({ ...of, values }), letter({ ...of, values: { ...values, administrator: "false" } })]
    const words = { en: /administrator.*customers/, pl: /administratorem.*klientów/, ru: /администратором.*клиентов/ }
    expect(told.text).toMatch(words[locale])
    expect(other.text).not.toMatch(words[locale])
  })

  test("the identity provider's place for a code stays as it is, within what it takes", () => {
    const of = { vendor, to: "anna@acme.example", reader: "x".repeat(100), locale, timeZone, name: "password" } as const
    const { subject, html, text } = letter({ ...of, values: {}, code: "{####}" })
    expect(occurrences(html, "{####}")).toBe(1)
    expect(occurrences(text, "{####}")).toBe(1)
    expect(subject.length).toBeLessThanOrEqual(140)
    expect(html.length).toBeLessThan(20_000)
  })
})

describe("a mail is the vendor's", () => {
  const of = { to: "anna@acme.example", locale: "en", timeZone, name: "user_invitation", link } as const
  const values = valuesOf("user_invitation", "Sample")

  test("it has the vendor's picture with the product's name where pictures are not shown, or the name alone", () => {
    const logo = "https://lipa.example/logo.png?a=1&b=2"
    const { html } = letter({ ...of, values, vendor: { ...vendor, logo } })
    expect(html).toContain(`<img src="https://lipa.example/logo.png?a=1&amp;b=2" alt="Lipa Phone"`)
    expect(letter({ ...of, values, vendor }).html).not.toContain("<img")
  })

  test.each([
    ["#1a56db", "#fff"],
    ["#f59f00", "#000"],
    ["#ffffff", "#000"],
    ["#000000", "#fff"],
    ["#6b6b6b", "#fff"],
    ["#ff0000", "#000"],
  ])("its button in %s is read in %s", (color, text) => {
    const { html } = letter({ ...of, values, vendor: { ...vendor, color } })
    expect(html).toContain(`background:${color}`)
    expect(html).toContain(`color:${text};font-weight:700`)
  })

  test("it is in a language that is offered, whatever its reader chose before", () => {
    const languages = ["pl", "en"] as const
    const { html } = letter({ ...of, locale: "ru", values, vendor: { ...vendor, languages } })
    expect(html).toContain('<html lang="pl">')
  })
})
