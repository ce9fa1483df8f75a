import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { AccountId, service, ServiceId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { present } from "../kernel/present.ts"
import { ref } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { onAccounts, onService } from "../permissions/index.ts"
import { visits } from "./entity.ts"
import { VisitView } from "./visits.ts"

/** Who of the staff is called what, lies with the service. */
const namesOfStaff = `${service}#a`

const Page = z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) })

const visitsOf = async (ctx: ReadContext, accountId: AccountId, { limit, cursor }: z.output<typeof Page>) => {
  const after = ctx.cursors.open(cursor)
  const { items, last } = await ctx.list(visits, visits.query.ofAccount({ accountId }), {
    limit,
    after,
    newestFirst: true,
  })
  const people = [...new Set(items.map(({ identityId }) => identityId))]
  const found = await ctx.getAll(people.map((identityId) => ref(grants, { place: service, identityId })))
  const names = new Map(found.flatMap((grant) => (grant ? [[grant.identityId, grant.name] as const] : [])))
  const data = items.map((visit) => ({ ...visit, ...present({ name: names.get(visit.identityId) }) }))
  return { data, ...ctx.cursors.next(last) }
}

export const listAccountVisits = query({
  name: "account.visits.list",
  summary: "List who of the staff visited the account: why, to look or to change, until when; newest first",
  route: "GET /v1/accounts/{accountId}/visits",
  place: AccountId,
  permission: onAccounts.readVisits,
  input: Page,
  output: pageOf(VisitView),
  beyond: () => [namesOfStaff],
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
