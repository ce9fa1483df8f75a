import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import type { IdentityId } from "../kernel/ids.ts"
import type { Keyring } from "../kernel/keyring.ts"
import type { Located } from "../kernel/operations.ts"
import type { Item } from "../kernel/table.ts"
import { identityIdOf, Username } from "../identities/index.ts"
import { Returns } from "../mails/index.ts"
import type { registrations } from "./entity.ts"

export type Registration = Item<typeof registrations>

export const RegistrationErrors = errors("registration", {
  unknown: "not_found",
  code_wrong: "invalid",
  code_expired: "gone",
  mail_returned: "conflict",
})

/** Which code is meant, among those of one registration. */
const asked = z.object({ asked: z.number() })

export const RegistrationEvents = {
  requested: event("registration.requested", asked),
  codeAsked: event("registration.code_asked", asked),
  mailReturned: event("registration.mail_returned", z.object({ kind: Returns })),
  completed: event("registration.completed", z.object({ account: z.string() }), z.object({ name: z.string() })),
}

const email = { email: z.string() }

export const RegistrationEffects = {
  codeMailed: effect("registration.code_mailed", "info", z.object({ ...email, until: z.iso.datetime() })),
  oldCodeDies: effect("registration.old_code_dies", "info", z.object(email)),
  nothingYet: effect("registration.nothing_yet", "info", z.object({ ...email, until: z.iso.datetime() })),
  opens: effect("registration.opens", "info", z.object({ company: z.string() })),
  mailReturned: effect("registration.mail_returned", "warning", z.object(email)),
  signInMade: effect("registration.sign_in_made", "info", z.object(email)),
}

/** The username that was chosen for somebody: told to nobody else, so it also says which registration. */
export const RegistrationId = Username

/** Whose registration it is: of the person they will be. */
export const locate = (_: Keyring, { registrationId }: { registrationId: string }): Located<IdentityId> => ({
  place: identityIdOf(registrationId),
})

/**
 * Milliseconds that a registration waits for its code: a day. Who registers in the evening finds the mail in the morning,
 * and can still ask for a new code; whoever has not come by then registers again with less effort than it would be to
 * keep for longer what somebody, perhaps somebody else, said of them. It is also as long as what was answered to an
 * Idempotency-Key is kept, so that neither of the two outlives the other.
 */
export const waitsFor = 24 * 60 * 60 * 1000

/** Which of its mails one is, as mails are numbered: from 1 on. */
export const numberOfMail = ({ rev }: Pick<Registration, "rev">): number => rev + 1

/** When a registration is forgotten. Expiry tidies up later: what counts is the time. */
export const endOf = ({ expires }: Pick<Registration, "expires">): Date => new Date(expires * 1000)

export const isLapsed = (registration: Registration, now: Date): boolean => endOf(registration) <= now
