import * as z from "zod"
import type { Hold } from "../kernel/context.ts"
import { heldAs, heldWithAbove, holdsOf, stateOf, withoutHolds } from "../kernel/holds.ts"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { ref } from "../kernel/table.ts"
import { forJobs } from "../permissions/index.ts"
import {
  closingTenant,
  nextHead,
  type Tenant,
  TenantEffects,
  TenantEvents,
  TenantSignals,
  tenantHead as tenantOf,
  tenants,
  TenantView,
  tenantView,
} from "../tenants/index.ts"
import type { Account } from "./accounts.ts"
import { accounts } from "./entity.ts"
import { accountOfTenant, restoringTenant, unmovedAccount } from "./tenants.ts"

/** What it means for a tenant to be held otherwise: by what it becomes, and not by which hold came or went. */
const heldAlongEffects = (name: string, before: readonly Hold[], holds: readonly Hold[]) => {
  const [was, is] = [stateOf(before), stateOf(holds)]
  if (is === "suspended")
    return [was === is ? TenantEffects.suspendedToo({ name }, {}) : TenantEffects.suspended({ name }, {})]
  if (is === "active") return [TenantEffects.reopened({ name }, {})]
  return holds.map(({ holder }) => TenantEffects.stillHeld({ name, holder }, {}))
}

/** What the holds of an account make of a tenant that does not close or come back with it. */
const heldAlong = (tenant: Tenant, before: readonly Hold[]) => {
  const { tenantId: object, name } = tenant
  const holds = holdsOf(tenant)
  const [added, gone] = [withoutHolds(holds, before), withoutHolds(before, holds)]
  const of = { object, version: tenant.rev + 1 }
  const along = { name, withAccount: true } as const
  const [event, ...others] = [
    ...gone.map(({ holder }) => TenantEvents.reopened(of, { ...along, holder }, {})),
    ...added.map(({ holder, reason }) => TenantEvents.suspended(of, { ...along, holder }, present({ reason }))),
  ]
  if (!event) return undefined
  const next = heldAs(tenant, holds)
  return {
    next: { ...tenant, ...next, rev: of.version },
    writes: [nextHead(tenant, next)],
    events: [event, ...others] as const,
    effects: heldAlongEffects(name, before, holds),
  }
}

/** What an account makes of a tenant; undefined where the tenant is as it must be. */
const followed = (before: Tenant, account: Account) => {
  const { state, closes } = account
  if (before.state === "closed" || state === "closed") return undefined
  const held = holdsOf(before)
  const tenant = { ...before, holds: [...heldWithAbove(held, holdsOf(account))] }
  const withAccount = tenant.state === "closing" && tenant.withAccount === true
  if (state !== "closing") return withAccount ? restoringTenant(tenant) : heldAlong(tenant, held)
  const own = tenant.state === "closing" && !withAccount
  if (closes === undefined || own || (withAccount && tenant.closes === closes)) return undefined
  const { tenant: next, write, event } = closingTenant(tenant, { closes, withAccount: true })
  const effects = [TenantEffects.closing({ name: tenant.name, until: closes }, {})]
  return { next, writes: [write], events: [event] as const, effects }
}

/** Closes a tenant with its account, restores it with it, or lets it be held with it: whatever the account is by now, not what it was at the event. */
export const takeTenantAlong = command({
  name: "account.take_tenant_along",
  summary: "Close, restore, suspend or reopen a tenant because its account was",
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
    return { result: tenantView(ctx, next), ...decision, checks: [unmovedAccount(account)] }
  },
})
