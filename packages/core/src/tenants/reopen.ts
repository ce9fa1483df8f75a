import { TenantId } from "../kernel/ids.ts"
import { holdsOf } from "../kernel/holds.ts"
import { command } from "../kernel/operations.ts"
import { onOwnTenants } from "../permissions/index.ts"
import { Reopening, reopening } from "./holding.ts"
import { assertStays, nextHead, TenantErrors, tenantHead, tenantHolding, TenantView, tenantView } from "./tenants.ts"

export const reopenTenant = command({
  name: "tenant.reopen",
  summary: "Lift a hold of a tenant: it is open again once nothing else holds it",
  route: "POST /v1/tenants/{tenantId}/reopen",
  place: TenantId,
  permission: onOwnTenants.suspend,
  states: ["active", "read_only", "suspended"],
  input: Reopening,
  output: TenantView,
  decide: async (ctx, { holder }) => {
    const tenant = await tenantHead(ctx)
    assertStays(tenant)
    const holds = holdsOf(tenant)
    if (holds.length > 0 && holds.every(({ withAccount }) => withAccount)) throw TenantErrors.held_with_account()
    const { next, event, effects } = reopening(ctx, tenant, holder, tenantHolding)
    return {
      result: tenantView(ctx, { ...tenant, ...next, rev: tenant.rev + 1 }),
      version: tenant.rev,
      writes: [nextHead(tenant, next)],
      events: [event],
      effects,
    }
  },
})
