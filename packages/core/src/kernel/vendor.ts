import { addressOf } from "./text/address.ts"

/** Whose product this is, as people are told: what it is called, and the address at which they are helped. */
export type Vendor = { readonly product: string; readonly support: string }

/** As much as stands beside a code in the subject of a mail, and over it in an authenticator app. */
const mostLetters = 40

/** An app takes what is before a colon for the name (Google Authenticator, "Key Uri Format"). */
const isProduct = (text: string): boolean =>
  text.length <= mostLetters && text.trim() === text && /^[^\p{C}\p{Zl}\p{Zp}:]+$/u.test(text)

/** The settings of a deployment; throws with what is wrong with them. */
export const parseVendor = (product: string, support: string): Vendor => {
  if (!isProduct(product))
    throw new Error(`PRODUCT_NAME must be one line of 1 to ${mostLetters} characters without “:”, like Lipa Phone`)
  const address = addressOf(support)
  if (address === undefined) throw new Error("SUPPORT_ADDRESS must be an e-mail address, like support@example.com")
  return { product, support: address }
}
