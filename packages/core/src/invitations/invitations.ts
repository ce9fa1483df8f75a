import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { IdentityId, InvitationId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import type { Item } from "../kernel/table.ts"
import { Returns } from "../mails/index.ts"
import type { invitations } from "./entity.ts"

export type Invitation = Item<typeof invitations>

export const InvitationErrors = errors("invitation", {
  unknown: "not_found",
  pending: "conflict",
  not_pending: "conflict",
  already_admin: "conflict",
  unusable: "gone",
  not_yours: "conflict",
  sign_in_first: "conflict",
})

export const InvitationEvents = {
  sent: event(
    "invitation.sent",
    z.object({ expires: z.number(), locale: Locale, timeZone: z.string(), account: z.string(), again: z.boolean() }),
    z.object({ email: z.string(), inviter: z.string() }),
  ),
  revoked: event("invitation.revoked", z.object({}), z.object({ email: z.string() })),
  accepted: event(
    "invitation.accepted",
    z.object({ identityId: IdentityId.schema, account: z.string() }),
    z.object({ name: z.string(), email: z.string() }),
  ),
}

const addressed = z.object({ email: z.string() })

export const InvitationEffects = {
  mailed: effect("invitation.mailed", "info", z.object({ email: z.string(), until: z.iso.datetime() })),
  untilAccepted: effect("invitation.until_accepted", "info", addressed),
  adminRights: effect("invitation.admin_rights", "danger", addressed, ["account"]),
  oldLinkDies: effect("invitation.old_link_dies", "info", addressed),
  linkDies: effect("invitation.link_dies", "warning", addressed),
  youBecomeAdmin: effect("invitation.you_become_admin", "danger", addressed, ["account"]),
  adminsSeeYou: effect("invitation.admins_see_you", "info", addressed),
  colleaguesSeeYou: effect("invitation.colleagues_see_you", "info", addressed),
  forgotten: effect("invitation.forgotten", "info", z.object({ email: z.string(), until: z.iso.datetime() })),
  signInMade: effect("invitation.sign_in_made", "info", addressed),
}

const day = 24 * 60 * 60 * 1000

/** How long after its link has run out it is remembered who was invited, if they never accepted; and by when it is erased. */
const rememberedFor = 30 * day
export const forgottenAfter = ({ expires }: Pick<Invitation, "expires">): Date => new Date(expires + rememberedFor)
const forgottenBy = ({ expires }: Pick<Invitation, "expires">): Date => new Date(expires + rememberedFor + day)

/** What had been sent says of whoever invited and was invited, until then. */
export const isForgotten = ({ email, expires }: Pick<Invitation, "email" | "expires">) =>
  InvitationEffects.forgotten({ email, until: forgottenBy({ expires }).toISOString() }, {})

export const isPending = ({ status, expires }: Invitation, now: Date): boolean =>
  status === "pending" && expires > now.getTime()

/** **Nobody gives what they do not hold**: after the ownership has moved, the former owner's invitations are lapsed. */
export const isUsable = (invitation: Invitation, ownerId: IdentityId, now: Date): boolean =>
  isPending(invitation, now) && invitation.invitedBy === ownerId

export const InvitationView = z.object({
  invitationId: InvitationId.schema,
  email: z.string(),
  locale: Locale,
  /** `lapsed`: its sender is not the owner any more; sent again, it works. */
  status: z.enum(["pending", "lapsed", "expired", "accepted", "revoked"]),
  invitedBy: IdentityId.schema,
  inviterName: z.string(),
  sentAt: z.iso.datetime(),
  expires: z.iso.datetime(),
  /** That its last mail came back, or was reported as unwanted, and when that was told. */
  mail: z.object({ status: Returns, at: z.iso.datetime() }).exactOptional(),
  version: z.number(),
})

const statusOf = (invitation: Invitation, ownerId: IdentityId, now: Date): z.input<typeof InvitationView>["status"] => {
  const { status } = invitation
  if (status !== "pending") return status
  if (!isPending(invitation, now)) return "expired"
  return isUsable(invitation, ownerId, now) ? "pending" : "lapsed"
}

export const invitationView = (
  invitation: Invitation,
  ownerId: IdentityId,
  now: Date,
): z.input<typeof InvitationView> => {
  const { expires, rev, mailStatus, mailAt, ...rest } = invitation
  const waits = invitation.status === "pending" && mailStatus && mailAt
  const mail = waits ? { mail: { status: mailStatus, at: mailAt } } : {}
  const status = statusOf(invitation, ownerId, now)
  return { ...rest, ...mail, status, expires: new Date(expires).toISOString(), version: rev }
}
