import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { IdentityId } from "../kernel/ids.ts"

/** How long an offer of ownership can be accepted: 72 hours. */
export const offerLasts = 72 * 60 * 60 * 1000

export const OwnershipErrors = errors("ownership", {
  not_an_admin: "conflict",
  already_owner: "conflict",
  pending: "conflict",
  none_pending: "gone",
})

const parties = z.object({ from: IdentityId.schema, to: IdentityId.schema, account: z.string() })
const people = z.object({ fromName: z.string(), fromEmail: z.string(), toName: z.string(), toEmail: z.string() })

export const OwnershipEvents = {
  requested: event("ownership.requested", z.object({ ...parties.shape, until: z.number() }), people),
  cancelled: event("ownership.cancelled", parties, people),
  declined: event("ownership.declined", parties, people),
  moved: event("ownership.moved", parties, people),
}

const between = z.object({ from: z.string(), to: z.string() })
const offered = z.object({ to: z.string(), until: z.iso.datetime() })

export const OwnershipEffects = {
  offered: effect("ownership.offered", "info", offered, ["toName", "toEmail"]),
  untilAccepted: effect("ownership.until_accepted", "info", z.object({ to: z.string() }), ["toName"]),
  youBecomeAdmin: effect("ownership.you_become_admin", "warning", between, ["toName", "account"]),
  yourInvitationsLapse: effect("ownership.your_invitations_lapse", "warning", between, ["toName"]),
  becomesOwner: effect("ownership.becomes_owner", "danger", between, ["fromName", "account"]),
  invitationsLapse: effect("ownership.invitations_lapse", "warning", z.object({ from: z.string() }), ["fromName"]),
  bothTold: effect("ownership.both_told", "info", between, ["fromName"]),
  withdrawn: effect("ownership.withdrawn", "info", z.object({ to: z.string() }), ["toName"]),
  refused: effect("ownership.refused", "info", between, ["fromName"]),
}
