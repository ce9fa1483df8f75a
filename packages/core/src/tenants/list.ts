import * as z from "zod"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { forMembers, onAccounts } from "../permissions/index.ts"
import { tenants } from "./entity.ts"
import { TenantView, tenantView } from "./tenants.ts"

/** Every tenant of the page is entered as the caller may enter it, in one round trip for all. */
export const listTenants = query({
  name: "tenant.list",
  summary: "List the tenants of an account",
  route: "GET /v1/accounts/{accountId}/tenants",
  place: AccountId,
  permission: onAccounts.read,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 50) }),
  output: pageOf(TenantView),
  read: async ({ catalogue, keys, cursors, visit, place: accountId }, { limit, cursor }) => {
    const after = cursors.open(cursor)
    const found = await keys(tenants.query.ofAccount({ accountId }), { limit, after })
    const data = await Promise.all(
      found.keys.map(async ({ gsi2sk: tenantId = "" }) => {
        const there = TenantId.is(tenantId) ? await visit(tenantId, forMembers.readTenant, { unasked: true }) : null
        const tenant = TenantId.is(tenantId) ? await there?.get(tenants, { tenantId }) : null
        return tenant ? [tenantView({ catalogue }, tenant)] : []
      }),
    )
    return { data: data.flat(), ...cursors.next(found.last) }
  },
})
