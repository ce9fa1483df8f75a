import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { nothing } from "../kernel/permissions.ts"
import { inTenants } from "../permissions/index.ts"
import {
  authoringOf,
  completed,
  findRole,
  refOfRole,
  refsOfName,
  RoleErrors,
  RoleName,
  RoleView,
  usedOf,
} from "../rights/index.ts"
import { newRole, roleWords } from "./making.ts"

/** What the company does not use of a preset is left out of its copy. */
export const copyRole = command({
  name: "role.copy",
  summary: "Create a role as a copy of another",
  route: "POST /v1/tenants/{tenantId}/roles/{roleId}/copy",
  place: TenantId,
  permission: inTenants["roles.create"],
  readsAllHeld: true,
  input: z.strictObject({ roleId: RoleName, ...roleWords }),
  output: RoleView,
  reads: (tenantId, { roleId, name }) => [...refOfRole(tenantId, roleId), ...refsOfName(tenantId, name)],
  decide: async (ctx, { roleId: role, ...words }) => {
    const authoring = await authoringOf(ctx)
    const source = await findRole(ctx, role)
    if (!source) throw RoleErrors.unknown()
    const { custom } = source
    const used = usedOf(ctx.catalogue, source.holdings, authoring.tenant)
    const holdings = completed(ctx.catalogue, used, false)
    return newRole(ctx, authoring, { words, holdings, added: nothing, from: { role, custom } })
  },
})
