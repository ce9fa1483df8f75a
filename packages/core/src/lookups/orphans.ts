import * as z from "zod"
import { everyHead } from "../kernel/finding.ts"
import { ServiceId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { ref } from "../kernel/table.ts"
import { accounts } from "../accounts/index.ts"
import { orphans } from "../comparisons/index.ts"
import { onService } from "../permissions/index.ts"
import { FoundAccount, foundAccount } from "./accounts.ts"

/** As they were found when all accounts were gone through last, which is done every day. */
export const lookUpOrphans = query({
  name: "lookup.orphans",
  summary: "List accounts that nobody can sign in to any more, neither their owner nor an admin",
  route: "GET /v1/lookups/orphans",
  place: ServiceId,
  permission: onService.lookUp,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) }),
  output: pageOf(z.object({ ...FoundAccount.shape, since: z.iso.datetime() })),
  beyond: () => [everyHead],
  read: async (ctx, { limit, cursor }) => {
    const after = ctx.cursors.open(cursor)
    const { items, last } = await ctx.list(orphans, orphans.query.inPlace({ place: ctx.place }), { limit, after })
    const heads = await ctx.getAll(items.map(({ accountId }) => ref(accounts, { accountId })))
    const data = items.flatMap(({ since }, i) => {
      const account = heads[i]
      return account ? [{ ...foundAccount(account), since }] : []
    })
    return { data, ...ctx.cursors.next(last) }
  },
})
