import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { GroupId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import {
  assertFits,
  assertNotPosition,
  assertReachesParent,
  branchOf,
  changeTree,
  GroupEffects,
  GroupErrors,
  GroupEvents,
  groupTitle,
  GroupView,
  groupView,
  isBelowPosition,
  type Node,
  type Reach,
  reachedGroup,
  type Tree,
  treeIn,
  trees,
  withNode,
} from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { leadingLapses, assertFew, assertMayWiden, reachChange, seenOf } from "../users/index.ts"

/** Users have exactly one position, so nothing goes from Position's branch to elsewhere, or from there into it. */
const assertMovable = (tree: Tree, node: Node, parent: GroupId | null): void => {
  assertNotPosition(tree, node.id)
  if ((node.parent ?? null) === parent) throw GroupErrors.already_there()
  if (parent !== null && branchOf(tree, node.id).includes(parent)) throw GroupErrors.into_itself()
  const becomesPosition = parent !== null && isBelowPosition(tree, parent)
  if (isBelowPosition(tree, node.id) !== becomesPosition) throw GroupErrors.position_apart()
}

/** Whose reach grows and whose shrinks by the move. */
const reachEffects = async (
  ctx: Context<TenantId>,
  { gain, lose }: ReturnType<typeof reachChange>,
  groupId: GroupId,
  name: string,
) => {
  const about = async (all: typeof gain) => {
    const { leaders, others } = await seenOf(ctx, all)
    return { groupId, leaders: leaders.toSorted(), count: leaders.length, others }
  }
  return [
    ...(gain.length > 0 ? [GroupEffects.reachGrows(await about(gain), { name })] : []),
    ...(lose.length > 0 ? [GroupEffects.reachShrinks(await about(lose), { name })] : []),
  ]
}

export const moveGroup = command({
  name: "group.move",
  summary: "Move a group with everything below it",
  route: "POST /v1/tenants/{tenantId}/groups/{groupId}/move",
  place: TenantId,
  permission: inTenants["groups.move"],
  readsAllHeld: true,
  input: z.strictObject({ groupId: GroupId.schema, parent: GroupId.schema.nullable() }),
  output: GroupView,
  reads: (tenantId) => [ref(trees, { tenantId })],
  decide: async (ctx, { groupId, parent }) => {
    const tree = await treeIn(ctx)
    const node = reachedGroup(ctx, tree, groupId)
    // Who leads above the new place comes to reach the branch, and who leads above the old one ceases to.
    assertReachesParent(ctx, tree, node.parent)
    assertReachesParent(ctx, tree, parent ?? undefined)
    assertMovable(tree, node, parent)
    const { parent: from, ...rest } = node
    const next: Node = { ...rest, ...(parent === null ? {} : { parent }), rev: node.rev + 1 }
    assertFits(tree, next)
    const moved = withNode(tree, next)
    const change = { from: from ?? null, to: parent }
    const { name } = node
    const reach = reachChange(tree, moved, groupId)
    const writes = changeTree(tree, moved.nodes)
    const within = { within: ({ coversGroup }: Reach) => coversGroup(groupId), writes: writes.length }
    const allowed = await assertMayWiden(ctx, { tree, leaders: reach.gain, ...within })
    const lapsing = await leadingLapses(ctx, { after: moved, groupId, reach })
    const checks = [...allowed, ...lapsing.conditions]
    assertFew([...ctx.actor.conditions, ...checks], writes.length)
    return {
      result: groupView(ctx.locale, moved, next),
      version: node.rev,
      writes,
      checks,
      events: [GroupEvents.moved({ object: groupId, version: next.rev }, { name, ...change }, {})],
      effects: [
        GroupEffects.moved(
          { groupId, ...change },
          {
            name,
            fromName: groupTitle(ctx.locale, tree, from),
            toName: groupTitle(ctx.locale, tree, parent ?? undefined),
          },
        ),
        ...(await reachEffects(ctx, reach, groupId, name)),
        ...lapsing.effects,
      ],
    }
  },
})
