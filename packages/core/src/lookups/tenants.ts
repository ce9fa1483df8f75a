import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { everyHead } from "../kernel/finding.ts"
import { HoldView, holdsOf } from "../kernel/holds.ts"
import { AccountId, ServiceId, TenantId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { ref } from "../kernel/table.ts"
import { onService } from "../permissions/index.ts"
import { modulesOf, type Tenant, tenants } from "../tenants/index.ts"
import { assertOne } from "./lookups.ts"

const Found = z.object({
  tenantId: TenantId.schema,
  accountId: AccountId.schema,
  name: z.string(),
  locale: Locale,
  timeZone: z.string(),
  state: z.string(),
  holds: z.array(HoldView),
  /** When it is erased, while it is closing. */
  closes: z.iso.datetime().exactOptional(),
  modules: z.array(z.string()),
  administrators: z.number(),
  customRoles: z.number(),
  createdAt: z.string(),
})

type Reading = Pick<ReadContext, "catalogue" | "getAll">

const found = ({ catalogue }: Reading, { administrators, ...tenant }: Tenant): z.input<typeof Found> => ({
  ...tenant,
  administrators: administrators.length,
  modules: modulesOf(catalogue, tenant),
  holds: [...holdsOf(tenant)],
})

const byIds = async (ctx: Reading, ids: readonly string[]) => {
  const all = await ctx.getAll(ids.filter(TenantId.is).map((tenantId) => ref(tenants, { tenantId })))
  return all.flatMap((tenant) => (tenant ? [found(ctx, tenant)] : []))
}

/** By its id, or all of an account. */
export const lookUpTenants = query({
  name: "lookup.tenants",
  summary: "Find a tenant by its id, or all tenants of an account",
  route: "GET /v1/lookups/tenants",
  place: ServiceId,
  permission: onService.lookUp,
  input: z.strictObject({
    ...PageInput.shape,
    limit: PageLimit(25, 100),
    tenantId: TenantId.schema.exactOptional(),
    accountId: AccountId.schema.exactOptional(),
  }),
  output: pageOf(Found),
  beyond: (_, __, { accountId }) => [everyHead, ...(accountId === undefined ? [] : [accountId])],
  read: async (ctx, { tenantId, accountId, limit, cursor }) => {
    const after = ctx.cursors.open(cursor)
    assertOne({ tenantId, accountId })
    if (accountId === undefined) return { data: await byIds(ctx, [tenantId ?? ""]) }
    const { keys, last } = await ctx.keys(tenants.query.ofAccount({ accountId }), { limit, after })
    const ids = keys.map(({ pk = "" }) => pk)
    return { data: await byIds(ctx, ids), ...ctx.cursors.next(last) }
  },
})
