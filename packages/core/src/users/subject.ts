import { PlaceErrors } from "../kernel/asking.ts"
import type { Actor, Context, ReadContext } from "../kernel/context.ts"
import type { TenantId, UserId } from "../kernel/ids.ts"
import { type Permission, Scope } from "../kernel/permissions.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { type Reach, reachOf } from "../groups/index.ts"
import { administrator, onOwnTenants } from "../permissions/index.ts"
import { headOf, type Tenant, tenants } from "../tenants/index.ts"
import { isAdministrator } from "./changing.ts"
import { type User, users } from "./entity.ts"
import { assertOutranks } from "./reaching.ts"
import { UserErrors } from "./users.ts"

type InTenant = Context<TenantId>
type Reading = Pick<ReadContext<TenantId> | InTenant, "get" | "place" | "actor">

export type Subject = { readonly tenant: Tenant; readonly user: User; readonly reach: Reach }

/** The user that something is about, as far as whoever acts reaches with a permission: all others are nobody to them. */
export const subjectOf = async (ctx: Reading, permission: Permission, userId: UserId): Promise<Subject> => {
  const { get, place: tenantId } = ctx
  const [tenant, reach, user] = await Promise.all([
    headOf(ctx),
    reachOf(ctx, permission),
    get(users, { tenantId, userId }),
  ])
  if (!user || user.status === "leaving" || !reach.covers(user)) throw UserErrors.unknown()
  return { tenant, user, reach }
}

/** By owning or administering the account, not by a role in the tenant. */
const isOfAccount = ({ scopeOf }: Actor): boolean => scopeOf(onOwnTenants.suspend) !== Scope.none

export const isSelf = ({ id, userId }: Actor, user: User): boolean => user.userId === userId || user.identityId === id

/**
 * What is done to somebody's rights is **never one's own**, and done by who has the **rank**: owner and admins of the
 * account act as administrators do, who reach everything here. Answers what that stands on.
 */
export const assertMayTouch = async (ctx: InTenant, user: User): Promise<readonly TransactItem[]> => {
  const { actor } = ctx
  if (isSelf(actor, user)) throw UserErrors.own_rights()
  if (isOfAccount(actor) || actor.roles.includes(administrator)) return []
  if (user.role === administrator) throw UserErrors.an_administrator()
  return assertOutranks(ctx, user)
}

const mostAdministrators = 100

/** That administrators remain, and no more than fit on the head: the head's version is a condition of every such change. */
export const assertAdministrators = ({ administrators }: Tenant, before: User | null, after: User): void => {
  const [was, is] = [isAdministrator(before), isAdministrator(after)]
  if (was && !is && administrators.length <= 1) throw UserErrors.last_administrator()
  if (!was && is && administrators.length >= mostAdministrators) {
    throw UserErrors.too_many_administrators({ most: mostAdministrators })
  }
}

/** What Tenantry does there of itself, it does in a company that is active, and remains so until it is done. */
export const assertOpen = ({ tenantId, state }: Tenant): TransactItem => {
  if (state !== "active") throw PlaceErrors.not_active({ state })
  return write(tenants)
    .check({ tenantId })
    .where((head, { eq }) => eq(head.state, "active"))
    .commit()
}
