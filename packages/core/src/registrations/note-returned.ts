import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { withinVersion } from "../kernel/versions.ts"
import { ReturnedMail, shownOf } from "../mails/index.ts"
import { forJobs } from "../permissions/index.ts"
import { registrations } from "./entity.ts"
import {
  endOf,
  isLapsed,
  numberOfMail,
  RegistrationEffects,
  RegistrationErrors,
  RegistrationEvents,
} from "./registrations.ts"

/** The registration goes on: a code that did arrive is as good as before. But no further one is mailed for it. */
export const noteReturnedCode = command({
  name: "registration.note_returned",
  summary: "Note that the mail with the code of a registration came back, or was reported as unwanted",
  place: IdentityId,
  permission: forJobs.noteReturned,
  input: ReturnedMail,
  output: z.object({}),
  reads: (identityId) => [ref(registrations, { identityId })],
  decide: async ({ get, place: identityId, now }, mail) => {
    const waiting = await get(registrations, { identityId })
    if (!waiting || isLapsed(waiting, now)) throw RegistrationErrors.unknown()
    const { email, rev } = waiting
    const news = shownOf(mail, now, { ...waiting, sending: numberOfMail(waiting) })
    if (!news) return unchanged({})
    return {
      result: {},
      forgetAfter: endOf(waiting),
      writes: [withinVersion(registrations, { identityId }, waiting, { set: news })],
      events: [
        RegistrationEvents.mailReturned(
          { object: identityId, version: rev, home: identityId },
          { kind: mail.kind },
          {},
        ),
      ],
      effects: [RegistrationEffects.mailReturned({ email }, {})],
    }
  },
})
