import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { nameIn, names } from "../kernel/names.ts"
import { command } from "../kernel/operations.ts"
import type { Item } from "../kernel/table.ts"
import { identities, IdentityErrors } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { tenantHead } from "../tenants/index.ts"
import { type User, users } from "./entity.ts"
import { arrived, coming } from "./joining.ts"
import { isInvited, stillOffered } from "./offering.ts"
import { addressNames } from "./uniques.ts"
import { nameOf, UserErrors } from "./users.ts"

/** The user that an identity was made for, by the address it was made with. */
const awaited = async (ctx: Context<TenantId>, identity: Item<typeof identities>): Promise<User> => {
  const { place: tenantId } = ctx
  const { place, kind, value } = nameIn(tenantId, addressNames, identity.email).key
  const name = await ctx.get(names, { place, kind, value })
  const userId = name?.holder
  const user = userId && UserId.is(userId) ? await ctx.get(users, { tenantId, userId }) : null
  if (user?.status !== "invited" || user.identityId !== identity.identityId) throw UserErrors.not_invited()
  return user
}

/** The first sign-in with a temporary password: whoever replaced it, has come. */
export const arrive = command({
  name: "user.arrive",
  summary: "Note that a user has signed in for the first time",
  place: TenantId,
  permission: forJobs.arrive,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: z.object({ userId: UserId.schema }),
  decide: async (ctx, { identityId }) => {
    const identity = await ctx.get(identities, { identityId })
    if (!identity) throw IdentityErrors.unknown()
    const [tenant, user] = [await tenantHead(ctx), await awaited(ctx, identity)]
    const offered = isInvited(user, ctx.now) ? await stillOffered(ctx, user) : undefined
    if (!offered) throw UserErrors.not_invited()
    const joining = { tenant, user, role: offered.role, identityId, now: ctx.now }
    // The link stays good: who opens it has proven the address, and takes their place.
    const { writes, checks, events, effects } = coming(ctx, joining, { ...user, ...arrived(joining) })
    return {
      result: { userId: user.userId },
      by: { id: identityId, name: nameOf(user) },
      writes,
      checks: [...offered.conditions, ...checks],
      events,
      effects,
    }
  },
})
