import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { inTenants } from "../permissions/index.ts"
import { findRole, refOfRole, RoleErrors, RoleName, RoleView, roleView } from "../rights/index.ts"

export const readRole = query({
  name: "role.read",
  summary: "Read a role with its permissions",
  route: "GET /v1/tenants/{tenantId}/roles/{roleId}",
  place: TenantId,
  permission: inTenants["roles.view"],
  input: z.strictObject({ roleId: RoleName }),
  output: RoleView,
  reads: (tenantId, { roleId }) => refOfRole(tenantId, roleId),
  read: async (ctx, { roleId }) => {
    const role = await findRole(ctx, roleId)
    if (!role) throw RoleErrors.unknown()
    return roleView(ctx, roleId, role.custom)
  },
})
