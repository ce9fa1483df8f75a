import type { Access, Actor, Authority, Caller, PlaceState, Request } from "../kernel/context.ts"
import { errors } from "../kernel/errors.ts"
import { AccountId, IdentityId, type PlaceId, TenantId, UserId } from "../kernel/ids.ts"
import { type Holdings, nothing, type Permission, Scope, union } from "../kernel/permissions.ts"
import { type Known, known } from "../kernel/store.ts"
import { type Item, keyOf, ref, type Ref } from "../kernel/table.ts"
import { accounts } from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import { identities, IdentityErrors } from "../identities/index.ts"
import { administrator, type BuiltInRole, builtInRoles, levels, presets } from "../permissions/index.ts"
import { tenants } from "../tenants/index.ts"
import { users } from "../users/index.ts"

export const AccessErrors = errors("access", {
  nowhere: "not_found",
  missing: "forbidden",
  blocked: "forbidden",
  changing: "unavailable",
  index_behind: "unavailable",
})

type Person = Extract<Caller, { kind: "identity" }>
type Head = AccountId | TenantId

/** Everything read so far about a caller in a place. `null` was asked for and is not there. */
type Facts = {
  readonly tenant?: Item<typeof tenants> | null
  readonly account?: Item<typeof accounts> | null
  readonly user?: Item<typeof users> | null
  readonly grants: ReadonlyMap<string, Item<typeof grants> | null>
  readonly known: Known
}

/** One way in which somebody is somebody in a place. */
type Standing = {
  readonly level: "owner" | "admin" | "user"
  /** The built-in role held in this very place. */
  readonly role?: BuiltInRole
  readonly name: string
  readonly holdings: Holdings
  readonly userId?: UserId
}
type Judged = { readonly standings: readonly Standing[]; readonly blocked: boolean; readonly torn: boolean }

const actorOf = (id: string, [first, ...others]: readonly [Standing, ...Standing[]]): Actor => {
  const all = [first, ...others]
  const holdings = union(all.map(({ holdings }) => holdings))
  const userId = all.find((standing) => standing.userId)?.userId
  return {
    kind: "identity",
    id,
    level: first.level,
    name: first.name,
    roles: all.flatMap(({ role }) => role ?? []),
    holdings,
    scopeOf: (permission) => holdings.get(permission) ?? Scope.none,
    ...(userId ? { userId } : {}),
  }
}

const accountStanding = ({ identityId }: Person, { tenant, account, grants }: Facts): Standing | undefined => {
  const accountId = tenant?.accountId ?? account?.accountId
  const grant = accountId && grants.get(accountId)
  if (!grant) return undefined
  const { name } = grant
  // Within a tenant owner and admins may do the same; which of the two they are is read with the account itself.
  if (tenant) return { level: "admin", name, holdings: levels.inTenants }
  const level = account?.ownerId === identityId ? "owner" : "admin"
  return { level, role: `account-${level}`, name, holdings: levels[level] }
}

/** Who the caller is, as far as the facts show. Nothing in here comes from the token but the identity. */
const judge = (caller: Person, facts: Facts): Judged => {
  const { tenant, account, user } = facts
  const onAccount = accountStanding(caller, facts)
  const standings = onAccount ? [onAccount] : []
  // A batch is no snapshot: one part may be older than the other. The heads are what admins are bound to.
  const tornAccount = account && onAccount && !account.admins.includes(caller.identityId)
  if (!tenant || user?.identityId !== caller.identityId) return { standings, blocked: false, torn: !!tornAccount }
  if (user.status !== "active") return { standings, blocked: true, torn: false }
  const torn = user.role === administrator && !tenant.administrators.includes(user.userId)
  const holdings = presets.get(user.role) ?? nothing
  const { userId, name } = user
  const role = builtInRoles.find((builtIn) => builtIn === user.role)
  const asUser: Standing = { level: "user", ...(role ? { role } : {}), name, holdings, userId }
  return { standings: [asUser, ...standings], blocked: false, torn }
}

/** What to read: each by its key. */
type Wanted = { [Name in "tenant" | "account" | "user"]?: Ref } & { readonly grants: Readonly<Record<string, Ref>> }

const grantIn = (place: string | undefined, { identityId }: Person): Record<string, Ref> =>
  place === undefined ? {} : { [place]: ref(grants, { place, identityId }) }

const valid = <T extends string>(kind: { is: (value: string) => value is T }, value?: string): T | undefined =>
  value !== undefined && kind.is(value) ? value : undefined

/** The first guess: the place's head, and what the token remembers of the way there. */
const guess = (place: Head, caller: Person): Wanted => {
  if (AccountId.is(place)) return { account: ref(accounts, { accountId: place }), grants: grantIn(place, caller) }
  const tenant = ref(tenants, { tenantId: place })
  const { hint } = caller
  if (hint?.level === "account") return { tenant, grants: grantIn(valid(AccountId, hint.accountId), caller) }
  const userId = valid(UserId, hint?.userId)
  const user = userId ? { user: ref(users, { tenantId: place, userId }) } : {}
  return { tenant, ...user, grants: userId ? {} : grantIn(place, caller) }
}

/** What the facts point at and has not been read yet: every level there is, by the lineage the table tells. */
const follow = (place: Head, caller: Person, { tenant, user, grants }: Facts): Wanted => {
  if (!TenantId.is(place)) return { grants: {} }
  const places = [place, tenant?.accountId].filter((id) => id !== undefined && !grants.has(id))
  const userId = grants.get(place)?.userId
  return {
    ...(userId && user?.userId !== userId ? { user: ref(users, { tenantId: place, userId }) } : {}),
    grants: Object.assign({}, ...places.map((id) => grantIn(id, caller))) as Record<string, Ref>,
  }
}

const read = async ({ runtime }: Request, wanted: Wanted, before: Facts, also: readonly Ref[]): Promise<Facts> => {
  const { grants, ...rest } = wanted
  const asked = [...Object.entries(rest), ...Object.entries(grants)]
  const refs = [...asked.map(([, wanted]) => wanted), ...also]
  const items = await runtime.table.open(refs.map((wanted) => keyOf(wanted).pk)).getAll(refs)
  const found = asked.map(([name], i) => [name, items[i] ?? null] as const)
  const named = Object.fromEntries(found.filter(([name]) => name in rest)) as Partial<Facts>
  const granted = found.filter(([name]) => name in grants) as [
    string,
    Facts["grants"] extends ReadonlyMap<string, infer G> ? G : never,
  ][]
  return {
    ...before,
    ...named,
    grants: new Map([...before.grants, ...granted]),
    known: new Map([...before.known, ...known(refs, items)]),
  }
}

const isNothing = ({ grants, ...rest }: Wanted): boolean =>
  Object.keys(rest).length === 0 && Object.keys(grants).length === 0

const tornLimit = 3
const begin: Facts = { grants: new Map(), known: new Map() }

const refuse = ({ standings, blocked }: Judged, permission: Permission | undefined): never => {
  if (blocked) throw AccessErrors.blocked()
  if (standings.length === 0 || !permission) throw AccessErrors.nowhere()
  throw AccessErrors.missing({ missing: [permission.key] })
}

/** One read when the token remembers rightly; otherwise it follows the lineage, each step one read, until it knows. */
const inPlace = async (
  place: Head,
  caller: Person,
  request: Request,
  permission: Permission | undefined,
  also: readonly Ref[],
): Promise<Access> => {
  let facts = await read(request, guess(place, caller), begin, also)
  for (let torn = 0; ; ) {
    const judged = judge(caller, facts)
    if (judged.torn && torn++ < tornLimit) {
      facts = await read(request, guess(place, caller), begin, also)
      continue
    }
    const head = TenantId.is(place) ? facts.tenant : facts.account
    const wanted = head ? follow(place, caller, facts) : { grants: {} }
    const [first, ...others] = judged.torn ? [] : judged.standings
    const actor = first && actorOf(caller.identityId, [first, ...others])
    const enough = permission ? actor && actor.scopeOf(permission) !== Scope.none : isNothing(wanted)
    if (head && actor && enough) {
      return { actor, state: head.state, partitions: [place, caller.identityId], known: facts.known }
    }
    if (judged.torn) throw AccessErrors.changing()
    if (!head || isNothing(wanted)) return refuse(judged, permission)
    facts = await read(request, wanted, facts, [])
  }
}

const holding = (kind: Caller["kind"], id: string, level: Actor["level"], holdings: Holdings): Actor => ({
  kind,
  id,
  level,
  roles: [],
  holdings,
  scopeOf: (permission) => holdings.get(permission) ?? Scope.none,
})

type Bystander = { readonly actor: Actor; readonly permission: Permission | undefined; readonly state?: PlaceState }

/** Who is nobody in the place but may knock there: a visitor, a job, or a person with what is theirs. */
const beside = (place: PlaceId, { actor, permission, state = "active" }: Bystander, facts: Known): Access => {
  if (!permission || actor.scopeOf(permission) === Scope.none) {
    throw AccessErrors.missing({ missing: permission ? [permission.key] : [] })
  }
  const partitions = IdentityId.is(actor.id) ? [place, actor.id] : [place]
  return { actor, state, partitions, known: facts }
}

const fetched = async ({ runtime }: Request, refs: readonly Ref[]): Promise<Known> =>
  known(refs, await runtime.table.open(refs.map((wanted) => keyOf(wanted).pk)).getAll(refs))

/** A person with what is theirs, wherever that is: they must exist, and be in good standing, by now. */
const asThemselves = async (
  caller: Person,
  request: Request,
  permission: Permission,
  also: readonly Ref[],
): Promise<Access> => {
  const self = ref(identities, { identityId: caller.identityId })
  const facts = await fetched(request, [self, ...also])
  const { pk, sk } = keyOf(self)
  const identity = facts.get(`${pk} ${sk}`) as Item<typeof identities> | null
  if (!identity) throw IdentityErrors.unknown()
  if (identity.state !== "active") throw AccessErrors.blocked()
  const actor = { ...holding("identity", caller.identityId, "self", levels.self), name: identity.name }
  return beside(request.place, { actor, permission }, facts)
}

/** Grants are read where they lie, by key and consistently; the token only says where to look first (DESIGN §6). */
export const authority: Authority = async (request, permission, also) => {
  const { caller, place } = request
  if (caller.kind === "visitor") {
    return beside(
      place,
      { actor: holding("visitor", "visitor", "visitor", levels.visitor), permission },
      await fetched(request, also),
    )
  }
  if (caller.kind === "job") {
    const holdings = new Map(caller.permissions.map((held) => [held, Scope.tenant]))
    return beside(
      place,
      { actor: holding("job", `job:${caller.name}`, "job", holdings), permission },
      await fetched(request, also),
    )
  }
  if (permission && levels.self.has(permission)) {
    if (IdentityId.is(place) && place !== caller.identityId) throw AccessErrors.nowhere()
    return asThemselves(caller, request, permission, also)
  }
  if (TenantId.is(place) || AccountId.is(place)) return inPlace(place, caller, request, permission, also)
  throw AccessErrors.nowhere()
}
