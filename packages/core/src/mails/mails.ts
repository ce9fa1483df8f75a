import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"

export const MailErrors = errors("mail", {
  budget_used: "rate_limited",
  too_often: "rate_limited",
  stopped: "rate_limited",
  unwanted: "conflict",
})

export const MailEffects = {
  /** How many are left is told, not promised: whoever else mails from here meanwhile, takes from the same. */
  budgetNears: effect("mail.budget_nears", "warning", z.object({ limit: z.number(), again: z.iso.datetime() }), [
    "left",
  ]),
}
