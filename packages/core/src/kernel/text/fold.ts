/** The signs of Unicode, one by one: not what people see as one, but what its tables speak of. */
export const signsOf = (text: string): readonly string[] => Array.from(text)

/**
 * Full case folding (Unicode §3.13), sign by sign, so that neighbours change nothing: ß and ẞ are ss, ς is σ. With or
 * without its dot, whatever is no capital, an i is an i.
 */
export const folded = (text: string): string =>
  signsOf(text)
    .map((sign) => sign.toLowerCase().toUpperCase().toLowerCase())
    .join("")
    .replaceAll("i\u0307", "i")

/** What nobody sees. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/** Compatible forms are one (NFKC), of all spaces there is one between words, and what nobody sees is not there. */
export const plain = (text: string): string => text.replace(unseen, "").normalize("NFKC").replace(/\s+/g, " ").trim()
