import { timingSafeEqual } from "node:crypto"
import type { Caller } from "../kernel/context.ts"
import { sha256 } from "../kernel/digest.ts"
import { CustomerPlaceId, KeyId } from "../kernel/ids.ts"
import { type Keyring, purpose, tagBytes } from "../kernel/keyring.ts"

export const keyPurpose = purpose("key")

export type KeyCaller = Extract<Caller, { kind: "key" }>
type Shown = KeyCaller & { readonly hash: string }

/** Where a key lies, and which one it is. */
type Whose = Pick<KeyCaller, "of" | "keyId" | "slot">

/** By which a value is known for one, in a log as in a header; all of them have the same length. */
const prefix = "tk_"
const form = /^tk_((?:acc|ten)_[0-9a-z]{26})([0-9a-z]{26})(\d\d)([\w-]{22})([\w-]{43})$/
const keyLength = 126

const hashOf = (value: string): string => sha256(value).toString("base64url")

/**
 * The value of a key: where it lies, 128 bits of chance, and a tag by which it is known for one of ours before anything is
 * read. The table has its hash alone.
 */
export const newValue = (keyring: Keyring, { of, keyId, slot }: Whose, chance: Uint8Array) => {
  const secret = Buffer.from(chance.subarray(0, 16)).toString("base64url")
  const told = `${of}${keyId.slice(KeyId.prefix.length + 1)}${String(slot).padStart(2, "0")}${secret}`
  const value = `${prefix}${told}${keyring.tag(keyPurpose, [told]).toString("base64url")}`
  return { value, hash: hashOf(value) }
}

/** Whether something is meant as the value of a key. */
export const isKeyLike = (text: string): boolean => text.startsWith(prefix)

/** Whose value this is; undefined where Tenantry has not made it. */
export const openValue = (keyring: Keyring, value: string): Shown | undefined => {
  if (value.length !== keyLength) return undefined
  const [, of = "", id = "", slot = "", secret = "", tag = ""] = form.exec(value) ?? []
  const keyId = `${KeyId.prefix}_${id}`
  if (!CustomerPlaceId.is(of) || !KeyId.is(keyId)) return undefined
  if (!keyring.verify(keyPurpose, [`${of}${id}${slot}${secret}`], tagBytes(tag))) return undefined
  return { kind: "key", of, keyId, slot: Number(slot), hash: hashOf(value) }
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

type Hashed = {
  readonly hash: string
  readonly earlierHash?: string | undefined
  readonly earlierUntil?: string | undefined
}

/** Whether a value is the key's by now: the newest, or the one before as long as both count. */
export const isValueOf = ({ hash, earlierHash = "", earlierUntil = "" }: Hashed, shown: string, now: Date): boolean => {
  const [newest, earlier] = [isSame(hash, shown), isSame(earlierHash, shown)]
  return newest || (earlier && earlierUntil > now.toISOString())
}
