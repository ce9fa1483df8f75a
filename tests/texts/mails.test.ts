import { describe, expect, test } from "vitest"
import { line } from "@tenantry/core/identities/index"
import { type Locale, locales } from "@tenantry/core/kernel/locales"
import { inLanguage, isKey, type Letter, letter, say } from "@tenantry/core/texts/index"
import { keys, samplesFor } from "./support.ts"

type Name = Letter["name"]
const isName = (name: string): name is Name => isKey(`mail.${name}.subject`)
const hasAction = (name: Name): boolean => isKey(`mail.${name}.action`)
const names = keys.flatMap((key) => /^mail\.(\w+)\.subject$/.exec(key)?.[1] ?? []).filter(isName)

const vendor = { product: "Lipa Phone", support: "help@lipa.example" }
const timeZone = "Europe/Warsaw"
const link = "https://app.lipa.example/invitation?a=1&b=2#sealed.token_-1"

/** The values of a mail in which everything that people or companies are called is this word. */
const valuesOf = (name: Name, word: string) => {
  const samples = Object.entries({ ...samplesFor(`mail.${name}.subject`), ...samplesFor(`mail.${name}.body`) })
  const named = samples.map(([key, sample]) => [key, sample === "Sample" ? word : sample])
  const values = Object.fromEntries(named) as Letter["values"]
  return "email" in values ? { ...values, email: "anna@acme.example" } : values
}

const mail = (name: Name, locale: Locale, word: string) => {
  const button = hasAction(name) ? { link } : {}
  return letter({ vendor, to: "anna@acme.example", locale, timeZone, name, values: valuesOf(name, word), ...button })
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
  const known = names.flatMap((name) => ["subject", "body", "action"].map((part) => `mail.${name}.${part}`))
  expect(names.filter((name) => !isKey(`mail.${name}.body`))).toEqual([])
  expect(keys.filter((key) => key.startsWith("mail.") && key !== "mail.footer" && !known.includes(key))).toEqual([])
})

describe.each(locales)("in %s", (locale) => {
  test.each(names)("%s is told whole, as text and as HTML", (name) => {
    const { to, subject, html, text } = mail(name, locale, "Sample")
    const values = { ...valuesOf(name, "Sample"), ...vendor }
    const parts = say(locale, `mail.${name}.body`, values, timeZone).split("\n\n")
    expect(to).toBe("anna@acme.example")
    expect(subject).toBe(say(locale, `mail.${name}.subject`, values, timeZone))
    expect(html).toContain(`<html lang="${locale}">`)
    for (const part of [...parts, say(locale, "mail.footer", vendor)]) {
      expect(text.replaceAll("\u200B", "")).toContain(part)
      expect(copied(html)).toContain(part)
    }
    expect(subject + html + text).not.toMatch(/[{}]|undefined|\[object|Invalid/)
  })

  test.each(names)("HTML in names stays text in %s", (name) => {
    const word = `"><script>alert('&amp;')</script>`
    const { html, text } = mail(name, locale, word)
    const tags = (of: string) => of.match(/<(?!wbr)[^>]*>/g)
    expect(tags(html)).toEqual(tags(mail(name, locale, "Sample").html))
    expect(copied(html)).toContain(text.split("\n\n")[0]?.replaceAll("\u200B", ""))
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
      const [page, lines] = [copied(html), text.split("\n\n").join("\n")]
      if (!Object.values(valuesOf(name, word)).includes(word)) continue
      expect(page.replace(/<title>.*<\/title>/, "")).toContain(word)
      const found = lines.match(
        new RegExp(
          Array.from(word)
            .map((sign) => sign.replace(/[.:]/, "\\$&"))
            .join("\u200B?"),
        ),
      )?.[0]
      expect(line(100).parse(found)).toBe(word)
      if (!/\.\w\w|\w:\S/.test(word)) expect(found).toBe(word)
    }
  })

  test.each(names.filter(hasAction))("the link of %s is intact, and the only one", (name) => {
    const { html, text } = mail(name, locale, "evil.example")
    expect(html.match(/<a [^>]*>/g)?.map(unescaped)).toEqual([`<a href="${link}">`])
    expect(occurrences(unescaped(html), link)).toBe(2)
    expect(html).not.toContain("&b=2")
    expect(occurrences(text, link)).toBe(1)
    expect(text).toContain(`: ${link}\n\n`)
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

  test("the identity provider's place for a code stays as it is", () => {
    const values = { code: "{####}" }
    const { html, text } = letter({ vendor, to: "anna@acme.example", locale, timeZone, name: "password", values })
    expect(occurrences(html, "{####}")).toBe(1)
    expect(occurrences(text, "{####}")).toBe(1)
  })
})
