import * as z from "zod"
import { GroupId, TenantId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { ref, write } from "../kernel/table.ts"
import { inTenants } from "../permissions/index.ts"
import { assertFits, assertNotPosition, assertReachesParent, changeTree, reachedGroup, withNode } from "./changing.ts"
import { groupCounts, type Node, trees } from "./entity.ts"
import {
  GroupEffects,
  GroupErrors,
  GroupEvents,
  GroupName,
  groupTitle,
  GroupView,
  treeIn,
  groupView,
} from "./groups.ts"
import { mostGroups } from "./tree.ts"

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

/** Its count of members goes in the same transaction, and only at zero: nobody comes into a group that has gone. */
export const deleteGroup = command({
  name: "group.delete",
  summary: "Delete an empty group",
  route: "DELETE /v1/tenants/{tenantId}/groups/{groupId}",
  place: TenantId,
  permission: inTenants["groups.delete"],
  input: z.strictObject({ groupId: GroupId.schema }),
  output: z.object({ groupId: GroupId.schema }),
  reads: (tenantId, { groupId }) => [ref(trees, { tenantId }), ref(groupCounts, { tenantId, groupId })],
  decide: async (ctx, { groupId }) => {
    const { place: tenantId } = ctx
    const tree = await treeIn(ctx)
    const node = reachedGroup(ctx, tree, groupId)
    assertNotPosition(tree, groupId)
    const members = (await ctx.get(groupCounts, { tenantId, groupId }))?.members ?? 0
    const subgroups = tree.nodes.filter(({ parent }) => parent === groupId).length
    if (members > 0 || subgroups > 0) throw GroupErrors.not_empty({ members, subgroups })
    const { name } = node
    return {
      result: { groupId },
      version: node.rev,
      writes: [
        ...changeTree(
          tree,
          tree.nodes.filter(({ id }) => id !== groupId),
        ),
        write(groupCounts)
          .remove({ tenantId, groupId })
          .where((count, { eq }) => eq(count.members, 0))
          .commit(),
      ],
      events: [GroupEvents.deleted({ object: groupId, version: node.rev + 1 }, { name }, {})],
      effects: [GroupEffects.deleted({ groupId }, { name })],
    }
  },
})
