import { isRefusal } from "../kernel/errors.ts"
import { AccountId, IdentityId, TenantId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { type Reaction, reaction, type ReactionContext } from "../kernel/reactions.ts"
import { mailPerson } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { TenantSignals, tenants } from "../tenants/index.ts"
import { AccountSignals, AccountEvents } from "./accounts.ts"
import { accounts } from "./entity.ts"
import { takeTenantAlong } from "./take-tenant-along.ts"

const tellRemovedAdmin = reaction({
  name: "account.mail_removed_admin",
  on: [AccountEvents.adminRemoved],
  reach: ({ data }) => [data.identityId],
  run: async (ctx, { data: { identityId, account }, personal }) => {
    await mailPerson(ctx, identityId, { name: "admin_removed", values: { ...personal, account } })
  },
})

type Followed = { readonly changed: boolean; readonly counts: boolean }

/** Lets one tenant follow its account; answers whether it had to, and whether it is one that the account counts. */
const follow = async (ctx: ReactionContext, accountId: AccountId, tenantId: TenantId): Promise<Followed> => {
  const permissions = [forJobs.followAccount]
  const caller = { kind: "job", name: "account.tenants_follow", permissions, reach: [accountId] } as const
  try {
    await invoke(ctx.request(caller, tenantId), takeTenantAlong, { accountId })
    return { changed: true, counts: true }
  } catch (error) {
    if (!isRefusal(error, TenantSignals.follows)) throw error
    return { changed: false, counts: error.facts["counts"] === true }
  }
}

/**
 * Every tenant becomes what its account is by now. The index that lists them lags behind, and the head counts them: as long
 * as one is missing, it is not done.
 */
const tenantsFollow = reaction({
  name: "account.tenants_follow",
  on: [AccountEvents.closed, AccountEvents.restored, AccountEvents.suspended, AccountEvents.reopened],
  run: async (ctx, { place: accountId }) => {
    const account = AccountId.is(accountId) ? await ctx.get(accounts, { accountId }) : null
    if (!account) return undefined
    let counted = 0
    for (let after: Readonly<Record<string, unknown>> | undefined, more = true; more; more = after !== undefined) {
      const found = await ctx.keys(tenants.query.ofAccount(account), { limit: 25, after })
      for (const { gsi2sk: tenantId = "" } of found.keys) {
        if (!TenantId.is(tenantId)) continue
        const { changed, counts } = await follow(ctx, account.accountId, tenantId)
        if (counts) counted++
        if (changed && ctx.timeLeft() < 1) return "again"
      }
      after = found.last
    }
    if (counted < account.tenants) throw AccountSignals.tenants_left()
    return undefined
  },
})

const mailHold = reaction({
  name: "account.mail_hold",
  on: [AccountEvents.holdTold],
  reach: ({ data }) => data.told,
  each: ({ data }) => data.told,
  run: async (ctx, { data: { what, change, name, holder }, personal }, to) => {
    if (!IdentityId.is(to)) return
    const letter = change === "placed" ? "place_suspended" : "place_reopened"
    await mailPerson(ctx, to, { name: letter, values: { reason: "", ...personal, what, name, holder } })
  },
})

export const accountReactions: readonly Reaction[] = [tellRemovedAdmin, tenantsFollow, mailHold]
