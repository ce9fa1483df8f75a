import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { onOwnTenants } from "../permissions/index.ts"
import { accountAbove, TenantErrors, tenantHead as tenantOf, TenantView, tenantView } from "../tenants/index.ts"
import { accountOfTenant, restoringTenant, unmovedAccount } from "./tenants.ts"

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
    const account = await accountOfTenant(ctx, tenant)
    if (account.state === "closing" || account.state === "closed") throw TenantErrors.account_closing()
    const { next, ...restored } = restoringTenant(tenant)
    return { result: tenantView(ctx, next), ...restored, checks: [unmovedAccount(account)] }
  },
})
