import type { Context } from "../kernel/context.ts"
import { type AccountId, type CustomerPlaceId, IdentityId, TenantId } from "../kernel/ids.ts"
import { type Holdings, Scope } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import type { TransactItem } from "../kernel/table.ts"
import { withinVersion } from "../kernel/versions.ts"
import { accountHead, accounts } from "../accounts/index.ts"
import { inTenants } from "../permissions/index.ts"
import { assertHolds, type Giver, heldRole, type HeldRole, missingFor, roles } from "../rights/index.ts"
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

const one = { add: { keysMade: 1 } }

/**
 * A tenant's key is made by one of its users, of what their role there lets them do: when that changes, they are asked about
 * their keys, and nobody is when an account lets its admins go. It is counted with the user and their role: whoever takes
 * their rights at the same time decides again, and asks about this key as well.
 */
const answeringUser = async (ctx: InTenant & Pick<Making, "actor">, holdings: Holdings): Promise<TransactItem[]> => {
  const { actor, place: tenantId } = ctx
  const { userId } = actor
  const user = userId && (await ctx.get(users, { tenantId, userId }))
  const role = user && (await heldRole(ctx, user.role))
  if (!userId || !user || !role) throw KeyErrors.made_by_users()
  assertHolds(giverBy(role), { holdings: takenFor(holdings) })
  const { custom } = role
  return [
    withinVersion(users, { tenantId, userId }, user, one),
    ...(custom ? [withinVersion(roles, { tenantId, roleId: custom.roleId }, custom, one)] : []),
  ]
}

/** The same of an account's key, by the head that lets its admins go. */
const answeringAdmin = async (ctx: Context<AccountId>, holdings: Holdings): Promise<TransactItem[]> => {
  assertHolds(ctx, { holdings })
  return [withinVersion(accounts, { accountId: ctx.place }, await accountHead(ctx), one)]
}

type Counting = { readonly keysMade: number }
type Comparing = {
  readonly eq: (attribute: number, value: number) => string
  readonly notExists: (attribute: number) => string
}

/** That nobody came to the value of a key meanwhile by what was read. */
export const noneSince =
  ({ keysMade }: { readonly keysMade?: number | undefined }) =>
  (old: Counting, { eq, notExists }: Comparing): string =>
    keysMade === undefined ? notExists(old.keysMade) : eq(old.keysMade, keysMade)

const isInTenant = (ctx: Making): ctx is Making & Context<TenantId> => TenantId.is(ctx.place)

/**
 * Who comes to a key's value comes to all that it holds, and answers for it from then on: whoever makes it, and whoever
 * gives it a new value (**nobody gives what they do not hold**).
 */
export const answering = async (ctx: Making, holdings: Holdings) => {
  const answers = isInTenant(ctx)
    ? await answeringUser(ctx, holdings)
    : await answeringAdmin(ctx as Making & Context<AccountId>, holdings)
  const { actor } = ctx
  return { answers, maker: { madeBy: IdentityId.schema.parse(actor.id), ...present({ madeAs: actor.userId }) } }
}
