import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { event } from "../kernel/events.ts"
import { HeadedId, IdentityId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"

const none = z.object({})
const email = { email: z.string() }
const addressed = z.object(email)
const named = z.object({ ...email, name: z.string() })
const place = z.object({ place: HeadedId.schema })

const person = z.object({ identityId: IdentityId.schema })

export const IdentityEvents = {
  signInBegun: event("identity.sign_in_begun", z.object({ username: z.string() })),
  created: event("identity.created", z.object({ locale: Locale, timeZone: z.string() }), named),
  edited: event("identity.edited", z.object({ changed: z.array(z.string()) }), z.object({ name: z.string() })),
  passwordChanged: event("identity.password_changed", none),
  /** A password is about to be set, by this execution. */
  passwordBegun: event("identity.password_begun", z.object({ execution: z.string() })),
  passwordUnsure: event("identity.password_unsure", none),
  passwordReset: event("identity.password_reset", none),
  secondFactorBegun: event("identity.second_factor_begun", none),
  secondFactorOn: event("identity.second_factor_on", none),
  secondFactorOff: event("identity.second_factor_off", none),
  /** By the staff; `ends` is how long rights of administrators are closed. */
  factorRemoved: event(
    "identity.factor_removed",
    z.object({ ...person.shape, ends: z.iso.datetime() }),
    z.object({ name: z.string(), reason: z.string() }),
  ),
  /** `where` is what the place is called, `ends` when they would have counted anyhow. */
  vouched: event(
    "identity.vouched",
    z.object({ ...person.shape, ends: z.iso.datetime(), where: z.string() }),
    z.object({ name: z.string() }),
  ),
  signedOut: event("identity.signed_out", none),
  addressAsked: event(
    "identity.address_asked",
    z.object({ until: z.number() }),
    z.object({ ...email, before: z.string() }),
  ),
  addressChanged: event("identity.address_changed", none, z.object({ ...email, before: z.string() })),
  placeChosen: event("identity.place_chosen", z.object({ ...place.shape, name: z.string() })),
  placeStruck: event("identity.place_struck", place),
  /** `version` is the last that they had: what follows has the next. */
  forgotten: event("identity.forgotten", z.object({ subjects: z.array(z.string()), version: z.number() })),
  subjectsReleased: event("identity.subjects_released", none),
  /** How a place knows somebody has followed what they are called by now. */
  followed: event("grant.followed", none, named),
}

/** How long services that decide by a token alone may believe one that has ended: until it runs out by itself. */
export const accessTokenMinutes = 60
const minutes = z.object({ minutes: z.number() })

export const IdentityEffects = {
  renamed: effect("identity.renamed", "info", z.object({ from: z.string(), to: z.string() })),
  nameFollows: effect("identity.name_follows", "info", none),
  language: effect("identity.language", "info", z.object({ locale: Locale })),
  timeZone: effect("identity.time_zone", "info", z.object({ timeZone: z.string() })),
  passwordReplaced: effect("identity.password_replaced", "warning", none),
  sessionsEnd: effect("identity.sessions_end", "warning", minutes),
  youAreMailed: effect("identity.you_are_mailed", "info", addressed),
  codeAsked: effect("identity.code_asked", "warning", none),
  appNeeded: effect("identity.app_needed", "danger", none),
  passwordAlone: effect("identity.password_alone", "warning", none),
  factorMissed: effect("identity.factor_missed", "danger", none),
  factorRemoved: effect("identity.factor_removed", "danger", person, ["name", "email"]),
  rightsClosed: effect("identity.rights_closed", "warning", z.object({ ...person.shape, hours: z.number() }), ["name"]),
  theirSessionsEnd: effect("identity.their_sessions_end", "warning", z.object({ ...person.shape, ...minutes.shape }), [
    "name",
  ]),
  isTold: effect("identity.is_told", "info", person, ["name", "email"]),
  youVouch: effect("identity.you_vouch", "danger", person, ["name"]),
  rightsOpen: effect(
    "identity.rights_open",
    "warning",
    z.object({ ...person.shape, until: z.iso.datetime(), owner: z.boolean() }),
    ["name", "where"],
  ),
  linkMailed: effect("identity.link_mailed", "info", z.object({ ...email, until: z.iso.datetime() })),
  addressStays: effect("identity.address_stays", "info", addressed),
  oldLinkDies: effect("identity.old_link_dies", "info", addressed),
  oldIsTold: effect("identity.old_is_told", "info", addressed),
  addressReplaced: effect("identity.address_replaced", "warning", z.object({ from: z.string(), to: z.string() })),
  addressFollows: effect("identity.address_follows", "info", none),
  passwordUnsure: effect("identity.password_unsure", "warning", none),
  passwordWasReset: effect("identity.password_was_reset", "warning", none),
  placeStruck: effect("identity.place_struck", "info", place),
  forgotten: effect("identity.forgotten", "danger", addressed),
  subjectsReleased: effect("identity.subjects_released", "info", z.object({ count: z.number() })),
  followed: effect("grant.followed", "info", named),
}
