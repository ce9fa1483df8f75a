import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { nameIn, names } from "../kernel/names.ts"
import { command } from "../kernel/operations.ts"
import type { Item } from "../kernel/table.ts"
import { must } from "../kernel/writes.ts"
import { grantGiven } from "../grants/index.ts"
import { identities, IdentityErrors } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import type { HeldRole } from "../rights/index.ts"
import { tenantHead, type Tenant, unchangedHead } from "../tenants/index.ts"
import { administratorEvents, changeUser } from "./changing.ts"
import { type User, users } from "./entity.ts"
import { comingEffects } from "./gaining.ts"
import { isInvited, stillOffered } from "./offering.ts"
import { provenUser } from "./sign-ins.ts"
import { assertAdministrators, assertOpen } from "./subject.ts"
import { aboutOf, nameOf, UserErrors, UserEvents } from "./users.ts"
import { addressNames } from "./uniques.ts"

type Joining = {
  readonly tenant: Tenant
  readonly user: User
  /** The user's role, as it is now. */
  readonly role: HeldRole
  readonly identityId: IdentityId
  readonly now: Date
}

type JoiningContext = Pick<Context, "catalogue" | "get" | "locale" | "make">

/** Somebody comes to what is open: from now on they are a user, with the role and in the groups they were given. */
const come = (ctx: JoiningContext, { tenant, user: before, role: given, identityId, now }: Joining, user: User) => {
  assertAdministrators(tenant, before, user)
  const { tenantId: place, userId, email, role, invitedBy: grantedBy = identityId } = user
  assertOpen(tenant)
  const grant = { place, identityId, userId, name: nameOf(user), email, grantedBy, grantedAt: now.toISOString() }
  return {
    writes: [...changeUser({ tenant, before, after: user }), must(grantGiven(grant), UserErrors.already_here)],
    checks: [unchangedHead(tenant)],
    events: [
      UserEvents.joined({ object: userId, version: user.rev, home: place }, { identityId, role }, aboutOf(user)),
      ...administratorEvents({ tenant, before, after: user }),
    ] as const,
    effects: comingEffects(ctx, user, given, tenant),
  }
}

const next = ({ identityId, user }: Joining) => ({ identityId, status: "active" as const, rev: user.rev + 1 })

/** Who has proven the address comes, and takes the place of whoever was let in with a password that somebody gave. */
export const join = async (ctx: JoiningContext, joining: Joining) => {
  const { user, ...replaced } = await provenUser(ctx, joining.user)
  const { writes, events, effects, ...more } = come(ctx, joining, { ...user, ...next(joining) })
  return {
    ...more,
    writes: [...writes, ...replaced.writes],
    events: [...events, ...replaced.events] as const,
    effects: [...effects, ...replaced.effects],
  }
}

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
    const { writes, checks, events, effects } = come(ctx, joining, { ...user, ...next(joining) })
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
