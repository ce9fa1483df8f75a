import * as z from "zod"
import { sha256 } from "../kernel/digest.ts"
import { IdentityId, ServiceId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { command } from "../kernel/operations.ts"
import { write } from "../kernel/table.ts"
import { AccountName } from "../accounts/index.ts"
import { Email, TimeZone } from "../kernel/values.ts"
import { beginSignIn, hashOf, Password, PersonName, usernameOf } from "../identities/index.ts"
import { forVisitors } from "../permissions/index.ts"
import { codeMailed, countCode } from "./codes.ts"
import { registrations } from "./entity.ts"
import {
  endOf,
  type Registration,
  RegistrationEffects,
  RegistrationEvents,
  RegistrationId,
  waitsFor,
} from "./registrations.ts"

/**
 * Every registration makes a sign-in of its own, which no address opens and which is nobody's; several may name one
 * address, and the first whose code is given has it. So an address that somebody else registered stays free for its holder.
 */
export const register = command({
  name: "registration.request",
  summary: "Register a company and its owner",
  route: "POST /v1/registrations",
  runs: "identity",
  place: ServiceId,
  permission: forVisitors.register,
  limits: {
    perAddress: { most: 10, seconds: 3600 },
    // Far above the mails that may come of it: what is refused as one too many of those still counts here.
    perTarget: { most: 50, seconds: 3600, of: ({ email }) => email },
  },
  anew: true,
  input: z.strictObject({
    email: Email,
    password: Password,
    name: PersonName,
    company: AccountName,
    locale: Locale.exactOptional(),
    timeZone: TimeZone.default("UTC"),
  }),
  output: z.object({ registrationId: RegistrationId }),
  decide: async (ctx, { email, password, name, company, timeZone, locale = ctx.locale }) => {
    await countCode(ctx, email)
    const username = usernameOf(sha256("registration", ctx.once))
    const identityId = ctx.make(IdentityId, hashOf(username))
    const asked = ctx.asOf.getTime()
    const expires = Math.floor((asked + waitsFor) / 1000)
    const user = { username, email, name, locale }
    const registration: Registration = { ...user, identityId, company, timeZone, asked, expires, rev: 0 }
    const forgetAfter = endOf(registration)
    return {
      result: { registrationId: username },
      forgetAfter,
      before: beginSignIn(ctx, identityId, username, ({ createUser }) => createUser(user, password)),
      writes: [write(registrations).create(registration).commit()],
      events: [RegistrationEvents.requested({ object: identityId, version: 0, home: identityId }, { asked }, {})],
      effects: [
        codeMailed(registration),
        RegistrationEffects.nothingYet({ email, until: forgetAfter.toISOString() }, {}),
        RegistrationEffects.opens({ company }, {}),
      ],
    }
  },
})
