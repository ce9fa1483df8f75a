import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import { GroupId, IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { nameIn } from "../kernel/names.ts"
import { type Before, command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { mostGroupsOfUser, reachOf, treeIn, trees, unchangedTree } from "../groups/index.ts"
import { Email, KnownPassword, Password, TimeZone, usernameOf } from "../identities/index.ts"
import { inTenants } from "../permissions/index.ts"
import { findRole, refOfRole, RoleName } from "../roles/index.ts"
import { headOf, type Tenant } from "../tenants/index.ts"
import { roleTitle } from "../texts/index.ts"
import { changeUser } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { type User, users } from "./entity.ts"
import { Days, lasting } from "./offering.ts"
import { assertPlaces, assertReaches, placingEffects } from "./placing.ts"
import { assertMayGive } from "./reaching.ts"
import { subjectOf } from "./subject.ts"
import {
  aboutOf,
  BusinessNumber,
  FirstName,
  LastName,
  nameOf,
  sortNameOf,
  UserErrors,
  UserEvents,
  UserView,
  viewOf,
} from "./users.ts"

const passwords = {
  /** Temporary: the person replaces it when they first sign in. Without one, they choose theirs by the link in the mail. */
  password: Password.exactOptional(),
  passwordAgain: KnownPassword.exactOptional(),
}
type Passwords = { readonly password?: string | undefined; readonly passwordAgain?: string | undefined }

const assertPassword = ({ passwordLength }: Tenant, { password, passwordAgain }: Passwords): void => {
  if (password !== passwordAgain) throw UserErrors.passwords_differ()
  if (password !== undefined && password.length < passwordLength) {
    throw UserErrors.password_too_short({ least: passwordLength })
  }
}

type InTenant = Context<TenantId>

/**
 * The sign-in that a password was given for. It is made whether or not the address has one already: what is not needed is
 * taken away afterwards, and neither the answer nor its time tells (DESIGN §5, 7).
 */
const temporarySignIn = ({ keyring, place }: InTenant, user: User, password: string | undefined) => {
  if (password === undefined) return {}
  const { email, locale } = user
  // Of this user alone: whoever adds the same address again, or tries to, reaches no other sign-in.
  const username = usernameOf(keyring.tag("sign-up", ["user", place, user.userId]))
  const before: Before = {
    run: ({ createTemporary }) => createTemporary({ username, email, name: nameOf(user), locale }, password),
  }
  return { username, before }
}

const nextInvitation = ({ actor, asOf }: InTenant, earlier: User | null, days: number) => ({
  invitedBy: IdentityId.schema.parse(actor.id),
  sending: (earlier?.sending ?? 0) + 1,
  expires: asOf.getTime() + lasting(days),
})

const invitationEffects = (user: User, password: string | undefined) => {
  const { email, expires = 0 } = user
  const name = nameOf(user)
  return [
    UserEffects.invitationMailed({ email, until: new Date(expires).toISOString() }, {}),
    ...(password === undefined ? [] : [UserEffects.temporaryPassword({ email }, { name })]),
  ]
}

export const addUser = command({
  name: "user.add",
  summary: "Add a user to a tenant, by invitation or with a temporary password",
  route: "POST /v1/tenants/{tenantId}/users",
  runs: "identity",
  place: TenantId,
  permission: inTenants["users.add"],
  givesRights: true,
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
    ...passwords,
  }),
  output: UserView,
  reads: (tenantId, { role, email }) => [
    ref(trees, { tenantId }),
    nameIn(tenantId, "m", email),
    ...refOfRole(tenantId, role),
  ],
  decide: async (ctx, { days, password, passwordAgain, ...about }) => {
    const tenant = await headOf(ctx)
    // The name is taken with a condition as well; but no sign-in is made for who is here already.
    const [taken] = await ctx.getAll([nameIn(ctx.place, "m", about.email)])
    const tree = await treeIn(ctx)
    const reach = await reachOf(ctx, inTenants["users.add"])
    const role = await findRole(ctx, about.role)
    if (!role) throw UserErrors.no_role()
    const userId = ctx.make(UserId)
    const gives = await assertMayGive(ctx, { userId }, role)
    if (taken) throw UserErrors.email_taken()
    assertPassword(tenant, { password, passwordAgain })
    const { position = tree.position, locale = tenant.locale, timeZone = tenant.timeZone } = about
    const groups = [...new Set(about.groups)]
    assertPlaces(tree, { position, groups })
    assertReaches(reach, [position, ...groups])
    const { groups: _, ...named } = about
    const user: User = {
      ...named,
      tenantId: ctx.place,
      userId,
      status: "invited",
      position,
      ...(groups.length > 0 ? { groups } : {}),
      locale,
      timeZone,
      sortName: sortNameOf(about),
      ...nextInvitation(ctx, null, days),
      addedAt: ctx.now.toISOString(),
      rev: 1,
    }
    const { email, expires = 0 } = user
    const { username, before } = temporarySignIn(ctx, user, password)
    const name = nameOf(user)
    return {
      result: viewOf(user),
      ...(before ? { before } : {}),
      writes: changeUser({ tenant, before: null, after: user, roles: { given: role.custom } }),
      checks: [...ctx.actor.stands, unchangedTree(tree), ...gives],
      events: [
        UserEvents.added(
          { object: userId, version: 1 },
          {
            role: user.role,
            position,
            groups,
            expires,
            timeZone: ctx.timeZone,
            ...(username === undefined ? {} : { username }),
          },
          aboutOf(user),
        ),
      ],
      effects: [
        UserEffects.added({ email, role: user.role }, { name, roleName: roleTitle(ctx.locale, role.name) }),
        ...(await placingEffects(ctx, tree, null, user)),
        ...invitationEffects(user, password),
        UserEffects.untilJoined({ email }, { name }),
      ],
    }
  },
})

/** A new link, and when one is given a new temporary password; the old link is dead from then on. */
export const inviteUserAgain = command({
  name: "user.invite_again",
  summary: "Invite a user again who has not joined yet",
  route: "POST /v1/tenants/{tenantId}/users/{userId}/invite",
  runs: "identity",
  place: TenantId,
  permission: inTenants["users.add"],
  givesRights: true,
  anew: true,
  input: z.strictObject({ userId: UserId.schema, days: Days, ...passwords }),
  output: UserView,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId, days, password, passwordAgain }) => {
    const { tenant, user, reach } = await subjectOf(ctx, inTenants["users.add"], userId)
    if (user.status !== "invited") throw UserErrors.not_invited({ state: user.status })
    const role = await findRole(ctx, user.role)
    if (!role) throw UserErrors.no_role()
    const gives = await assertMayGive(ctx, user, role)
    assertPassword(tenant, { password, passwordAgain })
    const next = { ...user, ...nextInvitation(ctx, user, days), rev: user.rev + 1 }
    const { username, before } = temporarySignIn(ctx, next, password)
    const { expires } = next
    return {
      result: viewOf(next),
      version: user.rev,
      ...(before ? { before } : {}),
      writes: changeUser({ tenant, before: user, after: next }),
      checks: [...ctx.actor.stands, ...reach.stands, ...gives],
      events: [
        UserEvents.invitedAgain(
          { object: userId, version: next.rev },
          { expires, timeZone: ctx.timeZone, ...(username === undefined ? {} : { username }) },
          aboutOf(next),
        ),
      ],
      effects: [
        ...invitationEffects(next, password),
        UserEffects.oldLinkDies({ user: userId }, { name: nameOf(user) }),
      ],
    }
  },
})
