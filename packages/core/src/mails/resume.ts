import * as z from "zod"
import { CustomerPlaceId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { write } from "../kernel/table.ts"
import { forJobs } from "../permissions/index.ts"
import { dayOf, isStopped } from "./budget.ts"
import { mailDays } from "./entity.ts"
import { MailEffects, MailEvents } from "./mails.ts"
import { refOfDay } from "./sending.ts"

/** Whoever runs the service has looked why mails came back: those of today are not counted any more. */
export const resumeMails = command({
  name: "mail.resume",
  summary: "Let a place mail again on a day on which too many mails came back",
  place: CustomerPlaceId,
  permission: forJobs.resumeMails,
  input: z.strictObject({}),
  output: z.object({ resumed: z.boolean() }),
  reads: (place, _input, _located, { now }) => [refOfDay(place, now)],
  decide: async ({ getAll, place, now }) => {
    const [today] = await getAll([refOfDay(place, now)])
    if (!today || !isStopped(today)) return unchanged({ resumed: false })
    const { sent, returned } = today
    const { day } = dayOf(now)
    return {
      result: { resumed: true },
      writes: [
        write(mailDays)
          .patch({ place, day })
          .set({ returned: 0 })
          .where((old, { eq }) => eq(old.returned, returned))
          .commit(),
      ],
      events: [MailEvents.resumed({ object: `resumed.${now.toISOString()}`, version: 1 }, { sent, returned }, {})],
      effects: [MailEffects.resumed({ returned }, {})],
    }
  },
})
