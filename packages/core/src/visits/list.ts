import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { AccountId, ServiceId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { onAccounts, onService } from "../permissions/index.ts"
import { visits } from "./entity.ts"
import { VisitView } from "./visits.ts"

const Page = z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) })

const visitsOf = async (ctx: ReadContext, accountId: AccountId, { limit, cursor }: z.output<typeof Page>) => {
  const after = ctx.cursors.open(cursor)
  const { items, last } = await ctx.list(visits, visits.query.ofAccount({ accountId }), {
    limit,
    after,
    newestFirst: true,
  })
  return { data: [...items], ...ctx.cursors.next(last) }
}

export const listAccountVisits = query({
  name: "account.visits.list",
  summary: "List who of the staff visited the account: why, to look or to change, until when; newest first",
  route: "GET /v1/accounts/{accountId}/visits",
  place: AccountId,
  permission: onAccounts.readVisits,
  input: Page,
  output: pageOf(VisitView),
  read: (ctx, page) => visitsOf(ctx, ctx.place, page),
})

export const listVisits = query({
  name: "visit.list",
  summary: "List the visits to an account, newest first",
  route: "GET /v1/staff/visits",
  place: ServiceId,
  permission: onService.readVisits,
  input: z.strictObject({ ...Page.shape, accountId: AccountId.schema }),
  output: pageOf(VisitView),
  beyond: (_, __, { accountId }) => [`${accountId}#v`],
  read: (ctx, { accountId, ...page }) => visitsOf(ctx, accountId, page),
})
