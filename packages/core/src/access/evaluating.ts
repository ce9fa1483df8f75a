import { isShut } from "../kernel/calls.ts"
import type { PlaceState, UserRights } from "../kernel/context.ts"
import { GroupId, type TenantId, type UserId } from "../kernel/ids.ts"
import { type CatalogueEntry, Scope } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import { mayDo } from "../authority/index.ts"
import { chainOf, type Tree } from "../leading/index.ts"
import type { Tenant } from "../tenants/index.ts"
import { groupsOf, type User } from "../users/index.ts"

/** Why not: codes for programs, the same for every reader. */
export const denials = [
  "unknown_action",
  "unknown_subject",
  "blocked",
  "not_joined",
  "second_factor",
  "tenant_state",
  "resource_elsewhere",
  "module_off",
  "no_permission",
  "rights_closed",
  "read_only",
  "scope_too_narrow",
] as const
export type Denial = (typeof denials)[number]

/** A thing that Tenantry does not store, as whoever asks describes it. */
export type Resource = {
  readonly tenantId?: string
  readonly ownerId?: string
  readonly groupIds?: readonly string[]
}

/** A group that a thing belongs to, and who leads it or a group above it. */
type Belonging = { readonly groupId: GroupId; readonly above: ReturnType<typeof chainOf> }

/** A resource as far as reach is decided by it. */
export type Target = Pick<Resource, "tenantId" | "ownerId"> & {
  readonly belongings: readonly Belonging[]
  /** It names an owner or groups, none of them is of this tenant, and whoever asks may know. */
  readonly strange: boolean
}

/** A user about whom it is asked, with everything that decides about them. */
type EvaluatedUser = {
  readonly tenantId: TenantId
  readonly state: PlaceState
  readonly modules: Tenant["modules"]
  readonly user: Pick<User, "userId" | "status"> | null
  readonly rights: UserRights | undefined
}

/** Through which group a thing is in somebody's reach: it belongs to the one, they lead the other. */
export type Through = { readonly groupId: GroupId; readonly leads: GroupId }

export type Verdict = {
  readonly allowed: boolean
  readonly denial: Denial | null
  /** How far they hold the permission. */
  readonly scope: Scope
  /** What brought the thing in reach. */
  readonly reaches: Exclude<Scope, 0> | null
  readonly through: Through | null
}

const groupsNamed = ({ groupIds = [] }: Resource): readonly GroupId[] => groupIds.filter((id) => GroupId.is(id))

/** Who is leaving is in no group any more, though their item is still there. */
const groupsOfOwner = (owner: User | null): readonly GroupId[] =>
  owner && owner.status !== "leaving" ? groupsOf(owner) : []

/**
 * Looks up whatever a resource belongs to; without the tree, where no group can decide, it belongs to none. That there is no
 * such owner or group is told to who may ask about everybody here (`whole`): to others it looks like one out of reach.
 */
export const targetOf = (resource: Resource, owner: User | null, tree: Tree | null, whole: boolean): Target => {
  const { tenantId, ownerId } = resource
  const all = [...new Set([...groupsOfOwner(owner), ...groupsNamed(resource)])]
  const belongings = tree
    ? all.map((groupId) => ({ groupId, above: chainOf(tree, groupId) })).filter(({ above }) => above.length > 0)
    : []
  const named = ownerId !== undefined || (resource.groupIds ?? []).length > 0
  return {
    ...present({ tenantId, ownerId }),
    belongings,
    strange: whole && named && tree !== null && !owner && belongings.length === 0,
  }
}

const leading = ({ belongings }: Target, userId: UserId): Through | null => {
  for (const { groupId, above } of belongings) {
    const led = above.find(({ leaders }) => leaders.includes(userId))
    if (led) return { groupId, leads: led.id }
  }
  return null
}

const denied = (denial: Denial, scope: Scope = Scope.none): Verdict => ({
  allowed: false,
  denial,
  scope,
  reaches: null,
  through: null,
})

const allowed = (scope: Scope, reaches: Exclude<Scope, 0>, through: Through | null = null): Verdict => ({
  allowed: true,
  denial: null,
  scope,
  reaches,
  through,
})

/** The reach of a scope: what is one's own, what belongs to groups one leads or to their people, or everything here. */
const reached = (scope: Exclude<Scope, 0>, userId: UserId, target: Target): Verdict => {
  if (target.ownerId === userId) return allowed(scope, Scope.own)
  if (scope === Scope.tenant) return allowed(scope, Scope.tenant)
  const through = scope === Scope.group ? leading(target, userId) : null
  if (through) return allowed(scope, Scope.group, through)
  return denied(target.strange ? "resource_elsewhere" : "scope_too_narrow", scope)
}

/** Who is let in at all. */
const standsInTheWay = ({ user, state, rights }: EvaluatedUser): Denial | null => {
  if (!user || user.status === "leaving") return "unknown_subject"
  if (user.status === "blocked") return "blocked"
  if (user.status === "invited") return "not_joined"
  if (rights?.secondFactorMissing) return "second_factor"
  return isShut(state) && !rights?.opensShut ? "tenant_state" : null
}

type Asked = readonly [entry: CatalogueEntry | undefined, target?: Target]

/**
 * May this user do this with that: the one rule behind AuthZEN's answers and our explanations. Without a
 * target, whether they may do it at all.
 */
export const evaluate = (subject: EvaluatedUser, ...asked: Asked): Verdict => {
  const verdict = evaluateHeld(subject, ...asked)
  const { rights } = subject
  if (verdict.allowed || !rights?.closed) return verdict
  const open = evaluateHeld({ ...subject, rights: { ...rights, holdings: rights.closed } }, ...asked)
  return open.allowed ? { ...verdict, denial: "rights_closed" } : verdict
}

const evaluateHeld = (subject: EvaluatedUser, ...[entry, target]: Asked): Verdict => {
  if (!entry) return denied("unknown_action")
  const { user, rights, tenantId, modules, state } = subject
  const obstacle = standsInTheWay(subject)
  if (obstacle || !user) return denied(obstacle ?? "unknown_subject")
  if (target?.tenantId !== undefined && target.tenantId !== tenantId) return denied("resource_elsewhere")
  if (!modules.includes(entry.module)) return denied("module_off")
  const scope = rights?.holdings.get(entry) ?? Scope.none
  if (scope === Scope.none) return denied("no_permission")
  if (isShut(state) && entry.mode === "change") return denied("tenant_state", scope)
  if (!mayDo(state, entry)) return denied("read_only", scope)
  return target ? reached(scope, user.userId, target) : allowed(scope, scope)
}
