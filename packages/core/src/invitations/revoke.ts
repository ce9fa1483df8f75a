import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { accountHead, stillOwner } from "../accounts/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { invitations } from "./entity.ts"
import { InvitationEffects, InvitationEvents, InvitationView, invitationView, isForgotten } from "./invitations.ts"
import { invitationOf, OneInvitation } from "./sending.ts"

export const revokeInvitation = command({
  name: "invitation.revoke",
  summary: "Revoke an invitation",
  route: "POST /v1/accounts/{accountId}/invitations/{invitationId}/revoke",
  place: AccountId,
  permission: onAccounts.inviteAdmins,
  input: OneInvitation,
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
