import * as z from "zod"
import { text } from "../../kernel/bounded.ts"

/** How far a permission of a vendor reaches. */
export const VendorReach = z.enum(["own", "group", "tenant"])

const word = text(300).trim().min(1)

/** What a vendor calls something, in the languages that it offers. */
export const VendorText = z.strictObject({
  en: word.exactOptional(),
  pl: word.exactOptional(),
  ru: word.exactOptional(),
})
export type VendorText = z.output<typeof VendorText>
