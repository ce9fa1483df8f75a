import { personalRecords } from "../kernel/events.ts"
import { idempotencyRecords, madeAt, type Usage } from "../kernel/idempotency.ts"
import { TenantId, ulidTime } from "../kernel/ids.ts"
import { reaction, type ReactionContext } from "../kernel/reactions.ts"
import { type Item, ref, type TransactItem, write } from "../kernel/table.ts"
import { UserEvents, users } from "../users/index.ts"
import { type Departure, departures } from "./entity.ts"

const minute = 60_000
const hour = 60 * minute
/** How long what somebody began before they went may still be on its way: a request lasts a minute at most. */
const underWay = minute
/** How long after the hour the erasing begins: whoever went in it, and whatever they had begun, is stored by then. */
const margin = 5 * minute

/** Which hour, as ids begin that were made when it began. */
export const hourOf = (at: Date): string => ulidTime(new Date(Math.floor(at.getTime() / hour) * hour))

type Personal = Item<typeof personalRecords>

/** From which execution to which a name stands for somebody who has gone. */
type Span = { readonly name: string; readonly from: string; readonly to: string }
type Gone = ReadonlyMap<string, readonly Span[]>

/** Who comes back has the same identity and address, but is another user: what is recorded of that one stays. */
const spansOf = ({ userId, identityId, email, addedAt, leftAt }: Departure): readonly Span[] => {
  const from = ulidTime(new Date(addedAt))
  const to = `${ulidTime(new Date(Date.parse(leftAt) + underWay))}~`
  return [
    { name: userId, from, to: "~" },
    ...[identityId, email].flatMap((name) => (name === undefined ? [] : [{ name, from, to }])),
  ]
}

const goneOf = (all: readonly Departure[]): Gone => Map.groupBy(all.flatMap(spansOf), ({ name }) => name)

/** Ids of people, and addresses: whatever effects name somebody by. */
const names = /(?:usr|idn)_[0-9a-z]{26}|[^\s"\\,;:<>()]+@[^\s"\\,;:<>()]+/g

/** What had been shown names people, not only whoever the event is about: those who lead a group, for one. */
const namesIn = (told: unknown): readonly string[] =>
  told === undefined ? [] : (JSON.stringify(told).match(names) ?? [])

const isGoneIn =
  (gone: Gone, execution: string) =>
  (name: string): boolean =>
    gone.get(name)?.some(({ from, to }) => from <= execution && execution <= to) ?? false

/** What one execution recorded of people, without what it recorded of those who have gone; none where it is nothing. */
const without = (gone: Gone, record: Personal): readonly TransactItem[] => {
  const { place, execution, actor, actorName, address, agent } = record
  const isGone = isGoneIn(gone, execution)
  const values = record.values as Readonly<Record<string, unknown>>
  const about = Object.entries((record.about ?? {}) as Readonly<Record<string, string>>)
  const told = about.filter(([, person]) => isGone(person)).map(([number]) => number)
  const tells = told.some((number) => values[number] !== undefined)
  const own = actor !== undefined && isGone(actor)
  const called = (actorName ?? address ?? agent) !== undefined
  if (!tells && !(own && called) && !namesIn(record.shown).some(isGone)) return []
  const left = Object.fromEntries(Object.entries(values).filter(([number]) => !told.includes(number)))
  return [
    write(personalRecords)
      .patch({ place, execution })
      .set({ values: left })
      .remove(own ? ["actorName", "address", "agent", "shown"] : ["shown"])
      // Another run may erase from it at the same time: what it has erased must not come back.
      .where((old, { eq }) => eq(old.values, record.values))
      .commit(),
  ]
}

const everybodyOf = async (ctx: ReactionContext, { tenantId, hour }: Departure): Promise<readonly Departure[]> => {
  const all: Departure[] = []
  let after: Awaited<ReturnType<ReactionContext["list"]>>["last"]
  do {
    const { items, last } = await ctx.list(departures, departures.query.inTenant({ tenantId }).begins({ hour }), {
      after,
    })
    all.push(...items)
    after = last
  } while (after)
  return all
}

/** Until they lead nothing any more, what is shown to others may name them anew. */
const assertCleanedUp = async (ctx: ReactionContext, all: readonly Departure[]): Promise<void> => {
  const left = await ctx.getAll(all.map(({ tenantId, userId }) => ref(users, { tenantId, userId })))
  if (left.some((user) => user !== null)) throw new Error("somebody who has gone is not cleaned up yet")
}

/** A transaction has a hundred items: as many records, and how far it has come. */
const atOnce = 99

/** Goes through the log once for all of them, page by page; whoever is first notes how far it has come. */
const eraseLog = async (ctx: ReactionContext, first: Departure, all: readonly Departure[]): Promise<boolean> => {
  const { tenantId, hour, userId, erasedTo } = first
  const gone = goneOf(all)
  const begin = erasedTo ?? ulidTime(new Date(Math.min(...all.map(({ addedAt }) => Date.parse(addedAt)))))
  const listing = personalRecords.query.inPlace({ place: tenantId }).gte({ execution: begin })
  let after: Awaited<ReturnType<ReactionContext["list"]>>["last"]
  do {
    const { items, last } = await ctx.list(personalRecords, listing, { limit: atOnce, after })
    const patches = items.flatMap((record) => without(gone, record))
    const over = last !== undefined && ctx.timeLeft() < 1
    const reached = items.at(-1)?.execution
    if (reached !== undefined && (patches.length > 0 || over)) {
      const note = write(departures).patch({ tenantId, hour, userId }).set({ erasedTo: reached }).commit()
      if (!(await ctx.mark([...patches, note]))) return false
    }
    if (over) return false
    after = last
  } while (after)
  return true
}

const idAlone = /^[a-z]{3}_[0-9a-z]{26}$/

/** Whether an answer says more than ids: those stay in the log, too. */
const saysMore = (answer: unknown): boolean =>
  JSON.stringify(answer, (_, value: unknown) =>
    typeof value === "string" && idAlone.test(value) ? null : value,
  ).includes(':"')

/** A key keeps the answer to what was done with it for a day: one that tells of somebody who has gone is erased, the key stays used. */
const unanswered = (gone: Gone, usage: Usage): readonly TransactItem[] => {
  const { place, actor, key, result } = usage
  if (!namesIn(result).some(isGoneIn(gone, ulidTime(madeAt(usage)))) || !saysMore(result)) return []
  return [write(idempotencyRecords).patch({ place, actor, key }).remove(["result"]).commit()]
}

/** As long as it is not through, it begins anew: what is erased already is passed quickly. */
const eraseAnswers = async (ctx: ReactionContext, tenantId: TenantId, gone: Gone): Promise<boolean> => {
  const listing = idempotencyRecords.query.inPlace({ place: tenantId })
  let after: Awaited<ReturnType<ReactionContext["list"]>>["last"]
  do {
    const { items, last } = await ctx.list(idempotencyRecords, listing, { limit: atOnce, after })
    const patches = items.flatMap((usage) => unanswered(gone, usage))
    if (patches.length > 0 && !(await ctx.mark(patches))) return false
    if (patches.length > 0 && last && ctx.timeLeft() < 1) return false
    after = last
  } while (after)
  return true
}

/** Whoever is first goes last: while they are there, nobody else begins with it. */
const settle = async (ctx: ReactionContext, all: readonly Departure[]): Promise<boolean> => {
  for (let rest = all.toReversed(); rest.length > 0; rest = rest.slice(atOnce)) {
    const removals = rest
      .slice(0, atOnce)
      .map(({ tenantId, hour, userId }) => write(departures).remove({ tenantId, hour, userId }).commit())
    if (!(await ctx.mark(removals))) return false
  }
  return true
}

/**
 * Erases what the log tells of people who have gone. It is read once for all who went in the same hour, by the delivery of
 * whoever is first among them: when it begins, the hour is over, and nobody comes to them any more. The others' have
 * nothing to do. However many are deleted, the log is not read for each of them.
 */
export const eraseTracesOfUser = reaction({
  name: "user.erase_traces",
  on: [UserEvents.deleted],
  delay: hour + margin,
  marks: ({ place }) => [`${place}#l`, `${place}#p`, `${place}#k`],
  run: async (ctx, { place, object, at }) => {
    if (!TenantId.is(place)) return undefined
    const listing = departures.query.inTenant({ tenantId: place }).begins({ hour: hourOf(at) })
    const { items } = await ctx.list(departures, listing, { limit: 1 })
    const [first] = items
    if (first?.userId !== object) return undefined
    const all = await everybodyOf(ctx, first)
    if (first.erasedTo === undefined) await assertCleanedUp(ctx, all)
    const erased = (await eraseLog(ctx, first, all)) && (await eraseAnswers(ctx, place, goneOf(all)))
    return erased && (await settle(ctx, all)) ? undefined : "again"
  },
})
