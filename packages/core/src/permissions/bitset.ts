// Imports nothing: the vendor's other services and pages take this file as it is, to read the claims of tokens.

export type PackedScope = 0 | 1 | 2 | 3

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
const values: ReadonlyMap<string, number> = new Map(Array.from(alphabet, (sign, value) => [sign, value]))

const bytesOf = (scopes: ReadonlyArray<PackedScope>): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil(scopes.length / 4))
  for (const [position, scope] of scopes.entries()) {
    const place = position >> 2
    bytes[place] = (bytes[place] ?? 0) | (scope << ((position & 3) * 2))
  }
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1)
}

/** Two bits for each position: position p in byte p >> 2 at bit (p & 3) * 2; zero bytes at the end left out; base64url. */
export const encodeScopes = (scopes: ReadonlyArray<PackedScope>): string => {
  let text = ""
  let bits = 0
  let pending = 0
  for (const byte of bytesOf(scopes)) {
    bits = (bits << 8) | byte
    pending += 8
    while (pending >= 6) {
      pending -= 6
      text += alphabet[(bits >> pending) & 63]
    }
    bits &= (1 << pending) - 1
  }
  return pending === 0 ? text : text + alphabet[(bits << (6 - pending)) & 63]
}

const malformed = (why: string): Error => new Error(`malformed scopes: ${why}`)

/**
 * The scope of each position, four for each byte; positions beyond them are 0. Of all texts only the one that
 * `encodeScopes` writes is taken: a text that could be read in two ways would be two texts for one right.
 */
export const decodeScopes = (text: string): Uint8Array => {
  if (text.length % 4 === 1) throw malformed("no bytes have this length")
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let pending = 0
  let next = 0
  for (const sign of text) {
    const value = values.get(sign)
    if (value === undefined) throw malformed("not base64url")
    bits = (bits << 6) | value
    pending += 6
    if (pending < 8) continue
    pending -= 8
    bytes[next++] = bits >> pending
    bits &= (1 << pending) - 1
  }
  if (bits !== 0) throw malformed("bits are left over")
  if (bytes.at(-1) === 0) throw malformed("a zero byte at the end")
  return Uint8Array.from({ length: bytes.length * 4 }, (_, p) => ((bytes[p >> 2] ?? 0) >> ((p & 3) * 2)) & 3)
}
