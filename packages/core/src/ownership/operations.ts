import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { command, query } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import {
  type Account,
  accounts,
  accountHead,
  identityOf,
  offerFields,
  type OwnershipOffer,
  offerOf,
  ownerAbove,
} from "../accounts/index.ts"
import { type Grant, grants } from "../grants/index.ts"
import { meIn, notEnded } from "../identities/index.ts"
import { causing, causingReads } from "../mails/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { offerLasts, OwnershipEffects, OwnershipErrors, OwnershipEvents } from "./ownership.ts"

type InAccount = Context<AccountId>

const nothing = z.strictObject({})
const path = "/v1/accounts/{accountId}/ownership-transfer"

const grantOf = async ({ get, place }: Pick<InAccount, "get" | "place">, identityId: IdentityId): Promise<Grant> => {
  const grant = await get(grants, { place, identityId })
  if (!grant) throw OwnershipErrors.not_an_admin()
  return grant
}

/** Owner and candidate, as events and effects name them. */
const partiesOf = (account: Account, owner: Grant, candidate: Grant) => ({
  data: { from: owner.identityId, to: candidate.identityId, account: account.name },
  people: { fromName: owner.name, fromEmail: owner.email, toName: candidate.name, toEmail: candidate.email },
})

const OfferView = z.object({
  offer: z.object({ to: IdentityId.schema, name: z.string(), email: z.string(), until: z.iso.datetime() }).nullable(),
})

export const readTransfer = query({
  name: "ownership.read",
  summary: "Read the pending transfer of ownership",
  route: `GET ${path}`,
  place: AccountId,
  permission: onAccounts.readOwnership,
  beyond: ownerAbove,
  input: nothing,
  output: OfferView,
  read: async (ctx) => {
    const offer = await offerOf(ctx, await accountHead(ctx))
    if (!offer) return { offer: null }
    const { name, email } = await grantOf(ctx, offer.to)
    return { offer: { to: offer.to, name, email, until: new Date(offer.until).toISOString() } }
  },
})

export const requestTransfer = command({
  name: "ownership.request",
  summary: "Offer the ownership of an account to one of its admins",
  route: `POST ${path}`,
  place: AccountId,
  permission: onAccounts.transferOwnership,
  freshSignIn: true,
  beyond: ownerAbove,
  input: z.strictObject({ to: IdentityId.schema }),
  output: z.object({ to: IdentityId.schema, until: z.iso.datetime() }),
  reads: (place, { to }, _, asked) => [ref(grants, { place, identityId: to }), ...causingReads([place], asked)],
  decide: async (ctx, { to }) => {
    const account = await accountHead(ctx)
    if (account.ownerId === to) throw OwnershipErrors.already_owner()
    if (!account.admins.includes(to)) throw OwnershipErrors.not_an_admin()
    if (await offerOf(ctx, account)) throw OwnershipErrors.pending()
    const { sessionsFrom: transferSessions = 0 } = await meIn({ get: ctx.get, place: account.ownerId })
    const { data, people } = partiesOf(account, await grantOf(ctx, account.ownerId), await grantOf(ctx, to))
    const mail = await causing(ctx, [ctx.place])
    const transferUntil = ctx.asOf.getTime() + offerLasts
    const until = new Date(transferUntil).toISOString()
    const rev = account.rev + 1
    const { from, account: name } = data
    return {
      result: { to, until },
      authorityInHead: true,
      writes: [
        nextVersion(accounts, { accountId: ctx.place }, account, {
          set: { transferTo: to, transferUntil, transferSessions },
        }),
        ...mail.writes,
      ],
      events: [
        OwnershipEvents.requested({ object: ctx.place, version: rev }, { ...data, until: transferUntil }, people),
      ],
      effects: [
        OwnershipEffects.youBecomeAdmin({ from, to }, { ...people, account: name }),
        OwnershipEffects.yourInvitationsLapse({ from, to }, people),
        OwnershipEffects.untilAccepted({ to }, people),
        OwnershipEffects.offered({ to, until }, people),
        ...mail.effects,
      ],
    }
  },
})

type Pending = ReturnType<typeof partiesOf> & { readonly account: Account; readonly offer: OwnershipOffer }

/** What is pending, for the one it was offered to. */
const offeredToMe = async (ctx: InAccount): Promise<Pending> => {
  const account = await accountHead(ctx)
  const me = identityOf(ctx.actor)
  const [offer, owner] = await Promise.all([offerOf(ctx, account), grantOf(ctx, account.ownerId)])
  if (offer?.to !== me || !account.admins.includes(me)) throw OwnershipErrors.none_pending()
  return { account, offer, ...partiesOf(account, owner, await grantOf(ctx, me)) }
}

const endOffer = (account: Account) => ({
  rev: account.rev + 1,
  write: nextVersion(accounts, { accountId: account.accountId }, account, { remove: offerFields }),
})

/** The owner is one attribute, so there is always exactly one; that they are an admin is a condition on the same item. */
export const acceptTransfer = command({
  name: "ownership.accept",
  summary: "Accept the ownership of an account",
  route: `POST ${path}/accept`,
  place: AccountId,
  permission: onAccounts.acceptOwnership,
  irreversible: true,
  endsOwnRight: true,
  beyond: ownerAbove,
  input: nothing,
  output: z.object({ ownerId: IdentityId.schema }),
  decide: async (ctx) => {
    const { account, offer, data, people } = await offeredToMe(ctx)
    const rev = account.rev + 1
    const { from, to, account: name } = data
    const moved = nextVersion(accounts, { accountId: ctx.place }, account, {
      set: { ownerId: to },
      remove: offerFields,
    })
    return {
      result: { ownerId: to },
      authorityInHead: true,
      writes: [moved],
      checks: [notEnded(offer.from)],
      events: [OwnershipEvents.moved({ object: ctx.place, version: rev }, data, people)],
      effects: [
        OwnershipEffects.becomesOwner({ from, to }, { ...people, account: name }),
        OwnershipEffects.invitationsLapse({ from }, people),
        OwnershipEffects.bothTold({ from, to }, people),
      ],
    }
  },
})

export const declineTransfer = command({
  name: "ownership.decline",
  summary: "Refuse the ownership of an account",
  route: `POST ${path}/decline`,
  place: AccountId,
  permission: onAccounts.acceptOwnership,
  beyond: ownerAbove,
  input: nothing,
  output: z.object({}),
  decide: async (ctx) => {
    const { account, data, people } = await offeredToMe(ctx)
    const { rev, write } = endOffer(account)
    return {
      result: {},
      authorityInHead: true,
      writes: [write],
      events: [OwnershipEvents.declined({ object: ctx.place, version: rev }, data, people)],
      effects: [OwnershipEffects.refused({ from: data.from, to: data.to }, people)],
    }
  },
})

export const cancelTransfer = command({
  name: "ownership.cancel",
  summary: "Withdraw the offer of ownership",
  route: `POST ${path}/cancel`,
  place: AccountId,
  permission: onAccounts.transferOwnership,
  beyond: ownerAbove,
  input: nothing,
  output: z.object({}),
  decide: async (ctx) => {
    const account = await accountHead(ctx)
    const offer = await offerOf(ctx, account)
    if (!offer) throw OwnershipErrors.none_pending()
    const { data, people } = partiesOf(account, await grantOf(ctx, account.ownerId), await grantOf(ctx, offer.to))
    const { rev, write } = endOffer(account)
    return {
      result: {},
      authorityInHead: true,
      writes: [write],
      events: [OwnershipEvents.cancelled({ object: ctx.place, version: rev }, data, people)],
      effects: [OwnershipEffects.withdrawn({ to: offer.to }, people)],
    }
  },
})
