import type { ReadContext } from "../kernel/context.ts"
import type { GroupId } from "../kernel/ids.ts"
import { type Permission, Scope } from "../kernel/permissions.ts"
import { locales } from "../kernel/locales.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { findAlike } from "../kernel/text/compare.ts"
import { nextVersion } from "../kernel/versions.ts"
import { inTenants } from "../permissions/index.ts"
import { tenants } from "../tenants/index.ts"
import { say } from "../texts/index.ts"
import { type Node, trees } from "./entity.ts"
import { GroupErrors } from "./groups.ts"
import { reachIn } from "./reach.ts"
import { chainOf, deepest, heightOf, nodeOf, type Tree } from "./tree.ts"

/**
 * The tree as it becomes. Its version is a condition of every change of it, so that two changes never make a circle
 * together; the tenant's head repeats it, for those who rely on the tree and need not write the large item.
 */
export const changeTree = (tree: Tree, nodes: readonly Node[]): readonly TransactItem[] => {
  const { tenantId, rev } = tree
  const head = write(tenants)
    .patch({ tenantId })
    .set({ treeRev: rev + 1 })
    .where((head, { eq }) => eq(head.treeRev, rev))
    .commit()
  return [nextVersion(trees, { tenantId }, tree, { set: { nodes: [...nodes] } }), head]
}

/** The tree with one of its groups replaced. */
export const withNode = (tree: Tree, node: Node): Tree => ({
  ...tree,
  nodes: tree.nodes.map((old) => (old.id === node.id ? node : old)),
})

type Acting = Pick<ReadContext, "actor" | "permission">

/**
 * A group that whoever acts reaches with the operation's permission. One that they may only see is refused as such, all
 * others are as if there were none.
 */
export const reachedGroup = (
  { actor, permission }: Acting,
  tree: Tree,
  id: GroupId,
  absent = GroupErrors.unknown,
): Node => {
  const node = nodeOf(tree, id)
  const reaches = (by: Permission): boolean => reachIn(actor.scopeOf(by), actor.userId, tree).coversGroup(id)
  if (node && reaches(permission)) return node
  if (node && reaches(inTenants["groups.view"])) throw GroupErrors.out_of_reach({ missing: [permission.key] })
  throw absent()
}

/** Whoever puts a group below another must reach that; and everything, to put it on top. */
export const assertReachesParent = (ctx: Acting, tree: Tree, parent: GroupId | undefined): void => {
  const { actor, permission } = ctx
  if (parent !== undefined) reachedGroup(ctx, tree, parent, GroupErrors.no_parent)
  else if (actor.scopeOf(permission) !== Scope.tenant) throw GroupErrors.out_of_reach({ missing: [permission.key] })
}

/** What Position is called, in all languages: no other group is. */
const positions = (): readonly string[] => locales.map((locale) => say(locale, "group.position"))

/**
 * Where a group comes to stand: nothing lies deeper than five, no two under one group can be taken for each other, and
 * none anywhere for Position.
 */
export const assertFits = (tree: Tree, node: Pick<Node, "name" | "parent"> & { readonly id?: GroupId }): void => {
  const { name } = node
  const position = findAlike(name, positions())
  if (position !== undefined) throw GroupErrors.name_of_position({ name, like: position })
  const siblings = tree.nodes.filter(({ id, parent }) => parent === node.parent && id !== node.id)
  const like = findAlike(
    name,
    siblings.map((sibling) => sibling.name),
  )
  if (like !== undefined) throw GroupErrors.name_taken({ name, like })
  const height = node.id === undefined ? 1 : heightOf(tree, node.id)
  if (chainOf(tree, node.parent).length + height > deepest) throw GroupErrors.too_deep({ most: deepest })
}

export const assertNotPosition = (tree: Tree, id: GroupId): void => {
  if (id === tree.position) throw GroupErrors.position_stays()
}
