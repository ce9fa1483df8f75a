import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { type GroupId, TenantId } from "../kernel/ids.ts"
import type { Locale } from "../kernel/locales.ts"
import { query } from "../kernel/operations.ts"
import { PageLimit, PageInput, pageOf, pageWithin } from "../kernel/pages.ts"
import { Scope } from "../kernel/permissions.ts"
import { groupCounts, GroupView, groupView, ledBy, mostGroups, type Node, type Tree, treeIn } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { groupsOf, users } from "../users/index.ts"

type Reading = Pick<ReadContext<TenantId>, "actor" | "get" | "list" | "permission" | "place">

/** Everything, or the groups one leads with all below them, or the groups one is in: the wider holds the narrower. */
const visibleIn = async (
  { actor, get, permission, place: tenantId }: Reading,
  tree: Tree,
): Promise<readonly GroupId[]> => {
  const scope = actor.scopeOf(permission)
  const { userId } = actor
  if (scope === Scope.tenant || !userId) return tree.nodes.map(({ id }) => id)
  const user = await get(users, { tenantId, userId })
  return [...(user ? groupsOf(user) : []), ...(scope === Scope.group ? ledBy(tree, userId) : [])]
}

/** Each group with its members, whatever their number: people are counted where they come and go. */
const countsIn = async ({ list, place: tenantId }: Reading): Promise<ReadonlyMap<GroupId, number>> => {
  const { items } = await list(groupCounts, groupCounts.query.inTenant({ tenantId }))
  return new Map(items.map(({ groupId, members }) => [groupId, members]))
}

/** Every group directly above those below it; Position first, the others as the reader's language sorts them. */
const inTreeOrder = (locale: Locale, tree: Tree): readonly Node[] => {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const below = Map.groupBy(tree.nodes, ({ parent }) => parent)
  const first = ({ id }: Node): number => (id === tree.position ? 0 : 1)
  const from = (parent: GroupId | undefined): readonly Node[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => first(a) - first(b) || compare(a.name, b.name))
      .flatMap((node) => [node, ...from(node.id)])
  return from(undefined)
}

const Entry = z.object({ ...GroupView.shape, members: z.number() })

export const listGroups = query({
  name: "group.list",
  summary: "List the groups of a tenant",
  route: "GET /v1/tenants/{tenantId}/groups",
  place: TenantId,
  permission: inTenants["groups.view"],
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(mostGroups, mostGroups) }),
  output: pageOf(Entry),
  read: async (ctx, page) => {
    const [tree, counts] = await Promise.all([treeIn(ctx), countsIn(ctx)])
    const visible = new Set(await visibleIn(ctx, tree))
    const groups = inTreeOrder(ctx.locale, tree).flatMap((node) => {
      if (!visible.has(node.id)) return []
      const { parent: _, ...view } = groupView(ctx.locale, tree, node)
      // What lies above and is out of reach is not named, not even by its id.
      const above = node.parent && visible.has(node.parent) ? { parent: node.parent } : {}
      return [{ ...view, ...above, members: counts.get(node.id) ?? 0 }]
    })
    return pageWithin(ctx.cursors, groups, ({ groupId }) => groupId, page)
  },
})
