import { service } from "../kernel/ids.ts"
import type { TransactItem } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { must } from "../kernel/writes.ts"
import { grantGiven, notGranted } from "../grants/index.ts"
import {
  adminsOf,
  isAdminOf,
  mostPartnerAdmins,
  type Partner,
  PartnerEffects,
  PartnerErrors,
  PartnerEvents,
  partners,
  stillPartnerAdmin,
} from "../partners/index.ts"
import { type Service, stillOperatorAdmin } from "../staff/index.ts"
import type { Host } from "./host.ts"
import { InvitationEffects } from "./invitations.ts"

/** Whoever of the operator invited is one of its admins still; the partner's own are on the head that is written. */
export const byOperator = (partner: Partner, invitedBy: string): readonly TransactItem[] =>
  isAdminOf(partner, invitedBy) ? [] : [stillOperatorAdmin(invitedBy)]

const assertRoom = (partner: Partner): void => {
  if (adminsOf(partner).length >= mostPartnerAdmins) throw PartnerErrors.too_many_admins({ most: mostPartnerAdmins })
}

const admit = (partner: Partner): Host["admit"] => {
  const { partnerId, name: called, rev } = partner
  return ({ now }, { invitedBy: grantedBy }, { identityId, person: { name, email, places = [] } }) => {
    if (places.includes(service)) throw PartnerErrors.of_the_staff()
    if (isAdminOf(partner, identityId)) throw PartnerErrors.already_admin()
    assertRoom(partner)
    const head = nextVersion(partners, { partnerId }, partner, { add: { admins: [identityId] } })
    const grant = { place: partnerId, identityId, name, email, grantedBy, grantedAt: now.toISOString() }
    const of = { object: partnerId, version: rev + 1, home: partnerId }
    return {
      writes: [
        head,
        must(notGranted(service, identityId), PartnerErrors.of_the_staff),
        must(grantGiven(grant), PartnerErrors.already_admin),
      ],
      checks: byOperator(partner, grantedBy),
      events: [PartnerEvents.adminAdded(of, { identityId, partner: called }, { name, email })],
    }
  }
}

/** A partner invites its admins; its admins do, and the operator's, who invite the first. */
export const partnerHost = (partner: Partner, { admins: operators }: Service): Host => {
  const { partnerId, name, state, locale } = partner
  const gives: Host["gives"] = ({ email }) => PartnerEffects.adminRights({ email }, { partner: name })
  return {
    kind: "partner",
    mail: "partner_invitation",
    already: PartnerErrors.already_admin,
    name,
    state,
    locale,
    inviters: [...adminsOf(partner), ...operators],
    assertRoom: () => assertRoom(partner),
    has: (_, identityId) => Promise.resolve(isAdminOf(partner, identityId)),
    stillInvites: ({ actor }) => (actor.fromAbove || !actor.person ? [] : [stillPartnerAdmin(partnerId, actor.person)]),
    gives,
    becoming: (invitation) => [gives(invitation), InvitationEffects.colleaguesSeeYou({ email: invitation.email }, {})],
    admit: admit(partner),
  }
}
