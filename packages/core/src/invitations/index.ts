import type { Capability } from "../kernel/capability.ts"
import { InvitationId } from "../kernel/ids.ts"
import { erased, kept } from "../kernel/stored.ts"
import { acceptInvitation, inspectInvitation, joinByInvitation } from "./accepting.ts"
import { invitations } from "./entity.ts"
import { InvitationEffects, InvitationErrors, InvitationEvents } from "./invitations.ts"
import { invitationReactions } from "./reactions.ts"
import { noteReturnedInvitation } from "./returning.ts"
import { inviteAdmin, listInvitations, resendInvitation, revokeInvitation } from "./sending.ts"
import { invitationPurpose } from "./tokens.ts"

export { noteReturnedInvitation } from "./returning.ts"

export const invitationsCapability = {
  name: "invitations",
  ids: [InvitationId],
  purposes: [invitationPurpose],
  entities: {
    invitations: kept(invitations, { account: erased((accountId) => [invitations.query.ofAccount({ accountId })]) }),
  },
  operations: {
    listInvitations,
    inviteAdmin,
    resendInvitation,
    revokeInvitation,
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
