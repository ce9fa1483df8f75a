import { isShut, SignInErrors } from "../kernel/calls.ts"
import type { Access, Actor, Authorising, Authority, Caller, PlaceState, Request } from "../kernel/context.ts"
import { errors } from "../kernel/errors.ts"
import { AccountId, IdentityId, RoleId, TenantId, UserId } from "../kernel/ids.ts"
import { type Catalogue, type Holdings, type Permission, Scope, union } from "../kernel/permissions.ts"
import { itemOf, type Known, known } from "../kernel/store.ts"
import { type Item, ref, type Ref, type TransactItem, write } from "../kernel/table.ts"
import { accounts } from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import { identities, type Identity, IdentityErrors, isEnded } from "../identities/index.ts"
import { administrator, type BuiltInRole, builtInRoles, custom, levels } from "../permissions/index.ts"
import { unchangedRole } from "../roles/index.ts"
import { tenants } from "../tenants/index.ts"
import { nameOf, users } from "../users/index.ts"
import {
  noFacts,
  type AuthorityFacts,
  wantedBy,
  guess,
  type Head,
  isNothing,
  partitionsOf,
  type PersonCaller,
  readFacts,
  type Wanted,
} from "./facts.ts"
import { heldByAccount, heldByRole } from "./holdings.ts"

export const AccessErrors = errors("access", {
  nowhere: "not_found",
  missing: "forbidden",
  blocked: "forbidden",
  second_factor: "forbidden",
  may_not_ask: "forbidden",
  no_such_permission: "conflict",
  changing: "unavailable",
})

/** One way in which somebody is somebody in a place. */
type Standing = {
  readonly level: "owner" | "admin" | "user"
  /** The built-in role held in this very place. */
  readonly role?: BuiltInRole
  readonly name: string
  readonly holdings: Holdings
  /** The same with what the place does not use. */
  readonly givable: Holdings
  readonly userId?: UserId
  readonly conditions: readonly TransactItem[]
}
type Judged = { readonly standings: readonly Standing[]; readonly blocked: boolean; readonly torn: boolean }

/** Who was there before it was kept has been there for long. */
const sinceOf = ({ createdAt }: Identity): Date => new Date(createdAt ?? 0)

const actorOf = (me: Identity, [first, ...others]: readonly [Standing, ...Standing[]]): Actor => {
  const all = [first, ...others]
  const holdings = union(all.map(({ holdings }) => holdings))
  const givable = union(all.map(({ givable }) => givable))
  const userId = all.find((standing) => standing.userId)?.userId
  return {
    kind: "identity",
    id: me.identityId,
    level: first.level,
    name: first.name,
    since: sinceOf(me),
    roles: all.flatMap(({ role }) => role ?? []),
    holdings,
    scopeOf: (permission) => holdings.get(permission) ?? Scope.none,
    givableScopeOf: (permission) => givable.get(permission) ?? Scope.none,
    conditions: all.flatMap(({ conditions }) => conditions),
    ...(userId ? { userId } : {}),
  }
}

const accountStanding = (
  { identityId }: PersonCaller,
  { tenant, account, grants: held }: AuthorityFacts,
  catalogue: Catalogue,
): Standing | undefined => {
  const accountId = tenant?.accountId ?? account?.accountId
  const grant = accountId && held.get(accountId)
  if (!grant) return undefined
  const { name } = grant
  const stillGranted = write(grants)
    .check({ place: accountId, identityId })
    .where((old, { eq }) => eq(old.grantedAt, grant.grantedAt))
    .commit()
  const conditions = [stillGranted]
  // Within a tenant owner and admins may do the same; which of the two they are is read with the account itself.
  if (tenant) {
    return { level: "admin", name, ...heldByAccount(catalogue, tenant), conditions }
  }
  const level = account?.ownerId === identityId ? "owner" : "admin"
  return { level, role: `account-${level}`, name, holdings: levels[level], givable: levels[level], conditions }
}

type InTenant = AuthorityFacts & { readonly tenant: Item<typeof tenants>; readonly user: Item<typeof users> }

const userStanding = ({ tenant, user, role: found }: InTenant, catalogue: Catalogue): Standing => {
  const { tenantId, userId, rev } = user
  const role = found?.roleId === user.role ? found : undefined
  const unchanged = write(users)
    .check({ tenantId, userId })
    .where((old, { eq }) => eq(old.rev, rev))
    .commit()
  return {
    level: "user",
    role: builtInRoles.find((builtIn) => builtIn === user.role) ?? custom,
    name: nameOf(user),
    ...heldByRole(catalogue, tenant, user.role, role),
    userId,
    conditions: role ? [unchanged, unchangedRole(role)] : [unchanged],
  }
}

const isInTenant = (facts: AuthorityFacts, { identityId }: PersonCaller): facts is InTenant =>
  !!facts.tenant && facts.user?.identityId === identityId

/** Who the caller is, as far as the facts show. Nothing in here comes from the token but the identity. */
const judge = (caller: PersonCaller, facts: AuthorityFacts, catalogue: Catalogue): Judged => {
  const { account } = facts
  const onAccount = accountStanding(caller, facts, catalogue)
  const standings = onAccount ? [onAccount] : []
  // A batch is no snapshot: one part may be older than the other. The heads are what admins are bound to.
  const tornAccount = account && onAccount && !account.admins.includes(caller.identityId)
  // Whom a grant names is there: who is not, has gone with it meanwhile.
  const named = facts.tenant && facts.grants.get(facts.tenant.tenantId)?.userId
  const tornUser = named !== undefined && facts.userAsked === named && facts.user === null
  if (!isInTenant(facts, caller)) return { standings, blocked: false, torn: !!tornAccount || tornUser }
  const { tenant, user, role, roleAsked } = facts
  if (user.status !== "active") return { standings, blocked: user.status === "blocked", torn: false }
  const tornHead = user.role === administrator && !tenant.administrators.includes(user.userId)
  // A role that has gone had nobody any more: who still has it, was read before.
  const tornRole = RoleId.is(user.role) && roleAsked === user.role && role === null
  return { standings: [userStanding(facts, catalogue), ...standings], blocked: false, torn: tornHead || tornRole }
}

const tornLimit = 3

const refuse = ({ standings, blocked }: Judged, permission: Permission | undefined): never => {
  if (blocked) throw AccessErrors.blocked()
  if (standings.length === 0 || !permission) throw AccessErrors.nowhere()
  throw AccessErrors.missing({ missing: [permission.key] })
}

type AuthorityCall = {
  readonly place: Head
  readonly caller: PersonCaller
  readonly request: Request
  readonly permission: Permission | undefined
  readonly how: Authorising
}

/** Who the token says, as long as they are there, and their session still counts. */
const signedIn = (caller: PersonCaller, identity: Identity | null | undefined): Identity => {
  if (!identity) throw IdentityErrors.unknown()
  if (identity.state !== "active") throw AccessErrors.blocked()
  if (isEnded(caller, identity)) throw SignInErrors.ended()
  return identity
}

/** What a place asks of everybody who comes in. */
const assertAdmitted = ({ caller }: AuthorityCall, { tenant }: AuthorityFacts): void => {
  if (tenant?.secondFactor && !caller.secondFactor) throw AccessErrors.second_factor()
}

/** Where users are not let in, it matters that somebody is more than that. */
const inOrder = (standings: readonly Standing[], state: PlaceState | undefined): readonly Standing[] =>
  state && isShut(state)
    ? standings.toSorted((a, b) => Number(a.level === "user") - Number(b.level === "user"))
    : standings

/** Whether more would change nothing: another standing can only widen what is not as wide as can be. */
const isEnough = ({ permission, how }: AuthorityCall, actor: Actor, wanted: Wanted, state: PlaceState): boolean => {
  if (isNothing(wanted)) return permission === undefined || actor.scopeOf(permission) !== Scope.none
  return permission !== undefined && !how.wholly && !isShut(state) && actor.scopeOf(permission) === Scope.tenant
}

/** What is done in a place in one state is not committed in another. */
const stillIn = (place: Head, state: PlaceState): TransactItem =>
  TenantId.is(place)
    ? write(tenants)
        .check({ tenantId: place })
        .where((head, { eq }) => eq(head.state, state))
        .commit()
    : write(accounts)
        .check({ accountId: place })
        .where((head, { eq }) => eq(head.state, state))
        .commit()

/** One read when the token remembers rightly; otherwise it follows the lineage, each step one read, until it knows. */
const inPlace = async (asked: AuthorityCall, also: readonly Ref[]): Promise<Access> => {
  const { place, caller, request, permission, how } = asked
  let facts = await readFacts(request, guess(place, caller), noFacts(how.known), also)
  for (let torn = 0; ; ) {
    const me = signedIn(caller, facts.identity)
    const judged = judge(caller, facts, request.runtime.catalogue)
    if (judged.torn && torn++ < tornLimit) {
      facts = await readFacts(request, guess(place, caller), noFacts(), also)
      continue
    }
    const head = TenantId.is(place) ? facts.tenant : facts.account
    const wanted = head ? wantedBy(place, caller, facts) : { grants: {} }
    const [first, ...others] = judged.torn ? [] : inOrder(judged.standings, head?.state)
    const actor = first && actorOf(me, [first, ...others])
    if (head && actor && isEnough(asked, actor, wanted, head.state)) {
      assertAdmitted(asked, facts)
      const { state, closes } = head
      return {
        actor,
        state,
        conditions: [stillIn(place, state)],
        ...(closes === undefined ? {} : { closes }),
        known: facts.known,
      }
    }
    if (judged.torn) throw AccessErrors.changing()
    if (!head || isNothing(wanted)) return refuse(judged, permission)
    facts = await readFacts(request, wanted, facts, [])
  }
}

const holding = (kind: Caller["kind"], id: string, level: Actor["level"], holdings: Holdings): Actor => ({
  kind,
  id,
  level,
  roles: [],
  holdings,
  scopeOf: (permission) => holdings.get(permission) ?? Scope.none,
  givableScopeOf: (permission) => holdings.get(permission) ?? Scope.none,
  conditions: [],
})

type Bystander = {
  readonly actor: Actor
  readonly permission: Permission | undefined
  readonly known: Known
}

/** Who is nobody in the place but may knock there: a visitor, a job, or a person with what is theirs. */
const beside = ({ actor, permission, known }: Bystander): Access => {
  if (!permission || actor.scopeOf(permission) === Scope.none) {
    throw AccessErrors.missing({ missing: permission ? [permission.key] : [] })
  }
  return { actor, state: "active", conditions: [], known }
}

const fetched = async ({ runtime }: Request, refs: readonly Ref[]): Promise<Known> =>
  known(refs, await runtime.table.open(partitionsOf(refs)).getAll(refs))

/** A person with what is theirs, wherever that is: they must exist, and be in good standing, by now. */
const asThemselves = async (
  caller: PersonCaller,
  request: Request,
  permission: Permission,
  also: readonly Ref[],
): Promise<Access> => {
  const self = ref(identities, { identityId: caller.identityId })
  const facts = await fetched(request, [self, ...also])
  const me = signedIn(caller, itemOf(facts, self))
  const actor = { ...holding("identity", caller.identityId, "self", levels.self), name: me.name, since: sinceOf(me) }
  return beside({ actor, permission, known: facts })
}

/** Grants are read where they lie, by key and consistently; the token only says where to look first (**staleness 0**). */
export const authority: Authority = async (request, permission, also, how = {}) => {
  const { caller, place } = request
  if (caller.kind === "visitor") {
    const actor = holding("visitor", "visitor", "visitor", levels.visitor)
    return beside({ actor, permission, known: await fetched(request, also) })
  }
  if (caller.kind === "job") {
    const { name, permissions } = caller
    const holdings = new Map(permissions.map((held) => [held, Scope.tenant]))
    const actor = holding("job", `job:${name}`, "job", holdings)
    return beside({ actor, permission, known: await fetched(request, also) })
  }
  if (permission && levels.self.has(permission)) {
    if (IdentityId.is(place) && place !== caller.identityId) throw AccessErrors.nowhere()
    return asThemselves(caller, request, permission, also)
  }
  if (TenantId.is(place) || AccountId.is(place)) {
    return inPlace({ place, caller, request, permission, how }, also)
  }
  throw AccessErrors.nowhere()
}
