import { readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeScopes, encodeScopes } from "@tenantry/core/permissions/bitset"

const scope = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3)
const scopeList = fc.array(scope, { maxLength: 300 })

/** The same by other means. */
const byHand = (scopes: readonly number[]): string => {
  const bytes = Array.from({ length: Math.ceil(scopes.length / 4) }, (_, i) =>
    scopes.slice(i * 4, i * 4 + 4).reduce((byte, value, p) => byte + value * 4 ** p, 0),
  )
  while (bytes.at(-1) === 0) bytes.pop()
  return Buffer.from(bytes).toString("base64url")
}

const withoutZeros = (scopes: readonly number[]): readonly number[] =>
  scopes.slice(0, scopes.findLastIndex((one) => one !== 0) + 1)

describe("scopes as text", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(scopeList, (scopes) => {
        expect(withoutZeros([...decodeScopes(encodeScopes(scopes))])).toEqual(withoutZeros(scopes))
      }),
    )
  })

  it("are two bits each, the first lowest, in base64url without padding or zeros at the end", () => {
    fc.assert(fc.property(scopeList, (scopes) => encodeScopes(scopes) === byHand(scopes)))
    expect(encodeScopes([])).toBe("")
    expect(encodeScopes([0, 0, 0, 0, 0])).toBe("")
    expect(encodeScopes([1])).toBe("AQ")
    expect(encodeScopes([0, 0, 0, 3])).toBe("wA")
    expect(encodeScopes([0, 0, 0, 0, 2])).toBe("AAI")
  })

  it("fit into a token: 256 of ours and 256 of a vendor take no more than 192 characters", () => {
    const full = encodeScopes(Array.from({ length: 256 }, () => 3))
    expect(full.length).toBeLessThanOrEqual(96)
    expect(full.length * 2).toBeLessThanOrEqual(192)
  })

  it.each(["A", "AQ=", "AQ==", "A+", "A/", "AB", "AA", "AQAA", "AQ\n", " AQ", "ąę", "AAAAA"])(
    "are refused when they are malformed: %j",
    (text) => {
      expect(() => decodeScopes(text)).toThrow("malformed scopes")
    },
  )

  it("have one text each: whatever can be read is what would be written", () => {
    const sign = fc.constantFrom(...Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ "))
    const readable = (text: string): readonly number[] | undefined => {
      try {
        return [...decodeScopes(text)]
      } catch {
        return undefined
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
        const read = readable(text)
        if (read) expect(byHand(read)).toBe(text)
      }),
    )
  })

  it("are read and written by code that runs anywhere", () => {
    const source = readFileSync(new URL("../../packages/core/src/permissions/bitset.ts", import.meta.url), "utf8")
    expect(source).not.toMatch(/^import|\bBuffer\b|\bprocess\b|\batob\b|\bbtoa\b|node:/m)
  })
})
