import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto"
import type { Id } from "./ids.ts"

/** What keys are for. One root, one derived key per purpose, so that no tag is good for anything else. */
export type Purpose = Id<"Purpose">
/** Declares what keys are for, for the capability that uses them so and lists it as its own. */
export const purpose = (name: string): Purpose => name as Purpose

/** The kernel's own: the seal on effects that were shown, on where a list goes on, and on what was asked for. */
export const kernelPurposes = {
  confirmation: purpose("confirmation"),
  cursor: purpose("cursor"),
  request: purpose("request"),
} as const

export type Keyring = {
  /** 32 bytes (HMAC-SHA-256) over the parts and their lengths. */
  readonly tag: (purpose: Purpose, parts: readonly string[]) => Buffer
  /** Whether a tag is one of ours, in constant time. */
  readonly verify: (purpose: Purpose, parts: readonly string[], tag: Buffer) => boolean
  /** Six digits over the parts, for people to type. There are a million: whoever compares them counts the tries. */
  readonly code: (purpose: Purpose, parts: readonly string[]) => string
  /** Whether six digits are ours, in constant time. */
  readonly isCode: (purpose: Purpose, parts: readonly string[], code: string) => boolean
  /** Encrypts and authenticates a text (AES-256-GCM); it opens only with the same purpose and context. */
  readonly seal: (purpose: Purpose, context: readonly string[], text: string) => string
  readonly open: (purpose: Purpose, context: readonly string[], sealed: string) => string | undefined
}

/** 32 bytes in base64url. */
const tagLength = 43

/** The bytes of a tag as it travels; nothing for any other spelling, so that one tag cannot be written in two ways. */
export const tagBytes = (text: string): Buffer => {
  if (text.length !== tagLength) return Buffer.alloc(0)
  const bytes = Buffer.from(text, "base64url")
  return bytes.toString("base64url") === text ? bytes : Buffer.alloc(0)
}

const digitsOf = (tag: Buffer): string => String(tag.readUIntBE(0, 6) % 1_000_000).padStart(6, "0")

const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other)

const framed = (parts: readonly string[]): string => parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join("")

const unseal = (key: Buffer, context: string, sealed: Buffer): string | undefined => {
  if (sealed.length < 28) return undefined
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString()
  } catch {
    return undefined
  }
}

/** The first root signs and seals; all of them verify and open, so that a root can be replaced without breaking what is out. */
export const openKeyring = (roots: readonly [Buffer, ...Buffer[]]): Keyring => {
  const keys = new Map<string, Buffer>()
  const key = (root: Buffer, purpose: Purpose): Buffer => {
    const name = `${roots.indexOf(root)}/${purpose}`
    const known = keys.get(name)
    if (known) return known
    const derived = Buffer.from(hkdfSync("sha256", root, "", `tenantry/${purpose}/1`, 32))
    keys.set(name, derived)
    return derived
  }
  const tagWith = (root: Buffer, purpose: Purpose, parts: readonly string[]): Buffer =>
    createHmac("sha256", key(root, purpose)).update(framed(parts)).digest()
  return {
    tag: (purpose, parts) => tagWith(roots[0], purpose, parts),
    verify: (purpose, parts, tag) => roots.some((root) => isSame(tagWith(root, purpose, parts), tag)),
    code: (purpose, parts) => digitsOf(tagWith(roots[0], purpose, parts)),
    isCode: (purpose, parts, code) =>
      roots.some((root) => isSame(Buffer.from(digitsOf(tagWith(root, purpose, parts))), Buffer.from(code))),
    seal: (purpose, context, text) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv("aes-256-gcm", key(roots[0], purpose), nonce).setAAD(Buffer.from(framed(context)))
      const body = Buffer.concat([cipher.update(text), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")
    },
    open: (purpose, context, sealed) => {
      const bytes = Buffer.from(sealed, "base64url")
      for (const root of roots) {
        const text = unseal(key(root, purpose), framed(context), bytes)
        if (text !== undefined) return text
      }
      return undefined
    },
  }
}

/** Reads roots as configured: base64url, 32 bytes or more each, separated by commas; the first one signs. */
export const parseRoots = (text: string): [Buffer, ...Buffer[]] => {
  const [first, ...rest] = text.split(",").map((root) => Buffer.from(root.trim(), "base64url"))
  if (!first || [first, ...rest].some((root) => root.length < 32))
    throw new Error("KEY_ROOTS: 32 bytes or more each, base64url")
  return [first, ...rest]
}
