import { personalRecords } from "../kernel/events.ts"
import { InvitationId } from "../kernel/ids.ts"
import { reaction, type StoredEvent } from "../kernel/reactions.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { removedVersion } from "../kernel/versions.ts"
import { invitations, InvitingId, unnamed } from "./entity.ts"
import { forgottenAfter, type Invitation, InvitationEvents } from "./invitations.ts"

const day = 24 * 60 * 60 * 1000

/** No invitation is over sooner than this after it was sent: a day, and thirty. */
const soonest = 31 * day

/** What happened stays; of what was recorded beside it, whoever did it, and nobody else. */
const nameless = ({ place, execution }: StoredEvent): TransactItem =>
  write(personalRecords).patch({ place, execution }).set({ values: {} }).remove(["shown"]).commit()

const removed = (invitation: Invitation): readonly TransactItem[] => {
  const { place, invitationId } = invitation
  const gone = removedVersion(invitations, { place, invitationId }, invitation)
  // Whoever accepted has given the address back with that.
  return invitation.status === "accepted" ? [gone] : [gone, unnamed(invitation)]
}

/**
 * Who was invited and never accepted is forgotten a month after the last link has run out: each sending and revoking takes
 * the address out of what was recorded of itself, and the first of them takes the invitation. Who accepted is an admin there; an owner whom a partner invited is none, and is forgotten as well.
 */
export const forgetInvitee = reaction({
  name: "invitation.forget",
  on: [InvitationEvents.sent, InvitationEvents.revoked],
  delay: soonest,
  marks: ({ place }) => [`${place}#p`, `${place}#i`, `${place}#m`],
  run: async ({ get, mark, now }, event) => {
    const { place, object } = event
    if (!InvitingId.is(place) || !InvitationId.is(object)) return undefined
    const invitation = await get(invitations, { place, invitationId: object })
    // Who accepted is an admin here, but for the owner of an account that was registered from here.
    if (invitation?.status === "accepted" && !invitation.company) return undefined
    const later = invitation && forgottenAfter(invitation)
    if (later && later > now) return { later }
    const marked = await mark([nameless(event), ...(invitation ? removed(invitation) : [])])
    return marked ? undefined : "again"
  },
})
