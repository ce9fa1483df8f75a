import * as z from "zod"
import { doneUnless } from "../kernel/errors.ts"
import { TenantId, UserId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { command } from "../kernel/operations.ts"
import { reaction, type ReactionContext } from "../kernel/reactions.ts"
import { ref, write } from "../kernel/table.ts"
import { changeTree, GroupEffects, GroupEvents, groupTitle, treeIn, trees } from "../groups/index.ts"
import { leftPlace } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { type User, users } from "./entity.ts"
import { followFreed } from "./following.ts"
import { nameOf, UserErrors, UserEvents } from "./users.ts"

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

const leadNoMore = async (ctx: ReactionContext, user: User): Promise<void> => {
  const { tenantId, userId } = user
  const tree = await ctx.get(trees, { tenantId })
  if (!tree?.nodes.some(({ leaders }) => leaders.includes(userId))) return
  const caller = { kind: "job", name: "user.clean_up", permissions: [forJobs.stepDown] } as const
  const work = invoke(ctx.request(caller, tenantId), stepDown, { userId })
  await doneUnless(work, [UserErrors.unknown])
  await leadNoMore(ctx, user)
}

/**
 * What is left to do when somebody has gone: the groups they led, and their sign-in if they belong nowhere else. Each step
 * looks at what is so by now, so it may be broken off anywhere and begun again. What is recorded of them comes later.
 */
export const cleanUp = reaction({
  name: "user.clean_up",
  on: [UserEvents.deleted],
  reach: ({ data: { identityId } }) => (identityId === undefined ? [] : [identityId]),
  marks: ({ place }) => [`${place}#u`],
  run: async (ctx, event) => {
    const { place, object } = event
    if (!TenantId.is(place) || !UserId.is(object)) return
    const user = await ctx.get(users, { tenantId: place, userId: object })
    if (user?.status !== "leaving") return
    if (user.identityId) await leftPlace(ctx, user.identityId, place, { forget: true })
    await leadNoMore(ctx, user)
    await followFreed(ctx, place, event.personal.email)
    const gone = write(users)
      .remove({ tenantId: place, userId: object })
      .where(({ status }, { eq }) => eq(status, "leaving"))
      .commit()
    await ctx.mark([gone])
  },
})
