import * as z from "zod"
import { GroupId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref, write } from "../kernel/table.ts"
import {
  assertNotPosition,
  changeTree,
  groupCounts,
  GroupEffects,
  GroupErrors,
  GroupEvents,
  reachedGroup,
  treeIn,
  trees,
} from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"

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
