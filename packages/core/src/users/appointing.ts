import type { Context } from "../kernel/context.ts"
import { type IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { reaction } from "../kernel/reactions.ts"
import type { TransactItem } from "../kernel/table.ts"
import { must, type Write } from "../kernel/writes.ts"
import { grantGiven } from "../grants/index.ts"
import { administrator } from "../permissions/index.ts"
import { findRole, heldRole } from "../rights/index.ts"
import type { Tenant } from "../tenants/index.ts"
import { letter } from "../texts/index.ts"
import { administratorEvents, changeUser } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { type User, users } from "./entity.ts"
import { exchangeEffect, roleEffects } from "./gaining.ts"
import { provenUser } from "./sign-ins.ts"
import { assertAdministrators } from "./subject.ts"
import { aboutOf, nameOf, UserErrors, UserEvents } from "./users.ts"

type Appointing = {
  readonly tenant: Tenant
  /** What they have been here until now: `null` for nobody. */
  readonly before: User | null
  /** Who they are, and where they are placed. */
  readonly user: User
  readonly identityId: IdentityId
}

/** Who comes here only by being appointed is let in, like everybody, by a grant. */
const letIn = (user: User, identityId: IdentityId, now: Date): TransactItem | Write => {
  const { tenantId: place, userId, email } = user
  const grant = { place, identityId, userId, name: nameOf(user), email }
  return must(grantGiven({ ...grant, grantedBy: identityId, grantedAt: now.toISOString() }), UserErrors.already_here)
}

const isHere = (user: User | null): user is User => user?.status === "active" || user?.status === "blocked"

/**
 * Somebody who has proven their address becomes an administrator, active from now on, whatever they were: nobody, invited, a
 * user with another role, or blocked. Who was let in at their address without having proven it is nobody any more.
 * Everybody who is an administrator here is told. `comes` says whether they had been no user here before.
 */
export const appoint = async (ctx: Context<TenantId>, { tenant, before, user, identityId }: Appointing) => {
  const rev = (before?.rev ?? 0) + 1
  const comes = !isHere(before) || before.identityId !== identityId
  if (!comes && before.role === administrator && before.status === "active") throw UserErrors.same_role()
  const replaced = await provenUser(ctx, user)
  const after: User = { ...replaced.user, identityId, status: "active", role: administrator, rev }
  assertAdministrators(tenant, before, after)
  const [had, has] = [before && (await heldRole(ctx, before.role)), await findRole(ctx, administrator)]
  if (!has) throw UserErrors.no_role()
  const told = [...tenant.administrators, after.userId].filter((id) => UserId.is(id)).toSorted()
  const [of, name] = [{ user: before ? after.userId : after.email }, nameOf(after)]
  const person = { ...of, name }
  const itself = { identityId, from: before?.role ?? null, tenant: tenant.name, told }
  return {
    user: after,
    version: before?.rev ?? 0,
    comes,
    writes: [
      ...changeUser({ tenant, before, after, roles: { taken: had?.custom ?? null } }),
      ...(comes ? [letIn(after, identityId, ctx.now)] : []),
      ...replaced.writes,
    ],
    events: [
      UserEvents.appointed({ object: after.userId, version: rev }, itself, aboutOf(after)),
      ...administratorEvents({ tenant, before, after }),
      ...replaced.events,
    ] as const,
    effects: [
      ...(had?.name === administrator ? [UserEffects.becomesAdministrator(of, { name })] : []),
      ...roleEffects(ctx, person, { from: had, to: has, tenant }, [
        UserEffects.administratorsTold({ count: told.length }, { tenant: tenant.name }),
        ...(comes ? [UserEffects.joined({ email: after.email, role: after.role }, { tenant: tenant.name })] : []),
        ...replaced.effects,
        ...(before?.status === "blocked" ? [UserEffects.unblocked(of, { name, tenant: tenant.name })] : []),
        ...(had && had.name !== has.name ? [exchangeEffect(ctx, person, { from: had, to: has })] : []),
      ]),
      UserEffects.nextRequest(of, { name }),
    ],
  }
}

/** A mail to each who was an administrator when it was done: also to who has been blocked since, and by whom. */
export const mailAppointment = reaction({
  name: "user.mail_appointment",
  on: [UserEvents.appointed],
  each: ({ data }) => data.told,
  run: async ({ get, mailer, brand }, { place, data, personal, actorName, at }, userId) => {
    const { tenant } = data
    const { name } = personal
    if (!TenantId.is(place) || !UserId.is(userId) || name === undefined) return
    const one = await get(users, { tenantId: place, userId })
    if (!one) return
    const { email: to, locale, timeZone } = one
    const values = { name, tenant, owner: actorName ?? "", at: at.toISOString() }
    await mailer.send(
      letter({
        vendor: await brand(),
        to,
        reader: nameOf(one),
        locale,
        timeZone,
        name: "administrator_appointed",
        values,
      }),
    )
  },
})
