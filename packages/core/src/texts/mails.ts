import type { Mail } from "../kernel/ports.ts"
import type { Locale } from "../kernel/locales.ts"
import { present } from "../kernel/present.ts"
import { fromHeader, offered, type Vendor } from "../kernel/vendor.ts"
import type { TextKey } from "./catalogues.ts"
import { type Content, gap, htmlOf, textOf } from "./layout.ts"
import { isKey, say, type Values } from "./say.ts"

/**
 * Mail programs make links of names like `evil.example`: of a dot with a label before and two letters or more behind, and
 * of what is before a colon. There, and nowhere else, a gap keeps them from it: "sp. z o.o." has none.
 */
const unlinked = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{N}_-])\.(?=[\p{L}\p{N}_-]{2})|(?<=\p{L}{2}):(?=\S)/gu, `$&${gap}`)

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
  /** What its reader is called, where that is known and no secret from whoever has the address. */
  readonly reader?: string
  /** What its reader is asked to type somewhere. */
  readonly code?: string
  /** Where its button leads. */
  readonly link?: string
}

/**
 * A mail in the reader's language. Its texts lie under `mail.<name>`: `.subject`, `.preheader`, `.body`, `.action` on its
 * button, `.note` below that, and `.why` where one gets it for another reason than that one signs in with the address.
 */
export const letter = ({ vendor, to, locale: chosen, timeZone, name, values, reader, code, link }: Letter): Mail => {
  const { product, support, color, logo, replyTo } = vendor
  const locale = offered(vendor, chosen)
  const all = {
    ...values,
    product,
    support,
    ...present({ reader, code }),
  }
  const safe = harmless(all)
  const told = (key: TextKey): string => say(locale, key, safe, timeZone)
  const own = (part: string): TextKey | undefined => {
    const key = `mail.${name}.${part}`
    return isKey(key) ? key : undefined
  }
  const paragraphsOf = (part: string): readonly string[] => {
    const key = own(part)
    return key ? told(key).split("\n\n") : []
  }
  const action = own("action")
  const content: Content = {
    locale,
    product,
    color,
    subject: say(locale, `mail.${name}.subject`, all, timeZone).replace(/[\r\n]+/g, " "),
    preheader: told(`mail.${name}.preheader`),
    paragraphs: [told(reader === undefined ? "mail.greeting_plain" : "mail.greeting"), ...paragraphsOf("body")],
    notes: paragraphsOf("note"),
    footer: [told(own("why") ?? "mail.why"), told("mail.footer")],
    ...present({ code, logo }),
    ...(link !== undefined && action ? { button: { text: told(action), link, hint: told("mail.link_hint") } } : {}),
  }
  const answered = replyTo === undefined ? {} : { from: fromHeader(vendor.sender), replyTo }
  return { ...answered, to, subject: content.subject, html: htmlOf(content), text: textOf(content) }
}
