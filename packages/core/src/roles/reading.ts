import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageLimit, PageInput, pageOf, pageWithin } from "../kernel/pages.ts"
import { scopeName } from "../kernel/permissions.ts"
import { inTenants, presetNames } from "../permissions/index.ts"
import { TenantErrors, tenants } from "../tenants/index.ts"
import { moduleTitle, wordsOf } from "../texts/index.ts"
import {
  mostRoles,
  RoleEntry,
  RoleErrors,
  RoleView,
  roles,
  findRole,
  refOfRole,
  RoleName,
  entryOf,
  roleView,
} from "../rights/index.ts"

/** The presets and as many of its own as a company can have: all fit on one page. */
const mostListed = presetNames.length + mostRoles

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
      ...presetNames.map((preset) => entryOf(ctx, preset, null)),
      ...custom.map((role) => entryOf(ctx, role.roleId, role)),
    ]
    return pageWithin(ctx.cursors, all, ({ roleId }) => roleId, page)
  },
})

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

const scope = z.enum(["own", "group", "tenant"])

const Described = z.object({
  permission: z.string(),
  title: z.string(),
  does: z.string(),
  scopes: z.array(scope),
  needs: z.array(z.string()),
  sensitivity: z.enum(["low", "elevated", "high"]),
  content: z.boolean(),
  surface: z.string(),
  /** How far whoever asks holds it: nobody gives what they do not hold. */
  held: z.enum(["none", ...scope.options]),
})

export const listPermissions = query({
  name: "role.permissions",
  summary: "List what roles of a tenant can hold",
  route: "GET /v1/tenants/{tenantId}/permissions",
  place: TenantId,
  permission: inTenants["roles.view"],
  // It tells how far each is held, so everything that is held is read.
  readsAllHeld: true,
  input: z.strictObject({}),
  output: z.object({
    modules: z.array(z.object({ module: z.string(), title: z.string(), permissions: z.array(Described) })),
  }),
  read: async (ctx) => {
    const tenant = await ctx.get(tenants, { tenantId: ctx.place })
    if (!tenant) throw TenantErrors.unknown()
    const { entries, modules } = ctx.catalogue
    const used = modules.filter((module) => [...tenant.modules].includes(module))
    return {
      modules: used.map((module) => ({
        module,
        title: moduleTitle(ctx, module),
        permissions: entries
          .filter((entry) => entry.module === module)
          .map((entry) => {
            const { key: permission, scopes, needs, sensitivity, content, surface } = entry
            const [title, does] = wordsOf(ctx, permission)
            const held = scopeName(ctx.actor.scopeOf(entry))
            const lists = { scopes: [...scopes], needs: [...needs] }
            return { permission, title, does, ...lists, sensitivity, content, surface, held }
          }),
      })),
    }
  },
})
