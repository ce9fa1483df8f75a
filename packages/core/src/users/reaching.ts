import type { Context } from "../kernel/context.ts"
import { type GroupId, RoleId, type TenantId, type UserId } from "../kernel/ids.ts"
import { type Holdings, Scope } from "../kernel/permissions.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { GroupErrors, leadersOver, type Reach, reachIn, treeIn, type Tree, unchangedTree } from "../groups/index.ts"
import { administrator } from "../permissions/index.ts"
import { assertHoldsThere, type Held, holdingsOf, refOfRole, type Role, unchangedRole } from "../roles/index.ts"
import { type User, users } from "./entity.ts"

/** Who comes to reach a group and who ceases to: its leaders and those above it, before and after. */
export const reachChange = (before: Tree, after: Tree, groupId: GroupId) => {
  const [had, have] = [leadersOver(before, groupId), leadersOver(after, groupId)]
  return { gain: have.filter((id) => !had.includes(id)), lose: had.filter((id) => !have.includes(id)) }
}

/** That somebody is still who they were, with the role that they had. */
export const unchangedUser = ({ tenantId, userId, rev }: User): TransactItem =>
  write(users)
    .check({ tenantId, userId })
    .where((user, { eq }) => eq(user.rev, rev))
    .commit()

/** How many people are looked at together, and how many items one transaction can have beside its records. */
const mostGaining = 100
const mostItems = 90

type Asking = Pick<Context<TenantId>, "actor" | "catalogue" | "get" | "getAll" | "place">

/** What the company does not use now counts like everything else: it can be switched on. */
const isWideEverywhere = ({ actor, catalogue }: Pick<Asking, "actor" | "catalogue">): boolean =>
  actor.roles.includes(administrator) ||
  catalogue.entries.every((entry) => !entry.scopes.includes("group") || actor.givableScopeOf(entry) === Scope.tenant)

/** Whom it concerns, each with their role; who is leaving or has left holds nothing any more. */
const heldBy = async ({ catalogue, getAll, place: tenantId }: Asking, leaders: readonly UserId[]) => {
  const found = await getAll(leaders.map((userId) => ref(users, { tenantId, userId })))
  const people = found.flatMap((user) => (user && user.status !== "leaving" ? [user] : []))
  const names = [...new Set(people.map(({ role }) => role))]
  const own = (await getAll(names.flatMap((role) => refOfRole(tenantId, role)))).filter((role) => role !== null)
  const roleOf = (name: string): Role | undefined => own.find(({ roleId }) => roleId === name)
  return {
    holdings: names.map((name): Holdings => holdingsOf(catalogue, name, RoleId.is(name) ? roleOf(name) : null)),
    stands: [...people.map(unchangedUser), ...own.map(unchangedRole)],
  }
}

export type Widening = {
  readonly tree: Tree
  /** Who comes to lead above what they did not reach. */
  readonly leaders: readonly UserId[]
  /** Whether a reach has what they come to reach. */
  readonly within: (reach: Reach) => boolean
  /** How many items are written, which the conditions must leave room for. */
  readonly writes: number
}

const scopes = [Scope.none, Scope.own, Scope.group, Scope.tenant]

const assertReachesWith = (
  { actor }: Pick<Asking, "actor">,
  tree: Tree,
  within: Widening["within"],
  holdings: readonly Holdings[],
): void => {
  const reaching = new Set(scopes.filter((scope) => within(reachIn(scope, actor.userId, tree))))
  assertHoldsThere((permission) => reaching.has(actor.givableScopeOf(permission)), holdings)
}

/** Who gives a role to somebody that leads groups, gives what it holds for those groups. Answers what that stands on. */
export const assertMayArm = async (
  ctx: Asking,
  { userId }: User,
  { holdings }: Held,
): Promise<readonly TransactItem[]> => {
  if (isWideEverywhere(ctx)) return []
  const tree = await treeIn(ctx)
  const led = tree.nodes.filter(({ leaders }) => leaders.includes(userId)).map(({ id }) => id)
  if (led.length === 0) return [unchangedTree(tree)]
  assertReachesWith(ctx, tree, ({ coversGroup }) => led.every(coversGroup), [holdings])
  return [unchangedTree(tree)]
}

/**
 * Reach is a right (DESIGN §5, 4): who widens somebody's, gives them there whatever they hold for the groups they lead,
 * and so must reach there with all of that. The same for oneself. Answers what that stands on, as conditions.
 */
export const assertMayWiden = async (
  ctx: Asking,
  { tree, leaders, within, writes }: Widening,
): Promise<readonly TransactItem[]> => {
  if (leaders.length === 0 || isWideEverywhere(ctx)) return []
  if (leaders.length > mostGaining) throw GroupErrors.too_many_gain()
  const { holdings, stands } = await heldBy(ctx, leaders)
  assertReachesWith(ctx, tree, within, holdings)
  if (stands.length + writes > mostItems) throw GroupErrors.too_many_gain()
  return stands
}
