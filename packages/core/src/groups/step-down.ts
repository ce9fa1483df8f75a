import * as z from "zod"
import { TenantId, UserId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { changeTree, GroupEffects, GroupEvents, groupTitle, treeIn, trees } from "../leading/index.ts"
import { forJobs } from "../permissions/index.ts"
import { nameOf, UserErrors, users } from "../users/index.ts"

/** Each group has its event, and a transaction a hundred items: somebody may lead more groups than that. */
const groupsAtOnce = 50

/** Takes somebody who has gone out of groups they lead, up to fifty at a time. This only tidies the tree, whatever state the company is in. */
export const stepDown = command({
  name: "group.step_down",
  summary: "Take a user who has gone out of the groups they lead",
  place: TenantId,
  permission: forJobs.stepDown,
  input: z.strictObject({ userId: UserId.schema }),
  output: z.object({}),
  reads: (tenantId, { userId }) => [ref(trees, { tenantId }), ref(users, { tenantId, userId })],
  decide: async (ctx, { userId }) => {
    const tree = await treeIn(ctx)
    const led = tree.nodes.filter(({ leaders }) => leaders.includes(userId)).slice(0, groupsAtOnce)
    const [first, ...others] = led.map((node) =>
      GroupEvents.leadersNamed(
        { object: node.id, version: node.rev + 1 },
        { name: node.name, isPosition: node.id === tree.position, added: [], removed: [userId] },
        {},
      ),
    )
    if (!first) throw UserErrors.unknown()
    const nodes = tree.nodes.map((node) =>
      led.includes(node) ? { ...node, leaders: node.leaders.filter((id) => id !== userId), rev: node.rev + 1 } : node,
    )
    const user = await ctx.get(users, { tenantId: ctx.place, userId })
    const people = user ? nameOf(user) : userId
    const effects = led.map(({ id: groupId }) =>
      GroupEffects.leadersLose(
        { groupId, leaders: [userId], count: 1 },
        { name: groupTitle(ctx.locale, tree, groupId), people },
      ),
    )
    return { result: {}, writes: changeTree(tree, nodes), events: [first, ...others], effects }
  },
})
