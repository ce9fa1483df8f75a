import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { IdentityId, InvitationId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { present } from "../kernel/present.ts"
import type { Item } from "../kernel/table.ts"
import { Returns } from "../mails/index.ts"
import { staffRoles } from "../permissions/index.ts"
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

/** Those who may invite to a place by now. */
type Inviters = readonly string[]

/**
 * **Nobody gives what they do not hold**: after the ownership has moved, the former owner's invitations are lapsed, and
 * after an operator admin has ceased to be one, theirs.
 */
export const isUsable = (invitation: Invitation, inviters: Inviters, now: Date): boolean =>
  isPending(invitation, now) && inviters.includes(invitation.invitedBy)

export const InvitationView = z.object({
  invitationId: InvitationId.schema,
  email: z.string(),
  /** At the service: what they are invited to be. */
  role: z.enum(staffRoles).exactOptional(),
  /** At a partner: what the account is called that they are to own. */
  account: z.string().exactOptional(),
  locale: Locale,
  /** `lapsed`: its sender may not invite any more; sent again, it works. */
  status: z.enum(["pending", "lapsed", "expired", "accepted", "revoked"]),
  invitedBy: IdentityId.schema,
  inviterName: z.string(),
  sentAt: z.iso.datetime(),
  expires: z.iso.datetime(),
  /** That its last mail came back, or was reported as unwanted, and when that was told. */
  mail: z.object({ status: Returns, at: z.iso.datetime() }).exactOptional(),
  version: z.number(),
})

/** The same, as it is answered. */
export type InvitationSeen = z.input<typeof InvitationView>

const statusOf = (invitation: Invitation, inviters: Inviters, now: Date): z.input<typeof InvitationView>["status"] => {
  const { status } = invitation
  if (status !== "pending") return status
  if (!isPending(invitation, now)) return "expired"
  return isUsable(invitation, inviters, now) ? "pending" : "lapsed"
}

export const invitationView = (
  invitation: Invitation,
  inviters: Inviters,
  now: Date,
): z.input<typeof InvitationView> => {
  const { expires, rev, mailStatus, mailAt, role, company, ...rest } = invitation
  const waits = invitation.status === "pending" && mailStatus && mailAt
  const mail = waits ? { mail: { status: mailStatus, at: mailAt } } : {}
  const status = statusOf(invitation, inviters, now)
  return {
    ...rest,
    ...present({ role, account: company?.name }),
    ...mail,
    status,
    expires: new Date(expires).toISOString(),
    version: rev,
  }
}
