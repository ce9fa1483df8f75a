import * as z from "zod"
import { claimed } from "../kernel/claims.ts"
import type { Context } from "../kernel/context.ts"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import type { Keyring } from "../kernel/keyring.ts"
import { Locale } from "../kernel/locales.ts"
import { command, query } from "../kernel/operations.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { must } from "../kernel/writes.ts"
import { type Account, AccountErrors, AccountEvents, accounts, identityOf, mostAdmins } from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import {
  hashOf,
  identities,
  IdentityErrors,
  identityCreated,
  newIdentity,
  Password,
  type Person,
  PersonName,
  TimeZone,
  usernameOf,
} from "../identities/index.ts"
import { forAnyone, forVisitors } from "../permissions/index.ts"
import { invitations } from "./entity.ts"
import { type Invitation, InvitationEffects, InvitationErrors, InvitationEvents, isUsable } from "./invitations.ts"
import { type Sending, sendingOf } from "./tokens.ts"

/** From the link's fragment; in a body, never in an address line that logs and proxies keep. */
const Token = z.string().max(300)
const withToken = z.strictObject({ token: Token })

const locate = (keyring: Keyring, { token }: { token: string }): AccountId => sendingOf(keyring, token).accountId

/** What every look at a token reads, whatever the token is: so that none can be told from another by the work done. */
const readsFor = (_: AccountId, { token }: { token: string }, keyring: Keyring) => {
  const { accountId, invitationId } = sendingOf(keyring, token)
  return [ref(invitations, { accountId, invitationId }), ref(accounts, { accountId })]
}

type Looking = Pick<Context<AccountId>, "getAll" | "keyring" | "now">
type Found = { readonly invitation: Invitation; readonly account: Account; readonly sending: Sending }

/**
 * The invitation that a token opens. Unknown, expired, used, revoked and replaced tokens are refused alike, as are those
 * of an inviter who by now may not invite: nobody grants what they do not hold (DESIGN §5, 4).
 */
const usable = async ({ getAll, keyring, now }: Looking, token: string): Promise<Found> => {
  const sending = sendingOf(keyring, token)
  const { accountId, invitationId, expires, rev } = sending
  const [invitation, account] = await getAll([
    ref(invitations, { accountId, invitationId }),
    ref(accounts, { accountId }),
  ])
  const good = invitation && account?.state === "active" && isUsable(invitation, account.ownerId, now)
  if (!good || invitation.expires !== expires || invitation.rev !== rev) throw InvitationErrors.unusable()
  return { invitation, account, sending }
}

export const inspectInvitation = query({
  name: "invitation.inspect",
  summary: "Look at an invitation, by its link",
  route: "POST /v1/invitations/inspect",
  place: AccountId,
  locate,
  permission: forVisitors.inspectInvitation,
  limits: {
    perAddress: { most: 60, seconds: 600 },
    perTarget: { most: 30, seconds: 600, of: ({ token }) => token },
  },
  input: withToken,
  output: z.object({
    account: z.string(),
    inviter: z.string(),
    email: z.string(),
    locale: Locale,
    expires: z.iso.datetime(),
    /** Whether the address has a sign-in already (then sign in and accept), or none yet (then join). */
    signIn: z.enum(["existing", "new"]),
  }),
  reads: readsFor,
  read: async (ctx, { token }) => {
    const { invitation, account } = await usable(ctx, token)
    const { email, inviterName: inviter, locale, expires } = invitation
    const [known] = await ctx.getAll([claimed("email", email)])
    const signIn = known ? ("existing" as const) : ("new" as const)
    return { account: account.name, inviter, email, locale, expires: new Date(expires).toISOString(), signIn }
  },
})

type Admitted = { readonly identityId: IdentityId; readonly person: Person; readonly joining?: string }

/** What acceptance does, whoever accepts: the invitation is used up, the person is an admin. */
const admission = (
  { invitation, account }: Found,
  { identityId, person: { name, email }, joining }: Admitted,
  now: Date,
) => {
  const { accountId, invitationId } = invitation
  if (account.admins.includes(identityId)) throw InvitationErrors.already_admin()
  if (account.admins.length >= mostAdmins) throw AccountErrors.too_many_admins({ most: mostAdmins })
  const rev = invitation.rev + 1
  const accountRev = account.rev + 1
  const grant = {
    place: accountId,
    identityId,
    name,
    email,
    grantedBy: invitation.invitedBy,
    grantedAt: now.toISOString(),
  }
  const writes: TransactItem[] = [
    write(invitations)
      .patch({ accountId, invitationId })
      .set({ status: "accepted", rev })
      .where((old, { eq }) => {
        const unchanged = eq(old.rev, invitation.rev)
        return joining === undefined ? unchanged : `${unchanged} AND ${eq(old.joining, joining)}`
      })
      .commit(),
    write(accounts)
      .patch({ accountId })
      .set({ rev: accountRev })
      .add({ admins: [identityId] })
      .where((head, { eq }) => eq(head.rev, account.rev))
      .commit(),
  ]
  const ofInvitation = { object: invitationId, version: rev, home: accountId }
  const ofAccount = { object: accountId, version: accountRev, home: accountId }
  const [data, person] = [
    { identityId, account: account.name },
    { name, email },
  ]
  return {
    writes: [...writes, must(write(grants).create(grant).commit(), InvitationErrors.already_admin)],
    events: [
      InvitationEvents.accepted(ofInvitation, data, person),
      AccountEvents.adminAdded(ofAccount, data, person),
    ] as const,
    effects: [
      InvitationEffects.youBecomeAdmin({ email }, { account: account.name }),
      InvitationEffects.adminsSeeYou({ email }, {}),
    ],
  }
}

const Accepted = z.object({ accountId: AccountId.schema, identityId: IdentityId.schema })

/** For who has a sign-in: the token says that they may knock, being signed in as the invitee lets them in. */
export const acceptInvitation = command({
  name: "invitation.accept",
  summary: "Accept an invitation, signed in",
  route: "POST /v1/invitations/accept",
  place: AccountId,
  locate,
  permission: forAnyone.acceptInvitation,
  limits: {
    perAddress: { most: 60, seconds: 600 },
    perTarget: { most: 30, seconds: 600, of: ({ token }) => token },
  },
  input: withToken,
  output: Accepted,
  reads: readsFor,
  decide: async (ctx, { token }) => {
    const found = await usable(ctx, token)
    const identityId = identityOf(ctx.actor)
    const person = await ctx.get(identities, { identityId })
    if (!person) throw IdentityErrors.unknown()
    if (person.email !== found.invitation.email) throw InvitationErrors.not_yours()
    return {
      result: { accountId: found.account.accountId, identityId },
      ...admission(found, { identityId, person }, ctx.now),
    }
  },
})

/** Longer than a function runs: whoever began to join is done by then, or dead. */
const joiningLasts = 30_000

/** One joins by a link at a time: two would set each other's password, and only one of them is let in. */
const joiningAlone = ({ once, now }: Context<AccountId>, { accountId, invitationId, rev }: Invitation): TransactItem =>
  write(invitations)
    .patch({ accountId, invitationId })
    .set({ joining: once, joiningUntil: now.getTime() + joiningLasts })
    .where((old, { eq, lt, notExists }) => {
      const free = `${notExists(old.joining)} OR ${eq(old.joining, once)} OR ${lt(old.joiningUntil, now.getTime())}`
      return `${eq(old.rev, rev)} AND (${free})`
    })
    .commit()

const assertNobodyJoins = ({ once, now }: Context<AccountId>, { joining, joiningUntil = 0 }: Invitation): void => {
  if (joining && joining !== once && joiningUntil >= now.getTime()) throw InvitationErrors.being_accepted()
}

/** For who has none yet: the link proves the address, a password makes the sign-in. */
export const joinByInvitation = command({
  name: "invitation.join",
  summary: "Accept an invitation as somebody new, with a password",
  route: "POST /v1/invitations/join",
  runs: "identity",
  place: AccountId,
  locate,
  permission: forVisitors.joinByInvitation,
  limits: {
    perAddress: { most: 30, seconds: 600 },
    perTarget: { most: 10, seconds: 600, of: ({ token }) => token },
  },
  input: z.strictObject({
    token: Token,
    name: PersonName,
    password: Password,
    locale: Locale.exactOptional(),
    timeZone: TimeZone.default("UTC"),
  }),
  output: Accepted,
  reads: readsFor,
  decide: async (ctx, { token, name, password, timeZone, locale: wanted }) => {
    const found = await usable(ctx, token)
    const { invitation, account } = found
    const { email } = invitation
    const person: Person = { email, name, timeZone, locale: wanted ?? invitation.locale }
    // The same for every link to this address: a sign-in made by an attempt that failed halfway is found again.
    const username = usernameOf(ctx.keyring.tag("sign-up", ["join", email]))
    const identityId = ctx.make(IdentityId, hashOf(username))
    const [known, somebody] = await ctx.getAll([claimed("email", email), ref(identities, { identityId })])
    if (known || somebody) throw InvitationErrors.sign_in_first()
    assertNobodyJoins(ctx, invitation)
    const admitted = { identityId, person, joining: ctx.once }
    const { writes, events, effects } = admission(found, admitted, ctx.now)
    return {
      result: { accountId: account.accountId, identityId },
      by: { id: identityId, name },
      before: {
        reserve: joiningAlone(ctx, invitation),
        run: ({ createUser }) => createUser({ username, ...person }, password),
      },
      writes: [...newIdentity(identityId, username, person, account.accountId), ...writes],
      events: [...events, identityCreated(identityId, person)],
      effects: [InvitationEffects.signInMade({ email }, {}), ...effects],
    }
  },
})
