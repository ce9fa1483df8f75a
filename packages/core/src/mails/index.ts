import type { Capability } from "../kernel/capability.ts"
import type { Listing } from "../kernel/store.ts"
import { erased, kept, type Stored } from "../kernel/stored.ts"
import type { AnyEntity } from "../kernel/table.ts"
import { mailDays, recipients } from "./entity.ts"
import { MailEffects, MailErrors, MailEvents } from "./mails.ts"
import { resumeMails } from "./resume.ts"
import { linksOf } from "./sending.ts"

export { parseMailBudget, usualMailBudget } from "./budget.ts"
export { Returns } from "./mails.ts"
export { MailDay, mailDaysIn, MailedTo, mailedTo } from "./reading.ts"
export { resumeMails } from "./resume.ts"
export { ReturnedMail, returning, returnReads, shownOf, tagsOf } from "./returning.ts"
export {
  causing,
  causingReads,
  linking,
  linkReads,
  linksOf,
  type Levels,
  mailDaysOf,
  mailing,
  mailReads,
  mailsByCaller,
  mailsOf,
} from "./sending.ts"

/** What is counted for a place; for a person, also of the links to addresses of their own. */
const inEveryPlace = (entity: AnyEntity, listing: (place: string) => Listing): Stored =>
  kept(entity, {
    tenant: erased((place) => [listing(place)]),
    account: erased((place) => [listing(place)]),
    identity: erased((identityId) => [listing(identityId), listing(linksOf(identityId))]),
  })

export const mailsCapability = {
  name: "mails",
  entities: {
    mailDays: inEveryPlace(mailDays, (place) => mailDays.query.ofPlace({ place })),
    recipients: inEveryPlace(recipients, (place) => recipients.query.ofPlace({ place })),
  },
  operations: { resumeMails },
  errors: MailErrors,
  events: MailEvents,
  effects: MailEffects,
} satisfies Capability
