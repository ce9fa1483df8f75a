import { timingSafeEqual } from "node:crypto"
import { text } from "../kernel/bounded.ts"
import { sha256 } from "../kernel/digest.ts"
import { AccountId, lettersOf } from "../kernel/ids.ts"
import type { Account } from "../accounts/index.ts"

const day = 24 * 60 * 60 * 1000
/** How long a code is good. */
const codeDays = 14
export const codeUntil = (now: Date): string => new Date(now.getTime() + codeDays * day).toISOString()

/** A code as it is typed; whatever else is, is none. */
export const Code = text(60)
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-z]{26}-[0-9a-z]{20}$/)

const hashOf = (code: string): string => sha256("partner code", code).toString("base64url")

/** A code for an account, which it names so that it is found: a hundred bits of chance say that it is no guess. */
export const newCode = (accountId: AccountId, chance: Uint8Array) => {
  const value = `${accountId.slice(AccountId.prefix.length + 1)}-${lettersOf(chance.subarray(0, 20))}`
  return { value, hash: hashOf(value) }
}

/** The account that a code names, whatever else is true of it. */
export const accountIn = (code: string): AccountId | undefined => {
  const accountId = `${AccountId.prefix}_${code.split("-")[0] ?? ""}`
  return AccountId.is(accountId) ? accountId : undefined
}

/** Whether it is the code that the account made last, and good by now. */
export const isGoodCode = ({ partnerCode }: Account, code: string, now: Date): boolean => {
  if (!partnerCode || partnerCode.until <= now.toISOString()) return false
  return timingSafeEqual(sha256(partnerCode.hash), sha256(hashOf(code)))
}
