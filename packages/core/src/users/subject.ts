import { notActive } from "../kernel/calls.ts"
import type { Context, ReadContext } from "../kernel/context.ts"
import { holdsOf } from "../kernel/holds.ts"
import type { TenantId, UserId } from "../kernel/ids.ts"
import type { TransactItem } from "../kernel/table.ts"
import { type Reach, reachOf } from "../leading/index.ts"
import { tenantHead, type Tenant } from "../tenants/index.ts"
import { isAdministrator } from "./changing.ts"
import { type User, users } from "./entity.ts"
import { assertOutranks, isSelf } from "./ranking.ts"
import { UserErrors } from "./users.ts"

type InTenant = Context<TenantId>
type Reading = Pick<ReadContext<TenantId> | InTenant, "get" | "place" | "actor" | "permission">

export type Subject = { readonly tenant: Tenant; readonly user: User; readonly reach: Reach }

/** The user that something is about, as far as whoever acts reaches with the operation's permission: all others are nobody to them. */
export const subjectOf = async (ctx: Reading, userId: UserId): Promise<Subject> => {
  const { get, place: tenantId } = ctx
  const [tenant, reach, user] = await Promise.all([tenantHead(ctx), reachOf(ctx), get(users, { tenantId, userId })])
  if (!user || user.status === "leaving" || !reach.covers(user)) throw UserErrors.unknown()
  return { tenant, user, reach }
}

/** `conditions`: what it stands on that somebody acts on them. */
export type ActedOn = Subject & { readonly conditions: readonly TransactItem[] }

/**
 * The user whom a command changes: within reach, and by **rank** nobody who stands above whoever acts, but oneself. Every
 * command on one user begins here, but for who gives a password: they hold all that whoever gets it holds.
 */
export const actedOn = async (ctx: InTenant, userId: UserId): Promise<ActedOn> => {
  const subject = await subjectOf(ctx, userId)
  const { user, reach } = subject
  const ranks = await assertOutranks(ctx, user)
  return { ...subject, conditions: [...reach.conditions, ...ranks] }
}

/** What takes rights from somebody is **never one's own**. */
export const assertNotOneself = ({ actor }: Pick<InTenant, "actor">, user: User): void => {
  if (isSelf(actor, user)) throw UserErrors.own_rights()
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

/** What Tenantry does there of itself, it does in a company that is active. */
export const assertOpen = (tenant: Tenant): void => {
  const { state } = tenant
  if (state !== "active") throw notActive({ state, holds: holdsOf(tenant) })
}
