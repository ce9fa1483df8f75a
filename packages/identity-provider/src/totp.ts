import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const stepSeconds = 30

/** A new shared secret of 160 bits, the length RFC 4226 §4 recommends, in base32. */
export const createTotpSecret = (): string => encodeBase32(randomBytes(20))

const encodeBase32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("")
  return (bits.match(/.{1,5}/g) ?? []).map((group) => alphabet[Number.parseInt(group.padEnd(5, "0"), 2)]).join("")
}

const decodeBase32 = (text: string): Buffer => {
  const bits = Array.from(text)
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"))
    .join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const codeOfStep = (secret: Buffer, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac("sha1", secret).update(counter).digest()
  const offset = digest.readUInt8(digest.length - 1) & 0x0f
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000
  return String(number).padStart(6, "0")
}

/** The code an authenticator app shows at an instant (RFC 6238: SHA-1, 30 seconds, 6 digits). */
export const totpAt = (secret: string, at: Date): string =>
  codeOfStep(decodeBase32(secret), Math.floor(at.getTime() / 1000 / stepSeconds))

/**
 * The time step a code belongs to: the current one or a neighbour (RFC 6238 §5.2). The caller accepts a step once only,
 * and none before the last one accepted.
 */
export const matchTotp = (secret: string, code: string, at: Date): number | undefined => {
  const current = Math.floor(at.getTime() / 1000 / stepSeconds)
  const key = decodeBase32(secret)
  const given = Buffer.from(code)
  const matches = [current + 1, current, current - 1].filter((step) => {
    const expected = Buffer.from(codeOfStep(key, step))
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
  return matches.at(-1)
}
