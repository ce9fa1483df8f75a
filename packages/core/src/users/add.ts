import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import { GroupId, TenantId, UserId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { offered } from "../kernel/vendor.ts"
import { nameIn } from "../kernel/names.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { Email, TimeZone } from "../kernel/values.ts"
import { mostGroupsOfUser, reachOf, treeIn, trees, unchangedTree } from "../leading/index.ts"
import { mailing, mailReads } from "../mails/index.ts"
import { inTenants } from "../permissions/index.ts"
import { findRole, refOfRole, RoleName } from "../rights/index.ts"
import { tenantHead, unchangedHead } from "../tenants/index.ts"
import { roleTitle } from "../texts/index.ts"
import { changeUser } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import type { User } from "./entity.ts"
import { roleEffects } from "./gaining.ts"
import {
  addedView,
  assertPassword,
  invitationEffects,
  nextUserInvitation,
  passwordsGiven,
  signInWith,
  UserAdded,
} from "./inviting.ts"
import { levelsFrom, levelsOf, mailsBeyond } from "./mailing.ts"
import { Days } from "./offering.ts"
import { assertPlaces, assertReaches, placingEffects } from "./placing.ts"
import { assertMayGive } from "./reaching.ts"
import { addressNames } from "./uniques.ts"
import { aboutOf, BusinessNumber, FirstName, LastName, nameOf, UserErrors, UserEvents } from "./users.ts"

export const addUser = command({
  name: "user.add",
  summary: "Add a user to a tenant, by invitation or with a temporary password",
  route: "POST /v1/tenants/{tenantId}/users",
  runs: "identity",
  place: TenantId,
  permission: inTenants["users.add"],
  readsAllHeld: true,
  input: z.strictObject({
    email: Email,
    firstName: FirstName,
    lastName: LastName.exactOptional(),
    number: BusinessNumber.exactOptional(),
    role: RoleName,
    position: GroupId.schema.exactOptional(),
    groups: list(GroupId.schema, mostGroupsOfUser).default([]),
    locale: Locale.exactOptional(),
    timeZone: TimeZone.exactOptional(),
    days: Days,
    ...passwordsGiven,
  }),
  output: UserAdded,
  beyond: mailsBeyond,
  reads: (tenantId, { role, email }, _, asked) => [
    ref(trees, { tenantId }),
    nameIn(tenantId, addressNames, email),
    ...refOfRole(tenantId, role),
    ...mailReads(levelsFrom(tenantId, asked.hint?.accountId), email, asked),
  ],
  decide: async (ctx, { days, password, passwordAgain, ...about }) => {
    const tenant = await tenantHead(ctx)
    // The name is taken with a condition as well; but no sign-in is made for who is here already.
    const [taken] = await ctx.getAll([nameIn(ctx.place, addressNames, about.email)])
    const tree = await treeIn(ctx)
    const reach = await reachOf(ctx)
    const role = await findRole(ctx, about.role)
    if (!role) throw UserErrors.no_role()
    const userId = ctx.make(UserId)
    const gives = await assertMayGive(ctx, { userId }, role)
    if (taken) throw UserErrors.email_taken()
    assertPassword(tenant, { password, passwordAgain })
    const { position = tree.position, locale = offered(ctx.vendor, tenant.locale), timeZone = tenant.timeZone } = about
    const groups = [...new Set(about.groups)]
    assertReaches(reach, [position, ...groups])
    assertPlaces(tree, { position, groups })
    const { groups: _, ...named } = about
    const added: User = {
      ...named,
      tenantId: ctx.place,
      userId,
      status: "invited",
      position,
      ...(groups.length > 0 ? { groups } : {}),
      locale,
      timeZone,
      ...nextUserInvitation(ctx, null, days),
      addedAt: ctx.now.toISOString(),
      rev: 1,
    }
    const { user, writes, events, ...signIn } = await signInWith(ctx, added, password)
    const { email, expires = 0 } = user
    const name = nameOf(user)
    const mail = await mailing(ctx, levelsOf(tenant), email)
    return {
      result: addedView(user, password),
      ...signIn,
      writes: [
        ...changeUser({ tenant, before: null, after: user, roles: { given: role.custom } }),
        ...writes,
        ...mail.writes,
      ],
      checks: [unchangedHead(tenant), unchangedTree(tree), ...gives],
      events: [
        UserEvents.added(
          { object: userId, version: 1 },
          {
            role: user.role,
            position,
            groups,
            expires,
          },
          aboutOf(user),
        ),
        ...events,
      ],
      effects: [
        ...roleEffects(ctx, { user: email, name }, { from: null, to: role, tenant }, [
          UserEffects.added({ email, role: user.role }, { name, roleName: roleTitle(ctx, role.name) }),
        ]),
        ...(await placingEffects(ctx, tree, null, user)),
        ...invitationEffects(user, password),
        UserEffects.untilJoined({ email }, { name }),
        ...mail.effects,
      ],
    }
  },
})
