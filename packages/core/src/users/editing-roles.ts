import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { inTenants } from "../permissions/index.ts"
import { editedRole, readsOfEdit, RoleEdit, RoleErrors, RoleView } from "../roles/index.ts"
import { assertMayRaise } from "./reaching.ts"

/** Whoever has the role holds the new permissions from the next request on: they are read with every one. */
export const editRole = command({
  name: "role.edit",
  summary: "Change a role's words or permissions",
  route: "PATCH /v1/tenants/{tenantId}/roles/{roleId}",
  place: TenantId,
  permission: inTenants["roles.edit"],
  givesRights: true,
  input: RoleEdit,
  output: RoleView,
  reads: readsOfEdit,
  decide: async (ctx, edit) => {
    const { role, wider, changed, decision } = await editedRole(ctx, edit)
    const stands = await assertMayRaise(ctx, role, wider)
    if (changed.length === 0) throw RoleErrors.unchanged()
    return { ...decision, checks: [...decision.checks, ...stands] }
  },
})
