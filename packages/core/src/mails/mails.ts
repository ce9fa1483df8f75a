import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { IdentityId, InvitationId, UserId } from "../kernel/ids.ts"

/** How a mail comes back: its address takes none, or its reader reported it as unwanted. */
export const Returns = z.enum(["bounced", "complained"])

export const MailErrors = errors("mail", {
  budget_used: "rate_limited",
  too_often: "rate_limited",
  stopped: "rate_limited",
  unwanted: "conflict",
  not_taken: "conflict",
})

export const MailEvents = {
  /**
   * `of` is what it belongs to: an invitation, a user, or whoever asked for a link to an address. `stops` says that it was
   * one too many of the day.
   */
  returned: event(
    "mail.returned",
    z.object({
      kind: Returns,
      of: z.union([InvitationId.schema, UserId.schema, IdentityId.schema]),
      sent: z.number(),
      returned: z.number(),
      stops: z.boolean(),
    }),
  ),
  resumed: event("mail.resumed", z.object({ sent: z.number(), returned: z.number() })),
}

export const MailEffects = {
  returned: effect("mail.returned", "info", z.object({ kind: Returns, returned: z.number() })),
  resumed: effect("mail.resumed", "warning", z.object({ returned: z.number() })),
  /** How many are left is told, not promised: whoever else mails from here meanwhile, takes from the same. */
  budgetNears: effect("mail.budget_nears", "warning", z.object({ limit: z.number(), again: z.iso.datetime() }), [
    "left",
  ]),
}
