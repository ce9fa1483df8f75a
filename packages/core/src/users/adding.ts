import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import { GroupId, IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { nameIn } from "../kernel/names.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { mostGroupsOfUser, reachOf, treeIn, trees, unchangedTree } from "../leading/index.ts"
import { Email, TimeZone } from "../kernel/values.ts"
import { KnownPassword, Password } from "../identities/index.ts"
import { mailing, mailReads } from "../mails/index.ts"
import { inTenants } from "../permissions/index.ts"
import { findRole, refOfRole, RoleName } from "../rights/index.ts"
import { tenantHead, type Tenant, unchangedHead } from "../tenants/index.ts"
import { roleTitle } from "../texts/index.ts"
import { changeUser } from "./changing.ts"
import { levelsFrom, levelsOf, mailsBeyond } from "./mailing.ts"
import { UserEffects } from "./effects.ts"
import { type User, users } from "./entity.ts"
import { dangersOf, roleEffects } from "./gaining.ts"
import { Days, lasting } from "./offering.ts"
import { assertPlaces, assertReaches, placingEffects } from "./placing.ts"
import { assertMayGive } from "./reaching.ts"
import { givenSignIn } from "./sign-ins.ts"
import { subjectOf } from "./subject.ts"
import {
  aboutOf,
  BusinessNumber,
  FirstName,
  LastName,
  nameOf,
  UserErrors,
  UserEvents,
  UserView,
  userView,
} from "./users.ts"
import { addressNames } from "./uniques.ts"

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

/** The sign-in that comes with a password; without one there is none before the link is opened. */
const signInWith = async (ctx: InTenant, user: User, password: string | undefined) =>
  password === undefined ? { user, writes: [], events: [] } : givenSignIn(ctx, user, password)

/** What whoever gave a password is told to pass on: with which name one signs in. */
const UserAdded = z.object({ ...UserView.shape, signInName: z.string().exactOptional() })

const addedView = (user: User, password: string | undefined): z.input<typeof UserAdded> => {
  const { signInName, ...others } = user
  const told = password !== undefined && signInName !== undefined
  return { ...userView(others, user.status), ...(told ? { signInName } : {}) }
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
    ...passwords,
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
    const { position = tree.position, locale = tenant.locale, timeZone = tenant.timeZone } = about
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
      ...nextInvitation(ctx, null, days),
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
          UserEffects.added({ email, role: user.role }, { name, roleName: roleTitle(ctx.locale, role.name) }),
        ]),
        ...(await placingEffects(ctx, tree, null, user)),
        ...invitationEffects(user, password),
        UserEffects.untilJoined({ email }, { name }),
        ...mail.effects,
      ],
    }
  },
})

/** Who came with a password that somebody gave them may still be invited: to prove the address, with one of their own. */
const assertMayInvite = ({ status, signInName }: User, password: string | undefined): void => {
  const unproven = status === "active" && signInName !== undefined && password === undefined
  if (status !== "invited" && !unproven) throw UserErrors.not_invited({ state: status })
}

/** A new link, and when one is given a new temporary password; the old link is dead from then on. */
export const inviteUserAgain = command({
  name: "user.invite_again",
  summary: "Invite a user again who has not joined yet",
  route: "POST /v1/tenants/{tenantId}/users/{userId}/invite",
  runs: "identity",
  place: TenantId,
  permission: inTenants["users.add"],
  readsAllHeld: true,
  anew: true,
  input: z.strictObject({ userId: UserId.schema, days: Days, ...passwords }),
  output: UserAdded,
  beyond: mailsBeyond,
  reads: (tenantId, { userId }) => [ref(users, { tenantId, userId })],
  decide: async (ctx, { userId, days, password, passwordAgain }) => {
    const { tenant, user, reach } = await subjectOf(ctx, userId)
    assertMayInvite(user, password)
    const role = await findRole(ctx, user.role)
    if (!role) throw UserErrors.no_role()
    const gives = await assertMayGive(ctx, user, role)
    assertPassword(tenant, { password, passwordAgain })
    const { mailStatus: _, mailAt: __, ...known } = user
    const invited = { ...known, ...nextInvitation(ctx, user, days), rev: user.rev + 1 }
    const mail = await mailing(ctx, levelsOf(tenant), user.email)
    const { user: next, writes, events, ...signIn } = await signInWith(ctx, invited, password)
    const { expires = 0 } = next
    const name = nameOf(user)
    return {
      result: addedView(next, password),
      version: user.rev,
      ...signIn,
      writes: [...changeUser({ tenant, before: user, after: next }), ...writes, ...mail.writes],
      checks: [...reach.conditions, ...gives, unchangedHead(tenant)],
      events: [UserEvents.invitedAgain({ object: userId, version: next.rev }, { expires }, aboutOf(next)), ...events],
      effects: [
        ...(user.status === "invited" ? dangersOf(ctx, { user: userId, name }, { from: null, to: role, tenant }) : []),
        ...invitationEffects(next, password),
        UserEffects.oldLinkDies({ user: userId }, { name }),
        ...mail.effects,
      ],
    }
  },
})
