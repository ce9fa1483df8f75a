import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { claimed } from "../kernel/claims.ts"
import type { Context } from "../kernel/context.ts"
import { IdentityId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { removedVersion } from "../kernel/versions.ts"
import { newAccount } from "../accounts/index.ts"
import { addressClaims, identities, identityCreated, IdentityErrors, newIdentity } from "../identities/index.ts"
import { forVisitors } from "../permissions/index.ts"
import { codeEnds, countTry, isCodeOf } from "./codes.ts"
import { registrations } from "./entity.ts"
import {
  isLapsed,
  locate,
  type Registration,
  RegistrationEffects,
  RegistrationErrors,
  RegistrationEvents,
  RegistrationId,
} from "./registrations.ts"

const readsOf = (identityId: IdentityId) =>
  [ref(identities, { identityId }), ref(registrations, { identityId })] as const

/** The try is counted before the code is looked at: of one too many, nobody learns whether it would have been right. */
const assertCode = async (ctx: Context<IdentityId>, registration: Registration, code: string): Promise<void> => {
  await countTry(ctx, registration.email)
  if (codeEnds(registration) <= ctx.now) throw RegistrationErrors.code_expired()
  if (!isCodeOf(ctx.keyring, registration, code)) throw RegistrationErrors.code_wrong()
}

/** The person, with their sign-in and its address, the account and its first tenant, all at once; the registration is used up. */
const completing = (ctx: Context<IdentityId>, registration: Registration) => {
  const { identityId, username, email, name, locale, timeZone, company, rev } = registration
  const person = { email, name, locale, timeZone }
  const { accountId, tenantId, writes, events, effects } = newAccount(ctx, { identityId, person }, { name: company })
  const begins = { activePlace: tenantId, places: [accountId, tenantId], made: ctx.now, since: ctx.now }
  const of = { object: identityId, version: rev + 1, home: identityId }
  return {
    writes: [
      removedVersion(registrations, { identityId }, registration),
      ...newIdentity(identityId, username, person, begins),
      ...writes,
    ],
    events: [
      RegistrationEvents.completed(of, { account: accountId }, { name }),
      identityCreated(identityId, person),
      ...events,
    ] as const,
    effects: [RegistrationEffects.signInMade({ email }, {}), ...effects],
  }
}

/** Whoever reads the mail has the address. Sent twice, it is done once, and both times the answer is that it is done. */
export const confirmRegistration = command({
  name: "registration.confirm",
  summary: "Prove the address of a registration with the code from the mail: the account is opened",
  route: "POST /v1/registrations/confirm",
  runs: "identity",
  place: IdentityId,
  locate,
  permission: forVisitors.confirmRegistration,
  limits: {
    perAddress: { most: 60, seconds: 3600 },
    perTarget: { most: 20, seconds: 3600, of: ({ registrationId }) => registrationId },
  },
  input: z.strictObject({ registrationId: RegistrationId, code: text(6).regex(/^\d{6}$/) }),
  output: z.object({}),
  reads: readsOf,
  decide: async (ctx, { code }) => {
    const [person, registration] = await ctx.getAll(readsOf(ctx.place))
    if (person) return unchanged({})
    if (!registration || isLapsed(registration, ctx.now)) throw RegistrationErrors.unknown()
    await assertCode(ctx, registration, code)
    const { identityId, username, email, name } = registration
    const [taken] = await ctx.getAll([claimed(addressClaims, email)])
    // Taken by this very registration a moment ago, it is found done as soon as it is decided again.
    if (taken && taken.holder !== identityId) throw IdentityErrors.email_taken()
    return {
      result: {},
      by: { id: identityId, name },
      after: ({ setAddress }) => setAddress(username, email),
      ...completing(ctx, registration),
    }
  },
})
