import { InvitationId, TenantId, UserId } from "../kernel/ids.ts"
import { type Ran, type Reaction, reaction, type ReactionContext, type StoredEvent } from "../kernel/reactions.ts"
import { tagsOf } from "../mails/index.ts"
import { administrator } from "../permissions/index.ts"
import { letter } from "../texts/index.ts"
import { inviterOf, isInvited, UserEvents } from "../users/index.ts"
import { adminReads } from "./admins.ts"
import { InvitingId } from "./entity.ts"
import { forgetInvitee } from "./forgetting.ts"
import { aboveHost, hostBy } from "./hosts.ts"
import { InvitationEvents, isPending, isUsable } from "./invitations.ts"
import { invitationToken, type Sending } from "./tokens.ts"
import { userReads } from "./users.ts"

/** In the fragment: no server, proxy or log on the way ever sees it. */
const linkTo = (frontendUrl: string, token: string): string => `${frontendUrl}/invitation#${token}`

const minute = 60_000
const hour = 60 * minute

/**
 * A link that opens nothing at the moment, because its place is shut or whoever sent it may not invite, may open something
 * again: its mail waits, for as long again as it has waited already, and for no more than an hour.
 */
const waiting = ({ now }: Pick<ReactionContext, "now">, { at }: StoredEvent): Ran => {
  const waited = now.getTime() - at.getTime()
  return { later: new Date(now.getTime() + Math.min(hour, Math.max(minute, waited))) }
}

/** The link goes out only while it is the newest, and good: who was invited anew, or not any more, is not sent an old one. */
const mailInvitation = reaction({
  name: "invitation.mail",
  on: [InvitationEvents.sent],
  reach: ({ place }) => aboveHost(place),
  run: async (ctx, event) => {
    const { getAll, mailer, brand, vendor, keyring, now } = ctx
    const { place, object } = event
    // The invitee's time zone is not known yet: times are told as the inviter was told them.
    const { expires, account, timeZone } = event.data
    if (!InvitingId.is(place) || !InvitationId.is(object)) return undefined
    const of = { place, id: object, expires }
    const [invitation, ...heads] = await getAll(adminReads({ ...of, rev: 0 }))
    const host = invitation && hostBy(ctx, heads, invitation.company)
    if (!host || !isPending(invitation, now) || invitation.expires !== expires) return undefined
    const { mail: name, name: called, state, inviters, partner = "", look } = host
    if (state !== "active" || !isUsable(invitation, inviters, now)) return waiting(ctx, event)
    const { email, locale, inviterName: inviter, role = "", rev } = invitation
    const link = linkTo(vendor.frontend.url, invitationToken(keyring, { ...of, rev }))
    const values = {
      email,
      inviter,
      account: partner === "" ? account : called,
      partner,
      role,
      until: new Date(expires).toISOString(),
    }
    await mailer.send({
      ...letter({ vendor: look ?? (await brand()), to: email, locale, timeZone, name, values, link }),
      tags: tagsOf(place, object, rev, email),
    })
    return undefined
  },
})

/** The same mail whether the address has a sign-in or none, and whether a password was given or not. */
const mailUser = reaction({
  name: "user.mail_invitation",
  on: [UserEvents.added, UserEvents.invitedAgain],
  run: async (ctx, event) => {
    const { getAll, actorIn, mailer, brand, vendor, keyring, now } = ctx
    const { place, object } = event
    const { expires } = event.data
    if (!TenantId.is(place) || !UserId.is(object)) return undefined
    const [user, tenant] = await getAll(userReads({ place, id: object, expires, rev: 0 }))
    if (!user || !tenant || !isInvited(user, now) || user.expires !== expires) return undefined
    const who = inviterOf(user)
    const inviter = who && (await actorIn(who, place))
    if (tenant.state !== "active" || !inviter) return waiting(ctx, event)
    const { email, locale, timeZone, firstName: reader, sending: rev = 0 } = user
    const sending: Sending = { place, id: object, expires, rev }
    const link = linkTo(vendor.frontend.url, invitationToken(keyring, sending))
    const values = {
      email,
      inviter: inviter.name ?? "",
      tenant: tenant.name,
      administrator: String(user.role === administrator),
      until: new Date(expires).toISOString(),
    }
    await mailer.send({
      ...letter({ vendor: await brand(), to: email, reader, locale, timeZone, name: "user_invitation", values, link }),
      tags: tagsOf(place, object, rev, email),
    })
    return undefined
  },
})

export const invitationReactions: readonly Reaction[] = [mailInvitation, mailUser, forgetInvitee]
