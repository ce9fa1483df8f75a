import type { Context } from "../kernel/context.ts"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { nextVersion } from "../kernel/versions.ts"
import { grants, grantTaken } from "../grants/index.ts"
import { AccountEffects, AccountErrors, accountHead, offerFields, offerOf } from "./accounts.ts"
import { accounts } from "./entity.ts"

/** An admin ceases to be one, by the owner or by themselves. Access ends with the commit: every request is authorised from the grant. */
export const endingAdmin = async (ctx: Context<AccountId>, identityId: IdentityId) => {
  const accountId = ctx.place
  const account = await accountHead(ctx)
  const grant = await ctx.get(grants, { place: accountId, identityId })
  if (!grant || !account.admins.includes(identityId)) throw AccountErrors.not_an_admin()
  if (account.ownerId === identityId) throw AccountErrors.owner_stays()
  const offered = account.transferTo === identityId
  // One that is none any more is tidied away, but nobody loses anything by it.
  const offerWithdrawn = offered && !!(await offerOf(ctx, account))
  const rev = account.rev + 1
  const { name, email } = grant
  const head = nextVersion(accounts, { accountId }, account, {
    delete: { admins: [identityId] },
    remove: offered ? offerFields : [],
  })
  return {
    account,
    person: { name, email },
    of: { object: accountId, version: rev },
    data: { identityId, account: account.name, offerWithdrawn },
    writes: [grantTaken(grant), head],
    withdrawn: offerWithdrawn ? [AccountEffects.offerWithdrawn({ identityId }, { name })] : [],
  }
}
