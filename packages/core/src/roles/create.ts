import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { inTenants } from "../permissions/index.ts"
import { authoringOf, beyond, completed, holdingsFrom, refsOfName, Rights, RoleView } from "../rights/index.ts"
import { newRole, roleWords } from "./making.ts"

export const createRole = command({
  name: "role.create",
  summary: "Create a role",
  route: "POST /v1/tenants/{tenantId}/roles",
  place: TenantId,
  permission: inTenants["roles.create"],
  readsAllHeld: true,
  input: z.strictObject({ ...roleWords, permissions: Rights, complete: z.boolean().exactOptional() }),
  output: RoleView,
  reads: (tenantId, { name }) => refsOfName(tenantId, name),
  decide: async (ctx, { permissions, complete = false, ...words }) => {
    const authoring = await authoringOf(ctx)
    const asked = holdingsFrom(ctx.catalogue, permissions)
    const holdings = completed(ctx.catalogue, asked, complete)
    return newRole(ctx, authoring, { words, holdings, added: beyond(holdings, asked) })
  },
})
