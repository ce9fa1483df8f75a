import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { onOwnTenants } from "../permissions/index.ts"
import { closesFrom, closingTenant } from "./lifecycle.ts"
import { assertStays, TenantEffects, tenantHead, TenantView, tenantView } from "./tenants.ts"

export const closeTenant = command({
  name: "tenant.close",
  summary: "Close a tenant: it can be restored for 30 days, and is erased then",
  route: "POST /v1/tenants/{tenantId}/close",
  place: TenantId,
  permission: onOwnTenants.close,
  states: ["active", "read_only", "suspended"],
  freshSignIn: true,
  irreversible: true,
  input: z.strictObject({}),
  output: TenantView,
  decide: async (ctx) => {
    const before = await tenantHead(ctx)
    assertStays(before)
    const until = closesFrom(ctx)
    const { tenant, write, event } = closingTenant(before, { closes: until, withAccount: false })
    return {
      result: tenantView(ctx, tenant),
      writes: [write],
      events: [event],
      effects: [
        TenantEffects.closing({ name: tenant.name, until }, {}),
        TenantEffects.connectedServices({ name: tenant.name }, {}),
        TenantEffects.restorable({ until }, {}),
        TenantEffects.erasedAfter({ until }, {}),
      ],
    }
  },
})
