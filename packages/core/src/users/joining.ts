import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { nameIn, names } from "../kernel/names.ts"
import { command } from "../kernel/operations.ts"
import { type Item, ref, write } from "../kernel/table.ts"
import { must } from "../kernel/writes.ts"
import { grants } from "../grants/index.ts"
import {
  hashOf,
  identities,
  IdentityEffects,
  IdentityErrors,
  identityCreated,
  newIdentity,
  Username,
} from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { headOf, type Tenant } from "../tenants/index.ts"
import { administratorEvents, changeUser } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { type User, users } from "./entity.ts"
import { isInvited, stillOffered } from "./offering.ts"
import { assertAdministrators, assertOpen } from "./subject.ts"
import { aboutOf, nameOf, UserErrors, UserEvents } from "./users.ts"

type Joining = { readonly tenant: Tenant; readonly user: User; readonly identityId: IdentityId; readonly now: Date }

/** Somebody who was added comes to what is open: from now on they are a user, with the role and the groups they were given. */
export const join = ({ tenant, user: before, identityId, now }: Joining) => {
  const { expires: _, ...rest } = before
  const user: User = { ...rest, identityId, status: "active", rev: before.rev + 1 }
  assertAdministrators(tenant, before, user)
  const { tenantId: place, userId, email, role, invitedBy: grantedBy = identityId } = user
  const grant = { place, identityId, userId, name: nameOf(user), email, grantedBy, grantedAt: now.toISOString() }
  return {
    user,
    writes: [
      ...changeUser({ tenant, before, after: user }),
      must(write(grants).create(grant).commit(), UserErrors.already_here),
    ],
    checks: [assertOpen(tenant)],
    events: [
      UserEvents.joined({ object: userId, version: user.rev, home: place }, { identityId, role }, aboutOf(user)),
      ...administratorEvents({ tenant, before, after: user }),
    ] as const,
    effects: [UserEffects.joined({ email, role }, { tenant: tenant.name })],
  }
}

/**
 * Makes somebody of a sign-in that an administrator gave a temporary password, when the address had none. They open
 * nothing but this tenant until they have proven the address (DESIGN §5, 10). Nobody in the tenant can tell: the user
 * keeps their version, and the event is the identity's own (DESIGN §5, 7).
 */
export const makeSignIn = command({
  name: "user.make_sign_in",
  summary: "Make the sign-in of a user whose address has none",
  place: TenantId,
  permission: forJobs.makeSignIn,
  input: z.strictObject({ userId: UserId.schema, username: Username }),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId, username }) => {
    const { place: tenantId } = ctx
    const user = await ctx.get(users, { tenantId, userId })
    if (user?.status !== "invited" || user.identityId) throw UserErrors.not_invited()
    const { email, locale, timeZone, rev } = user
    const identityId = ctx.make(IdentityId, hashOf(username))
    const person = { email, name: nameOf(user), locale, timeZone }
    const made = { activePlace: tenantId, places: [tenantId], proven: false }
    return {
      result: { identityId },
      writes: [
        ...newIdentity(identityId, username, person, made),
        write(users)
          .patch({ tenantId, userId })
          .set({ identityId })
          .where((old, { eq, notExists }) => `${eq(old.rev, rev)} AND ${notExists(old.identityId)}`)
          .commit(),
      ],
      checks: [assertOpen(await headOf(ctx))],
      events: [identityCreated(identityId, person)],
      effects: [IdentityEffects.created({ email }, {})],
    }
  },
})

/** The user that an identity was made for, by the address it was made with. */
const awaited = async (ctx: Context<TenantId>, identity: Item<typeof identities>): Promise<User> => {
  const { place: tenantId } = ctx
  const { place, kind, value } = nameIn(tenantId, "m", identity.email).key
  const name = await ctx.get(names, { place, kind, value })
  const userId = name?.holder
  const user = userId && UserId.is(userId) ? await ctx.get(users, { tenantId, userId }) : null
  if (user?.status !== "invited" || user.identityId !== identity.identityId) throw UserErrors.not_invited()
  return user
}

/** The first sign-in with a temporary password: whoever replaced it, has come, while they may come by the link as well. */
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
    const [tenant, user] = [await headOf(ctx), await awaited(ctx, identity)]
    const offered = isInvited(user, ctx.now) ? await stillOffered(ctx, user) : undefined
    if (!offered) throw UserErrors.not_invited()
    const { writes, checks, events, effects } = join({ tenant, user, identityId, now: ctx.now })
    return {
      result: { userId: user.userId },
      by: { id: identityId, name: nameOf(user) },
      writes,
      checks: [...offered.stands, ...checks],
      events,
      effects,
    }
  },
})
