import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { onOwnTenants } from "../permissions/index.ts"
import { nextHead, TenantEffects, TenantEvents, tenantHead, TenantView, tenantView } from "./tenants.ts"

export const suspendTenant = command({
  name: "tenant.suspend",
  summary: "Suspend a tenant: nobody of it gets in until it is reopened",
  route: "POST /v1/tenants/{tenantId}/suspend",
  place: TenantId,
  permission: onOwnTenants.suspend,
  input: z.strictObject({}),
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
