import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { Locale } from "../kernel/locales.ts"

export const RegistrationErrors = errors("registration", {
  completed: "conflict",
  unknown: "not_found",
})

export const RegistrationEvents = {
  requested: event("registration.requested", z.object({ locale: Locale, username: z.string() })),
  completed: event("registration.completed", z.object({ account: z.string() }), z.object({ name: z.string() })),
}

export const RegistrationEffects = {
  codeMailed: effect("registration.code_mailed", "info", z.object({ email: z.string() })),
  nothingYet: effect("registration.nothing_yet", "info", z.object({ email: z.string() })),
  opens: effect("registration.opens", "info", z.object({ company: z.string() })),
}

/** Milliseconds that an unproven registration is kept: a week. The identity provider's code is good for a day. */
export const keptFor = 7 * 24 * 60 * 60 * 1000
