import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { forVisitors } from "../permissions/index.ts"
import { codeMailed, countCode } from "./codes.ts"
import { registrations } from "./entity.ts"
import {
  endOf,
  isLapsed,
  locate,
  RegistrationEffects,
  RegistrationErrors,
  RegistrationEvents,
  RegistrationId,
} from "./registrations.ts"

/**
 * The same answer for a registration that waits and for none: who was mailed nothing learns nothing. Only where the mail came
 * back, that is said: whoever has the id sent it there.
 */
export const resendCode = command({
  name: "registration.resend",
  summary: "Mail a new code for a registration, in place of the one before",
  route: "POST /v1/registrations/resend",
  place: IdentityId,
  locate,
  permission: forVisitors.resendRegistration,
  limits: {
    perAddress: { most: 20, seconds: 3600 },
    perTarget: { most: 5, seconds: 24 * 3600, of: ({ registrationId }) => registrationId },
  },
  anew: true,
  input: z.strictObject({ registrationId: RegistrationId }),
  output: z.object({}),
  reads: (identityId) => [ref(registrations, { identityId })],
  decide: async (ctx) => {
    const { place: identityId, now, asOf } = ctx
    const waiting = await ctx.get(registrations, { identityId })
    if (!waiting || isLapsed(waiting, now)) return unchanged({})
    // Whether it bounced or somebody complained, is told to nobody: the same mailbox takes no mail of ours either way.
    if (waiting.mailStatus) throw RegistrationErrors.mail_returned()
    const { email, rev } = waiting
    await countCode(ctx, email)
    const newest = { asked: asOf.getTime(), rev: rev + 1 }
    return {
      result: {},
      forgetAfter: endOf(waiting),
      writes: [nextVersion(registrations, { identityId }, waiting, { set: newest })],
      events: [
        RegistrationEvents.codeAsked(
          { object: identityId, version: newest.rev, home: identityId },
          { asked: newest.asked },
          {},
        ),
      ],
      effects: [codeMailed({ ...waiting, ...newest }), RegistrationEffects.oldCodeDies({ email }, {})],
    }
  },
})
