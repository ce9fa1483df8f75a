import type { Request, RightsByUser, RightsOf, UserRights } from "../kernel/context.ts"
import { type IdentityId, RoleId, TenantId, type UserId } from "../kernel/ids.ts"
import { union } from "../kernel/permissions.ts"
import { itemOf, type Known } from "../kernel/store.ts"
import type { Ref } from "../kernel/table.ts"
import { identities } from "../identities/index.ts"
import { roles } from "../rights/index.ts"
import { type Tenant, tenants } from "../tenants/index.ts"
import { type User, users } from "../users/index.ts"
import { countingNow } from "./closing.ts"
import { AccessErrors } from "./errors.ts"
import { type PersonFacts, factsIn, fetched, unread } from "./facts.ts"
import type { Level, Standing } from "./levels/level.ts"

/** A user who may come in, and what is known of them. */
type Person = { readonly user: User; readonly identityId: IdentityId; readonly facts: PersonFacts }

const rightsOf = (levels: readonly Level[], tenant: Tenant, { user, identityId, facts }: Person): UserRights => {
  const { role: roleId, tenantId } = user
  const all: readonly Standing[] = levels.flatMap(({ standing }) => standing(facts) ?? [])
  const me = facts.of(identities, { identityId })
  const { standings, closed } = countingNow(all, me ?? {}, facts.now)
  const byRole = standings.find(({ userId }) => userId === user.userId)?.holdings ?? new Map()
  const [only] = standings
  const custom = RoleId.is(roleId) ? facts.of(roles, { tenantId, roleId }) : undefined
  return {
    holdings: standings.length === 1 && only ? only.holdings : union(standings.map(({ holdings }) => holdings)),
    byRole,
    roleName: custom?.name ?? roleId,
    opensShut: standings.some(({ opensShut }) => opensShut),
    ...(tenant.secondFactor && me?.secondFactor !== true ? { secondFactorMissing: true } : {}),
    ...(closed ? { closed: union(all.map(({ holdings }) => holdings)) } : {}),
  }
}

type Wanted = { readonly request: Request; readonly tenantId: TenantId; readonly userIds: readonly UserId[] }

/** Null where facts were read at different moments and cannot all be. */
const attempt = async (levels: readonly Level[], wanted: Wanted, before: Known): Promise<RightsByUser | null> => {
  const { request, tenantId, userIds } = wanted
  const { factsOf, refIn } = factsIn(request, tenantId)
  const refs = userIds.map((userId) => refIn(users, { tenantId, userId }))
  const head = refIn(tenants, { tenantId })
  let read = await fetched(request, [head, ...refs], before)
  const tenant = itemOf(read, head)
  if (!tenant) return new Map()
  const found = refs.flatMap((wanted) => itemOf(read, wanted) ?? [])
  const active = found.filter(({ status }) => status === "active")
  const people = (): readonly Person[] =>
    active.flatMap((user) => {
      const { identityId, userId } = user
      if (identityId === undefined) return []
      return [{ user, identityId, facts: factsOf(read, { identityId, hint: { level: "tenant", userId } }) }]
    })
  // They say whether there is a second factor, and whether rights are closed.
  const identified = (): readonly Ref[] => people().map(({ identityId }) => refIn(identities, { identityId }))
  const needs = (): readonly Ref[] => people().flatMap(({ facts }) => levels.flatMap(({ needs }) => needs(facts)))
  const missing = (): readonly Ref[] => unread([...identified(), ...needs()], read)
  for (let more = missing(); more.length > 0; more = missing()) {
    read = await fetched(request, [...new Set(more)], read)
  }
  const all = people()
  if (all.some(({ facts }) => levels.some(({ isTorn }) => isTorn(facts)))) return null
  return new Map(all.map((person) => [person.user.userId, rightsOf(levels, tenant, person)]))
}

const tornLimit = 3

/** What users of a tenant hold by these levels, as authorised; read together for as many as are asked about. */
export const rightsBy =
  (levels: readonly Level[]): RightsOf =>
  async (request, place, userIds, before) => {
    if (!TenantId.is(place) || userIds.length === 0) return new Map()
    const wanted = { request, tenantId: place, userIds: [...new Set(userIds)] }
    for (let torn = 0; torn <= tornLimit; torn++) {
      const rights = await attempt(levels, wanted, torn === 0 ? before : new Map())
      if (rights) return rights
    }
    throw AccessErrors.changing()
  }
