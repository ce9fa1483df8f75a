import { RoleId, TenantId, UserId } from "../../kernel/ids.ts"
import { sameVersion } from "../../kernel/versions.ts"
import { grants } from "../../grants/index.ts"
import { administrator, custom, holdsAdministration } from "../../permissions/index.ts"
import { roles, unchangedRole } from "../../rights/index.ts"
import { tenants } from "../../tenants/index.ts"
import { nameOf, type User, users } from "../../users/index.ts"
import type { PersonFacts } from "../facts.ts"
import { AccessErrors } from "../errors.ts"
import { whileClosed } from "../holdings.ts"
import type { HeldBy, Level } from "./level.ts"

type InTenant = PersonFacts & { readonly place: TenantId }
const isInTenant = (facts: PersonFacts): facts is InTenant => TenantId.is(facts.place)

const grantKey = ({ place, identityId }: PersonFacts) => ({ place, identityId })

const rememberedId = ({ hint }: PersonFacts): UserId | undefined =>
  hint?.userId !== undefined && UserId.is(hint.userId) ? hint.userId : undefined

/** Whom the grant names is there: who is not, has gone with it meanwhile. */
const grantedId = (facts: PersonFacts): UserId | undefined => facts.of(grants, grantKey(facts))?.userId

/** Where a user is found: where the token remembers, and where the grant says. Who is found there may be somebody else. */
const userOf = (facts: PersonFacts): User | undefined => {
  if (!isInTenant(facts)) return undefined
  const { place: tenantId, identityId } = facts
  for (const userId of [rememberedId(facts), grantedId(facts)]) {
    const user = userId && facts.of(users, { tenantId, userId })
    if (user && user.identityId === identityId) return user
  }
  return undefined
}

const roleIn = ({ place: tenantId, ref }: InTenant, roleId: string | undefined) =>
  roleId !== undefined && RoleId.is(roleId) ? [ref(roles, { tenantId, roleId })] : []

/** The custom role of a user; a preset has none, and one that was not read is undefined. */
const roleOf = ({ place: tenantId, of }: InTenant, { role: roleId }: User) =>
  RoleId.is(roleId) ? of(roles, { tenantId, roleId }) : undefined

/** The users of a tenant: they have one role there. */
export const userLevel: Level = {
  remembered: (facts) => {
    const { hint, ref } = facts
    if (!isInTenant(facts) || (hint && hint.level !== "tenant")) return []
    const userId = rememberedId(facts)
    if (!userId) return [ref(grants, grantKey(facts))]
    return [ref(users, { tenantId: facts.place, userId }), ...roleIn(facts, hint?.roleId)]
  },
  needs: (facts) => {
    if (!isInTenant(facts)) return []
    const { place: tenantId, ref } = facts
    const user = userOf(facts)
    if (user) return roleIn(facts, user.role)
    const userId = grantedId(facts)
    if (userId) return [ref(users, { tenantId, userId })]
    return facts.mayHold(tenantId) ? [ref(grants, grantKey(facts))] : []
  },
  standing: (facts) => {
    const user = userOf(facts)
    if (!user || user.status !== "active" || !isInTenant(facts)) return undefined
    const { tenantId, userId } = user
    const tenant = facts.of(tenants, { tenantId: facts.place })
    if (!tenant) return undefined
    const role = roleOf(facts, user)
    const roleName = facts.catalogue.presets.has(user.role) ? user.role : custom
    const held = facts.heldByRole(tenant, user.role, role)
    const closed = (): HeldBy =>
      holdsAdministration(held.givable)
        ? { level: "user", ...whileClosed(facts.catalogue, held) }
        : { level: "user", role: roleName, ...held }
    const unchanged = () => sameVersion(users, { tenantId, userId }, user)
    return {
      level: "user",
      role: roleName,
      name: nameOf(user),
      ...held,
      userId,
      opensShut: false,
      outranks: false,
      closing: { vouchedIn: [tenantId, tenant.accountId], closed },
      conditions: () => (role ? [unchanged(), unchangedRole(role)] : [unchanged()]),
    }
  },
  isTorn: (facts) => {
    if (!isInTenant(facts)) return false
    const { place: tenantId, of } = facts
    const user = userOf(facts)
    const userId = grantedId(facts)
    if (!user) return userId !== undefined && of(users, { tenantId, userId }) === null
    if (user.status !== "active") return false
    // The head is what administrators are bound to. A role that has gone had nobody any more: who still has it, was read before.
    const administrators = of(tenants, { tenantId })?.administrators ?? []
    return (user.role === administrator && !administrators.includes(user.userId)) || roleOf(facts, user) === null
  },
  refusal: (facts) => (userOf(facts)?.status === "blocked" ? AccessErrors.blocked() : undefined),
}
