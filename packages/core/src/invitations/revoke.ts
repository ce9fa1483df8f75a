import type * as z from "zod"
import { AccountId, PartnerId, type PlaceKind, ServiceId } from "../kernel/ids.ts"
import { command, type Decision, type Route } from "../kernel/operations.ts"
import type { Permission } from "../kernel/permissions.ts"
import { nextVersion } from "../kernel/versions.ts"
import { onAccounts, onPartners, onService } from "../permissions/index.ts"
import { invitations, type InvitingId } from "./entity.ts"
import { aboveHost } from "./hosts.ts"
import {
  InvitationEffects,
  InvitationEvents,
  type InvitationSeen,
  InvitationView,
  invitationView,
  isForgotten,
} from "./invitations.ts"
import { hostIn, type Inviting, invitationOf, invitationReads, OneInvitation } from "./sending.ts"

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

const revoking = <P extends InvitingId>(
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
    input: OneInvitation,
    output: InvitationView,
    beyond: aboveHost,
    reads: invitationReads,
    decide: (ctx, input) => decide(ctx as unknown as Inviting, input),
  })

export const revokeInvitation = revoking(
  "invitation.revoke",
  "Revoke an invitation",
  "POST /v1/accounts/{accountId}/invitations/{invitationId}/revoke",
  AccountId,
  onAccounts.inviteAdmins,
)

export const revokeStaffInvitation = revoking(
  "staff.invitations.revoke",
  "Revoke an invitation to the staff",
  "POST /v1/staff/invitations/{invitationId}/revoke",
  ServiceId,
  onService.manageStaff,
)

export const revokePartnerInvitation = revoking(
  "partner.invitations.revoke",
  "Revoke an invitation to a partner",
  "POST /v1/partners/{partnerId}/invitations/{invitationId}/revoke",
  PartnerId,
  onPartners.inviteAdmins,
)
