import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import type { TransactItem } from "../kernel/table.ts"
import { onOwnTenants } from "../permissions/index.ts"
import {
  tenantHead,
  nextHead,
  type Tenant,
  TenantEffects,
  TenantErrors,
  TenantEvents,
  TenantView,
  tenantView,
} from "./tenants.ts"

/** For how long what was closed can be restored: 30 days. */
export const restorableFor = 30 * 24 * 60 * 60 * 1000

const nothing = z.strictObject({})

export const suspendTenant = command({
  name: "tenant.suspend",
  summary: "Suspend a tenant: nobody of it gets in until it is reopened",
  route: "POST /v1/tenants/{tenantId}/suspend",
  place: TenantId,
  permission: onOwnTenants.suspend,
  input: nothing,
  output: TenantView,
  decide: async (ctx) => {
    const tenant = await tenantHead(ctx)
    const [state, rev] = ["suspended" as const, tenant.rev + 1]
    const { name } = tenant
    return {
      result: tenantView({ ...tenant, state, rev }),
      writes: [nextHead(tenant, { state })],
      events: [TenantEvents.suspended({ object: ctx.place, version: rev }, { name }, {})],
      effects: [TenantEffects.suspended({ name }, {}), TenantEffects.stillSeen({}, {})],
    }
  },
})

export const reopenTenant = command({
  name: "tenant.reopen",
  summary: "Reopen a suspended tenant",
  route: "POST /v1/tenants/{tenantId}/reopen",
  place: TenantId,
  permission: onOwnTenants.suspend,
  states: ["active", "read_only", "suspended"],
  input: nothing,
  output: TenantView,
  decide: async (ctx) => {
    const tenant = await tenantHead(ctx)
    if (tenant.state !== "suspended") throw TenantErrors.not_suspended()
    const [state, rev] = ["active" as const, tenant.rev + 1]
    const { name } = tenant
    return {
      result: tenantView({ ...tenant, state, rev }),
      writes: [nextHead(tenant, { state })],
      events: [TenantEvents.reopened({ object: ctx.place, version: rev }, { name }, {})],
      effects: [TenantEffects.reopened({ name }, {})],
    }
  },
})

type Closing = { readonly closes: string; readonly withAccount: boolean }
type Moved = {
  readonly tenant: Tenant
  readonly write: TransactItem
  readonly event: ReturnType<typeof TenantEvents.closed>
}

/** A tenant on its way out: it can be read and restored until then, and changed by nobody. */
export const closingTenant = (tenant: Tenant, { closes, withAccount }: Closing): Moved => {
  const { tenantId: object } = tenant
  const rev = tenant.rev + 1
  const resumes = tenant.state === "closing" ? (tenant.resumes ?? "active") : tenant.state
  const next = { state: "closing" as const, closes, resumes, withAccount }
  const event = TenantEvents.closed({ object, version: rev }, { closes, withAccount }, {})
  return { tenant: { ...tenant, ...next, rev }, write: nextHead(tenant, next), event }
}

/** A tenant as it was before it was closed. */
export const restoredTenant = (tenant: Tenant): Moved => {
  const { closes: _closes, resumes = "active", withAccount = false, ...rest } = tenant
  const { tenantId: object } = rest
  const [state, rev] = [resumes, tenant.rev + 1]
  const event = TenantEvents.restored({ object, version: rev }, { state, withAccount }, {})
  const gone = ["closes", "resumes", "withAccount"] as const
  return { tenant: { ...rest, state, rev }, write: nextHead(tenant, { state }, gone), event }
}

/** Until when what is closed now can be restored. */
export const closesFrom = ({ asOf }: Pick<Context, "asOf">): string =>
  new Date(asOf.getTime() + restorableFor).toISOString()

export const closeTenant = command({
  name: "tenant.close",
  summary: "Close a tenant: it can be restored for 30 days, and is erased then",
  route: "POST /v1/tenants/{tenantId}/close",
  place: TenantId,
  permission: onOwnTenants.close,
  states: ["active", "read_only", "suspended"],
  freshSignIn: true,
  irreversible: true,
  input: nothing,
  output: TenantView,
  decide: async (ctx) => {
    const before = await tenantHead(ctx)
    const until = closesFrom(ctx)
    const { tenant, write, event } = closingTenant(before, { closes: until, withAccount: false })
    return {
      result: tenantView(tenant),
      writes: [write],
      events: [event],
      effects: [
        TenantEffects.closing({ name: tenant.name, until }, {}),
        TenantEffects.restorable({ until }, {}),
        TenantEffects.erasedAfter({ until }, {}),
      ],
    }
  },
})
