import type { GroupId, UserId } from "../kernel/ids.ts"
import type { Item } from "../kernel/table.ts"
import type { Node, trees } from "./entity.ts"

export type Tree = Item<typeof trees>

/** Position and its subgroups count like all others: at most 500 groups, one below the other at most five deep. */
export const mostGroups = 500
export const deepest = 5
/** How many lead one group, and how many leaders all groups have together: the tree is one item, of 400 kB at most. */
export const mostLeadersOfGroup = 20
export const mostLeaders = 2000

export const nodeOf = ({ nodes }: Pick<Tree, "nodes">, id: GroupId | undefined): Node | undefined =>
  nodes.find((node) => node.id === id)

/** A group and everything above it, from the group upwards. */
export const chainOf = (tree: Pick<Tree, "nodes">, id: GroupId | undefined): readonly Node[] => {
  const node = nodeOf(tree, id)
  return node ? [node, ...chainOf(tree, node.parent)] : []
}

const childrenOf = ({ nodes }: Pick<Tree, "nodes">, id: GroupId): readonly Node[] =>
  nodes.filter(({ parent }) => parent === id)

/** A group and everything below it. */
export const branchOf = (tree: Pick<Tree, "nodes">, id: GroupId): readonly GroupId[] => [
  id,
  ...childrenOf(tree, id).flatMap((child) => branchOf(tree, child.id)),
]

/** How many levels a group and what is below it take. */
export const heightOf = (tree: Pick<Tree, "nodes">, id: GroupId): number =>
  1 + Math.max(0, ...childrenOf(tree, id).map((child) => heightOf(tree, child.id)))

export const isBelowPosition = (tree: Pick<Tree, "nodes" | "position">, id: GroupId): boolean =>
  chainOf(tree, id).some((node) => node.id === tree.position)

/** The groups somebody leads, with everything below: what scope `group` reaches. */
export const ledBy = (tree: Pick<Tree, "nodes">, userId: UserId): ReadonlySet<GroupId> =>
  new Set(tree.nodes.filter(({ leaders }) => leaders.includes(userId)).flatMap(({ id }) => branchOf(tree, id)))

/** Everybody whom scope `group` lets reach the people of a group: its leaders, and those of the groups above. */
export const leadersOver = (tree: Pick<Tree, "nodes">, id: GroupId): readonly UserId[] => [
  ...new Set(chainOf(tree, id).flatMap(({ leaders }) => leaders)),
]
