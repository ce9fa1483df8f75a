import type { Actor, Context, ReadContext } from "../kernel/context.ts"
import { type GroupId, RoleId, type TenantId, type UserId } from "../kernel/ids.ts"
import { type Holdings, Scope, union } from "../kernel/permissions.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { sameVersion } from "../kernel/versions.ts"
import { withChecks } from "../kernel/writes.ts"
import { GroupErrors, leadersOver, type Reach, reachIn, treeIn, type Tree, unchangedTree } from "../leading/index.ts"
import { administrator } from "../permissions/index.ts"
import {
  assertHolds,
  EscalationErrors,
  type Gift,
  type HeldRole,
  holdingsOf,
  type Missing,
  missingFor,
  narrowIn,
  refOfRole,
  type Role,
  unchangedRole,
} from "../rights/index.ts"
import { type User, users } from "./entity.ts"

/** Who comes to reach a group and who ceases to: its leaders and those above it, before and after. */
export const reachChange = (before: Tree, after: Tree, groupId: GroupId) => {
  const [had, have] = [leadersOver(before, groupId), leadersOver(after, groupId)]
  return { gain: have.filter((id) => !had.includes(id)), lose: had.filter((id) => !have.includes(id)) }
}

/** That somebody is still who they were, with the role that they had. */
export const unchangedUser = (user: User): TransactItem => {
  const { tenantId, userId } = user
  return sameVersion(users, { tenantId, userId }, user)
}

export const unchangedGift = (tree: Tree | null, custom: Role | null): readonly TransactItem[] => [
  ...(tree ? [unchangedTree(tree)] : []),
  ...(custom ? [unchangedRole(custom)] : []),
]

type Reading = Pick<ReadContext<TenantId> | Context<TenantId>, "get" | "place">
type GivingContext = Pick<Context<TenantId>, "actor" | "catalogue" | "get" | "getAll" | "place">

export const groupsLedBy = (tree: Tree | null, userId: UserId): readonly GroupId[] =>
  (tree?.nodes ?? []).filter(({ leaders }) => leaders.includes(userId)).map(({ id }) => id)

/** What a role gives to somebody: what it holds, for the groups that they lead. */
export const giftTo = (tree: Tree | null, { userId }: Pick<User, "userId">, holdings: Holdings): Gift => {
  const led = groupsLedBy(tree, userId)
  return { holdings, within: ({ coversGroup }) => led.every(coversGroup) }
}

type Giving = { readonly missing: readonly Missing[]; readonly conditions: readonly TransactItem[] }

/** What somebody lacks to give a user a role, and what that stands on. The tree is read only where it decides, or given. */
export const givingOf = async (
  ctx: Reading,
  actor: Actor,
  user: Pick<User, "userId">,
  { holdings, custom }: HeldRole,
  as?: Tree,
): Promise<Giving> => {
  const tree = narrowIn({ actor }, holdings).size > 0 ? (as ?? (await treeIn(ctx))) : null
  const missing = missingFor({ actor, tree }, giftTo(tree, user, holdings))
  return { missing, conditions: unchangedGift(tree, custom) }
}

/** Whoever gives a role, a password or a way back in, gives everything that the user then holds. */
export const assertMayGive = async (
  ctx: Reading & Pick<GivingContext, "actor">,
  user: Pick<User, "userId">,
  role: HeldRole,
): Promise<readonly TransactItem[]> => {
  const { missing, conditions } = await givingOf(ctx, ctx.actor, user, role)
  if (missing.length > 0) throw EscalationErrors.not_held({ missing })
  return conditions
}

/** How many people are looked at together, and how many items one transaction can have beside its records. */
const mostGaining = 100
const mostItems = 90

/** That one transaction holds what a change stands on beside what it writes: equal conditions become one there. */
export const assertFew = (conditions: readonly TransactItem[], writes: number): void => {
  if (withChecks([], conditions).length + writes > mostItems) throw GroupErrors.too_many_gain()
}

export const peopleOf = async (
  { getAll, place: tenantId }: Pick<GivingContext, "getAll" | "place">,
  ids: readonly UserId[],
): Promise<readonly User[]> => {
  const found = await getAll(ids.map((userId) => ref(users, { tenantId, userId })))
  // Who is leaving or has left holds nothing any more.
  return found.flatMap((user) => (user && user.status !== "leaving" ? [user] : []))
}

/** Who leads what somebody does not reach as a leader: for all others, it reaches no further than their own. */
const leadersBeyond = (tree: Tree, { coversGroup }: Reach): readonly UserId[] => [
  ...new Set(tree.nodes.filter(({ id }) => !coversGroup(id)).flatMap(({ leaders }) => leaders)),
]

/**
 * What is added to a role is given to all who have it, for the groups they lead. Looked at is only who leads beyond the
 * reach of whoever adds it: that does not grow with the number of those who have the role.
 */
export const assertMayRaise = async (
  ctx: GivingContext,
  { roleId, holders }: Role,
  wider: Holdings,
): Promise<readonly TransactItem[]> => {
  const { actor } = ctx
  const tree = holders > 0 && narrowIn({ actor }, wider).size > 0 ? await treeIn(ctx) : null
  const leaders = tree ? leadersBeyond(tree, reachIn(Scope.group, actor.userId, tree)) : []
  const known = leaders.length <= mostItems
  const people = known ? await peopleOf(ctx, leaders) : []
  const within = (): boolean => known && people.every(({ role }) => role !== roleId)
  assertHolds({ actor, tree }, { holdings: wider, within })
  return [...unchangedGift(tree, null), ...people.map(unchangedUser)]
}

/** What the company does not use now counts like everything else: it can be switched on. */
const isWideEverywhere = ({ actor, catalogue }: Pick<GivingContext, "actor" | "catalogue">): boolean =>
  actor.roles.includes(administrator) ||
  catalogue.entries.every((entry) => !entry.scopes.includes("group") || actor.givableScopeOf(entry) === Scope.tenant)

/** Whom it concerns, each with their role. */
const heldBy = async (ctx: GivingContext, leaders: readonly UserId[]) => {
  const { catalogue, getAll, place: tenantId } = ctx
  const people = await peopleOf(ctx, leaders)
  const names = [...new Set(people.map(({ role }) => role))]
  const own = (await getAll(names.flatMap((role) => refOfRole(tenantId, role)))).filter((role) => role !== null)
  const roleOf = (name: string): Role | undefined => own.find(({ roleId }) => roleId === name)
  return {
    holdings: names.map((name): Holdings => holdingsOf(catalogue, name, RoleId.is(name) ? roleOf(name) : null)),
    conditions: [...people.map(unchangedUser), ...own.map(unchangedRole)],
  }
}

type Widening = {
  readonly tree: Tree
  /** Who comes to lead above what they did not reach. */
  readonly leaders: readonly UserId[]
  /** Whether a reach has what they come to reach. */
  readonly within: (reach: Reach) => boolean
  /** How many items are written, which the conditions must leave room for. */
  readonly writes: number
}

export const heldForGroups = (holdings: Holdings): Holdings =>
  new Map([...holdings].filter(([, scope]) => scope === Scope.group))

/**
 * Reach is a right: who widens somebody's, gives them there whatever they hold for the groups they lead, and so must
 * reach there with all of that. The same for oneself. Answers what that stands on, as conditions.
 */
export const assertMayWiden = async (
  ctx: GivingContext,
  { tree, leaders, within, writes }: Widening,
): Promise<readonly TransactItem[]> => {
  if (leaders.length === 0 || isWideEverywhere(ctx)) return []
  if (leaders.length > mostGaining) throw GroupErrors.too_many_gain()
  const { holdings, conditions } = await heldBy(ctx, leaders)
  assertHolds({ ...ctx, tree }, { holdings: union(holdings.map(heldForGroups)), within })
  assertFew(conditions, writes)
  return conditions
}
