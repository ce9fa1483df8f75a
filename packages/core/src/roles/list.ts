import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf, pageWithin } from "../kernel/pages.ts"
import { inTenants, mostPresets } from "../permissions/index.ts"
import { entryOf, mostRoles, RoleEntry, roles } from "../rights/index.ts"

/** The presets and as many of its own as a company can have: all fit on one page. */
const mostListed = mostPresets + mostRoles

export const listRoles = query({
  name: "role.list",
  summary: "List the roles of a tenant",
  route: "GET /v1/tenants/{tenantId}/roles",
  place: TenantId,
  permission: inTenants["roles.view"],
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(mostListed, mostListed) }),
  output: pageOf(RoleEntry),
  read: async (ctx, page) => {
    const { items } = await ctx.list(roles, roles.query.inTenant({ tenantId: ctx.place }))
    const { compare } = new Intl.Collator(ctx.locale, { numeric: true })
    const custom = items.toSorted((a, b) => compare(a.name, b.name))
    const all = [
      ...[...ctx.catalogue.presets.keys()].map((preset) => entryOf(ctx, preset, null)),
      ...custom.map((role) => entryOf(ctx, role.roleId, role)),
    ]
    return pageWithin(ctx.cursors, all, ({ roleId }) => roleId, page)
  },
})
