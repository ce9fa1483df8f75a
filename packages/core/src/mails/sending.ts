import { hashed } from "../kernel/claims.ts"
import type { Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import type { PlaceId } from "../kernel/ids.ts"
import { type Item, ref, type Ref, type TransactItem, write } from "../kernel/table.ts"
import { budgetOf, dayOf, isStopped, mostToAddress } from "./budget.ts"
import { mailDays, recipients } from "./entity.ts"
import { MailEffects, MailErrors } from "./mails.ts"

type Day = Item<typeof mailDays>
type Recipient = Item<typeof recipients>

/** The places whose budgets a mail takes from: the one it comes from first, then those above it. */
export type Levels = readonly [PlaceId, ...PlaceId[]]

/** Days are looked at again when what came back is told, which may take some. */
const daysAreKept = 8 * 24 * 60 * 60
/** Where a place's counts lie: a command of a tenant counts with the account as well, and touches nothing else there. */
export const mailDaysOf = (place: PlaceId): string => `${place}#y`

export const hashOfAddress = (email: string): string => hashed(email)
export const refOfDay = (place: PlaceId, now: Date): Ref<typeof mailDays> =>
  ref(mailDays, { place, day: dayOf(now).day })
export const refOfRecipient = (place: PlaceId, address: string): Ref<typeof recipients> =>
  ref(recipients, { place, address })

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)
export const expiryOf = (now: Date): number => seconds(dayOf(now).ends) + daysAreKept

/** What a command reads that mails somebody. */
export const mailReads = (levels: Levels, email: string, now: Date): readonly Ref[] => [
  refOfRecipient(levels[0], hashOfAddress(email)),
  ...levels.map((place) => refOfDay(place, now)),
]

type Mailing = Pick<Context, "getAll" | "now" | "mailBudget">
type Level = { readonly place: PlaceId; readonly today: Day | null; readonly limit: number }

const againAt = (now: Date) => {
  const { ends } = dayOf(now)
  return { again: ends.toISOString(), retryAfter: Math.ceil((ends.getTime() - now.getTime()) / 1000) }
}

const assertMayMail = (now: Date, { today, limit }: Level): void => {
  if (!today) return
  const { sent, returned } = today
  if (isStopped(today)) throw MailErrors.stopped({ sent, returned, ...againAt(now) })
  if (sent >= limit) throw MailErrors.budget_used({ limit, used: sent, ...againAt(now) })
}

/** One more mail of the day; what has come back meanwhile is looked at again. */
const counted = (now: Date, { place, today, limit }: Level): TransactItem => {
  const { day } = dayOf(now)
  if (!today)
    return write(mailDays)
      .create({ place, day, sent: 1, returned: 0, expires: expiryOf(now) })
      .commit()
  return write(mailDays)
    .patch({ place, day })
    .add({ sent: 1 })
    .where((old, { eq, lt }) => `${lt(old.sent, limit)} AND ${eq(old.returned, today.returned)}`)
    .commit()
}

const sentToday = (now: Date, known: Recipient | null): number => (known?.day === dayOf(now).day ? known.sent : 0)

const assertMayMailTo = (now: Date, known: Recipient | null): void => {
  if (known?.complained) throw MailErrors.unwanted({ at: known.complained })
  const used = sentToday(now, known)
  if (used >= mostToAddress) throw MailErrors.too_often({ limit: mostToAddress, used, ...againAt(now) })
}

const countedTo = (now: Date, place: PlaceId, address: string, known: Recipient | null): TransactItem => {
  const { day } = dayOf(now)
  // Tomorrow it counts from the beginning: nothing is gained by knowing any longer who was mailed.
  const next = { day, sent: sentToday(now, known) + 1, expires: seconds(dayOf(now).ends) }
  if (!known)
    return write(recipients)
      .create({ place, address, ...next })
      .commit()
  return write(recipients)
    .patch({ place, address })
    .set(next)
    .where((old, { eq, notExists }) => {
      const unchanged = `${eq(old.day, known.day)} AND ${eq(old.sent, known.sent)}`
      return `${unchanged} AND ${notExists(old.complained)}`
    })
    .commit()
}

/** From four fifths of a budget on, a preview says how much is left. */
const nears = (now: Date, levels: readonly Level[]): readonly Effect[] => {
  const all = levels.map(({ today, limit }) => ({ limit, used: (today?.sent ?? 0) + 1 }))
  const nearest = all.toSorted((a, b) => a.limit - a.used - (b.limit - b.used))[0]
  if (!nearest || nearest.used < nearest.limit * 0.8) return []
  const { limit, used } = nearest
  return [MailEffects.budgetNears({ limit, again: againAt(now).again }, { left: String(limit - used) })]
}

type Counting = { readonly writes: readonly TransactItem[]; readonly effects: readonly Effect[] }

/** What it takes to cause a mail: one of the day's budget of each level. */
export const causing = async ({ getAll, now, mailBudget }: Mailing, levels: Levels): Promise<Counting> => {
  const todays = await getAll(levels.map((level) => refOfDay(level, now)))
  const budgets = levels.map(
    (place, i): Level => ({ place, today: todays[i] ?? null, limit: budgetOf(mailBudget, place, now) }),
  )
  for (const level of budgets) assertMayMail(now, level)
  return { writes: budgets.map((level) => counted(now, level)), effects: nears(now, budgets) }
}

/**
 * What it takes to mail somebody who has not asked for it: beside the budget, one of the few mails that go to the same
 * address from the same place. Counted in the transaction of what is mailed, so that every mail is counted once, and
 * nothing that is only looked at.
 */
export const mailing = async (ctx: Mailing, levels: Levels, email: string): Promise<Counting> => {
  const { getAll, now } = ctx
  const [place] = levels
  const address = hashOfAddress(email)
  const [{ writes, effects }, [to]] = await Promise.all([
    causing(ctx, levels),
    getAll([refOfRecipient(place, address)]),
  ])
  assertMayMailTo(now, to)
  return { writes: [countedTo(now, place, address, to), ...writes], effects }
}
