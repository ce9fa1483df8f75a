import type { Capability } from "../kernel/capability.ts"
import { mailDays, recipients } from "./entity.ts"
import { MailEffects, MailErrors } from "./mails.ts"

export { parseMailBudget, usualBudget } from "./budget.ts"
export { mailDays, recipients } from "./entity.ts"
export { MailErrors } from "./mails.ts"
export { type Levels, mailDaysOf, mailing, mailReads } from "./sending.ts"

export const mailsCapability: Capability = {
  name: "mails",
  entities: { mailDays, recipients },
  errors: MailErrors,
  effects: MailEffects,
}
