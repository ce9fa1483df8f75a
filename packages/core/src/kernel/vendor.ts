import type { Locale } from "./locales.ts"
import { present } from "./present.ts"

/** Whose product this is: what people see of it, and where they find it. */
export type Vendor = {
  /** What the product is called: in mails, in authenticator apps, in the description of the API. */
  readonly product: string
  /** The e-mail address at which people are helped. */
  readonly support: string
  /** Over the product's mails, in place of its name. */
  readonly logo?: string
  /** Of the buttons in mails, as `#rrggbb`. */
  readonly color: string
  /** Who mails are from: `Name <address@domain>`. */
  readonly sender: string
  /** Where answers to mails go, where somebody reads them: without one, nobody does. */
  readonly replyTo?: string
  /** Where links in mails lead, and whose pages browsers may call from. */
  readonly frontend: { readonly url: string; readonly otherOrigins: readonly string[] }
  /** The languages offered; the first is spoken to whoever asks for none of them. */
  readonly languages: readonly [Locale, ...Locale[]]
}

/** The same in the vendor's file, with everything that it may leave out. */
export type ProductFile = Pick<Vendor, "sender" | "frontend"> & {
  readonly product: Pick<Vendor, "support" | "logo" | "color"> & { readonly name: string }
  readonly languages: readonly Locale[]
}

export const vendorOf = ({ product, sender, frontend, languages }: ProductFile): Vendor => {
  const { name, support, color, logo } = product
  const [first = "en", ...others] = languages
  return { product: name, support, color, sender, frontend, languages: [first, ...others], ...present({ logo }) }
}

/** The parts of a sender, `Name <address@domain>`; an address alone is one without a name. */
export const senderIn = (from: string): { readonly name?: string; readonly address: string } => {
  const [, name, address] = /^(.*?)\s*<([^<>]+)>$/.exec(from) ?? []
  if (address === undefined) return { address: from }
  return name ? { name, address } : { address }
}

/** Letters that are encoded at once: a word of a header has at most 75 signs, and a letter up to eight (RFC 2047, 2). */
const atOnce = 12

/** A name as a header of a mail has it: as it is, in quotes, or encoded (RFC 5322, 3.2.4; RFC 2047, 5). */
const inHeader = (name: string): string => {
  if (/^[\w !#$%&'*+/=?^`{|}~-]*$/.test(name)) return name
  if (/^[ -~]*$/.test(name)) return `"${name.replaceAll(/["\\]/g, "\\$&")}"`
  const letters = Array.from(name)
  const words = Array.from({ length: Math.ceil(letters.length / atOnce) }, (_, i) =>
    letters.slice(i * atOnce, (i + 1) * atOnce).join(""),
  )
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join(" ")
}

/** Who mails are from, as SES takes it. */
export const fromHeader = (sender: string): string => {
  const { name, address } = senderIn(sender)
  return name === undefined ? address : `${inHeader(name)} <${address}>`
}

/** In place of an origin: every page of the machine that the browser runs on, whatever its port. */
export const loopback = "loopback"

/** Whose pages browsers may call from. */
export const originsOf = ({ frontend }: Pick<Vendor, "frontend">): readonly string[] => [
  new URL(frontend.url).origin,
  ...frontend.otherOrigins,
]

/** One of the languages that are offered: what was chosen while it was, or the first. */
export const offered = ({ languages }: Pick<Vendor, "languages">, locale: Locale): Locale =>
  languages.includes(locale) ? locale : languages[0]
