import * as z from "zod"
import { IdentityId, PartnerId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { grants } from "../grants/index.ts"
import { onPartners } from "../permissions/index.ts"

const AdminView = z.object({
  identityId: IdentityId.schema,
  name: z.string(),
  email: z.string(),
  since: z.string(),
})

export const listPartnerAdmins = query({
  name: "partner.admins.list",
  summary: "List the admins of a partner",
  route: "GET /v1/partners/{partnerId}/admins",
  place: PartnerId,
  permission: onPartners.readAdmins,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) }),
  output: pageOf(AdminView),
  read: async (ctx, { limit, cursor }) => {
    const after = ctx.cursors.open(cursor)
    const { items, last } = await ctx.list(grants, grants.query.ofPlace({ place: ctx.place }), { limit, after })
    const data = items.map(({ identityId, name, email, grantedAt: since }) => ({ identityId, name, email, since }))
    return { data, ...ctx.cursors.next(last) }
  },
})
