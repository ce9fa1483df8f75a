import { kernelPurposes, openKeyring, parseRoots, purpose, tagBytes } from "@tenantry/core/kernel/keyring"
import { capabilities } from "@tenantry/core/system"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const [old, fresh, foreign] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2), Buffer.alloc(32, 3)]
const keyring = openKeyring([old])
const { cursor, request } = kernelPurposes
const registration = purpose("registration")
const purposes = [...Object.values(kernelPurposes), ...capabilities.flatMap(({ purposes = [] }) => purposes)]
const texts = fc.string({ unit: "binary" })

describe("a tag", () => {
  it("is good for what it was made of, and for one purpose", () => {
    for (const purpose of purposes) {
      const tag = keyring.tag(purpose, ["a", "b"])
      expect(tag).toHaveLength(32)
      expect(purposes.filter((other) => keyring.verify(other, ["a", "b"], tag))).toEqual([purpose])
    }
  })

  it("is not good for other parts, in another order, or divided in another way", () => {
    const tag = keyring.tag(request, ["ab", "c"])
    const others = [["a", "bc"], ["abc"], ["ab", "c", ""], ["c", "ab"], ["ab"], [], ["ab", "C"]]
    for (const parts of others) expect(keyring.verify(request, parts, tag)).toBe(false)
  })

  it("is not good when a bit of it differs, when it is cut or extended", () => {
    const tag = keyring.tag(request, ["a"])
    fc.assert(
      fc.property(fc.nat({ max: 255 }), (bit) => {
        const forged = Buffer.from(tag)
        forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(keyring.verify(request, ["a"], forged)).toBe(false)
      }),
    )
    for (const forged of [Buffer.alloc(0), tag.subarray(0, 31), Buffer.concat([tag, tag]), Buffer.alloc(32)]) {
      expect(keyring.verify(request, ["a"], forged)).toBe(false)
    }
  })
})

describe("a code", () => {
  it("is six digits, good for what it was made of, for one purpose, and in full alone", () => {
    const code = keyring.code(registration, ["a", "b"])
    expect(code).toMatch(/^\d{6}$/)
    expect(keyring.isCode(registration, ["a", "b"], code)).toBe(true)
    for (const other of ["", code.slice(1), `${code}0`, ` ${code}`, String((Number(code) + 1) % 1_000_000)]) {
      expect(keyring.isCode(registration, ["a", "b"], other)).toBe(false)
    }
    const made = Array.from({ length: 50 }, (_, i) => keyring.code(registration, ["a", String(i)]))
    expect(made.filter((one) => keyring.isCode(request, ["a", "b"], one) || one === code).length).toBeLessThan(2)
    expect(new Set(made).size).toBeGreaterThan(45)
  })

  it("stays good while the root that made it is still one of several", () => {
    const code = keyring.code(registration, ["a"])
    expect(openKeyring([fresh, old]).isCode(registration, ["a"], code)).toBe(true)
    expect(openKeyring([fresh, foreign]).isCode(registration, ["a"], code)).toBe(false)
  })
})

describe("a tag that somebody sends", () => {
  it("is decoded only when it is as long as ours, and spelled as ours are", () => {
    const tag = keyring.tag(request, ["a"])
    const sent = tag.toString("base64url")
    expect(tagBytes(sent)).toEqual(tag)
    for (const other of ["", sent.slice(1), `${sent}A`, `${sent}=`, "A".repeat(500_000), sent.repeat(2)]) {
      expect(tagBytes(other)).toHaveLength(0)
    }
  })
})

describe("a sealed text", () => {
  it("opens to what it was, with the same purpose and context alone", () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(texts, { maxLength: 3 }),
        fc.array(texts, { maxLength: 3 }),
        (text, context, other) => {
          const sealed = keyring.seal(cursor, context, text)
          // Lone halves of a character have no UTF-8: nobody's keys hold them.
          fc.pre(text.isWellFormed())
          expect(keyring.open(cursor, context, sealed)).toBe(text)
          expect(keyring.open(request, context, sealed)).toBeUndefined()
          if (JSON.stringify(context) === JSON.stringify(other)) return
          fc.pre([...context, ...other].every((part) => part.isWellFormed()))
          expect(keyring.open(cursor, other, sealed)).toBeUndefined()
        },
      ),
    )
  })

  it("says nothing of what it holds, and looks different every time", () => {
    const sealed = Array.from({ length: 10 }, () => keyring.seal(cursor, ["c"], "unmistakable"))
    expect(new Set(sealed).size).toBe(10)
    for (const one of sealed) expect(Buffer.from(one, "base64url").toString("latin1")).not.toContain("unmist")
  })

  it("does not open when anything in it was changed, or when it is no sealed text at all", () => {
    const sealed = Buffer.from(keyring.seal(cursor, ["c"], "text"), "base64url")
    for (let i = 0; i < sealed.length; i++) {
      const forged = Buffer.from(sealed)
      forged[i] = (forged[i] ?? 0) ^ 1
      expect(keyring.open(cursor, ["c"], forged.toString("base64url"))).toBeUndefined()
    }
    for (const nonsense of ["", "x", "x".repeat(38), sealed.subarray(0, -1).toString("base64url"), "ы", "{}"]) {
      expect(keyring.open(cursor, ["c"], nonsense)).toBeUndefined()
    }
  })
})

describe("a root", () => {
  it("can be replaced: the first one signs and seals, all of them verify and open", () => {
    const tag = keyring.tag(request, ["a"])
    const sealed = keyring.seal(cursor, ["c"], "text")
    const rotated = openKeyring([fresh, old])
    expect(rotated.verify(request, ["a"], tag)).toBe(true)
    expect(rotated.open(cursor, ["c"], sealed)).toBe("text")
    expect(rotated.tag(request, ["a"])).toEqual(openKeyring([fresh]).tag(request, ["a"]))
    expect(openKeyring([fresh]).open(cursor, ["c"], rotated.seal(cursor, ["c"], "text"))).toBe("text")
  })

  it("that is gone or another's verifies and opens nothing", () => {
    const others = openKeyring([foreign, fresh])
    expect(others.verify(request, ["a"], keyring.tag(request, ["a"]))).toBe(false)
    expect(others.open(cursor, ["c"], keyring.seal(cursor, ["c"], "text"))).toBeUndefined()
  })

  it("is at least 32 bytes; what is configured wrongly does not start", () => {
    const text = (...roots: Buffer[]) => roots.map((root) => root.toString("base64url")).join(", ")
    expect(parseRoots(text(fresh, old))).toEqual([fresh, old])
    for (const wrong of ["", ",", text(Buffer.alloc(31)), text(fresh, Buffer.alloc(8)), `${text(fresh)},`]) {
      expect(() => parseRoots(wrong)).toThrow("32 bytes")
    }
  })
})
