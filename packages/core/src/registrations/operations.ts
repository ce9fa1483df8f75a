import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { sha256 } from "../kernel/digest.ts"
import { AccountId, IdentityId, ServiceId, TenantId } from "../kernel/ids.ts"
import type { Keyring } from "../kernel/keyring.ts"
import { Locale } from "../kernel/locales.ts"
import { command, procedure } from "../kernel/operations.ts"
import { ref, write } from "../kernel/table.ts"
import { AccountName, newAccount } from "../accounts/index.ts"
import {
  Email,
  identities,
  identityCreated,
  newIdentity,
  Password,
  PersonName,
  TimeZone,
  hashOf,
  identityIdOf,
  Username,
  usernameOf,
} from "../identities/index.ts"
import { forAnyone, forVisitors } from "../permissions/index.ts"
import { registrations } from "./entity.ts"
import { signUpPermit } from "./permit.ts"
import { keptFor, RegistrationEffects, RegistrationErrors, RegistrationEvents } from "./registrations.ts"

/** The username that was chosen for somebody: told to nobody else, so it also says which registration. */
const registrationId = Username

const locate = (_: Keyring, { registrationId: username }: { registrationId: string }): IdentityId =>
  identityIdOf(username)

/**
 * Every registration makes a sign-in of its own whose address is not proven yet; several may name one address, and the
 * first whose code is given has it. So an address that somebody else registered stays free for its holder.
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
    // Far above what one person needs: whoever wants to keep somebody out needs many addresses.
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
  output: z.object({ registrationId }),
  decide: async (ctx, { email, password, name, company, timeZone, locale = ctx.locale }) => {
    const username = usernameOf(sha256("registration", ctx.once))
    const identityId = ctx.make(IdentityId, hashOf(username))
    const forgetAfter = new Date(ctx.now.getTime() + keptFor)
    const expires = Math.floor(forgetAfter.getTime() / 1000)
    const user = { username, email, name, locale }
    return {
      result: { registrationId: username },
      forgetAfter,
      before: { run: ({ signUp }) => signUp(user, password, signUpPermit(ctx.keyring, username, email)) },
      writes: [
        write(registrations).create({ identityId, username, email, name, company, locale, timeZone, expires }).commit(),
      ],
      events: [
        RegistrationEvents.requested({ object: identityId, version: 0, home: identityId }, { locale, username }, {}),
      ],
      effects: [
        RegistrationEffects.codeMailed({ email }, {}),
        RegistrationEffects.nothingYet({ email }, {}),
        RegistrationEffects.opens({ company }, {}),
      ],
    }
  },
})

/** How often a code is tried for one address, whatever registrations there are for it: each has a code of its own. */
const triesOfAddress = { most: 20, seconds: 3600 }

export const confirmRegistration = procedure({
  name: "registration.confirm",
  summary: "Prove the address of a registration with the code from the mail",
  route: "POST /v1/registrations/confirm",
  runs: "identity",
  place: IdentityId,
  locate,
  permission: forVisitors.confirmRegistration,
  limits: {
    perAddress: { most: 60, seconds: 3600 },
    perTarget: { most: 20, seconds: 3600, of: ({ registrationId }) => registrationId },
  },
  input: z.strictObject({ registrationId, code: text(6).regex(/^\d{6}$/) }),
  output: z.object({}),
  reads: (identityId) => [ref(identities, { identityId }), ref(registrations, { identityId })],
  run: async ({ get, place: identityId, tried }, { registrationId, code }, { confirmSignUp }) => {
    if (await get(identities, { identityId })) return {}
    const waiting = await get(registrations, { identityId })
    await tried(waiting?.email ?? registrationId, triesOfAddress)
    await confirmSignUp(registrationId, code)
    return {}
  },
})

export const resendCode = procedure({
  name: "registration.resend",
  summary: "Send the code of a registration again",
  route: "POST /v1/registrations/resend",
  runs: "identity",
  place: IdentityId,
  locate,
  permission: forVisitors.resendRegistration,
  limits: {
    perAddress: { most: 20, seconds: 3600 },
    perTarget: { most: 3, seconds: 24 * 3600, of: ({ registrationId }) => registrationId },
  },
  input: z.strictObject({ registrationId }),
  output: z.object({}),
  reads: (identityId) => [ref(registrations, { identityId })],
  run: async ({ get, place: identityId, now }, { registrationId }, { resendCode }) => {
    const waiting = await get(registrations, { identityId })
    if (waiting && waiting.expires * 1000 > now.getTime()) await resendCode(registrationId)
    return {}
  },
})

/** Makes the person, the account and its first tenant, once: started by the confirmation, or else by the first sign-in. */
export const completeRegistration = command({
  name: "registration.complete",
  summary: "Make the account of a proven registration",
  place: IdentityId,
  permission: forAnyone.completeRegistration,
  input: z.strictObject({}),
  output: z.object({ accountId: AccountId.schema, tenantId: TenantId.schema }),
  reads: (identityId) => [ref(registrations, { identityId }), ref(identities, { identityId })],
  decide: async (ctx) => {
    const identityId = ctx.place
    const [registration, known] = await ctx.getAll([
      ref(registrations, { identityId }),
      ref(identities, { identityId }),
    ])
    if (known) throw RegistrationErrors.completed()
    if (!registration || registration.expires * 1000 <= ctx.now.getTime()) throw RegistrationErrors.unknown()
    const { username, email, name, locale, timeZone, company } = registration
    const person = { email, name, locale, timeZone }
    const { accountId, tenantId, writes, events, effects } = newAccount(ctx, { identityId, person }, company)
    const of = { object: identityId, version: 1, home: identityId }
    return {
      result: { accountId, tenantId },
      by: { id: identityId, name },
      writes: [
        write(registrations).remove({ identityId }).commit(),
        ...newIdentity(identityId, username, person, { activePlace: tenantId, places: [accountId, tenantId] }),
        ...writes,
      ],
      events: [
        RegistrationEvents.completed(of, { account: accountId }, { name }),
        identityCreated(identityId, person),
        ...events,
      ],
      effects,
    }
  },
})
