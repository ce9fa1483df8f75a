import type * as z from "zod"
import { AccountId, type InvitationId, PartnerId, ServiceId } from "../kernel/ids.ts"
import { command, type Decision } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { onAccounts, onPartners, onService } from "../permissions/index.ts"
import { invitations, type InvitingId } from "./entity.ts"
import { aboveHost, hostRefs } from "./hosts.ts"
import {
  InvitationEffects,
  InvitationEvents,
  type InvitationSeen,
  InvitationView,
  invitationView,
  isForgotten,
} from "./invitations.ts"
import { hostIn, type Inviting, invitationOf, OneInvitation } from "./sending.ts"

const decide = async (
  ctx: Inviting,
  { invitationId }: z.output<typeof OneInvitation>,
): Promise<Decision<InvitationSeen>> => {
  const { place } = ctx
  const earlier = await invitationOf(ctx, invitationId)
  const host = await hostIn(ctx, earlier.company)
  const next = { ...earlier, status: "revoked" as const, rev: earlier.rev + 1 }
  const { email } = earlier
  return {
    result: invitationView(next, host.inviters, ctx.now),
    version: earlier.rev,
    writes: [nextVersion(invitations, { place, invitationId }, earlier, { set: { status: next.status } })],
    authorityInHead: true,
    checks: host.stillInvites(ctx),
    events: [InvitationEvents.revoked({ object: invitationId, version: next.rev }, {}, { email })],
    effects: [InvitationEffects.linkDies({ email }, {}), isForgotten(earlier)],
  }
}

const common = {
  input: OneInvitation,
  output: InvitationView,
  beyond: aboveHost,
  reads: (place: InvitingId, { invitationId }: { invitationId: InvitationId }) => [
    ...hostRefs(place),
    ref(invitations, { place, invitationId }),
  ],
} as const

export const revokeInvitation = command({
  name: "invitation.revoke",
  summary: "Revoke an invitation",
  route: "POST /v1/accounts/{accountId}/invitations/{invitationId}/revoke",
  place: AccountId,
  permission: onAccounts.inviteAdmins,
  ...common,
  decide: (ctx, input) => decide(ctx, input),
})

export const revokeStaffInvitation = command({
  name: "staff.invitations.revoke",
  summary: "Revoke an invitation to the staff",
  route: "POST /v1/staff/invitations/{invitationId}/revoke",
  place: ServiceId,
  permission: onService.manageStaff,
  ...common,
  decide: (ctx, input) => decide(ctx, input),
})

export const revokePartnerInvitation = command({
  name: "partner.invitations.revoke",
  summary: "Revoke an invitation to a partner",
  route: "POST /v1/partners/{partnerId}/invitations/{invitationId}/revoke",
  place: PartnerId,
  permission: onPartners.inviteAdmins,
  ...common,
  decide: (ctx, input) => decide(ctx, input),
})
