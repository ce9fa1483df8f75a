import * as z from "zod"
import { AccountId, InvitationId } from "../kernel/ids.ts"
import type { Reaction } from "../kernel/reactions.ts"
import { ref } from "../kernel/table.ts"
import { accounts } from "../accounts/index.ts"
import { letter } from "../texts/index.ts"
import { invitations } from "./entity.ts"
import { InvitationEvents, isUsable } from "./invitations.ts"
import { invitationToken } from "./tokens.ts"

const Sent = z.object({ expires: z.number(), account: z.string(), timeZone: z.string() })

/**
 * The link goes out only while it works: who was invited anew, or not any more, is not sent an old one late; nor is it
 * sent for somebody who has ceased to be the owner.
 */
const mailInvitation: Reaction = {
  name: "invitation.mail",
  on: [InvitationEvents.sent.eventName],
  run: async ({ getAll, mailer, keyring, frontendUrl, now }, { data, place, object }) => {
    // The invitee's time zone is not known yet: times are told as the inviter was told them.
    const { expires, account, timeZone } = Sent.parse(data)
    if (!AccountId.is(place) || !InvitationId.is(object)) return
    const [invitation, head] = await getAll([
      ref(invitations, { accountId: place, invitationId: object }),
      ref(accounts, { accountId: place }),
    ])
    if (!invitation || !head || !isUsable(invitation, head.ownerId, now) || invitation.expires !== expires) return
    const { email, locale, inviterName: inviter } = invitation
    const token = invitationToken(keyring, { accountId: place, invitationId: object, expires, rev: invitation.rev })
    const values = { email, inviter, account, until: new Date(expires).toISOString() }
    // In the fragment: no server, proxy or log on the way ever sees it.
    const link = `${frontendUrl}/invitation#${token}`
    await mailer.send(letter({ to: email, locale, timeZone, name: "invitation", values, link }))
  },
}

export const invitationReactions: readonly Reaction[] = [mailInvitation]
