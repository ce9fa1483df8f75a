import type { MailBudget } from "../kernel/context.ts"
import { type HeadedId, ServiceId, timeOf } from "../kernel/ids.ts"

/**
 * How many mails a day a place may cause to people who have not asked for them; an account with everything in its tenants;
 * a person with everything they do, wherever. SES pauses a sender, and with it everybody's mail, for 5 bounces in a
 * hundred: whoever wants to misuse us comes with a new account. 50 are a company's first people, 200 a day all of a middle one in its first week, and 2,000 a large one
 * that nobody will do by hand. A deployment sets others with `MAIL_BUDGET`.
 */
export const usualMailBudget: MailBudget = { firstDay: 50, firstWeek: 200, later: 2000 }

/** How many links a day one person has mailed to addresses that they want to sign in with. */
export const mostLinks = 10

/** How many mails a day go to one address from one place or by one person: an invitation, and twice again. */
export const mostToAddress = 3

/** Something has gone wrong with a list of addresses when so many mails of a day come back, and more than one in ten. */
const mostReturned = { atLeast: 5, inTen: 1 }

const day = 24 * 60 * 60 * 1000

/** The day of an instant, and when the next one begins. */
export const dayOf = (now: Date): { readonly day: string; readonly ends: Date } => ({
  day: now.toISOString().slice(0, 10),
  ends: new Date((Math.floor(now.getTime() / day) + 1) * day),
})

/** The budget of who or what has been there since then. */
export const budgetSince = ({ firstDay, firstWeek, later }: MailBudget, since: Date, now: Date): number => {
  const age = now.getTime() - since.getTime()
  if (age < day) return firstDay
  return age < 7 * day ? firstWeek : later
}

/** Ids of accounts and tenants hold the time at which they were made; the service has always been there. */
export const budgetOf = (budget: MailBudget, place: HeadedId, now: Date): number =>
  ServiceId.is(place) ? budget.later : budgetSince(budget, timeOf(place.slice(place.indexOf("_") + 1)), now)

/** Whether so many of the mails of a day came back that no more go out on it. */
export const isStopped = ({ sent, returned }: { readonly sent: number; readonly returned: number }): boolean =>
  returned >= mostReturned.atLeast && returned * 10 > sent * mostReturned.inTen

/** `50,200,2000`: of a place in its first day, in its first week, and later. */
export const parseMailBudget = (text: string): MailBudget => {
  const [firstDay = 0, firstWeek = 0, later = 0, ...rest] = text.split(",").map((part) => Number(part.trim()))
  const all = [firstDay, firstWeek, later]
  if (rest.length > 0 || !all.every((each) => Number.isSafeInteger(each) && each > 0)) {
    throw new Error("MAIL_BUDGET must be three whole numbers above 0, like 50,200,2000")
  }
  return { firstDay, firstWeek, later }
}
