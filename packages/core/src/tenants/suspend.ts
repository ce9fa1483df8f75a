import * as z from "zod"
import { HoldReason } from "../kernel/holds.ts"
import { TenantId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { onOwnTenants } from "../permissions/index.ts"
import { suspending } from "./holding.ts"
import { assertStays, nextHead, tenantHead, tenantHolding, TenantView, tenantView } from "./tenants.ts"

export const suspendTenant = command({
  name: "tenant.suspend",
  summary: "Suspend a tenant for a reason: nobody of it gets in until whoever suspended it reopens it",
  route: "POST /v1/tenants/{tenantId}/suspend",
  place: TenantId,
  permission: onOwnTenants.suspend,
  states: ["active", "read_only", "suspended"],
  input: z.strictObject({ reason: HoldReason }),
  output: TenantView,
  decide: async (ctx, { reason }) => {
    const tenant = await tenantHead(ctx)
    assertStays(tenant)
    const held = suspending(ctx, tenant, reason, tenantHolding)
    if (!held) return unchanged(tenantView(ctx, tenant), tenant.rev)
    const { next, event, effects } = held
    return {
      result: tenantView(ctx, { ...tenant, ...next, rev: tenant.rev + 1 }),
      version: tenant.rev,
      writes: [nextHead(tenant, next)],
      events: [event],
      effects,
    }
  },
})
