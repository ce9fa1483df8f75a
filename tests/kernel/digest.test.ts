import { isDeepStrictEqual } from "node:util"
import { canonical, digest, sha256 } from "@tenantry/core/kernel/digest"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** The same value with the members of its objects in another order. */
const reordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reordered(member)]),
  )
}
const json = fc.jsonValue({ maxDepth: 4 })
// -0 is 0 in JSON, and so it is to us.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

describe("canonical JSON", () => {
  it("is JSON, and says the same", () => {
    const says = (value: unknown): void => {
      expect(JSON.parse(canonical(value))).toEqual(plain(value))
    }
    fc.assert(fc.property(json, says))
  })

  it("is the same for equal values, in whatever order their members are", () => {
    const same = (value: unknown): void => {
      expect(canonical(reordered(value))).toBe(canonical(value))
      expect(digest(reordered(value))).toBe(digest(value))
    }
    fc.assert(fc.property(json, same))
  })

  it("is different for different values", () => {
    const small = fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom("a", '"', ",", ":", "1") })
    const apart = (one: unknown, other: unknown): void => {
      expect(canonical(one) === canonical(other)).toBe(isDeepStrictEqual(plain(one), plain(other)))
    }
    fc.assert(fc.property(small, small, apart), { numRuns: 500 })
    const different = [1, "1", [1], ["1"], { a: 1 }, { a: "1" }, { a: [1] }, null, {}, [], "", [null], { a: null }]
    expect(new Set(different.map(canonical)).size).toBe(different.length)
  })

  it("leaves out what is undefined, and takes dates for what they say", () => {
    const at = new Date(0)
    expect(canonical({ b: undefined, a: [undefined, at] })).toBe(`{"a":[null,"${at.toISOString()}"]}`)
    expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }))
  })
})

describe("a hash of several texts", () => {
  it("is another one wherever the border between them lies", () => {
    expect(sha256("ab", "c")).not.toEqual(sha256("a", "bc"))
    expect(sha256("abc")).not.toEqual(sha256("abc", ""))
    expect(sha256("1:a")).not.toEqual(sha256("a"))
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(sha256(...one).equals(sha256(...other))).toBe(same)
      }),
    )
  })
})
