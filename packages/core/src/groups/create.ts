import * as z from "zod"
import { GroupId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { ref, write } from "../kernel/table.ts"
import {
  assertFits,
  assertReachesParent,
  changeTree,
  groupCounts,
  GroupEffects,
  GroupErrors,
  GroupEvents,
  GroupName,
  groupTitle,
  GroupView,
  groupView,
  mostGroups,
  type Node,
  treeIn,
  trees,
} from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"

export const createGroup = command({
  name: "group.create",
  summary: "Create a group",
  route: "POST /v1/tenants/{tenantId}/groups",
  place: TenantId,
  permission: inTenants["groups.create"],
  input: z.strictObject({ name: GroupName, parent: GroupId.schema.exactOptional() }),
  output: GroupView,
  reads: (tenantId) => [ref(trees, { tenantId })],
  decide: async (ctx, { name, parent }) => {
    const tree = await treeIn(ctx)
    assertReachesParent(ctx, tree, parent)
    if (tree.nodes.length >= mostGroups) throw GroupErrors.too_many({ most: mostGroups })
    const place = { name, ...present({ parent }) }
    assertFits(tree, place)
    const node: Node = { id: ctx.make(GroupId), ...place, leaders: [], rev: 1 }
    const nodes = [...tree.nodes, node]
    const facts = { name, parent: parent ?? null }
    return {
      result: groupView(ctx.locale, { ...tree, nodes }, node),
      writes: [
        ...changeTree(tree, nodes),
        write(groupCounts).create({ tenantId: ctx.place, groupId: node.id, members: 0 }).commit(),
      ],
      events: [GroupEvents.created({ object: node.id, version: node.rev }, facts, {})],
      effects: [GroupEffects.created(facts, { parentName: groupTitle(ctx.locale, tree, parent) })],
    }
  },
})
