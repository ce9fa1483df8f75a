import * as z from "zod"
import { AccountId, PartnerId, type PlaceKind, ServiceId } from "../kernel/ids.ts"
import { command, type Decision, type Route } from "../kernel/operations.ts"
import { type Permission, Scope } from "../kernel/permissions.ts"
import { nextVersion } from "../kernel/versions.ts"
import { mailing } from "../mails/index.ts"
import { PartnerErrors } from "../partners/index.ts"
import { onAccounts, onPartners, onService } from "../permissions/index.ts"
import { Days } from "../users/index.ts"
import { invitations, type InvitingId } from "./entity.ts"
import { InvitationEffects, type InvitationSeen, InvitationView, invitationView, isForgotten } from "./invitations.ts"
import {
  hostIn,
  type Inviting,
  invitationOf,
  invitationReads,
  invitationSent,
  linkUntil,
  mailsAndAbove,
  nextSending,
  OneInvitation,
} from "./sending.ts"

const Again = z.strictObject({ ...OneInvitation.shape, days: Days })

const decide = async (
  ctx: Inviting,
  { invitationId, days }: z.output<typeof Again>,
): Promise<Decision<InvitationSeen>> => {
  const { place } = ctx
  const earlier = await invitationOf(ctx, invitationId)
  const host = await hostIn(ctx, earlier.company)
  if (earlier.company && ctx.actor.scopeOf(onPartners.bringAccounts) === Scope.none) throw PartnerErrors.brings_itself()
  const sending = nextSending(ctx, earlier, days)
  const { mailStatus: _, mailAt: __, ...before } = earlier
  const next = { ...before, ...sending }
  const { email } = earlier
  const mail = await mailing(ctx, [place], email)
  return {
    result: invitationView(next, host.inviters, ctx.now),
    version: earlier.rev,
    writes: [
      nextVersion(invitations, { place, invitationId }, earlier, { set: sending, remove: ["mailStatus", "mailAt"] }),
      ...mail.writes,
    ],
    authorityInHead: true,
    checks: host.stillInvites(ctx),
    events: [invitationSent(ctx, next, host, true)],
    effects: [
      InvitationEffects.mailed(linkUntil(next), {}),
      InvitationEffects.oldLinkDies({ email }, {}),
      isForgotten(next),
      ...mail.effects,
    ],
  }
}

const resending = <P extends InvitingId>(
  name: string,
  summary: string,
  route: Route,
  place: PlaceKind<P>,
  permission: Permission,
) =>
  command({
    name,
    summary,
    route,
    place,
    permission,
    anew: true,
    input: Again,
    output: InvitationView,
    beyond: mailsAndAbove,
    reads: invitationReads,
    decide: (ctx, input) => decide(ctx as unknown as Inviting, input),
  })

/** A new link for the same invitation, also after it ran out; the old link is dead from then on. */
export const resendInvitation = resending(
  "invitation.resend",
  "Send an invitation again, with a new link",
  "POST /v1/accounts/{accountId}/invitations/{invitationId}/resend",
  AccountId,
  onAccounts.inviteAdmins,
)

export const resendStaffInvitation = resending(
  "staff.invitations.resend",
  "Send an invitation to the staff again, with a new link",
  "POST /v1/staff/invitations/{invitationId}/resend",
  ServiceId,
  onService.manageStaff,
)

export const resendPartnerInvitation = resending(
  "partner.invitations.resend",
  "Send an invitation to a partner again, with a new link",
  "POST /v1/partners/{partnerId}/invitations/{invitationId}/resend",
  PartnerId,
  onPartners.inviteAdmins,
)
