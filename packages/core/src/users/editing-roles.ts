import { TenantId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { inTenants } from "../permissions/index.ts"
import { editedRole, readsOfEdit, RoleEdit, RoleView } from "../roles/index.ts"
import { assertMayRaise } from "./reaching.ts"

/** Whoever has the role holds the new permissions from the next request on: they are read with every one. */
export const editRole = command({
  name: "role.edit",
  summary: "Change a role's words or permissions",
  route: "PATCH /v1/tenants/{tenantId}/roles/{roleId}",
  place: TenantId,
  permission: inTenants["roles.edit"],
  readsAllHeld: true,
  input: RoleEdit,
  output: RoleView,
  reads: readsOfEdit,
  decide: async (ctx, edit) => {
    const { role, view, wider, changed, decision } = await editedRole(ctx, edit)
    const conditions = await assertMayRaise(ctx, role, wider)
    if (changed.length === 0) return unchanged(view, role.rev)
    return { ...decision, checks: [...decision.checks, ...conditions] }
  },
})
