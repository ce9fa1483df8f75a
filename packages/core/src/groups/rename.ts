import * as z from "zod"
import { GroupId, TenantId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import {
  assertFits,
  assertNotPosition,
  changeTree,
  GroupEffects,
  GroupEvents,
  GroupName,
  GroupView,
  groupView,
  reachedGroup,
  treeIn,
  trees,
  withNode,
} from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"

export const renameGroup = command({
  name: "group.rename",
  summary: "Rename a group",
  route: "PATCH /v1/tenants/{tenantId}/groups/{groupId}",
  place: TenantId,
  permission: inTenants["groups.rename"],
  input: z.strictObject({ groupId: GroupId.schema, name: GroupName }),
  output: GroupView,
  reads: (tenantId) => [ref(trees, { tenantId })],
  decide: async (ctx, { groupId, name }) => {
    const tree = await treeIn(ctx)
    const node = reachedGroup(ctx, tree, groupId)
    assertNotPosition(tree, groupId)
    if (node.name === name) return unchanged(groupView(ctx.locale, tree, node), node.rev)
    const next = { ...node, name, rev: node.rev + 1 }
    assertFits(tree, next)
    const renamed = withNode(tree, next)
    const change = { from: node.name, to: name }
    return {
      result: groupView(ctx.locale, renamed, next),
      version: node.rev,
      writes: changeTree(tree, renamed.nodes),
      events: [GroupEvents.renamed({ object: groupId, version: next.rev }, change, {})],
      effects: [GroupEffects.renamed({ groupId, ...change }, {})],
    }
  },
})
