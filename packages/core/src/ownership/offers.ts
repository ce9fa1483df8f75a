import type { Context } from "../kernel/context.ts"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { nextVersion } from "../kernel/versions.ts"
import {
  type Account,
  accountHead,
  accounts,
  identityOf,
  offerFields,
  offerOf,
  type OwnershipOffer,
} from "../accounts/index.ts"
import { type Grant, grants } from "../grants/index.ts"
import { OwnershipErrors } from "./ownership.ts"

type InAccount = Context<AccountId>

/** Where the offer of an account's ownership is, and what is done with it below. */
export const transferPath = "/v1/accounts/{accountId}/ownership-transfer"

/** The grant of an admin of the account. */
export const adminGrant = async (
  { get, place }: Pick<InAccount, "get" | "place">,
  identityId: IdentityId,
): Promise<Grant> => {
  const grant = await get(grants, { place, identityId })
  if (!grant) throw OwnershipErrors.not_an_admin()
  return grant
}

/** Owner and candidate, as events and effects name them. */
export const partiesOf = (account: Account, owner: Grant, candidate: Grant) => ({
  data: { from: owner.identityId, to: candidate.identityId, account: account.name },
  people: { fromName: owner.name, fromEmail: owner.email, toName: candidate.name, toEmail: candidate.email },
})

type Pending = ReturnType<typeof partiesOf> & { readonly account: Account; readonly offer: OwnershipOffer }

/** What is pending, for the one it was offered to. */
export const offeredToMe = async (ctx: InAccount): Promise<Pending> => {
  const account = await accountHead(ctx)
  const me = identityOf(ctx.actor)
  const [offer, owner] = await Promise.all([offerOf(ctx, account), adminGrant(ctx, account.ownerId)])
  if (offer?.to !== me || !account.admins.includes(me)) throw OwnershipErrors.none_pending()
  return { account, offer, ...partiesOf(account, owner, await adminGrant(ctx, me)) }
}

/** The head without an offer. */
export const endOffer = (account: Account) => ({
  rev: account.rev + 1,
  write: nextVersion(accounts, { accountId: account.accountId }, account, { remove: offerFields }),
})
