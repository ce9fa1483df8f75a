import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { command, type Decision, unchanged } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { ref } from "../kernel/table.ts"
import { mostGroupsOfUser, type Reach, treeIn, trees, unchangedTree } from "../leading/index.ts"
import { administrator, inTenants } from "../permissions/index.ts"
import { findRole, refOfRole, RoleName } from "../rights/index.ts"
import { unchangedHead } from "../tenants/index.ts"
import { administratorEvents, changeUser, groupsOf } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { type User, users } from "./entity.ts"
import { exchangeEffect, roleEffects } from "./gaining.ts"
import { linkLapses, losesLinks } from "./lapsing.ts"
import { seenBy } from "./offering.ts"
import { assertPlaces, assertReaches, placingEffects, reachOver } from "./placing.ts"
import { assertMayGive, assertMayWiden } from "./reaching.ts"
import { actedOn, assertAdministrators, assertNotOneself, subjectOf } from "./subject.ts"
import { aboutOf, nameOf, UserErrors, UserEvents, UserView, whoseIs } from "./users.ts"

export const giveRole = command({
  name: "user.give_role",
  summary: "Give a user another role",
  route: "PUT /v1/tenants/{tenantId}/users/{userId}/role",
  place: TenantId,
  permission: inTenants["users.give_role"],
  readsAllHeld: true,
  input: z.strictObject({ userId: UserId.schema, role: RoleName }),
  output: UserView,
  reads: (tenantId, { userId, role }) => [ref(users, { tenantId, userId }), ...refOfRole(tenantId, role)],
  decide: async (ctx, { userId, role }) => {
    const { tenant, user, conditions } = await actedOn(ctx, userId)
    assertNotOneself(ctx, user)
    if (user.role === role) return unchanged(await seenBy(ctx, user), user.rev)
    const [from, to] = await Promise.all([findRole(ctx, user.role), findRole(ctx, role)])
    if (!to || !from) throw UserErrors.no_role()
    const gives = await assertMayGive(ctx, user, to)
    const next = { ...user, role, rev: user.rev + 1 }
    assertAdministrators(tenant, user, next)
    const lapsing = await linkLapses(ctx, user, next)
    const [of, names] = [{ user: userId }, { name: nameOf(user) }]
    const [person, giving] = [
      { ...of, ...names },
      { from, to, tenant },
    ]
    const sent = user.status !== "invited" && losesLinks(from.holdings, to.holdings)
    return {
      result: await seenBy(ctx, next),
      version: user.rev,
      writes: changeUser({ tenant, before: user, after: next, roles: { given: to.custom, taken: from.custom } }),
      checks: [...conditions, ...gives, ...lapsing.conditions, unchangedHead(tenant)],
      events: [
        UserEvents.roleGiven(
          { object: userId, version: next.rev },
          { ...whoseIs(user), from: user.role, to: role },
          aboutOf(user),
        ),
        ...administratorEvents({ tenant, before: user, after: next }),
      ],
      effects: [
        ...(user.role === administrator ? [UserEffects.ceasesAdministrator(of, names)] : []),
        ...roleEffects(ctx, person, giving, [exchangeEffect(ctx, person, giving)]),
        ...(sent ? [UserEffects.linksStop(of, names)] : []),
        ...lapsing.effects,
        UserEffects.nextRequest(of, names),
      ],
    }
  },
})

type Placing = { readonly userId: UserId; readonly position?: GroupId; readonly groups?: readonly GroupId[] }

/** What it takes and does to place somebody elsewhere; reach is a right: **nobody gives what they do not hold**. */
const place = async (
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
  decide: (ctx, { userId, position, groups }) => place(ctx, { userId, ...present({ position, groups }) }),
})

/** One group more: a step of a job. */
export const joinGroup = command({
  name: "user.join_group",
  summary: "Add a user to a group",
  place: TenantId,
  permission: inTenants["users.edit_groups"],
  readsAllHeld: true,
  input: z.strictObject({ userId: UserId.schema, group: GroupId.schema }),
  output: UserView,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId }), ref(trees, { tenantId })],
  decide: async (ctx, { userId, group }) => {
    const { user } = await subjectOf(ctx, userId)
    const [, ...groups] = groupsOf(user)
    if (groupsOf(user).includes(group)) throw UserErrors.already_in_group()
    if (groups.length >= mostGroupsOfUser) throw UserErrors.too_many_groups({ most: mostGroupsOfUser })
    return place(ctx, { userId, groups: [...groups, group] })
  },
})
