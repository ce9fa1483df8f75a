import { hashed } from "../kernel/claims.ts"
import type { Actor, Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import type { DomainError } from "../kernel/errors.ts"
import type { HeadedId, IdentityId, PlaceId } from "../kernel/ids.ts"
import type { Authorised, CallCircumstances } from "../kernel/operations.ts"
import type { Partitions } from "../kernel/store.ts"
import { type Item, ref, type Ref, type TransactItem, write } from "../kernel/table.ts"
import { budgetOf, budgetSince, dayOf, isStopped, mostLinks, mostToAddress } from "./budget.ts"
import { mailDays, recipients } from "./entity.ts"
import { MailEffects, MailErrors } from "./mails.ts"

type Day = Item<typeof mailDays>
type Recipient = Item<typeof recipients>

/** The places whose budgets a mail takes from: the one it comes from first, then those above it. */
export type Levels = readonly [HeadedId, ...HeadedId[]]

/** Days are looked at again when what came back is told, which may take some. */
const daysAreKept = 8 * 24 * 60 * 60
/** Where mails are counted by days. */
export const mailDaysOf = (place: string): string => `${place}#y`
/**
 * Where all counts lie: a command counts with the account above its tenant, and with whoever acts, and touches nothing else
 * there.
 */
export const mailsOf = (place: string): Partitions => [mailDaysOf(place), `${place}#x`]
/** Whose mails they are: a person's, also by the keys that they have made. */
const payer = ({ id, person }: Pick<Actor, "id" | "person">): string => person ?? id
/** Where whoever acts counts what they have mailed. */
export const mailsByCaller = (_place: PlaceId, { actor }: Authorised): Partitions => mailsOf(payer(actor))
/** Where links to somebody's own addresses are counted: nobody has fewer of them for having invited others. */
export const linksOf = (identityId: IdentityId): string => `${identityId}#l`

export const hashOfAddress = (email: string): string => hashed(email)
export const refOfDay = (place: string, now: Date): Ref<typeof mailDays> =>
  ref(mailDays, { place, day: dayOf(now).day })
export const refOfRecipient = (place: string, address: string): Ref<typeof recipients> =>
  ref(recipients, { place, address })

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)
export const expiryOf = (now: Date): number => seconds(dayOf(now).ends) + daysAreKept

/** Who asks, and when: as a command knows it that names beforehand what it will read. */
type Asked = Pick<CallCircumstances, "by" | "now">

const countersOf = (levels: Levels, { by }: Asked): readonly string[] => [...levels, ...(by === undefined ? [] : [by])]
const dayAndRecipient = (email: string, now: Date) => (place: string) => [
  refOfDay(place, now),
  refOfRecipient(place, hashOfAddress(email)),
]

/** What a command reads that causes a mail. */
export const causingReads = (levels: Levels, asked: Asked): readonly Ref[] =>
  countersOf(levels, asked).map((place) => refOfDay(place, asked.now))

/** What a command reads that mails somebody. */
export const mailReads = (levels: Levels, email: string, asked: Asked): readonly Ref[] =>
  countersOf(levels, asked).flatMap(dayAndRecipient(email, asked.now))

/** What a command reads that mails a link to an address of whoever acts. */
export const linkReads = (identityId: IdentityId, email: string, now: Date): readonly Ref[] =>
  dayAndRecipient(email, now)(linksOf(identityId))

type Mailing = Pick<Context, "actor" | "getAll" | "now" | "mailBudget">
/** What counts a mail, and how many it lets through in a day. */
type Counter = { readonly place: string; readonly limit: number }
type Level = Counter & { readonly today: Day | null }

/**
 * A place is new for whoever opens it, a person only once: so whoever acts has a budget of their own, by their own age, and
 * has no more by whatever they open.
 */
const countersFor = ({ actor, now, mailBudget }: Mailing, levels: Levels): readonly Counter[] => [
  ...levels.map((place) => ({ place, limit: budgetOf(mailBudget, place, now) })),
  { place: payer(actor), limit: budgetSince(mailBudget, actor.since ?? now, now) },
]

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
  const used = sentToday(now, known)
  if (used >= mostToAddress) throw MailErrors.too_often({ limit: mostToAddress, used, ...againAt(now) })
}

const countedTo = (now: Date, place: string, address: string, known: Recipient | null): TransactItem => {
  const { day } = dayOf(now)
  // Tomorrow it counts from the beginning: nothing is gained by knowing any longer who was mailed.
  const expires = known?.complained ? {} : { expires: seconds(dayOf(now).ends) }
  const next = { day, sent: sentToday(now, known) + 1, ...expires }
  if (!known)
    return write(recipients)
      .create({ place, address, ...next })
      .commit()
  return write(recipients)
    .patch({ place, address })
    .set(next)
    .where((old, { eq, notExists }) => {
      const unchanged = `${eq(old.day, known.day)} AND ${eq(old.sent, known.sent)}`
      const { complained } = known
      return `${unchanged} AND ${complained === undefined ? notExists(old.complained) : eq(old.complained, complained)}`
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

const counting = async (
  { getAll, now }: Pick<Mailing, "getAll" | "now">,
  counters: readonly Counter[],
): Promise<Counting> => {
  const todays = await getAll(counters.map(({ place }) => refOfDay(place, now)))
  const levels = counters.map((counter, i): Level => ({ ...counter, today: todays[i] ?? null }))
  for (const level of levels) assertMayMail(now, level)
  return { writes: levels.map((level) => counted(now, level)), effects: nears(now, levels) }
}

type Closed = (at: string) => DomainError

const isUnwanted: Closed = (at) => MailErrors.unwanted({ at })

const countingTo = async (
  ctx: Mailing,
  counters: readonly Counter[],
  email: string,
  closed: Closed = isUnwanted,
): Promise<Counting> => {
  const { getAll, now } = ctx
  const address = hashOfAddress(email)
  const [{ writes, effects }, known] = await Promise.all([
    counting(ctx, counters),
    getAll(counters.map(({ place }) => refOfRecipient(place, address))),
  ])
  // Who complained does so of the place that a mail came from: what it does above that, is another matter.
  const [complained] = known.map((to) => to?.complained)
  if (complained !== undefined) throw closed(complained)
  for (const to of known) assertMayMailTo(now, to)
  const to = counters.map(({ place }, i) => countedTo(now, place, address, known[i] ?? null))
  return { writes: [...to, ...writes], effects }
}

/** What it takes to cause a mail: one of the day's budget of each level, and of whoever acts. */
export const causing = (ctx: Mailing, levels: Levels): Promise<Counting> => counting(ctx, countersFor(ctx, levels))

/**
 * What it takes to mail somebody who has not asked for it: beside the budgets, one of the few mails that go to the same
 * address from each of these places and by the same person. Counted in the transaction of what is mailed, so that every mail
 * is counted once, and nothing that is only looked at.
 */
export const mailing = (ctx: Mailing, levels: Levels, email: string): Promise<Counting> =>
  countingTo(ctx, countersFor(ctx, levels), email)

/** What it takes to mail a link to an address that a person wants to sign in with. */
export const linking = (ctx: Mailing & Pick<Context<IdentityId>, "place">, email: string): Promise<Counting> =>
  countingTo(ctx, [{ place: linksOf(ctx.place), limit: mostLinks }], email, () => MailErrors.not_taken())
