import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { grants } from "../grants/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { accountHead } from "./accounts.ts"

const AdminView = z.object({
  identityId: IdentityId.schema,
  level: z.enum(["owner", "admin"]),
  name: z.string(),
  email: z.string(),
  since: z.string(),
})

export const listAdmins = query({
  name: "account.admins.list",
  summary: "List the owner and the admins of an account",
  route: "GET /v1/accounts/{accountId}/admins",
  place: AccountId,
  permission: onAccounts.readAdmins,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) }),
  output: pageOf(AdminView),
  read: async (ctx, { limit, cursor }) => {
    const { ownerId } = await accountHead(ctx)
    const after = ctx.cursors.open(cursor)
    const { items, last } = await ctx.list(grants, grants.query.ofPlace({ place: ctx.place }), { limit, after })
    const data = items.map(({ identityId, name, email, grantedAt }) => {
      const level = identityId === ownerId ? ("owner" as const) : ("admin" as const)
      return { identityId, level, name, email, since: grantedAt }
    })
    return { data, ...ctx.cursors.next(last) }
  },
})
