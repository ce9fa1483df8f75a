import type { Capability } from "../kernel/capability.ts"
import { InvitationId } from "../kernel/ids.ts"
import { erased, kept } from "../kernel/stored.ts"
import { acceptInvitation } from "./accept.ts"
import { invitations } from "./entity.ts"
import { inspectInvitation } from "./inspect.ts"
import { InvitationEffects, InvitationErrors, InvitationEvents } from "./invitations.ts"
import { joinByInvitation } from "./join.ts"
import { listInvitations, listPartnerInvitations, listStaffInvitations } from "./list.ts"
import { registerForCustomer } from "./register.ts"
import { noteReturnedInvitation } from "./note-returned.ts"
import { invitationReactions } from "./reactions.ts"
import { resendInvitation, resendPartnerInvitation, resendStaffInvitation } from "./resend.ts"
import { revokeInvitation, revokePartnerInvitation, revokeStaffInvitation } from "./revoke.ts"
import { inviteAdmin, invitePartnerAdmin, inviteStaff } from "./send.ts"
import { invitationPurpose } from "./tokens.ts"

export { InvitingId } from "./entity.ts"
export { noteReturnedInvitation } from "./note-returned.ts"

export const invitationsCapability = {
  name: "invitations",
  ids: [InvitationId],
  purposes: [invitationPurpose],
  entities: {
    invitations: kept(invitations, { account: erased((place) => [invitations.query.ofPlace({ place })]) }),
  },
  operations: {
    listInvitations,
    listStaffInvitations,
    listPartnerInvitations,
    inviteAdmin,
    inviteStaff,
    invitePartnerAdmin,
    registerForCustomer,
    resendInvitation,
    resendStaffInvitation,
    resendPartnerInvitation,
    revokeInvitation,
    revokeStaffInvitation,
    revokePartnerInvitation,
    inspectInvitation,
    acceptInvitation,
    joinByInvitation,
    noteReturnedInvitation,
  },
  reactions: invitationReactions,
  errors: InvitationErrors,
  events: InvitationEvents,
  effects: InvitationEffects,
} satisfies Capability
