import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import type { ErrorFactory } from "../kernel/errors.ts"
import { TenantId, UserId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { grantTaken } from "../grants/index.ts"
import { administrator, forMembers, inTenants } from "../permissions/index.ts"
import { findRole } from "../rights/index.ts"
import { tenantHead } from "../tenants/index.ts"
import { administratorEvents, type Change, changeUser, groupsOf } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { type User, users } from "./entity.ts"
import { grantsAbove, ofAccountIn, ofNone } from "./ranking.ts"
import { assertMayGive } from "./reaching.ts"
import { type ActedOn, actedOn, assertAdministrators, assertNotOneself } from "./subject.ts"
import { aboutOf, nameOf, UserErrors, UserEvents, UserView, userView, whoseIs } from "./users.ts"

const named = z.strictObject({ userId: UserId.schema })

/** A user of another status: what blocking and unblocking have in common. */
const changing = async (ctx: Context<TenantId>, userId: UserId, from: "active" | "blocked", refusal: ErrorFactory) => {
  const { tenant, user, conditions } = await actedOn(ctx, userId)
  assertNotOneself(ctx, user)
  if (user.status !== from) throw refusal({ state: user.status })
  const status = from === "active" ? ("blocked" as const) : ("active" as const)
  const next = { ...user, status, rev: user.rev + 1 }
  assertAdministrators(tenant, user, next)
  return {
    user,
    tenant,
    names: { name: nameOf(user), tenant: tenant.name },
    of: { object: userId, version: next.rev },
    administration: administratorEvents({ tenant, before: user, after: next }),
    change: {
      result: userView(next, status),
      version: user.rev,
      writes: changeUser({ tenant, before: user, after: next }),
      checks: conditions,
    },
  }
}

/** Who is blocked is refused here with the next request; what they are elsewhere is not touched. */
export const blockUser = command({
  name: "user.block",
  summary: "Block a user",
  route: "POST /v1/tenants/{tenantId}/users/{userId}/block",
  place: TenantId,
  permission: inTenants["users.block"],
  readsAllHeld: true,
  input: named,
  output: UserView,
  beyond: grantsAbove,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId }) => {
    const { user, tenant, names, ...changed } = await changing(ctx, userId, "active", UserErrors.not_active)
    const { of, administration, change } = changed
    const { ofAccount, conditions } = await ofAccountIn(ctx, tenant, user)
    return {
      ...change,
      checks: [...change.checks, ...conditions],
      events: [UserEvents.blocked(of, whoseIs(user), aboutOf(user)), ...administration],
      effects: [
        UserEffects.blocked({ user: userId, ofAccount }, names),
        ...(user.role === administrator ? [UserEffects.ceasesAdministrator({ user: userId }, names)] : []),
        UserEffects.workRests({ user: userId, ofAccount }, names),
        UserEffects.elsewhere({ user: userId }, names),
      ],
    }
  },
})

/** What they hold is given back: **nobody gives what they do not hold**. */
export const unblockUser = command({
  name: "user.unblock",
  summary: "Unblock a user",
  route: "POST /v1/tenants/{tenantId}/users/{userId}/unblock",
  place: TenantId,
  permission: inTenants["users.block"],
  readsAllHeld: true,
  input: named,
  output: UserView,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId }) => {
    const { user, names, of, administration, change } = await changing(ctx, userId, "blocked", UserErrors.not_blocked)
    const role = await findRole(ctx, user.role)
    if (!role) throw UserErrors.no_role()
    const gives = await assertMayGive(ctx, user, role)
    return {
      ...change,
      checks: [...change.checks, ...gives],
      events: [UserEvents.unblocked(of, whoseIs(user), aboutOf(user)), ...administration],
      effects: [
        ...(user.role === administrator ? [UserEffects.becomesAdministrator({ user: userId }, names)] : []),
        UserEffects.unblocked({ user: userId }, names),
      ],
    }
  },
})

type Going = Pick<ActedOn, "tenant" | "user" | "conditions">

/** What it means for somebody to go: access ends with the commit, everything else is cleaned up after it. */
export const goodbye = async (
  ctx: Context<TenantId>,
  { tenant, user }: Pick<Going, "tenant" | "user">,
  self: boolean,
) => {
  const { tenantId, userId, identityId } = user
  const next: User = { ...user, status: "leaving", rev: user.rev + 1 }
  assertAdministrators(tenant, user, next)
  const role = await findRole(ctx, user.role)
  const [of, name] = [{ user: userId }, nameOf(user)]
  const [, ...groups] = groupsOf(user)
  const joined = user.status !== "invited"
  const { ofAccount, conditions } = joined ? await ofAccountIn(ctx, tenant, user) : ofNone
  const change: Change = { tenant, before: user, after: next, roles: { taken: role?.custom ?? null } }
  return {
    change,
    beside: joined && identityId !== undefined ? [grantTaken({ place: tenantId, identityId })] : [],
    conditions,
    events: [
      UserEvents.deleted({ object: userId, version: next.rev }, { ...whoseIs(user), self }, aboutOf(user)),
      ...administratorEvents({ tenant, before: user, after: next }),
    ] as const,
    effects: [
      UserEffects.deleted({ ...of, ofAccount }, { name, tenant: tenant.name }),
      ...(user.role === administrator && joined ? [UserEffects.ceasesAdministrator(of, { name })] : []),
      ...(joined ? [] : [UserEffects.invitationDies(of, { name })]),
      ...(joined ? [UserEffects.workEnds({ ...of, ofAccount }, { name })] : []),
      ...(groups.length > 0 ? [UserEffects.groupsLeft({ user: userId, count: groups.length }, { name })] : []),
      UserEffects.signInGoes(of, { name }),
    ],
  }
}

const Gone = z.object({ userId: UserId.schema })

const leaving = async (ctx: Context<TenantId>, going: Going, self: boolean) => {
  const { change, beside, conditions, events, effects } = await goodbye(ctx, going, self)
  const { userId, rev } = going.user
  return {
    result: { userId },
    version: rev,
    writes: [...changeUser(change), ...beside],
    checks: [...going.conditions, ...conditions],
    events,
    effects,
  }
}

export const deleteUser = command({
  name: "user.delete",
  summary: "Delete a user for ever",
  route: "DELETE /v1/tenants/{tenantId}/users/{userId}",
  place: TenantId,
  permission: inTenants["users.delete"],
  readsAllHeld: true,
  irreversible: true,
  input: named,
  output: Gone,
  beyond: grantsAbove,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId }) => {
    const subject = await actedOn(ctx, userId)
    assertNotOneself(ctx, subject.user)
    return leaving(ctx, subject, false)
  },
})

/** Administrators hand over first: **never one's own**. */
export const leaveTenant = command({
  name: "user.leave",
  summary: "Leave a tenant for ever",
  route: "POST /v1/tenants/{tenantId}/leave",
  place: TenantId,
  permission: forMembers.leaveTenant,
  readsAllHeld: true,
  irreversible: true,
  endsOwnRight: true,
  input: z.strictObject({}),
  output: Gone,
  beyond: grantsAbove,
  decide: async (ctx) => {
    const { userId } = ctx.actor
    const user = userId ? await ctx.get(users, { tenantId: ctx.place, userId }) : null
    if (!user) throw UserErrors.unknown()
    if (user.role === administrator) throw UserErrors.own_rights()
    return leaving(ctx, { tenant: await tenantHead(ctx), user, conditions: [] }, true)
  },
})
