import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { type AccountId, type IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { nameIn, names } from "../kernel/names.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { treeIn } from "../leading/index.ts"
import { areRightsClosed, belongsTo, identities, IdentityErrors, rightsClosed } from "../identities/index.ts"
import { administrator, onOwnTenants } from "../permissions/index.ts"
import { accountAbove, tenantHead as tenantOf } from "../tenants/index.ts"
import { addressNames, appoint, isUnproven, type User, UserErrors, users, userView, UserView } from "../users/index.ts"
import { AccountErrors, identityOf, stillOwner } from "./accounts.ts"
import { accounts } from "./entity.ts"
import { namesOf } from "./opening.ts"

type InTenant = Context<TenantId>

const userWith = ({ get, place: tenantId }: InTenant, userId: string | undefined): Promise<User | null> =>
  userId !== undefined && UserId.is(userId) ? get(users, { tenantId, userId }) : Promise.resolve(null)

/**
 * Who the owner is here by now: whom their grant names, or who was added at their address and has not proven it, whether or
 * not they have come with a password that somebody gave them (**who proves it, has it**).
 */
const ownUser = async (ctx: InTenant, identityId: IdentityId, email: string): Promise<User | null> => {
  const { get, place } = ctx
  const grant = await get(grants, { place, identityId })
  if (grant) return userWith(ctx, grant.userId)
  const there = await userWith(ctx, (await get(names, nameIn(place, addressNames, email).key))?.holder)
  if (there && !isUnproven(there)) throw UserErrors.email_taken()
  return there
}

const oneself = async (ctx: InTenant, identityId: IdentityId) => {
  const person = await ctx.get(identities, { identityId })
  if (!person) throw IdentityErrors.unknown()
  const { email, locale, timeZone } = person
  const before = await ownUser(ctx, identityId, email)
  if (before) return { before, user: before, identityId }
  const called = namesOf(person.name)
  const user: User = {
    ...called,
    tenantId: ctx.place,
    userId: ctx.make(UserId),
    email,
    locale,
    timeZone,
    position: (await treeIn(ctx)).position,
    status: "active",
    role: administrator,
    addedAt: ctx.now.toISOString(),
    rev: 1,
  }
  return { before, user, identityId }
}

/**
 * Another person, who must have come already: nobody is made an administrator who has not been here once. Nor who has come
 * with a password that somebody gave them: whoever gave it may know how they sign in.
 */
const another = async (ctx: InTenant, userId: UserId) => {
  const user = await userWith(ctx, userId)
  if (!user || user.status === "leaving") throw UserErrors.unknown()
  const { identityId } = user
  if (user.status === "invited" || !identityId) throw UserErrors.not_active({ state: user.status })
  if (user.signInName !== undefined) throw UserErrors.not_proven()
  return { before: user, user, identityId }
}

/** For the owner an admin vouches, who does not stand as high: what is the owner's alone stays closed. */
const assertOwnerOpen = async ({ get, now }: InTenant, accountId: AccountId, identityId: IdentityId): Promise<void> => {
  const me = await get(identities, { identityId })
  if (me && areRightsClosed(me, now)) throw rightsClosed(me, accountId, "account")
}

/**
 * The one exception to **nobody gives what they do not hold**: without it, a company whose administrators are gone or have
 * turned against the account is lost to whoever owns it.
 */
export const appointAdministrator = command({
  name: "account.appoint_administrator",
  summary: "Appoint an administrator of a tenant, as the owner of its account: oneself, or one of its users",
  route: "POST /v1/tenants/{tenantId}/administrators",
  place: TenantId,
  permission: onOwnTenants.appointAdministrator,
  readsAllHeld: true,
  freshSignIn: true,
  input: z.strictObject({
    /** Without one, the owner. */
    userId: UserId.schema.exactOptional(),
  }),
  output: UserView,
  reads: (tenantId, { userId }) => (userId === undefined ? [] : [ref(users, { tenantId, userId })]),
  beyond: (tenantId, found) => [found.actor.id, ...accountAbove(tenantId, found)],
  decide: async (ctx, { userId }) => {
    const tenant = await tenantOf(ctx)
    const { accountId } = tenant
    const owner = identityOf(ctx.actor)
    const account = await ctx.get(accounts, { accountId })
    if (account?.ownerId !== owner) throw AccountErrors.owner_only()
    await assertOwnerOpen(ctx, accountId, owner)
    const whom = userId === undefined ? await oneself(ctx, owner) : await another(ctx, userId)
    const { user, version, comes, writes, ...appointed } = await appoint(ctx, { tenant, ...whom })
    return {
      ...appointed,
      result: userView(user, user.status),
      version,
      writes: [...writes, ...(comes ? [belongsTo(owner, [ctx.place])] : [])],
      authorityInHead: true,
      checks: [stillOwner({ actor: ctx.actor, place: accountId })],
    }
  },
})
