import * as z from "zod"
import { AccountId, InvitationId, TenantId, UserId } from "../kernel/ids.ts"
import type { Reaction } from "../kernel/reactions.ts"
import { isUsable } from "./invitations.ts"
import { tagsOf } from "../mails/index.ts"
import { letter } from "../texts/index.ts"
import { isInvited, UserEvents } from "../users/index.ts"
import { adminReads } from "./admins.ts"
import { InvitationEvents } from "./invitations.ts"
import { invitationToken, type Sending } from "./tokens.ts"
import { userReads } from "./users.ts"

/** In the fragment: no server, proxy or log on the way ever sees it. */
const linkTo = (frontendUrl: string, token: string): string => `${frontendUrl}/invitation#${token}`

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
    const of = { place, id: object, expires }
    const [invitation, head] = await getAll(adminReads({ ...of, rev: 0 }))
    if (
      !invitation ||
      head?.state !== "active" ||
      !isUsable(invitation, head.ownerId, now) ||
      invitation.expires !== expires
    )
      return
    const { email, locale, inviterName: inviter, rev } = invitation
    const link = linkTo(frontendUrl, invitationToken(keyring, { ...of, rev }))
    const values = { email, inviter, account, until: new Date(expires).toISOString() }
    await mailer.send({
      ...letter({ to: email, locale, timeZone, name: "invitation", values, link }),
      tags: tagsOf(place, object, rev, email),
    })
  },
}

const Added = z.object({ expires: z.number(), timeZone: z.string() })

/** The same mail whether the address has a sign-in or none, and whether a password was given or not. */
const mailUser: Reaction = {
  name: "user.mail_invitation",
  on: [UserEvents.added.eventName, UserEvents.invitedAgain.eventName],
  run: async ({ getAll, actorIn, mailer, keyring, frontendUrl, now }, { data, place, object }) => {
    const { expires, timeZone } = Added.parse(data)
    if (!TenantId.is(place) || !UserId.is(object)) return
    const [user, tenant] = await getAll(userReads({ place, id: object, expires, rev: 0 }))
    if (!user || tenant?.state !== "active" || !isInvited(user, now) || user.expires !== expires) return
    const inviter = user.invitedBy && (await actorIn(user.invitedBy, place))
    if (!inviter) return
    const { email, locale, firstName, sending: rev = 0 } = user
    const sending: Sending = { place, id: object, expires, rev }
    const link = linkTo(frontendUrl, invitationToken(keyring, sending))
    const values = {
      email,
      inviter: inviter.name ?? "",
      firstName,
      tenant: tenant.name,
      until: new Date(expires).toISOString(),
    }
    await mailer.send({
      ...letter({ to: email, locale, timeZone, name: "user_invitation", values, link }),
      tags: tagsOf(place, object, rev, email),
    })
  },
}

export const invitationReactions: readonly Reaction[] = [mailInvitation, mailUser]
