import type { UserRights, RightsByUser, RightsOf, Request, Runtime } from "../kernel/context.ts"
import { type IdentityId, RoleId, TenantId, type UserId } from "../kernel/ids.ts"
import { type Catalogue, union } from "../kernel/permissions.ts"
import type { Known, Store } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { identities } from "../identities/index.ts"
import { administrator } from "../permissions/index.ts"
import { type Role, roles } from "../roles/index.ts"
import { type Tenant, tenants } from "../tenants/index.ts"
import { type User, users } from "../users/index.ts"
import { AccessErrors } from "./authority.ts"
import { partitionsOf } from "./facts.ts"
import { heldByAccount, heldByRole } from "./holdings.ts"

/** Who is let in, and what says what they hold. */
type Facts = {
  readonly tenant: Tenant
  readonly active: readonly User[]
  readonly customRoles: ReadonlyMap<string, Role>
  /** Who of them owns or administers the account, and where the tenant asks for a second factor, who has one. */
  readonly ofAccount: ReadonlySet<string>
  readonly withFactor: ReadonlySet<string>
}

const customOf = async (store: Store, tenantId: TenantId, active: readonly User[]): Promise<Facts["customRoles"]> => {
  const ids = [...new Set(active.map(({ role }) => role))].filter((role) => RoleId.is(role))
  const found = await store.getAll(ids.map((roleId) => ref(roles, { tenantId, roleId })))
  return new Map(found.flatMap((role) => (role ? [[role.roleId, role]] : [])))
}

/** What is known of people beside their place as users; of their factors only where they matter. */
const aboutPeople = async (
  { table }: Pick<Runtime, "table">,
  known: Known,
  { accountId, secondFactor }: Tenant,
  people: readonly IdentityId[],
): Promise<Pick<Facts, "ofAccount" | "withFactor">> => {
  const asked = secondFactor ? people : []
  const granting = people.map((identityId) => ref(grants, { place: accountId, identityId }))
  const identifying = asked.map((identityId) => ref(identities, { identityId }))
  const [granted, identified] = await Promise.all([
    table.open(partitionsOf(granting), known).getAll(granting),
    table.open(partitionsOf(identifying), known).getAll(identifying),
  ])
  return {
    ofAccount: new Set(granted.flatMap((grant) => grant?.identityId ?? [])),
    withFactor: new Set(identified.flatMap((one) => (one?.secondFactor ? one.identityId : []))),
  }
}

const read = async (
  { runtime }: Request,
  tenantId: TenantId,
  userIds: readonly UserId[],
  known: Known,
): Promise<Facts | null> => {
  const inside = runtime.table.open([tenantId], known)
  const [[tenant], found] = await Promise.all([
    inside.getAll([ref(tenants, { tenantId })]),
    inside.getAll(userIds.map((userId) => ref(users, { tenantId, userId }))),
  ])
  if (!tenant) return null
  const active = found.filter((user) => user?.status === "active").filter((user) => user !== null)
  const people = active.flatMap(({ identityId }) => identityId ?? [])
  const [customRoles, about] = await Promise.all([
    customOf(inside, tenantId, active),
    aboutPeople(runtime, known, tenant, people),
  ])
  return { tenant, active, customRoles, ...about }
}

/** As in authorisations: what was read at different moments must agree, or it is read again. */
const isTorn = ({ tenant, active, customRoles }: Facts): boolean =>
  active.some(
    ({ role, userId }) =>
      (role === administrator && !tenant.administrators.includes(userId)) ||
      (RoleId.is(role) && !customRoles.has(role)),
  )

const judged = ({ tenant, active, customRoles, ofAccount, withFactor }: Facts, catalogue: Catalogue): RightsByUser => {
  const byName = new Map<string, UserRights>()
  const ofRole = (role: string): UserRights => {
    const known = byName.get(role)
    if (known) return known
    const custom = customRoles.get(role)
    const byRole = heldByRole(catalogue, tenant, role, custom).holdings
    const rights = { holdings: byRole, byRole, roleName: custom?.name ?? role }
    byName.set(role, rights)
    return rights
  }
  const administered = ofAccount.size > 0 ? heldByAccount(catalogue, tenant).holdings : undefined
  return new Map(
    active.map(({ userId, identityId, role }) => {
      const rights = ofRole(role)
      const [is, has] = [ofAccount, withFactor].map((people) => identityId !== undefined && people.has(identityId))
      const more = administered && is ? { ofAccount: true, holdings: union([rights.byRole, administered]) } : {}
      const less = tenant.secondFactor && !has ? { secondFactorMissing: true } : {}
      return [userId, { ...rights, ...more, ...less }]
    }),
  )
}

const tornLimit = 3
const nothing: Known = new Map()

/** What users of a tenant hold, by the same rules as authorisations; read together for as many as are asked about. */
export const rightsOfUsers: RightsOf = async (request, place, userIds, before) => {
  if (!TenantId.is(place) || userIds.length === 0) return new Map()
  for (let torn = 0; torn <= tornLimit; torn++) {
    const facts = await read(request, place, [...new Set(userIds)], torn === 0 ? before : nothing)
    if (!facts) return new Map()
    if (!isTorn(facts)) return judged(facts, request.runtime.catalogue)
  }
  throw AccessErrors.changing()
}
