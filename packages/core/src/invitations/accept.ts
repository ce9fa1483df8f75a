import { HeadedId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { identityOf } from "../accounts/index.ts"
import { belongsTo, identities, IdentityErrors } from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { Accepted, acceptedAt, locateInvitation, offeredBy, readsOfOffer, WithToken } from "./accepting.ts"
import { aboveHost } from "./hosts.ts"
import { InvitationErrors } from "./invitations.ts"

/** For who has a sign-in: the token says that they may knock, being signed in as the invitee lets them in. */
export const acceptInvitation = command({
  name: "invitation.accept",
  summary: "Accept an invitation, signed in",
  route: "POST /v1/invitations/accept",
  place: HeadedId,
  locate: locateInvitation,
  permission: forAnyone.acceptInvitation,
  limits: {
    perAddress: { most: 60, seconds: 600 },
    perTarget: { most: 30, seconds: 600, of: ({ token }) => token },
  },
  input: WithToken,
  output: Accepted,
  reads: readsOfOffer,
  beyond: (place, { actor }) => [actor.id, ...aboveHost(place)],
  decide: async (ctx, _, sending) => {
    const offer = await offeredBy(ctx, sending)
    const identityId = identityOf(ctx.actor)
    const person = await ctx.get(identities, { identityId })
    if (!person) throw IdentityErrors.unknown()
    if (person.email !== offer.email) throw InvitationErrors.not_yours()
    // Whoever gave an unproven sign-in its password may know it. The link makes a sign-in of one's own, by joining.
    if (!person.proven) throw IdentityErrors.unproven()
    const { places, writes, ...admission } = await offer.admit(ctx, { identityId, person })
    return {
      result: acceptedAt(places, identityId),
      ...admission,
      writes: [belongsTo(identityId, places), ...writes],
    }
  },
})
