import * as z from "zod"
import { text } from "../../kernel/bounded.ts"

/** How far a permission of a vendor reaches. */
export const VendorReach = z.enum(["own", "group", "tenant"])

/** In one line, without signs that nobody sees: it stands within sentences of ours. */
const lineOf = (most: number) =>
  text(most)
    .trim()
    .min(1)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, { error: "must be one line" })

const inLanguages = (most: number) => {
  const word = lineOf(most)
  return z.strictObject({ en: word.exactOptional(), pl: word.exactOptional(), ru: word.exactOptional() })
}

/** What a vendor calls something, in the languages that it offers; and what it lets people do, in one sentence. */
export const VendorTitle = inLanguages(60)
export const VendorSentence = inLanguages(300)
export type VendorText = z.output<typeof VendorTitle>
