import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { TimeZone } from "../kernel/values.ts"
import { belongsTo, identities, IdentityErrors } from "../identities/index.ts"
import { forJobs, onAccounts, onOwnTenants } from "../permissions/index.ts"
import {
  accountAbove,
  closingTenant,
  tenantHead as tenantOf,
  Modules,
  restoredTenant,
  type Tenant,
  TenantEffects,
  TenantErrors,
  TenantName,
  tenants,
  TenantView,
  usedModules,
  tenantView,
} from "../tenants/index.ts"
import { type Account, AccountEffects, AccountErrors, accountHead, identityOf, mostTenants } from "./accounts.ts"
import { accounts } from "./entity.ts"
import { newTenant } from "./opening.ts"

/** The count is a condition, not the account's version: whoever renames the account meanwhile, stands in nobody's way. */
const counted = ({ accountId, tenants }: Account): TransactItem =>
  write(accounts)
    .patch({ accountId })
    .add({ tenants: 1 })
    .where((head, { eq }) => `${eq(head.tenants, tenants)} AND ${eq(head.state, "active")}`)
    .commit()

export const openTenant = command({
  name: "account.tenants.open",
  summary: "Open a further tenant, with oneself as its first administrator",
  route: "POST /v1/accounts/{accountId}/tenants",
  place: AccountId,
  permission: onAccounts.openTenants,
  anew: true,
  input: z.strictObject({
    name: TenantName,
    locale: Locale.exactOptional(),
    timeZone: TimeZone.exactOptional(),
    modules: Modules.exactOptional(),
  }),
  output: z.object({ tenantId: TenantId.schema }),
  beyond: (_, { actor }) => [actor.id],
  decide: async (ctx, { modules, ...company }) => {
    const identityId = identityOf(ctx.actor)
    const [account, person] = [await accountHead(ctx), await ctx.get(identities, { identityId })]
    if (!person) throw IdentityErrors.unknown()
    if (!person.proven) throw IdentityErrors.unproven()
    if (account.tenants >= mostTenants) throw AccountErrors.too_many_tenants({ most: mostTenants })
    const uses = modules ? { modules: usedModules(ctx.catalogue, modules) } : {}
    const made = newTenant(ctx, { identityId, person }, ctx.place, { ...company, ...uses })
    const { tenantId, writes, events, effects } = made
    const counting = AccountEffects.tenantCounted({ tenants: account.tenants + 1, most: mostTenants }, {})
    return {
      result: { tenantId },
      writes: [counted(account), belongsTo(identityId, [tenantId]), ...writes],
      events,
      effects: [...effects, counting],
    }
  },
})

type InTenant = Context<TenantId>

const accountOf = async ({ get }: InTenant, { accountId }: Tenant): Promise<Account> => {
  const account = await get(accounts, { accountId })
  if (!account) throw AccountErrors.unknown()
  return account
}

/** That the account is as it was when it was decided what its tenant follows. */
const unmoved = ({ accountId, state, closes }: Account): TransactItem =>
  write(accounts)
    .check({ accountId })
    .where((head, { eq, notExists }) => {
      const until = closes === undefined ? notExists(head.closes) : eq(head.closes, closes)
      return `${eq(head.state, state)} AND ${until}`
    })
    .commit()

const restoring = (tenant: Tenant) => {
  const { tenant: next, write, event } = restoredTenant(tenant)
  const { name, state } = next
  return { next, writes: [write], events: [event] as const, effects: [TenantEffects.restored({ name, state }, {})] }
}

export const restoreTenant = command({
  name: "tenant.restore",
  summary: "Restore a tenant that is closing, as it was",
  route: "POST /v1/tenants/{tenantId}/restore",
  place: TenantId,
  permission: onOwnTenants.close,
  states: ["active", "read_only", "suspended", "closing"],
  input: z.strictObject({}),
  output: TenantView,
  beyond: accountAbove,
  decide: async (ctx) => {
    const tenant = await tenantOf(ctx)
    if (tenant.state !== "closing") throw TenantErrors.not_closing()
    if ((tenant.closes ?? "") <= ctx.now.toISOString()) throw TenantErrors.too_late()
    const account = await accountOf(ctx, tenant)
    if (account.state !== "active") throw TenantErrors.account_closing()
    const { next, ...restored } = restoring(tenant)
    return { result: tenantView(next), ...restored, checks: [unmoved(account)] }
  },
})

/** What the state of an account makes of a tenant; undefined where the tenant is as it must be. */
const followed = (tenant: Tenant, { state, closes }: Account) => {
  if (tenant.state === "closed") return undefined
  const withAccount = tenant.state === "closing" && tenant.withAccount === true
  if (state === "active") return withAccount ? restoring(tenant) : undefined
  const own = tenant.state === "closing" && !withAccount
  if (state !== "closing" || closes === undefined || own || (withAccount && tenant.closes === closes)) return undefined
  const { tenant: next, write, event } = closingTenant(tenant, { closes, withAccount: true })
  const effects = [TenantEffects.closing({ name: tenant.name, until: closes }, {})]
  return { next, writes: [write], events: [event] as const, effects }
}

/** Closes a tenant with its account, or restores it with it: whatever the account is by now, not what it was at the event. */
export const followAccount = command({
  name: "tenant.follow_account",
  summary: "Close or restore a tenant because its account was",
  place: TenantId,
  permission: forJobs.followAccount,
  input: z.strictObject({ accountId: AccountId.schema }),
  output: TenantView,
  reads: (tenantId, { accountId }) => [ref(tenants, { tenantId }), ref(accounts, { accountId })],
  decide: async (ctx) => {
    const tenant = await tenantOf(ctx)
    const account = await accountOf(ctx, tenant)
    const follows = followed(tenant, account)
    const counts = tenant.state !== "closed" || tenant.erasing !== undefined
    if (!follows) throw TenantErrors.follows({ counts })
    const { next, ...decision } = follows
    return { result: tenantView(next), ...decision, checks: [unmoved(account)] }
  },
})
