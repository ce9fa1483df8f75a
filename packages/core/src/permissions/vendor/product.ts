import * as z from "zod"
import { list, text } from "../../kernel/bounded.ts"
import { locales } from "../../kernel/locales.ts"
import { addressOf } from "../../kernel/text/address.ts"
import { loopback, senderIn } from "../../kernel/vendor.ts"

/** As much as stands beside a code in the subject of a mail, and over it in an authenticator app. */
const mostLetters = 40

/** An app takes what is before a colon for the name (Google Authenticator, "Key Uri Format"). */
const isName = (name: string): boolean => name.trim() === name && /^[^\p{C}\p{Zl}\p{Zp}:]+$/u.test(name)

export const ProductName = text(mostLetters).refine(isName, {
  error: `must be one line of 1 to ${mostLetters} characters without “:”, like Lipa Phone`,
})

const Address = text(254).refine((address) => addressOf(address) === address, {
  error: "must be an e-mail address, like support@example.com",
})

/** The name stands in a header of mails, whose end an end of a line would be. */
const isSender = (from: string): boolean => {
  const { name = "", address } = senderIn(from)
  return !/[\p{C}\p{Zl}\p{Zp}"<>]/u.test(name) && addressOf(address) === address
}
const Sender = text(320).refine(isSender, { error: "must be like Lipa Phone <no-reply@example.com>" })

/** An address that links can begin with: without a slash at the end, and without what a path cannot follow. */
const Frontend = text(500).transform((value, { issues }) => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isPlain = url && /^https?:$/.test(url.protocol) && !(url.username || url.password || url.search || url.hash)
  if (isPlain) return url.origin + url.pathname.replace(/\/+$/, "")
  issues.push({
    code: "custom",
    message: "must be an address like https://app.example.com, without “?” and “#”",
    input: value,
  })
  return z.NEVER
})

const isOrigin = (value: string): boolean =>
  value === loopback || (/^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value)
const Origin = text(300).refine(isOrigin, { error: "must be an origin like https://app.example.com" })

const isPicture = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const { protocol, href, username, password } = new URL(value)
  return protocol === "https:" && href === value && !(username || password)
}

/** Mail programs show pictures that they fetch; where they do not, they show the product's name. */
export const Logo = text(500).refine(isPicture, { error: "must be an https address of a picture" })
/** Of the buttons in mails. */
export const Color = text(7).regex(/^#[0-9a-f]{6}$/i, { error: "must be like #1a56db" })

/** Whose product it is, in the vendor's file. */
export const productFields = {
  product: z.strictObject({
    name: ProductName,
    support: Address,
    logo: Logo.exactOptional(),
    color: Color.default("#1a56db"),
  }),
  sender: Sender,
  frontend: z.strictObject({ url: Frontend, otherOrigins: list(Origin, 20).default([]) }),
  languages: list(z.enum(locales), locales.length, 1).default([...locales]),
}
