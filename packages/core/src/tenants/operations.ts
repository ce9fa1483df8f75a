import * as z from "zod"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { command, query } from "../kernel/operations.ts"
import { Limit, PageInput, pageOf } from "../kernel/pages.ts"
import { write } from "../kernel/table.ts"
import { onAccounts, onTenants } from "../permissions/index.ts"
import { tenants } from "./entity.ts"
import { TenantEffects, TenantErrors, TenantEvents, TenantName, TenantView, viewOf } from "./tenants.ts"

export const readTenant = query({
  name: "tenant.read",
  summary: "Read a tenant",
  route: "GET /v1/tenants/{tenantId}",
  place: TenantId,
  permission: onTenants.read,
  input: z.strictObject({}),
  output: TenantView,
  read: async ({ get, place }) => {
    const tenant = await get(tenants, { tenantId: place })
    if (!tenant) throw TenantErrors.unknown()
    return viewOf(tenant)
  },
})

export const renameTenant = command({
  name: "tenant.rename",
  summary: "Rename a tenant",
  route: "PATCH /v1/tenants/{tenantId}",
  place: TenantId,
  permission: onTenants.edit,
  input: z.strictObject({ name: TenantName }),
  output: TenantView,
  decide: async ({ get, place: tenantId }, { name }) => {
    const tenant = await get(tenants, { tenantId })
    if (!tenant) throw TenantErrors.unknown()
    const rev = tenant.rev + 1
    const change = { from: tenant.name, to: name }
    return {
      result: viewOf({ ...tenant, name, rev }),
      version: tenant.rev,
      writes: [
        write(tenants)
          .patch({ tenantId })
          .set({ name, rev })
          .where((head, { eq }) => eq(head.rev, tenant.rev))
          .commit(),
      ],
      events: [TenantEvents.renamed({ object: tenantId, version: rev }, change, {})],
      effects: [TenantEffects.renamed(change, {})],
    }
  },
})

/** Every tenant of the page is entered as the caller may enter it, in one round trip for all. */
export const listTenants = query({
  name: "tenant.list",
  summary: "List the tenants of an account",
  route: "GET /v1/accounts/{accountId}/tenants",
  place: AccountId,
  permission: onAccounts.read,
  input: z.strictObject({ ...PageInput.shape, limit: Limit(25, 50) }),
  output: pageOf(TenantView),
  read: async ({ keys, cursors, visit, place: accountId }, { limit, cursor }) => {
    const after = cursors.open(cursor)
    const found = await keys(tenants.query.ofAccount({ accountId }), { limit, after })
    const data = await Promise.all(
      found.keys.map(async ({ gsi2sk: tenantId = "" }) => {
        const there = TenantId.is(tenantId) ? await visit(tenantId, onTenants.read) : null
        const tenant = TenantId.is(tenantId) ? await there?.get(tenants, { tenantId }) : null
        return tenant ? [viewOf(tenant)] : []
      }),
    )
    return { data: data.flat(), ...cursors.next(found.last) }
  },
})
