import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { IdentityId } from "../kernel/ids.ts"

/** How long an offer of ownership can be accepted: 72 hours. */
export const offerLasts = 72 * 60 * 60 * 1000

/** How long owner and admins can object to a proposal: 72 hours. */
export const proposalLasts = 72 * 60 * 60 * 1000

export const OwnershipErrors = errors("ownership", {
  not_an_admin: "conflict",
  already_owner: "conflict",
  pending: "conflict",
  none_pending: "gone",
  nobody: "conflict",
  yourself: "conflict",
  proposed: "conflict",
  none_proposed: "gone",
})

/** What only work of our own meets: it says that there is nothing to do, or not yet. */
export const OwnershipSignals = errors("ownership", { settled: "conflict" })

const parties = z.object({ from: IdentityId.schema, to: IdentityId.schema, account: z.string() })
const people = z.object({ fromName: z.string(), fromEmail: z.string(), toName: z.string(), toEmail: z.string() })

/** Why nobody becomes the owner of an account although nobody objected. */
const lapseReasons = ["nobody", "no_admin", "full", "closing", "void"] as const
export type LapseReason = (typeof lapseReasons)[number]

/** `told`: to whom it is mailed. */
const toldOf = z.object({ ...parties.shape, told: z.array(IdentityId.schema) })
const ended = z.object({ by: z.string() })

export const OwnershipEvents = {
  requested: event("ownership.requested", z.object({ ...parties.shape, until: z.number() }), people),
  cancelled: event("ownership.cancelled", parties, people),
  declined: event("ownership.declined", parties, people),
  moved: event("ownership.moved", parties, people),
  proposed: event(
    "ownership.proposed",
    z.object({ ...toldOf.shape, until: z.number(), by: IdentityId.schema }),
    z.object({ ...people.shape, staff: z.string(), reason: z.string() }),
  ),
  objected: event("ownership.objected", toldOf, ended),
  withdrawn: event("ownership.proposal_withdrawn", toldOf, ended),
  lapsed: event("ownership.proposal_lapsed", z.object({ ...toldOf.shape, why: z.string() })),
  assigned: event("ownership.assigned", toldOf, people),
}

const between = z.object({ from: z.string(), to: z.string() })
const inAccount = z.object({ accountId: z.string() })
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
  willMove: effect(
    "ownership.will_move",
    "danger",
    z.object({ ...inAccount.shape, ...between.shape, until: z.iso.datetime() }),
    ["fromName", "toName", "toEmail", "account"],
  ),
  joins: effect("ownership.joins", "danger", z.object({ ...inAccount.shape, to: z.string() }), ["toName"]),
  linksLapse: effect("ownership.links_lapse", "warning", z.object({ ...inAccount.shape, from: z.string() }), [
    "fromName",
  ]),
  mayObject: effect("ownership.may_object", "warning", z.object({ ...inAccount.shape, people: z.number() })),
  candidateTold: effect("ownership.candidate_told", "info", z.object({ ...inAccount.shape, to: z.string() }), [
    "toName",
    "toEmail",
  ]),
  proposalEnds: effect("ownership.proposal_ends", "info", z.object({ to: z.string(), people: z.number() })),
  assigned: effect("ownership.assigned", "danger", z.object({ ...inAccount.shape, ...between.shape, by: z.string() }), [
    "fromName",
    "toName",
  ]),
}
