import type { Mail } from "../kernel/ports.ts"
import type { Locale } from "../kernel/locales.ts"
import type { Vendor } from "../kernel/vendor.ts"
import type { TextKey } from "./catalogues.ts"
import { say, type Values } from "./say.ts"

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** Where text may break without a sign of its own. Nobody's name has it: it is taken out of all that people write. */
const gap = "\u200B"

/**
 * Mail programs make links of names like `evil.example`: of a dot with a label before and two letters or more behind, and
 * of what is before a colon. There, and nowhere else, a gap keeps them from it: "sp. z o.o." has none.
 */
const unlinked = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{N}_-])\.(?=[\p{L}\p{N}_-]{2})|(?<=\p{L}{2}):(?=\S)/gu, `$&${gap}`)

/** In HTML a gap is an element, which is not copied along with the text around it. */
const markup = (text: string): string => escaped(text).replaceAll(gap, "<wbr>")

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** Addresses, and what the vendor says of itself. */
const plain = ["email", "product", "support"]

/** What people called themselves or their company is shown, but never becomes a link; addresses and instants stay. */
const harmless = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const mayBeLink = typeof value === "string" && !plain.includes(name) && !instant.test(value)
      return [name, mayBeLink ? unlinked(value) : value]
    }),
  )

type MailKey = { [K in TextKey]: K extends `mail.${infer Name}.subject` ? Name : never }[TextKey]

export type Letter = {
  readonly vendor: Vendor
  readonly to: string
  readonly locale: Locale
  readonly timeZone: string
  readonly name: MailKey
  readonly values: Values
  /** Where its button leads. */
  readonly link?: string
}

/** A mail in the reader's language; its texts lie under `mail.<name>.subject`, `.body` and `.action`. */
export const letter = ({ vendor, to, locale, timeZone, name, values: given, link }: Letter): Mail => {
  const values = { ...given, ...vendor }
  const told = (key: TextKey): string => say(locale, key, harmless(values), timeZone)
  const subject = say(locale, `mail.${name}.subject`, values, timeZone).replace(/[\r\n]+/g, " ")
  const paragraphs = told(`mail.${name}.body`).split("\n\n")
  const footer = say(locale, "mail.footer", values, timeZone)
  const action = link === undefined ? undefined : { text: told(`mail.${name}.action` as TextKey), link }
  const button = action
    ? [`<p><a href="${escaped(action.link)}">${markup(action.text)}</a></p>`, `<p>${escaped(action.link)}</p>`]
    : []
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="font-family:sans-serif;max-width:36em;margin:2em auto;line-height:1.5">`,
    ...paragraphs.map((paragraph) => `<p>${markup(paragraph)}</p>`),
    ...button,
    `<p style="color:#666">${escaped(footer)}</p></body></html>`,
  ]
  const text = [...paragraphs, ...(action ? [`${action.text}: ${action.link}`] : []), footer]
  return { to, subject, html: html.join("\n"), text: text.join("\n\n") }
}
