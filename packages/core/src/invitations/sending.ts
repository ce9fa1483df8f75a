import * as z from "zod"
import { claimed } from "../kernel/claims.ts"
import type { Context } from "../kernel/context.ts"
import { AccountId, InvitationId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { command, query } from "../kernel/operations.ts"
import { PageLimit, PageInput, pageOf } from "../kernel/pages.ts"
import { nameIn, passName, takeName } from "../kernel/names.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { type Account, AccountErrors, accountHead, identityOf, mostAdmins, stillOwner } from "../accounts/index.ts"
import { Email } from "../kernel/values.ts"
import { addressClaims } from "../identities/index.ts"
import { mailing, mailReads, mailsByCaller } from "../mails/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { addressNames, Days, lasting } from "../users/index.ts"
import { invitations } from "./entity.ts"
import {
  type Invitation,
  InvitationEffects,
  InvitationErrors,
  InvitationEvents,
  isForgotten,
  InvitationView,
  isUsable,
  invitationView,
} from "./invitations.ts"

type InAccount = Context<AccountId>

/** Days after which an invitation that is over goes by itself, when it has not been erased: it was accepted. */
const storedFor = 38

/** The next sending of an invitation: its own version, which no earlier sending had. */
const nextSending = (ctx: InAccount, earlier: Invitation | null, days: number) => ({
  status: "pending" as const,
  expires: ctx.asOf.getTime() + lasting(days),
  forgotten: Math.floor((ctx.asOf.getTime() + lasting(days + storedFor)) / 1000),
  invitedBy: identityOf(ctx.actor),
  inviterName: ctx.actor.name ?? "",
  sentAt: ctx.now.toISOString(),
  rev: (earlier?.rev ?? 0) + 1,
})

const sent = ({ timeZone }: InAccount, invitation: Invitation, { name }: Account, again: boolean) => {
  const { invitationId, rev, email, expires, locale, inviterName } = invitation
  const of = { object: invitationId, version: rev }
  return InvitationEvents.sent(of, { expires, locale, timeZone, account: name, again }, { email, inviter: inviterName })
}

const untilOf = ({ email, expires }: Invitation) => ({ email, until: new Date(expires).toISOString() })

/** The invitation of an address that waits for an answer, or did. */
const namedBy = async ({ get, place: accountId }: InAccount, holder: string | undefined): Promise<Invitation | null> =>
  holder !== undefined && InvitationId.is(holder) ? get(invitations, { accountId, invitationId: holder }) : null

type Naming = { readonly from: string | undefined; readonly to: InvitationId }

const named = (accountId: AccountId, email: string, { from, to }: Naming): readonly TransactItem[] => {
  if (from === to) return []
  return [
    from === undefined
      ? takeName(accountId, addressNames, email, to)
      : passName(accountId, addressNames, email, { from, to }),
  ]
}

export const inviteAdmin = command({
  name: "invitation.send",
  summary: "Invite an admin",
  route: "POST /v1/accounts/{accountId}/invitations",
  place: AccountId,
  permission: onAccounts.inviteAdmins,
  input: z.strictObject({ email: Email, locale: Locale.exactOptional(), days: Days }),
  output: InvitationView,
  beyond: mailsByCaller,
  reads: (accountId, { email }, _, asked) => [
    nameIn(accountId, addressNames, email),
    claimed(addressClaims, email),
    ...mailReads([accountId], email, asked),
  ],
  decide: async (ctx, { email, days, locale = ctx.locale }) => {
    const accountId = ctx.place
    const account = await accountHead(ctx)
    const [name, known] = await ctx.getAll([nameIn(accountId, addressNames, email), claimed(addressClaims, email)])
    const earlier = await namedBy(ctx, name?.holder)
    const invitationId = earlier?.invitationId ?? ctx.make(InvitationId)
    if (known && account.admins.includes(known.holder)) throw InvitationErrors.already_admin()
    if (earlier && isUsable(earlier, account.ownerId, ctx.now)) throw InvitationErrors.pending({ invitationId })
    if (account.admins.length >= mostAdmins) throw AccountErrors.too_many_admins({ most: mostAdmins })
    const next = { accountId, invitationId, email, locale, ...nextSending(ctx, earlier, days) }
    const mail = await mailing(ctx, [accountId], email)
    const put = write(invitations)
    return {
      result: invitationView(next, account.ownerId, ctx.now),
      writes: [
        earlier
          ? put
              .put(next)
              .where((old, { eq }) => eq(old.rev, earlier.rev))
              .commit()
          : put.create(next).commit(),
        ...named(accountId, email, { from: name?.holder, to: invitationId }),
        ...mail.writes,
      ],
      authorityInHead: true,
      checks: [stillOwner(ctx)],
      events: [sent(ctx, next, account, false)],
      effects: [
        InvitationEffects.adminRights({ email }, { account: account.name }),
        InvitationEffects.mailed(untilOf(next), {}),
        InvitationEffects.untilAccepted({ email }, {}),
        isForgotten(next),
        ...mail.effects,
      ],
    }
  },
})

const byId = z.strictObject({ invitationId: InvitationId.schema })

const invitationOf = async ({ get, place: accountId }: InAccount, invitationId: InvitationId): Promise<Invitation> => {
  const invitation = await get(invitations, { accountId, invitationId })
  if (!invitation) throw InvitationErrors.unknown()
  if (invitation.status !== "pending") throw InvitationErrors.not_pending({ state: invitation.status })
  return invitation
}

/** A new link for the same invitation, also after it ran out; the old link is dead from then on. */
export const resendInvitation = command({
  name: "invitation.resend",
  summary: "Send an invitation again, with a new link",
  route: "POST /v1/accounts/{accountId}/invitations/{invitationId}/resend",
  place: AccountId,
  permission: onAccounts.inviteAdmins,
  anew: true,
  input: z.strictObject({ ...byId.shape, days: Days }),
  output: InvitationView,
  beyond: mailsByCaller,
  reads: (accountId, { invitationId }) => [ref(invitations, { accountId, invitationId })],
  decide: async (ctx, { invitationId, days }) => {
    const account = await accountHead(ctx)
    const earlier = await invitationOf(ctx, invitationId)
    const sending = nextSending(ctx, earlier, days)
    const { mailStatus: _, mailAt: __, ...before } = earlier
    const next = { ...before, ...sending }
    const { email } = earlier
    const mail = await mailing(ctx, [ctx.place], email)
    return {
      result: invitationView(next, account.ownerId, ctx.now),
      version: earlier.rev,
      writes: [
        write(invitations)
          .patch({ accountId: ctx.place, invitationId })
          .set(sending)
          .remove(["mailStatus", "mailAt"])
          .where((old, { eq }) => eq(old.rev, earlier.rev))
          .commit(),
        ...mail.writes,
      ],
      authorityInHead: true,
      checks: [stillOwner(ctx)],
      events: [sent(ctx, next, account, true)],
      effects: [
        InvitationEffects.mailed(untilOf(next), {}),
        InvitationEffects.oldLinkDies({ email }, {}),
        isForgotten(next),
        ...mail.effects,
      ],
    }
  },
})

export const revokeInvitation = command({
  name: "invitation.revoke",
  summary: "Revoke an invitation",
  route: "POST /v1/accounts/{accountId}/invitations/{invitationId}/revoke",
  place: AccountId,
  permission: onAccounts.inviteAdmins,
  input: byId,
  output: InvitationView,
  reads: (accountId, { invitationId }) => [ref(invitations, { accountId, invitationId })],
  decide: async (ctx, { invitationId }) => {
    const account = await accountHead(ctx)
    const earlier = await invitationOf(ctx, invitationId)
    const next = { ...earlier, status: "revoked" as const, rev: earlier.rev + 1 }
    const { email } = earlier
    return {
      result: invitationView(next, account.ownerId, ctx.now),
      version: earlier.rev,
      writes: [
        nextVersion(invitations, { accountId: ctx.place, invitationId }, earlier, { set: { status: next.status } }),
      ],
      authorityInHead: true,
      checks: [stillOwner(ctx)],
      events: [InvitationEvents.revoked({ object: invitationId, version: next.rev }, {}, { email })],
      effects: [InvitationEffects.linkDies({ email }, {}), isForgotten(earlier)],
    }
  },
})

export const listInvitations = query({
  name: "invitation.list",
  summary: "List the invitations of an account",
  route: "GET /v1/accounts/{accountId}/invitations",
  place: AccountId,
  permission: onAccounts.readAdmins,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) }),
  output: pageOf(InvitationView),
  read: async (ctx, { limit, cursor }) => {
    const after = ctx.cursors.open(cursor)
    const listing = invitations.query.ofAccount({ accountId: ctx.place })
    const { items, last } = await ctx.list(invitations, listing, { limit, after })
    const { ownerId } = await accountHead(ctx)
    const data = items.map((invitation) => invitationView(invitation, ownerId, ctx.now))
    return { data, ...ctx.cursors.next(last) }
  },
})
