import * as z from "zod"
import { CustomerPlaceId, ServiceId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { Email } from "../kernel/values.ts"
import { MailDay, mailDaysIn, MailedTo, mailedTo, mailsOf } from "../mails/index.ts"
import { onService } from "../permissions/index.ts"

/** What was mailed from a customer's place and came back, day by day; and how it stands with one address, where one is named. */
export const lookUpMails = query({
  name: "lookup.mails",
  summary:
    "Read how many mails an account or tenant sent and how many came back, day by day, and what was sent to one address",
  route: "GET /v1/lookups/mails",
  place: ServiceId,
  permission: onService.lookUp,
  input: z.strictObject({
    ...PageInput.shape,
    limit: PageLimit(25, 100),
    placeId: CustomerPlaceId.schema,
    email: Email.exactOptional(),
  }),
  output: z.object({ ...pageOf(MailDay).shape, to: MailedTo.exactOptional() }),
  beyond: (_, __, { placeId }) => mailsOf(placeId),
  read: async (ctx, { placeId, email, ...page }) => {
    const [days, to] = await Promise.all([
      mailDaysIn(ctx, placeId, page),
      email === undefined ? undefined : mailedTo(ctx, placeId, email),
    ])
    return { ...days, ...(to ? { to } : {}) }
  },
})
