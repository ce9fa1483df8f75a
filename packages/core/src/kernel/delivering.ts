import { isContended, pause } from "./contention.ts"
import { OperationErrors } from "./calls.ts"
import { deliveries, type Part, splitPart, reactionOf } from "./deliveries.ts"
import { DomainError } from "./errors.ts"
import { eventRecords, personalRecords } from "./events.ts"
import { type PlaceId, timeOf, ulid } from "./ids.ts"
import {
  contextFor,
  type Reaction,
  type ReactionContext,
  readFor,
  type StoredEvent,
  type Surroundings,
} from "./reactions.ts"
import { type Item, type Key, ref, type TransactItem, write } from "./table.ts"

/** What reactions run on. */
export type Outside = Surroundings & {
  readonly reactions: readonly Reaction[]
  /** Milliseconds in which one delivery may begin something, before it is left to the next; usually 35 s. */
  readonly slice?: number
  /** Told of every attempt that failed. */
  readonly onFailure?: (failure: Failure) => void
  /** Told how each turn of a delivery ended. */
  readonly onOutcome?: (outcome: DeliveryOutcome) => void
}
/** `later`: it waits for a time that it named. `left`: due, and not begun, because others of its place were. */
export type DeliveryOutcome = "done" | "failed" | "not due" | "again" | "later" | "left"
export type Failure = {
  readonly delivery: Key<typeof deliveries>
  readonly attempts: number
  readonly error: string
  /** It will not be tried again unless somebody asks for it. */
  readonly forGood: boolean
}

const seconds = (n: number): number => n * 1000
const minutes = (n: number): number => seconds(60 * n)
const hours = (n: number): number => minutes(60 * n)

/** After each failure, how long to wait; after the eleventh, nothing more happens by itself. About two days in all. */
const waits = [10, 30, 120, 600].map(seconds).concat([minutes(30), hours(1), hours(3), hours(6), hours(12), hours(24)])
const attemptLimit = waits.length + 1
const longestWait = hours(24)

/** While an attempt runs nobody else begins one: longer than the longest function may run. */
const lease = minutes(2)
/** How long one delivery begins anything: the functions that deliver have a minute. */
export const usualSlice = seconds(35)

type Delivery = Item<typeof deliveries>
export type DeliveryKey = Key<typeof deliveries>

const keyOfDelivery = ({ place, execution, number, reaction }: Delivery): DeliveryKey => ({
  place,
  execution,
  number,
  reaction,
})

const eventOf = (event: Item<typeof eventRecords>, beside: Item<typeof personalRecords> | null): StoredEvent => {
  const values = (beside?.values ?? {}) as Record<string, Record<string, unknown>>
  const { name, place, object, actor, execution, number } = event
  return {
    name,
    place: place as PlaceId,
    execution,
    object,
    actor,
    actorName: beside?.actorName,
    at: timeOf(execution),
    data: event.data as StoredEvent["data"],
    personal: values[String(number)] ?? {},
  }
}

const nameOfError = (error: unknown): string => {
  if (error instanceof DomainError) return error.code
  return error instanceof Error ? error.name : "unknown"
}

const commits = 8

/**
 * Changes what only deliveries change; false when it is not any more as it was seen. A transaction even where it is one
 * item: its token lets the SDK send it again after a lost answer. Without one, that would meet its own change and take it
 * for somebody else's.
 */
const committed = async (
  { runtime }: Outside,
  partitions: readonly string[],
  items: readonly TransactItem[],
  now: Date,
): Promise<boolean> => {
  for (let attempt = 1; attempt <= commits; attempt++) {
    const outcome = await runtime.table.open(partitions).transact(items, ulid(now))
    if (outcome.committed || !isContended(outcome.codes)) return outcome.committed
    await pause(runtime, attempt)
  }
  throw OperationErrors.contended()
}

type Change = Partial<Pick<Delivery, "state" | "attempts" | "error">> & { readonly due: string }

/**
 * Whoever changes a delivery first, wins: each change names the attempt that it saw. Attempts begin anew after progress;
 * so the lease is named as well, or somebody thought dead could take another's first attempt for their own.
 */
const change = (outside: Outside, delivery: Delivery, to: Change, now: Date): Promise<boolean> => {
  const { state, shard, attempts, due } = delivery
  const item = write(deliveries)
    .patch(keyOfDelivery(delivery))
    .set({ state, shard, ...to })
    .where((old, { eq }) => `${eq(old.attempts, attempts)} AND ${eq(old.due, due)} AND ${eq(old.state, state)}`)
    .commit()
  return committed(outside, [delivery.place], [item], now)
}

const done = (outside: Outside, delivery: Delivery, now: Date): Promise<boolean> => {
  const { attempts, due } = delivery
  const item = write(deliveries)
    .remove(keyOfDelivery(delivery))
    .where((old, { eq }) => `${eq(old.attempts, attempts)} AND ${eq(old.due, due)}`)
    .commit()
  return committed(outside, [delivery.place], [item], now)
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

type Loaded = {
  readonly delivery: Delivery
  readonly reaction: Reaction | undefined
  readonly stored: StoredEvent | undefined
  /** As its reaction knows it. */
  readonly event: StoredEvent | undefined
}

const load = async ({ runtime, reactions }: Outside, key: DeliveryKey): Promise<Loaded | undefined> => {
  const { place, execution, number } = key
  const [delivery, event, beside] = await runtime.table
    .open([place])
    .getAll([
      ref(deliveries, key),
      ref(eventRecords, { place, execution, number }),
      ref(personalRecords, { place, execution }),
    ])
  if (!delivery) return undefined
  const reaction = reactions.find(({ name }) => name === reactionOf(key.reaction).reaction)
  const stored = event ? eventOf(event, beside) : undefined
  return { delivery, reaction, stored, event: reaction && stored && readFor(reaction, stored) }
}

const unknown = (what: "Event" | "Reaction" | "Form"): Error =>
  Object.assign(new Error(what), { name: `Unknown${what}` })

/** How long somebody who delivers has been at it, and how long they may begin anything. */
type Turn = { readonly clock: () => Date; readonly timeLeft: () => number }

const turnOf = (now: Date, lasts: number): Turn => {
  const began = performance.now()
  const elapsed = (): number => performance.now() - began
  return { clock: () => later(now, elapsed()), timeLeft: () => lasts - elapsed() }
}

/** What this version does not know, another may: it fails like any other, and so does not stand before the others for ever. */
const told = (
  outside: Outside,
  { delivery, reaction, stored, event }: Loaded,
  turn: Turn,
  now: Date,
): { readonly reaction: Reaction; readonly event: StoredEvent; readonly ctx: ReactionContext } => {
  if (!stored) throw unknown("Event")
  if (!reaction) throw unknown("Reaction")
  if (!event) throw unknown("Form")
  const { execution, number } = delivery
  const mark: ReactionContext["mark"] = (items) =>
    committed(outside, reaction.marks?.(event, outside.runtime.stored) ?? [], items, turn.clock())
  const run = { ...turn, now, cause: `${execution}#${number}`, mark }
  return { reaction, event, ctx: contextFor(outside, reaction, event, run) }
}

/** Whether whoever waits for it knows that it is given up: before they do, it is not. */
const isToldOfEnd = async (outside: Outside, loaded: Loaded, turn: Turn, at: Date): Promise<boolean> => {
  if (!loaded.stored || !loaded.reaction?.givenUp) return true
  try {
    const { reaction, event, ctx } = told(outside, loaded, turn, at)
    await reaction.givenUp?.(ctx, event)
    return true
  } catch {
    return false
  }
}

const failed = async (outside: Outside, loaded: Loaded, error: string, turn: Turn, at: Date): Promise<void> => {
  const { delivery } = loaded
  const { attempts } = delivery
  const mayEnd = attempts >= attemptLimit && !loaded.reaction?.standing
  const forGood = mayEnd && (await isToldOfEnd(outside, loaded, turn, at))
  const wait = forGood ? 0 : (waits[attempts - 1] ?? longestWait)
  const state = forGood ? ("failed" as const) : ("due" as const)
  // What goes on for ever is never given up, and so must be told of otherwise.
  if (attempts >= attemptLimit && loaded.reaction?.standing) outside.onFinding?.({ code: error, of: delivery.place })
  outside.onFailure?.({ delivery: keyOfDelivery(delivery), attempts, error, forGood })
  await change(outside, delivery, { state, error, due: later(at, wait).toISOString() }, at)
}

/** Begins an attempt, unless somebody else has meanwhile. */
const claimed = async (outside: Outside, delivery: Delivery, attempts: number, now: Date): Promise<Delivery | null> => {
  const due = later(now, lease).toISOString()
  return (await change(outside, delivery, { attempts, due }, now)) ? { ...delivery, attempts, due } : null
}

/** Deliveries of the parts in place of that of the whole: in one transaction, so that no part is delivered twice for it. */
const divide = (outside: Outside, delivery: Delivery, whole: Part, now: Date): Promise<boolean> => {
  const { attempts, due, reaction: name, place, execution, number, shard } = delivery
  const { reaction } = reactionOf(name)
  const waiting = { place, execution, number, shard, state: "due" as const, attempts: 0, due: now.toISOString() }
  const parts = splitPart(whole).map(({ from, to }) =>
    write(deliveries)
      .create({ ...waiting, reaction: `${reaction}/${from}-${to}` })
      .commit(),
  )
  const gone = write(deliveries)
    .remove(keyOfDelivery(delivery))
    .where((old, { eq }) => `${eq(old.attempts, attempts)} AND ${eq(old.due, due)}`)
    .commit()
  return committed(outside, [place], [...parts, gone], now)
}

/** What of a reaction's targets a delivery is for: one, or several that are divided first. */
const targetOf = ({ delivery, reaction, event }: Loaded): Part | string => {
  if (!reaction?.each || !event) return ""
  const all = reaction.each(event)
  const { from, to } = reactionOf(delivery.reaction).part ?? { from: 0, to: all.length }
  return to - from > 1 ? { from, to } : (all[from] ?? "")
}

/** One attempt: done and struck off, failed and noted so, put off, or not at its end. */
const attempt = async (
  outside: Outside,
  loaded: Loaded,
  turn: Turn,
  at: Date,
): Promise<Exclude<DeliveryOutcome, "left" | "not due">> => {
  try {
    const { reaction, event, ctx } = told(outside, loaded, turn, at)
    const target = targetOf(loaded)
    if (typeof target !== "string") {
      await divide(outside, loaded.delivery, target, at)
      return "done"
    }
    const ran = await reaction.run(ctx, event, target)
    if (ran === "again") return "again"
    if (ran) {
      await change(outside, loaded.delivery, { attempts: 0, due: ran.later.toISOString() }, at)
      return "later"
    }
  } catch (error) {
    await failed(outside, loaded, nameOfError(error), turn, at)
    return "failed"
  }
  await done(outside, loaded.delivery, at)
  return "done"
}

/**
 * Runs one reaction to one event, if it is due: claims the attempt, does it, and strikes the delivery off. A crash in
 * between leaves it due again after the lease: done twice perhaps, lost never. What has come further and is
 * not at its end goes on while there is time; then it is due at once, for whoever sweeps next.
 */
export const deliver = async (
  outside: Outside,
  key: DeliveryKey,
  now: Date,
  lasts = outside.slice ?? usualSlice,
): Promise<Exclude<DeliveryOutcome, "left">> => {
  const turn = turnOf(now, lasts)
  const loaded = await load(outside, key)
  if (!loaded || loaded.delivery.state !== "due" || loaded.delivery.due > now.toISOString()) return "not due"
  let delivery = await claimed(outside, loaded.delivery, loaded.delivery.attempts + 1, now)
  if (!delivery) return "not due"
  for (let at = now; delivery; at = turn.clock()) {
    const outcome = await attempt(outside, { ...loaded, delivery }, turn, at)
    if (outcome !== "again") return outcome
    if (turn.timeLeft() < 1) {
      await change(outside, delivery, { attempts: 0, due: now.toISOString() }, at)
      return "again"
    }
    // What is begun now is the first of attempts that begin anew.
    delivery = await claimed(outside, delivery, 1, turn.clock())
  }
  return "again"
}

/** Which delivery a primary key of the table is. */
export const deliveryKeyOf = ({ pk = "", sk = "" }: Readonly<Record<string, string>>): DeliveryKey => {
  const [execution = "", number = "", reaction = ""] = sk.split("#")
  return { place: pk.replace(/#d$/, ""), execution, number: Number(number), reaction }
}

/** Makes a delivery due again that failed for good, with all its attempts before it. */
export const revive = async (outside: Outside, key: DeliveryKey, now: Date): Promise<boolean> => {
  const delivery = await outside.runtime.table.open([key.place]).get(deliveries, key)
  if (delivery?.state !== "failed") return false
  return change(outside, delivery, { state: "due", attempts: 0, due: now.toISOString() }, now)
}
