import { ref, type TransactItem } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { invitations, unnamed } from "./entity.ts"
import type { Admitting, Host } from "./host.ts"
import { hostBy, hostRefs } from "./hosts.ts"
import { type Invitation, InvitationEvents, isUsable } from "./invitations.ts"
import type { Admission, Comer, Looking, InvitationOffer } from "./offer.ts"
import type { AdminSending } from "./tokens.ts"

type Found = { readonly invitation: Invitation; readonly host: Host }

const used = (invitation: Invitation): TransactItem => {
  const { place, invitationId } = invitation
  return nextVersion(invitations, { place, invitationId }, invitation, { set: { status: "accepted" } })
}

/** The invitation is used up, the person is an admin, or of the staff. */
const admit = (ctx: Admitting, { invitation, host }: Found, comer: Comer): Admission => {
  const { place, invitationId, rev } = invitation
  const { name, email } = comer.person
  const { writes, checks = [], events, places = [place] } = host.admit(ctx, invitation, comer)
  // Of whoever owns an account by it, the partner's place keeps nothing: they are none of its people.
  const apart = host.kind === "owner" ? ({ apart: true } as const) : {}
  const ofInvitation = { object: invitationId, version: rev + 1, home: place, ...apart }
  const data = { identityId: comer.identityId, account: host.name }
  return {
    places,
    writes: [used(invitation), unnamed(invitation), ...writes],
    checks,
    events: [InvitationEvents.accepted(ofInvitation, data, { name, email }), ...events],
    effects: host.becoming(invitation),
  }
}

/** The floor of all passwords; accounts ask for no more. */
const passwordLength = 8

export const adminReads = ({ place, id: invitationId }: AdminSending) =>
  [ref(invitations, { place, invitationId }), ...hostRefs(place)] as const

/** Undefined when the link cannot be used, or not any more: also when who sent it may not invite by now (**nobody gives what they do not hold**). */
export const adminOffer = async (ctx: Looking, sending: AdminSending): Promise<InvitationOffer | undefined> => {
  const [invitation, ...heads] = await ctx.getAll(adminReads(sending))
  const host = invitation && hostBy(ctx, heads, invitation.company)
  if (!host) return undefined
  const good = host.state === "active" && isUsable(invitation, host.inviters, ctx.now)
  if (!good || invitation.expires !== sending.expires || invitation.rev !== sending.rev) return undefined
  const { email, inviterName: inviter, locale, expires, place } = invitation
  return {
    kind: host.kind,
    place,
    name: host.name,
    email,
    inviter,
    locale,
    expires,
    passwordLength,
    effects: host.becoming(invitation),
    admit: async (by, comer) => admit(by, { invitation, host }, comer),
  }
}
