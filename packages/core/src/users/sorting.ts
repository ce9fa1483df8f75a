import { TenantId } from "../kernel/ids.ts"
import { present } from "../kernel/present.ts"
import { reaction, type ReactionContext } from "../kernel/reactions.ts"
import type { TransactItem } from "../kernel/table.ts"
import { withinVersion } from "../kernel/versions.ts"
import { TenantEvents, type Tenant, tenants } from "../tenants/index.ts"
import { type User, users } from "./entity.ts"
import { keyed, named, sortedIn } from "./naming.ts"

/** What was decided before a company's language changed is stored by then: a request lasts a minute at most. */
const minute = 60_000

/** Up to 17 items for each; a transaction has a hundred. */
const atOnce = 5

/** A user under new keys, unless they have changed meanwhile: then they have these already. */
const rekeyed = (tenant: Tenant, before: User): readonly TransactItem[] => {
  const { tenantId, userId } = before
  const after = keyed(tenant, before)
  const { sortName = "", sortedAs = "", words } = after
  const patch = withinVersion(users, { tenantId, userId }, before, {
    set: { sortName, sortedAs, ...present({ words }) },
  })
  return [patch, ...(before.status === "leaving" ? [] : named(before, after))]
}

const ofPage = async (ctx: ReactionContext, tenant: Tenant, page: readonly User[]): Promise<boolean> => {
  const stale = page.filter(({ sortedAs }) => sortedAs !== sortedIn(tenant))
  for (let rest = stale; rest.length > 0; rest = rest.slice(atOnce)) {
    if (ctx.timeLeft() < 1) return false
    if (!(await ctx.mark(rest.slice(0, atOnce).flatMap((user) => rekeyed(tenant, user))))) return false
  }
  return true
}

/** A company's lists are sorted as its language sorts: when that is another, so are the keys. */
export const sortAnew = reaction({
  name: "user.sort_anew",
  on: [TenantEvents.edited],
  delay: minute,
  marks: ({ place }) => [`${place}#u`, `${place}#n`],
  run: async (ctx, { place: tenantId, data }) => {
    if (!TenantId.is(tenantId) || data.locale === undefined) return undefined
    const tenant = await ctx.get(tenants, { tenantId })
    let after: Awaited<ReturnType<ReactionContext["list"]>>["last"]
    do {
      const { items, last } = await ctx.list(users, users.query.inTenant({ tenantId }), { after })
      if (tenant && !(await ofPage(ctx, tenant, items))) return "again"
      after = last
    } while (after)
    return undefined
  },
})
