import { PartnerId, service, type ServiceId } from "../kernel/ids.ts"
import type { Vendor } from "../kernel/vendor.ts"
import { must } from "../kernel/writes.ts"
import { grantGiven, grants } from "../grants/index.ts"
import {
  type Service,
  staffChanged,
  StaffEffects,
  StaffErrors,
  StaffEvents,
  stillOperatorAdmin,
} from "../staff/index.ts"
import type { Host } from "./host.ts"
import { type Invitation, InvitationEffects } from "./invitations.ts"

/** Who is invited to the staff is invited to be something there. */
const roleIn = ({ role }: Pick<Invitation, "role">) => {
  if (!role) throw new Error("an invitation to the staff without a role")
  return role
}

const admit =
  (head: Service, place: ServiceId): Host["admit"] =>
  ({ now }, invitation, { identityId, person: { name, email, places = [] } }) => {
    if (places.some((one) => PartnerId.is(one))) throw StaffErrors.of_a_partner()
    const role = roleIn(invitation)
    const grant = {
      place,
      identityId,
      role,
      name,
      email,
      grantedBy: invitation.invitedBy,
      grantedAt: now.toISOString(),
    }
    const of = { object: identityId, version: head.rev + 1, home: place }
    return {
      writes: [staffChanged(head, { identityId, to: role }), must(grantGiven(grant), StaffErrors.already)],
      events: [StaffEvents.added(of, { identityId, role }, { name, email })],
    }
  }

const gives: Host["gives"] = (invitation) =>
  StaffEffects.rights({ email: invitation.email, role: roleIn(invitation) }, {})

/** The service invites its staff; its operator admins do. */
export const serviceHost = (head: Service, { product }: Vendor): Host => {
  const place = service
  return {
    kind: "staff",
    mail: "staff_invitation",
    already: StaffErrors.already,
    name: product,
    state: head.state,
    inviters: head.admins,
    assertRoom: () => {},
    has: async ({ get }, identityId) => (await get(grants, { place, identityId })) !== null,
    stillInvites: ({ actor }) => [stillOperatorAdmin(actor.id)],
    gives,
    becoming: (invitation) => [gives(invitation), InvitationEffects.colleaguesSeeYou({ email: invitation.email }, {})],
    admit: admit(head, place),
  }
}
