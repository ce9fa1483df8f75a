import { domainToASCII, domainToUnicode } from "node:url"
import { trimmed } from "./clean.ts"

const longest = { address: 254, local: 64, domain: 253 }

/** A dot-atom (RFC 5321 §4.1.2): the local parts that mail is sent to everywhere. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
/** What a URL would take apart, decode or skip. */
const foreign = /[\p{Cc}\s%/:@[\]\\?#<>|^]/u
/** Letters, digits and hyphens; a third and fourth hyphen only where letters of another alphabet are encoded. */
const label = /^(?:(?!..--)|(?=xn--))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const topLevel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/

/** Of Latin letters alone: others have no capitals that every mail server knows, and a sign for Kelvin is no k. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

/** A domain as DNS has it (UTS #46, A-labels), or nothing where it is none. */
export const domainOf = (typed: string): string | undefined => {
  if (typed.length > longest.address || foreign.test(typed)) return undefined
  const domain = domainToASCII(typed)
  const labels = domain.split(".")
  const isDomain =
    labels.length > 1 &&
    domain.length <= longest.domain &&
    labels.every((part) => label.test(part)) &&
    topLevel.test(labels.at(-1) ?? "")
  const read = domainToUnicode(domain)
  // What says that it is encoded, and is not, is read as it is written.
  return isDomain && !/(?:^|\.)xn--/.test(read) && domainToASCII(read) === domain ? domain : undefined
}

/** An address as people read it: its domain in its own alphabet. Everything else stays as it is. */
export const readableAddress = (text: string): string => {
  if (!text.includes("xn--") || addressOf(text) !== text) return text
  const domain = text.lastIndexOf("@") + 1
  return `${text.slice(0, domain)}${domainToUnicode(text.slice(domain))}`
}

/** The domain of an address that is stored. */
export const domainIn = (address: string): string => address.slice(address.lastIndexOf("@") + 1)

/** The beginning of an address as it is stored; a domain in another alphabet only where all of it is there. */
export const beginningOfAddress = (typed: string): string => {
  const text = lower(trimmed(typed))
  const at = text.lastIndexOf("@")
  const domain = at === -1 ? undefined : domainOf(text.slice(at + 1))
  return domain === undefined ? text : `${text.slice(0, at + 1)}${domain}`
}

/** An address as it is stored and compared, in whatever alphabet its domain was typed; nothing where it is none. */
export const addressOf = (typed: string): string | undefined => {
  const at = typed.lastIndexOf("@")
  const local = lower(typed.slice(0, Math.max(at, 0)))
  if (local.length > longest.local || !localPart.test(local)) return undefined
  const domain = domainOf(typed.slice(at + 1))
  const address = `${local}@${domain}`
  return domain !== undefined && address.length <= longest.address ? address : undefined
}
