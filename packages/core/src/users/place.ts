import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { command, type Decision, unchanged } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { ref } from "../kernel/table.ts"
import { mostGroupsOfUser, type Reach, treeIn, trees, unchangedTree } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { changeUser, groupsOf } from "./changing.ts"
import { type User, users } from "./entity.ts"
import { linkLapses } from "./lapsing.ts"
import { seenBy } from "./offering.ts"
import { assertPlaces, assertReaches, placingEffects, reachOver } from "./placing.ts"
import { assertMayWiden } from "./reaching.ts"
import { actedOn } from "./subject.ts"
import { aboutOf, UserEvents, UserView } from "./users.ts"

type Placing = { readonly userId: UserId; readonly position?: GroupId; readonly groups?: readonly GroupId[] }

/** What it takes and does to place somebody elsewhere; reach is a right: **nobody gives what they do not hold**. */
export const placing = async (
  ctx: Context<TenantId>,
  { userId, position, groups }: Placing,
): Promise<Decision<z.input<typeof UserView>>> => {
  const { tenant, user, reach, conditions } = await actedOn(ctx, userId)
  const tree = await treeIn(ctx)
  const [oldPosition, ...oldGroups] = groupsOf(user)
  const wanted = { position: position ?? oldPosition, groups: [...new Set(groups ?? oldGroups)] }
  const [old, now] = [groupsOf(user), [wanted.position, ...wanted.groups]]
  const joined = now.filter((group) => !old.includes(group))
  const left = old.filter((group) => !now.includes(group))
  assertReaches(reach, [...joined, ...left])
  assertPlaces(tree, wanted)
  if (joined.length + left.length === 0) return unchanged(await seenBy(ctx, user), user.rev)
  const { groups: _, ...placed } = user
  const next: User = {
    ...placed,
    position: wanted.position,
    ...(wanted.groups.length > 0 ? { groups: wanted.groups } : {}),
    rev: user.rev + 1,
  }
  const writes = changeUser({ tenant, before: user, after: next })
  const { grows: leaders } = reachOver(tree, user, next)
  const within = { within: ({ covers }: Reach) => covers(user), writes: writes.length }
  const allowed = await assertMayWiden(ctx, { tree, leaders, ...within })
  const lapsing = await linkLapses(ctx, user, next)
  return {
    result: await seenBy(ctx, next),
    version: user.rev,
    writes,
    checks: [...conditions, unchangedTree(tree), ...allowed, ...lapsing.conditions],
    events: [
      UserEvents.regrouped(
        { object: userId, version: next.rev },
        { joined, left, position: wanted.position },
        aboutOf(user),
      ),
    ],
    effects: [...(await placingEffects(ctx, tree, user, next)), ...lapsing.effects],
  }
}

export const placeUser = command({
  name: "user.place",
  summary: "Change the position and the groups of a user",
  route: "PUT /v1/tenants/{tenantId}/users/{userId}/groups",
  place: TenantId,
  permission: inTenants["users.edit_groups"],
  readsAllHeld: true,
  input: z.strictObject({
    userId: UserId.schema,
    position: GroupId.schema.exactOptional(),
    groups: list(GroupId.schema, mostGroupsOfUser).exactOptional(),
  }),
  output: UserView,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId }), ref(trees, { tenantId })],
  decide: (ctx, { userId, position, groups }) => placing(ctx, { userId, ...present({ position, groups }) }),
})
