import * as z from "zod"
import { list, PermissionKey } from "../kernel/bounded.ts"
import type { ReadContext } from "../kernel/context.ts"
import { seenAs } from "../kernel/holds.ts"
import { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { type CatalogueEntry, Scope, scopeName } from "../kernel/permissions.ts"
import { ref } from "../kernel/table.ts"
import { type Reach, reachIn, trees } from "../leading/index.ts"
import { inTenants } from "../permissions/index.ts"
import { findRole } from "../rights/index.ts"
import type { Tenant } from "../tenants/index.ts"
import { nameOf, type User, UserErrors, users, userStatuses } from "../users/index.ts"
import { roleTitle } from "../texts/index.ts"
import { answerAll, tenantThere, thereOf } from "./answering.ts"
import { AccessErrors } from "../authority/index.ts"
import { denials, type Verdict } from "./evaluating.ts"
import { explanationOf } from "./explaining.ts"
import { present } from "../kernel/present.ts"

const Asked = z
  .strictObject({
    ownerId: UserId.schema.exactOptional(),
    groupIds: list(GroupId.schema, 20, 1).exactOptional(),
  })
  .refine(({ ownerId, groupIds }) => ownerId !== undefined || groupIds !== undefined, { message: "owner or groups" })

type Asked = z.output<typeof Asked>

const mostNamed = 20

type Explaining = ReadContext<TenantId>

/**
 * Who could give it: administrators, who hold everything; owner and admins of the account too, unless it is content.
 * What the company does not use, nobody holds, and so nobody can give. People are named to who may see all of them.
 */
const grantorsOf = async (
  { actor, getAll, place: tenantId }: Explaining,
  tenant: Tenant,
  { module, content }: CatalogueEntry,
) => {
  if (!tenant.modules.includes(module)) return { administrators: [], count: 0, levels: [] }
  const levels = content ? [] : (["owner", "admin"] as const)
  if (actor.scopeOf(inTenants["users.view"]) !== Scope.tenant) return { administrators: [], levels }
  const ids = [...tenant.administrators].filter((id) => UserId.is(id)).toSorted()
  const named = await getAll(ids.slice(0, mostNamed).map((userId) => ref(users, { tenantId, userId })))
  const administrators = named.flatMap((user) => (user ? [{ userId: user.userId, name: nameOf(user) }] : []))
  return { administrators, count: ids.length, levels }
}

const scopes = z.enum(["none", "own", "group", "tenant"])

const reachedBy = ({ reaches }: Verdict) => {
  const name = reaches === null ? "none" : scopeName(reaches)
  return name === "none" ? null : name
}

/** Whom somebody may have explained: themselves, whom they lead, or everybody; all others are nobody to them. */
const assertReached = (reach: Reach, user: User | null): User => {
  if (!user || user.status === "leaving" || !reach.covers(user)) throw UserErrors.unknown()
  return user
}

/**
 * What is told of a thing to who does not see everybody: as far as it belongs to people and groups that they reach by
 * leading. All else is nobody and nothing to them, also where whom they ask about reaches further.
 */
const knownOf = async (
  { get, place: tenantId }: Explaining,
  { scope, covers, coversGroup }: Reach,
  resource: Asked,
): Promise<Asked> => {
  if (scope === Scope.tenant) return resource
  const { ownerId, groupIds = [] } = resource
  const owner = ownerId === undefined ? null : await get(users, { tenantId, userId: ownerId })
  return { ...(owner && covers(owner) ? { ownerId: owner.userId } : {}), groupIds: groupIds.filter(coversGroup) }
}

const throughWithin = ({ coversGroup }: Reach, { through }: Verdict): Verdict["through"] =>
  through && coversGroup(through.groupId) && coversGroup(through.leads) ? through : null

export const explainAccess = query({
  name: "access.explain",
  summary: "Explain why a user may do something, or why not and who could change that",
  route: "POST /v1/tenants/{tenantId}/access/explain",
  place: TenantId,
  permission: inTenants["access.explain"],
  // What is told depends on all that whoever asks holds.
  readsAllHeld: true,
  input: z.strictObject({ userId: UserId.schema, permission: PermissionKey, resource: Asked.exactOptional() }),
  output: z.object({
    allowed: z.boolean(),
    reason: z.enum(denials).nullable(),
    text: z.string(),
    user: z.object({ userId: z.string(), status: z.enum(userStatuses) }),
    role: z.object({ roleId: z.string(), name: z.string() }),
    scope: scopes,
    reaches: scopes.exclude(["none"]).nullable(),
    through: z.object({ groupId: z.string(), leads: z.string() }).nullable(),
    grantors: z.object({
      administrators: z.array(z.object({ userId: z.string(), name: z.string() })),
      count: z.number().exactOptional(),
      levels: z.array(z.enum(["owner", "admin"])),
    }),
  }),
  reads: (tenantId, { userId, resource }) =>
    [userId, resource?.ownerId].flatMap((id) => (id === undefined ? [] : [ref(users, { tenantId, userId: id })])),
  read: async (ctx, { userId, permission, resource }) => {
    const { get, place: tenantId, catalogue, locale, actor } = ctx
    const found = await get(users, { tenantId, userId })
    const scope = actor.scopeOf(ctx.permission)
    const tree = resource || scope === Scope.group ? await get(trees, { tenantId }) : null
    const user = assertReached(reachIn(scope, actor.userId, tree), found)
    const entry = catalogue.find(permission)
    if (!entry) throw AccessErrors.no_such_permission()
    const there = thereOf({ ...ctx, state: "active" }, ctx, tenantId, ctx.permission)
    const tenant = await tenantThere(there)
    const knowing = reachIn(scope === Scope.tenant ? scope : Scope.group, actor.userId, tree)
    const about = resource && (await knownOf(ctx, knowing, resource))
    const question = { userId, action: permission, ...present({ resource: about }) }
    const [[answered], grantors, held] = await Promise.all([
      answerAll({ ...there, state: seenAs(tenant) }, [question], tree),
      grantorsOf(ctx, tenant, entry),
      findRole(ctx, user.role),
    ])
    if (!answered) throw UserErrors.unknown()
    const { verdict } = answered
    const through = throughWithin(knowing, verdict)
    const named = resource !== undefined && through === verdict.through
    const role = roleTitle(ctx, held?.name ?? user.role)
    return {
      allowed: verdict.allowed,
      reason: verdict.denial,
      text: explanationOf(answered, { locale, catalogue, entry, user, role, tree, named }),
      user: { userId, status: user.status },
      role: { roleId: user.role, name: role },
      scope: scopeName(verdict.scope),
      reaches: reachedBy(verdict),
      through,
      grantors: { ...grantors, levels: [...grantors.levels] },
    }
  },
})
