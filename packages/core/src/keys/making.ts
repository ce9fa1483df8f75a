import type { Context } from "../kernel/context.ts"
import { type CustomerPlaceId, IdentityId, TenantId, type UserId } from "../kernel/ids.ts"
import { type Holdings, Scope } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import { inTenants } from "../permissions/index.ts"
import { assertHolds, type Giver, heldRole, type HeldRole, missingFor } from "../rights/index.ts"
import { users } from "../users/index.ts"
import { KeyErrors } from "./keys.ts"

type Making = Context<CustomerPlaceId>
type InTenant = Pick<Context<TenantId>, "catalogue" | "get" | "place">

/** Whoever has a role, and nothing beside it. */
const giverBy = ({ name, holdings, custom }: HeldRole): Giver => ({
  actor: {
    roles: custom ? [] : [name],
    givableScopeOf: (permission) => holdings.get(permission) ?? Scope.none,
  },
})

/** What it takes to make a key with these. */
export const takenFor = (holdings: Holdings): Holdings =>
  new Map([...holdings, [inTenants["api_keys.create"], Scope.tenant]])

/** Whether who has a role and nothing beside it could make a key of a tenant with these. */
export const couldMake = (role: HeldRole | null, holdings: Holdings): boolean =>
  role !== null && missingFor(giverBy(role), { holdings: takenFor(holdings) }).length === 0

const roleOf = async (ctx: InTenant, userId: UserId): Promise<HeldRole | null> => {
  const user = await ctx.get(users, { tenantId: ctx.place, userId })
  return user ? heldRole(ctx, user.role) : null
}

/**
 * A tenant's key is made by one of its users, of what their role there lets them do: when that changes, they are asked about
 * their keys, and nobody is when an account lets its admins go.
 */
const assertUserMay = async (ctx: InTenant & Pick<Making, "actor">, holdings: Holdings): Promise<void> => {
  const { userId } = ctx.actor
  if (userId === undefined) throw KeyErrors.made_by_users()
  const role = await roleOf(ctx, userId)
  if (!role) throw KeyErrors.made_by_users()
  assertHolds(giverBy(role), { holdings: takenFor(holdings) })
}

const isInTenant = (ctx: Making): ctx is Making & Context<TenantId> => TenantId.is(ctx.place)

/**
 * Who comes to a key's value comes to all that it holds, and answers for it from then on: whoever makes it, and whoever
 * gives it a new value (**nobody gives what they do not hold**).
 */
export const answering = async (ctx: Making, holdings: Holdings) => {
  if (isInTenant(ctx)) await assertUserMay(ctx, holdings)
  else assertHolds(ctx, { holdings })
  const { actor } = ctx
  return { madeBy: IdentityId.schema.parse(actor.id), ...present({ madeAs: actor.userId }) }
}
