import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { accountHead, stillOwner } from "../accounts/index.ts"
import { mailing, mailsByCaller } from "../mails/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { Days } from "../users/index.ts"
import { invitations } from "./entity.ts"
import { InvitationEffects, InvitationView, invitationView, isForgotten } from "./invitations.ts"
import { invitationOf, invitationSent, linkUntil, nextSending, OneInvitation } from "./sending.ts"

/** A new link for the same invitation, also after it ran out; the old link is dead from then on. */
export const resendInvitation = command({
  name: "invitation.resend",
  summary: "Send an invitation again, with a new link",
  route: "POST /v1/accounts/{accountId}/invitations/{invitationId}/resend",
  place: AccountId,
  permission: onAccounts.inviteAdmins,
  anew: true,
  input: z.strictObject({ ...OneInvitation.shape, days: Days }),
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
        nextVersion(invitations, { accountId: ctx.place, invitationId }, earlier, {
          set: sending,
          remove: ["mailStatus", "mailAt"],
        }),
        ...mail.writes,
      ],
      authorityInHead: true,
      checks: [stillOwner(ctx)],
      events: [invitationSent(ctx, next, account, true)],
      effects: [
        InvitationEffects.mailed(linkUntil(next), {}),
        InvitationEffects.oldLinkDies({ email }, {}),
        isForgotten(next),
        ...mail.effects,
      ],
    }
  },
})
