import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { removedVersion } from "../kernel/versions.ts"
import { inTenants } from "../permissions/index.ts"
import {
  authoringOf,
  countRole,
  customRole,
  refOfRole,
  renaming,
  RoleEffects,
  RoleErrors,
  RoleEvents,
  RoleName,
  roles,
} from "../rights/index.ts"

export const deleteRole = command({
  name: "role.delete",
  summary: "Delete a role that nobody has",
  route: "DELETE /v1/tenants/{tenantId}/roles/{roleId}",
  place: TenantId,
  permission: inTenants["roles.delete"],
  readsAllHeld: true,
  input: z.strictObject({ roleId: RoleName }),
  output: z.object({ roleId: RoleName }),
  reads: (tenantId, { roleId }) => refOfRole(tenantId, roleId),
  decide: async (ctx, input) => {
    const { tenant, checks } = await authoringOf(ctx)
    const role = await customRole(ctx, input.roleId)
    const { tenantId, roleId, name, holders, rev } = role
    if (holders > 0) throw RoleErrors.held({ holders })
    return {
      result: { roleId },
      version: rev,
      writes: [
        removedVersion(roles, { tenantId, roleId }, role, { holders: 0 }),
        ...renaming(role, null),
        countRole(tenant, -1),
      ],
      checks,
      events: [RoleEvents.deleted({ object: roleId, version: rev + 1 }, { name }, {})],
      effects: [RoleEffects.deleted({ roleId }, { name })],
    }
  },
})
