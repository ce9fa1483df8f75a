import type { Capability } from "../kernel/capability.ts"
import { mailDays, recipients } from "./entity.ts"
import { MailEffects, MailErrors, MailEvents } from "./mails.ts"
import { resumeMails } from "./resuming.ts"

export { budgetOf, dayOf, isStopped, mostToAddress, parseMailBudget, usualMailBudget } from "./budget.ts"
export { mailDays, recipients } from "./entity.ts"
export { Returns } from "./mails.ts"
export { resumeMails } from "./resuming.ts"
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

export const mailsCapability: Capability = {
  name: "mails",
  entities: {
    mailDays: { entity: mailDays, ends: { tenant: "erased", account: "erased", identity: "erased" } },
    recipients: { entity: recipients, ends: { tenant: "erased", account: "erased", identity: "erased" } },
  },
  operations: [resumeMails],
  errors: MailErrors,
  events: MailEvents,
  effects: MailEffects,
}
