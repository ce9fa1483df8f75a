import { RequestErrors } from "./request-errors.ts"

/** Nothing that we take is a third as deep, and nothing has more values: ten thousand ids, and what stands beside them. */
const most = { depth: 32, values: 12_000 }

const signs = {
  quote: 0x22,
  comma: 0x2c,
  escape: 0x5c,
  openList: 0x5b,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
}

/** Behind the string that begins there. */
const endOfString = (text: string, begins: number): number => {
  for (let at = begins + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === signs.escape) at++
    if (sign === signs.quote) return at
  }
  return text.length
}

/**
 * Refuses text whose value would be deeper, or of more parts, than anything we take: before it is read, in one pass, and
 * without a call for each level. Whether it is JSON is not asked.
 */
export const assertBounded = (text: string): void => {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === signs.quote) at = endOfString(text, at)
    else if (sign === signs.openList || sign === signs.openObject) {
      values++
      if (++depth > most.depth) throw RequestErrors.too_deep({ most: most.depth })
    } else if (sign === signs.closeList || sign === signs.closeObject) depth--
    else if (sign === signs.comma && ++values > most.values) throw RequestErrors.too_many_values({ most: most.values })
  }
}
