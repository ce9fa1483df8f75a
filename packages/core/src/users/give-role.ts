import * as z from "zod"
import { TenantId, UserId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { administrator, inTenants } from "../permissions/index.ts"
import { findRole, heldRole, refOfRole, RoleName } from "../rights/index.ts"
import { unchangedHead } from "../tenants/index.ts"
import { administratorEvents, changeUser } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { users } from "./entity.ts"
import { exchangeEffect, roleEffects } from "./gaining.ts"
import { linkLapses, losesLinks } from "./lapsing.ts"
import { seenBy } from "./offering.ts"
import { assertMayGive } from "./reaching.ts"
import { actedOn, assertAdministrators, assertNotOneself } from "./subject.ts"
import { aboutOf, nameOf, UserErrors, UserEvents, UserView, whoseIs } from "./users.ts"

export const giveRole = command({
  name: "user.give_role",
  summary: "Give a user another role",
  route: "PUT /v1/tenants/{tenantId}/users/{userId}/role",
  place: TenantId,
  permission: inTenants["users.give_role"],
  readsAllHeld: true,
  input: z.strictObject({ userId: UserId.schema, role: RoleName }),
  output: UserView,
  reads: (tenantId, { userId, role }) => [ref(users, { tenantId, userId }), ...refOfRole(tenantId, role)],
  decide: async (ctx, { userId, role }) => {
    const { tenant, user, conditions } = await actedOn(ctx, userId)
    assertNotOneself(ctx, user)
    if (user.role === role) return unchanged(await seenBy(ctx, user), user.rev)
    const [from, to] = await Promise.all([heldRole(ctx, user.role), findRole(ctx, role)])
    if (!to || !from) throw UserErrors.no_role()
    const gives = await assertMayGive(ctx, user, to)
    const next = { ...user, role, rev: user.rev + 1 }
    assertAdministrators(tenant, user, next)
    const lapsing = await linkLapses(ctx, user, next)
    const [of, names] = [{ user: userId }, { name: nameOf(user) }]
    const [person, giving] = [
      { ...of, ...names },
      { from, to, tenant },
    ]
    const sent = user.status !== "invited" && losesLinks(from.holdings, to.holdings)
    return {
      result: await seenBy(ctx, next),
      version: user.rev,
      writes: changeUser({ tenant, before: user, after: next, roles: { given: to.custom, taken: from.custom } }),
      checks: [...conditions, ...gives, ...lapsing.conditions, unchangedHead(tenant)],
      events: [
        UserEvents.roleGiven(
          { object: userId, version: next.rev },
          { ...whoseIs(user), from: user.role, to: role },
          aboutOf(user),
        ),
        ...administratorEvents({ tenant, before: user, after: next }),
      ],
      effects: [
        ...(user.role === administrator ? [UserEffects.ceasesAdministrator(of, names)] : []),
        ...roleEffects(ctx, person, giving, [exchangeEffect(ctx, person, giving)]),
        ...(sent ? [UserEffects.linksStop(of, names)] : []),
        ...lapsing.effects,
        UserEffects.nextRequest(of, names),
      ],
    }
  },
})
