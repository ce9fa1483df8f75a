import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { pageOf } from "../kernel/pages.ts"
import { reachOf } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { findRole, refOfRole, RoleErrors, RoleName } from "../rights/index.ts"
import { findUsers, pagedUsers, usersPage, UserView } from "../users/index.ts"

export const listRoleMembers = query({
  name: "role.members",
  summary: "List the users who have a role",
  route: "GET /v1/tenants/{tenantId}/roles/{roleId}/members",
  place: TenantId,
  permission: inTenants["users.view"],
  input: z.strictObject({ ...usersPage, roleId: RoleName }),
  output: pageOf(UserView),
  reads: (tenantId, { roleId }) => refOfRole(tenantId, roleId),
  read: async (ctx, { limit, cursor, roleId: role }) => {
    if (!(await findRole(ctx, role))) throw RoleErrors.unknown()
    const reach = await reachOf(ctx)
    return pagedUsers(ctx, await findUsers(ctx, { reach, search: { role }, limit, after: ctx.cursors.open(cursor) }))
  },
})
