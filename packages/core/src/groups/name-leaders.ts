import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import {
  changeTree,
  GroupEffects,
  GroupErrors,
  GroupEvents,
  groupTitle,
  GroupView,
  groupView,
  mostLeaders,
  mostLeadersOfGroup,
  type Reach,
  reachedGroup,
  reachIn,
  type Tree,
  treeIn,
  trees,
  withNode,
} from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { listed } from "../texts/index.ts"
import {
  type User,
  users,
  leadingLapses,
  assertOutranks,
  assertFew,
  assertMayWiden,
  reachChange,
  unchangedUser,
  nameOf,
  UserErrors,
} from "../users/index.ts"

type Acting = Pick<Context<TenantId>, "actor" | "getAll" | "permission" | "place">

/** The users behind some ids; who is not there any more is missing. */
const peopleOf = async ({ getAll, place: tenantId }: Acting, ids: readonly UserId[]): Promise<Map<UserId, User>> => {
  const found = await getAll(ids.map((userId) => ref(users, { tenantId, userId })))
  return new Map(found.flatMap((user) => (user ? [[user.userId, user] as const] : [])))
}

const canLead = ({ status }: User): boolean => status === "active" || status === "invited"

/** Only who can come leads, and only whom one reaches is named. What they may be given is asked of what they hold. */
const assertNamable = (
  { actor, permission }: Acting,
  tree: Tree,
  ids: readonly UserId[],
  people: Map<UserId, User>,
): void => {
  const reach = reachIn(actor.scopeOf(permission), actor.userId, tree)
  const named = ids.map((id) => people.get(id))
  if (named.some((user) => !user || user.status === "leaving" || !reach.covers(user))) throw UserErrors.unknown()
  if (!named.every((user) => user && canLead(user))) throw UserErrors.not_active()
}

type Naming = {
  readonly after: Tree
  readonly reach: ReturnType<typeof reachChange>
  readonly groupId: GroupId
  readonly people: ReadonlyMap<UserId, User>
}

/** Who leads from now on, and who gains or loses reach by it: who leads a group above has it either way. */
const effectsOf = ({ locale }: Pick<Context, "locale">, { after, reach: { gain, lose }, groupId, people }: Naming) => {
  const name = groupTitle(locale, after, groupId)
  const called = (id: UserId): string => {
    const user = people.get(id)
    return user ? nameOf(user) : id
  }
  const about = (leaders: readonly UserId[]) =>
    [
      { groupId, leaders: leaders.toSorted(), count: leaders.length },
      { name, people: listed(locale, leaders.map(called)) },
    ] as const
  const leaders = after.nodes.find(({ id }) => id === groupId)?.leaders ?? []
  return [
    GroupEffects.leadersNamed(...about(leaders)),
    ...(gain.length > 0 ? [GroupEffects.leadersGain(...about(gain))] : []),
    ...(lose.length > 0 ? [GroupEffects.leadersLose(...about(lose))] : []),
  ]
}

export const nameLeaders = command({
  name: "group.name_leaders",
  summary: "Name who leads a group",
  route: "PUT /v1/tenants/{tenantId}/groups/{groupId}/leaders",
  place: TenantId,
  permission: inTenants["groups.name_leaders"],
  readsAllHeld: true,
  input: z.strictObject({ groupId: GroupId.schema, leaders: list(UserId.schema, mostLeadersOfGroup) }),
  output: GroupView,
  reads: (tenantId, { leaders }) => [
    ref(trees, { tenantId }),
    ...leaders.map((userId) => ref(users, { tenantId, userId })),
  ],
  decide: async (ctx, { groupId, leaders: given }) => {
    const tree = await treeIn(ctx)
    const node = reachedGroup(ctx, tree, groupId)
    const leaders = [...new Set(given)].toSorted()
    const added = leaders.filter((id) => !node.leaders.includes(id))
    const removed = node.leaders.filter((id) => !leaders.includes(id))
    if (added.length + removed.length === 0) return unchanged(groupView(ctx.locale, tree, node), node.rev)
    const people = await peopleOf(ctx, [...leaders, ...removed])
    assertNamable(ctx, tree, added, people)
    const all = tree.nodes.reduce((sum, other) => sum + other.leaders.length, 0)
    if (all + added.length - removed.length > mostLeaders) throw GroupErrors.too_many_leaders({ most: mostLeaders })
    const next = { ...node, leaders, rev: node.rev + 1 }
    const after = withNode(tree, next)
    const reach = reachChange(tree, after, groupId)
    const writes = changeTree(tree, after.nodes)
    const within = { within: ({ coversGroup }: Reach) => coversGroup(groupId), writes: writes.length }
    const allowed = await assertMayWiden(ctx, { tree, leaders: reach.gain, ...within })
    const lapsing = await leadingLapses(ctx, { after, groupId, reach })
    const ceasing = removed.flatMap((id) => people.get(id) ?? [])
    const ranks = (await Promise.all(ceasing.map((user) => assertOutranks(ctx, user)))).flat()
    const checks = [
      ...added.flatMap((id) => people.get(id) ?? []).map(unchangedUser),
      ...allowed,
      ...lapsing.conditions,
      ...ranks,
    ]
    assertFew([...ctx.actor.conditions, ...checks], writes.length)
    const event = { name: node.name, isPosition: groupId === tree.position, added, removed }
    return {
      result: groupView(ctx.locale, after, next),
      version: node.rev,
      writes,
      checks,
      events: [GroupEvents.leadersNamed({ object: groupId, version: next.rev }, event, {})],
      effects: [...effectsOf(ctx, { after, reach, groupId, people }), ...lapsing.effects],
    }
  },
})
