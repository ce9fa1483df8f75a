import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { scopeName } from "../kernel/permissions.ts"
import { inTenants } from "../permissions/index.ts"
import { TenantErrors, tenants } from "../tenants/index.ts"
import { moduleTitle, wordsOf } from "../texts/index.ts"

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
