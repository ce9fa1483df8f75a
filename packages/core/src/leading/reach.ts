import type { Context, ReadContext } from "../kernel/context.ts"
import type { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { Scope } from "../kernel/permissions.ts"
import type { TransactItem } from "../kernel/table.ts"
import { trees } from "./entity.ts"
import { ledBy, type Tree } from "./tree.ts"
import { unchangedTree } from "./unchanged.ts"

/** A user as far as reach is decided by them. */
export type Placed = {
  readonly userId: UserId
  readonly position: GroupId
  readonly groups?: Iterable<string> | undefined
}

/** How far somebody's permission reaches. */
export type Reach = {
  readonly scope: Scope
  /** The groups it reaches, when it reaches no more than groups. */
  readonly groups: ReadonlySet<GroupId>
  readonly covers: (user: Placed) => boolean
  readonly coversGroup: (group: GroupId) => boolean
  /** What the reach stands on, as conditions: who ceases to lead, reaches nobody by the next commit. */
  readonly conditions: readonly TransactItem[]
}

const everywhere: Reach = {
  scope: Scope.tenant,
  groups: new Set(),
  covers: () => true,
  coversGroup: () => true,
  conditions: [],
}
const nowhere: Reach = {
  scope: Scope.none,
  groups: new Set(),
  covers: () => false,
  coversGroup: () => false,
  conditions: [],
}

/** The reach of a scope for a user: themselves, whom they lead, or everybody. */
export const reachIn = (scope: Scope, userId: UserId | undefined, tree: Tree | null): Reach => {
  if (scope === Scope.tenant) return everywhere
  if (scope === Scope.none || !userId) return nowhere
  const groups = scope === Scope.group && tree ? ledBy(tree, userId) : new Set<GroupId>()
  const led = (group: string): boolean => groups.has(group as GroupId)
  return {
    scope,
    groups,
    covers: (user) => user.userId === userId || led(user.position) || [...(user.groups ?? [])].some(led),
    coversGroup: led,
    conditions: scope === Scope.group && tree ? [unchangedTree(tree)] : [],
  }
}

type ReachContext = Pick<ReadContext<TenantId> | Context<TenantId>, "actor" | "get" | "permission" | "place">

/** How far the one who acts reaches with the operation's permission; the tree is read only where a group decides. */
export const reachOf = async ({ actor, get, permission, place: tenantId }: ReachContext): Promise<Reach> => {
  const scope = actor.scopeOf(permission)
  const tree = scope === Scope.group ? await get(trees, { tenantId }) : null
  return reachIn(scope, actor.userId, tree)
}
