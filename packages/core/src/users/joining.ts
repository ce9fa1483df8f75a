import type { Context } from "../kernel/context.ts"
import { IdentityId } from "../kernel/ids.ts"
import { must } from "../kernel/writes.ts"
import { grantGiven } from "../grants/index.ts"
import type { HeldRole } from "../rights/index.ts"
import { type Tenant, unchangedHead } from "../tenants/index.ts"
import { administratorEvents, changeUser } from "./changing.ts"
import type { User } from "./entity.ts"
import { comingEffects } from "./gaining.ts"
import { provenUser } from "./sign-ins.ts"
import { assertAdministrators, assertOpen } from "./subject.ts"
import { aboutOf, nameOf, UserErrors, UserEvents } from "./users.ts"

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
export const coming = (
  ctx: JoiningContext,
  { tenant, user: before, role: given, identityId, now }: Joining,
  user: User,
) => {
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

/** What a user is who has come. */
export const arrived = ({ identityId, user }: Joining) => ({ identityId, status: "active" as const, rev: user.rev + 1 })

/** Who has proven the address comes, and takes the place of whoever was let in with a password that somebody gave. */
export const join = async (ctx: JoiningContext, joining: Joining) => {
  const { user, ...replaced } = await provenUser(ctx, joining.user)
  const { writes, events, effects, ...more } = coming(ctx, joining, { ...user, ...arrived(joining) })
  return {
    ...more,
    writes: [...writes, ...replaced.writes],
    events: [...events, ...replaced.events] as const,
    effects: [...effects, ...replaced.effects],
  }
}
