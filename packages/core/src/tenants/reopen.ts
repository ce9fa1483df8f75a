import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { onOwnTenants } from "../permissions/index.ts"
import { nextHead, TenantEffects, TenantErrors, TenantEvents, tenantHead, TenantView, tenantView } from "./tenants.ts"

export const reopenTenant = command({
  name: "tenant.reopen",
  summary: "Reopen a suspended tenant",
  route: "POST /v1/tenants/{tenantId}/reopen",
  place: TenantId,
  permission: onOwnTenants.suspend,
  states: ["active", "read_only", "suspended"],
  input: z.strictObject({}),
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
