import * as z from "zod"
import { claimed } from "../kernel/claims.ts"
import { AccountId, InvitationId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { nameIn, passName, takeName } from "../kernel/names.ts"
import { command } from "../kernel/operations.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { Email } from "../kernel/values.ts"
import { AccountErrors, accountHead, mostAdmins, stillOwner } from "../accounts/index.ts"
import { addressClaims } from "../identities/index.ts"
import { mailing, mailReads, mailsByCaller } from "../mails/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { addressNames, Days } from "../users/index.ts"
import { invitations } from "./entity.ts"
import {
  type Invitation,
  InvitationEffects,
  InvitationErrors,
  InvitationView,
  invitationView,
  isForgotten,
  isUsable,
} from "./invitations.ts"
import { type InAccount, invitationSent, linkUntil, nextSending } from "./sending.ts"

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
      events: [invitationSent(ctx, next, account, false)],
      effects: [
        InvitationEffects.adminRights({ email }, { account: account.name }),
        InvitationEffects.mailed(linkUntil(next), {}),
        InvitationEffects.untilAccepted({ email }, {}),
        isForgotten(next),
        ...mail.effects,
      ],
    }
  },
})
