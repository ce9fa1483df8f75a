import * as z from "zod"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { forJobs } from "../permissions/index.ts"
import {
  closingTenant,
  type Tenant,
  TenantEffects,
  TenantSignals,
  tenantHead as tenantOf,
  tenants,
  TenantView,
  tenantView,
} from "../tenants/index.ts"
import type { Account } from "./accounts.ts"
import { accounts } from "./entity.ts"
import { accountOfTenant, restoringTenant, unmovedAccount } from "./tenants.ts"

/** What the state of an account makes of a tenant; undefined where the tenant is as it must be. */
const followed = (tenant: Tenant, { state, closes }: Account) => {
  if (tenant.state === "closed") return undefined
  const withAccount = tenant.state === "closing" && tenant.withAccount === true
  if (state === "active") return withAccount ? restoringTenant(tenant) : undefined
  const own = tenant.state === "closing" && !withAccount
  if (state !== "closing" || closes === undefined || own || (withAccount && tenant.closes === closes)) return undefined
  const { tenant: next, write, event } = closingTenant(tenant, { closes, withAccount: true })
  const effects = [TenantEffects.closing({ name: tenant.name, until: closes }, {})]
  return { next, writes: [write], events: [event] as const, effects }
}

/** Closes a tenant with its account, or restores it with it: whatever the account is by now, not what it was at the event. */
export const takeTenantAlong = command({
  name: "account.take_tenant_along",
  summary: "Close or restore a tenant because its account was",
  place: TenantId,
  permission: forJobs.followAccount,
  input: z.strictObject({ accountId: AccountId.schema }),
  output: TenantView,
  reads: (tenantId, { accountId }) => [ref(tenants, { tenantId }), ref(accounts, { accountId })],
  decide: async (ctx) => {
    const tenant = await tenantOf(ctx)
    const account = await accountOfTenant(ctx, tenant)
    const follows = followed(tenant, account)
    const counts = tenant.state !== "closed" || tenant.erasing !== undefined
    if (!follows) throw TenantSignals.follows({ counts })
    const { next, ...decision } = follows
    return { result: tenantView(next), ...decision, checks: [unmovedAccount(account)] }
  },
})
