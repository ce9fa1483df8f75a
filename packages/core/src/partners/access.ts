import * as z from "zod"
import { Instant } from "../kernel/bounded.ts"
import type { AccountId, PartnerId } from "../kernel/ids.ts"
import type { Authorised } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { itemOf, type Partitions } from "../kernel/store.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { type Account, accounts, type PartnerAccess } from "../accounts/index.ts"
import { partnerAccounts } from "./entity.ts"
import { PartnerErrors } from "./partners.ts"

/** What a customer lets its partner do. */
export const AccessGiven = z.enum(["view", "manage"])

const year = 365 * 24 * 60 * 60 * 1000
/** For how long access is given at most, where it is to end by itself: whoever means for ever, says nothing. */
const mostYears = 5

/** Refuses an end that has passed or lies too far ahead; an instant as it is stored. */
export const endOfAccess = (
  until: string | undefined,
  { now, asOf }: { readonly now: Date; readonly asOf: Date },
): string | undefined => {
  if (until === undefined) return undefined
  const at = Date.parse(until)
  const latest = asOf.getTime() + mostYears * year
  if (at <= now.getTime() || at > latest) throw PartnerErrors.bad_end({ latest: new Date(latest).toISOString() })
  return new Date(at).toISOString()
}
export const Until = Instant.exactOptional()

type Of = Pick<Account, "partnerAccess" | "partnerUntil">

/** What a partner may do in an account by now: what has run out is none. */
export const accessBy = ({ partnerAccess = "none", partnerUntil }: Of, now: Date): PartnerAccess =>
  partnerUntil !== undefined && partnerUntil <= now.toISOString() ? "none" : partnerAccess

/** That the account is still of this partner, which may do there what it could. */
export const stillAccess = ({ accountId, partnerId, partnerAccess, partnerUntil }: Account): TransactItem =>
  write(accounts)
    .check({ accountId })
    .where((head, { eq, notExists }) => {
      const same = `${eq(head.partnerId, partnerId)} AND ${eq(head.partnerAccess, partnerAccess)}`
      return `${same} AND ${partnerUntil === undefined ? notExists(head.partnerUntil) : eq(head.partnerUntil, partnerUntil)}`
    })
    .commit()

/** What is on the head of an account of a partner's. */
export const accessFields = (partnerId: PartnerId, access: PartnerAccess, until: string | undefined) =>
  present({ partnerId, partnerAccess: access, partnerUntil: until })

/** The account is among those of the partner. */
export const broughtBy = (partnerId: PartnerId, accountId: AccountId, now: Date): TransactItem =>
  write(partnerAccounts).create({ partnerId, accountId, since: now.toISOString() }).commit()

/** It is among them no more. */
export const goneFrom = (partnerId: PartnerId, accountId: AccountId): TransactItem =>
  write(partnerAccounts).remove({ partnerId, accountId }).commit()

/** The partner of an account, as the account's head names it, which authorising has read. */
export const partnerAbove = (accountId: AccountId, { known }: Authorised): Partitions => {
  const partnerId = itemOf(known, ref(accounts, { accountId }))?.partnerId
  return partnerId ? [partnerId] : []
}
