import * as z from "zod"
import { AccountId, type InvitationId, PartnerId, ServiceId } from "../kernel/ids.ts"
import { type Authorised, command, type Decision } from "../kernel/operations.ts"
import { Scope } from "../kernel/permissions.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { mailing, mailsByCaller } from "../mails/index.ts"
import { PartnerErrors } from "../partners/index.ts"
import { onAccounts, onPartners, onService } from "../permissions/index.ts"
import { Days } from "../users/index.ts"
import { invitations, type InvitingId } from "./entity.ts"
import { aboveHost, hostRefs } from "./hosts.ts"
import { InvitationEffects, type InvitationSeen, InvitationView, invitationView, isForgotten } from "./invitations.ts"
import {
  hostIn,
  type Inviting,
  invitationOf,
  invitationSent,
  linkUntil,
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

const common = {
  anew: true,
  input: Again,
  output: InvitationView,
  beyond: (place: InvitingId, found: Authorised) => [...mailsByCaller(place, found), ...aboveHost(place)],
  reads: (place: InvitingId, { invitationId }: { invitationId: InvitationId }) => [
    ...hostRefs(place),
    ref(invitations, { place, invitationId }),
  ],
} as const

/** A new link for the same invitation, also after it ran out; the old link is dead from then on. */
export const resendInvitation = command({
  name: "invitation.resend",
  summary: "Send an invitation again, with a new link",
  route: "POST /v1/accounts/{accountId}/invitations/{invitationId}/resend",
  place: AccountId,
  permission: onAccounts.inviteAdmins,
  ...common,
  decide: (ctx, input) => decide(ctx, input),
})

export const resendStaffInvitation = command({
  name: "staff.invitations.resend",
  summary: "Send an invitation to the staff again, with a new link",
  route: "POST /v1/staff/invitations/{invitationId}/resend",
  place: ServiceId,
  permission: onService.manageStaff,
  ...common,
  decide: (ctx, input) => decide(ctx, input),
})

export const resendPartnerInvitation = command({
  name: "partner.invitations.resend",
  summary: "Send an invitation to a partner again, with a new link",
  route: "POST /v1/partners/{partnerId}/invitations/{invitationId}/resend",
  place: PartnerId,
  permission: onPartners.inviteAdmins,
  ...common,
  decide: (ctx, input) => decide(ctx, input),
})
