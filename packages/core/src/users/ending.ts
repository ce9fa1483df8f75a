import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import type { ErrorFactory } from "../kernel/errors.ts"
import { TenantId, UserId } from "../kernel/ids.ts"
import { grantTaken } from "../grants/index.ts"
import { administrator } from "../permissions/index.ts"
import { findRole } from "../rights/index.ts"
import { administratorEvents, type Change, changeUser, groupsOf } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import type { User } from "./entity.ts"
import { ofAccountIn, ofNone } from "./ranking.ts"
import { type ActedOn, actedOn, assertAdministrators, assertNotOneself } from "./subject.ts"
import { aboutOf, nameOf, UserEvents, userView, whoseIs } from "./users.ts"

/** Which user is meant. */
export const OneUser = z.strictObject({ userId: UserId.schema })

/** A user of another status: what blocking and unblocking have in common. */
export const changingStatus = async (
  ctx: Context<TenantId>,
  userId: UserId,
  from: "active" | "blocked",
  refusal: ErrorFactory,
) => {
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
      ...(joined ? [UserEffects.connectedServices(of, { name })] : []),
      ...(groups.length > 0 ? [UserEffects.groupsLeft({ user: userId, count: groups.length }, { name })] : []),
      UserEffects.signInGoes(of, { name }),
    ],
  }
}

/** Who has gone. */
export const UserGone = z.object({ userId: UserId.schema })

/** Somebody goes, by their own doing or by another's. */
export const leavingUser = async (ctx: Context<TenantId>, going: Going, self: boolean) => {
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
