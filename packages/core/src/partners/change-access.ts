import * as z from "zod"
import type { Effect } from "../kernel/effects.ts"
import { AccountId, type PartnerId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { nextVersion, sameVersion } from "../kernel/versions.ts"
import {
  type Account,
  accountHead,
  accounts,
  type PartnerAccess,
  partnerAccesses,
  peopleOver,
} from "../accounts/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { accessBy, endOfAccess, partnerAbove, Until } from "./access.ts"
import { partners } from "./entity.ts"
import { AccessName, type Partner, PartnerEffects, PartnerErrors, PartnerEvents } from "./partners.ts"

/** What a partner may do in an account, and until when. */
type Terms = { readonly access: PartnerAccess; readonly until: string | undefined }

const rank = (access: PartnerAccess): number => partnerAccesses.indexOf(access)
/** Whether the partner may do less by these terms, or not as long. */
const isLess = (before: Terms, after: Terms): boolean => {
  if (rank(after.access) < rank(before.access)) return true
  // No access has no end that could be sooner.
  if (before.access === "none" || after.until === undefined) return false
  return after.access !== "none" && (before.until === undefined || after.until < before.until)
}

const isMore = (before: Terms, after: Terms): boolean => isLess(after, before)

const effectsOf = (before: Terms, after: Terms, { partnerId, name: partner }: Partner): readonly Effect[] => {
  const [of, called] = [{ partnerId }, { partner }]
  const [was, is] = [rank(before.access), rank(after.access)]
  const [view, manage] = [rank("view"), rank("manage")]
  return [
    ...(is === manage && is > was ? [PartnerEffects.changesAll(of, called)] : []),
    ...(is >= view && was < view ? [PartnerEffects.seesAll(of, called)] : []),
    ...(is < view && was >= view ? [PartnerEffects.seesNoMore(of, called)] : []),
    ...(is < manage && was === manage ? [PartnerEffects.changesNoMore(of, called)] : []),
    ...endEffects(before, after, of, called),
    ...(is === rank("none") ? [] : [PartnerEffects.stillAudited({}, {})]),
  ]
}

const endEffects = (
  before: Terms,
  { access, until }: Terms,
  of: { readonly partnerId: PartnerId },
  called: { readonly partner: string },
): readonly Effect[] => {
  if (access === "none" || until === before.until) return []
  return [until === undefined ? PartnerEffects.endsNever(of, called) : PartnerEffects.endsOn({ ...of, until }, called)]
}

const termsOf = (account: Account, now: Date): Terms => {
  const access = accessBy(account, now)
  return { access, until: access === "none" ? undefined : account.partnerUntil }
}

/** What is on the head, and what is not any more. */
const changeOf = ({ access, until }: Terms) => ({
  set: present({ partnerAccess: access, partnerUntil: until }),
  ...(until === undefined ? { remove: ["partnerUntil" as const] } : {}),
})

export const changePartnerAccess = command({
  name: "account.partner.change_access",
  summary: "Change what the account’s partner may do there, and until when, or end it",
  route: "PUT /v1/accounts/{accountId}/partner/access",
  place: AccountId,
  permission: onAccounts.managePartner,
  // Whatever the account is: what it gave, it can take.
  states: ["active", "read_only", "suspended", "closing"],
  input: z.strictObject({ access: AccessName, until: Until }),
  output: z.object({ access: AccessName, accessUntil: z.iso.datetime().exactOptional(), version: z.number() }),
  beyond: partnerAbove,
  decide: async (ctx, { access, until }) => {
    const { place: accountId, now } = ctx
    const account = await accountHead(ctx)
    const partner = account.partnerId && (await ctx.get(partners, { partnerId: account.partnerId }))
    if (!partner) throw PartnerErrors.none()
    const before = termsOf(account, now)
    const after = { access, until: access === "none" ? undefined : endOfAccess(until, ctx) }
    const terms = { access, ...present({ accessUntil: after.until }) }
    if (before.access === access && before.until === after.until) {
      return unchanged({ ...terms, version: account.rev }, account.rev)
    }
    if (isLess(before, after) && !partner.mayEnd) throw PartnerErrors.may_not_end()
    if (isMore(before, after) && account.state !== "active") throw PartnerErrors.shut()
    const told = isMore(before, after) ? [...peopleOver(account)] : []
    const { partnerId, name } = partner
    return {
      result: { ...terms, version: account.rev + 1 },
      version: account.rev,
      authorityInHead: true,
      writes: [nextVersion(accounts, { accountId }, account, { ...changeOf(after), still: { state: account.state } })],
      checks: [sameVersion(partners, { partnerId }, partner)],
      events: [
        PartnerEvents.accessChanged(
          { object: accountId, version: account.rev + 1 },
          { partner: name, account: account.name, ...terms, told },
          {},
        ),
      ],
      effects: [
        ...effectsOf(before, after, partner),
        ...(told.length > 0 ? [PartnerEffects.peopleMailed({ people: told.length }, {})] : []),
      ],
    }
  },
})
