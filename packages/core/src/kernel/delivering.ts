import { isContended, pause } from "./contention.ts"
import { OperationErrors } from "./asking.ts"
import type { Actor, Runtime } from "./context.ts"
import { deliveries, duePrefix, failedPrefix, shards } from "./deliveries.ts"
import { DomainError } from "./errors.ts"
import { eventRecords, personalRecords } from "./events.ts"
import { type PlaceId, timeOf, ulid } from "./ids.ts"
import type { Directory, Mailer } from "./ports.ts"
import type { Reaction, ReactionContext, StoredEvent } from "./reactions.ts"
import type { Store } from "./store.ts"
import { type Item, type Key, ref, type TransactItem, write } from "./table.ts"

/** What reactions run on. */
export type Outside = {
  readonly runtime: Runtime
  readonly reactions: readonly Reaction[]
  readonly mailer: Mailer
  readonly directory: Directory
  readonly frontendUrl: string
  /** Told of every attempt that failed. */
  readonly onFailure?: (failure: Failure) => void
}
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

/** While an attempt runs nobody else begins one: longer than the longest function may run. */
const lease = minutes(2)

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
    object,
    actor,
    actorName: beside?.actorName,
    at: timeOf(execution),
    data: event.data as Record<string, unknown>,
    personal: values[String(number)] ?? {},
  }
}

const actorIn =
  (runtime: Runtime, now: Date): ReactionContext["actorIn"] =>
  async (identityId, place): Promise<Actor | null> => {
    const caller = { kind: "identity", identityId, signedInAt: now } as const
    const asked = {
      runtime,
      caller,
      place,
      now,
      requestId: ulid(now),
      locale: "en",
      timeZone: "UTC",
      from: {},
    } as const
    try {
      return (await runtime.authority(asked, undefined, [])).actor
    } catch (error) {
      if (error instanceof DomainError && (error.kind === "not_found" || error.kind === "forbidden")) return null
      throw error
    }
  }

const contextFor = (outside: Outside, reaction: Reaction, event: StoredEvent, now: Date): ReactionContext => {
  const { runtime, mailer, directory, frontendUrl } = outside
  const partitions = [event.place, ...(reaction.reach?.(event) ?? [])]
  const { get, getAll, list, keys } = runtime.table.open(partitions)
  const { keyring } = runtime
  return { now, keyring, get, getAll, list, keys, actorIn: actorIn(runtime, now), mailer, directory, frontendUrl }
}

const nameOfError = (error: unknown): string => {
  if (error instanceof DomainError) return error.code
  return error instanceof Error ? error.name : "unknown"
}

const commits = 8

/**
 * Changes one item; false when it is not any more as it was seen. A transaction although it is one: its token lets the
 * SDK send it again after a lost answer. Without one, that would meet its own change and take it for somebody else's.
 */
const committed = async ({ runtime }: Outside, place: string, item: TransactItem, now: Date): Promise<boolean> => {
  for (let attempt = 1; attempt <= commits; attempt++) {
    const outcome = await runtime.table.open([place]).transact([item], ulid(now))
    if (outcome.committed || !isContended(outcome.codes)) return outcome.committed
    await pause(runtime, attempt)
  }
  throw OperationErrors.contended()
}

type Change = Partial<Pick<Delivery, "state" | "attempts" | "error">> & { readonly due: string }

/** Whoever changes a delivery first, wins: each change names the attempt that it saw. */
const change = (outside: Outside, delivery: Delivery, to: Change, now: Date): Promise<boolean> => {
  const { state, shard, attempts } = delivery
  const item = write(deliveries)
    .patch(keyOfDelivery(delivery))
    .set({ state, shard, ...to })
    .where((old, { eq }) => `${eq(old.attempts, attempts)} AND ${eq(old.state, state)}`)
    .commit()
  return committed(outside, delivery.place, item, now)
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

const failed = async (outside: Outside, delivery: Delivery, error: string, now: Date): Promise<void> => {
  const { attempts } = delivery
  const forGood = attempts >= attemptLimit
  const wait = waits[attempts - 1] ?? 0
  const state = forGood ? ("failed" as const) : ("due" as const)
  outside.onFailure?.({ delivery: keyOfDelivery(delivery), attempts, error, forGood })
  await change(outside, delivery, { state, error, due: later(now, wait).toISOString() }, now)
}

const done = (outside: Outside, delivery: Delivery, now: Date): Promise<boolean> => {
  const item = write(deliveries)
    .remove(keyOfDelivery(delivery))
    .where((old, { eq }) => eq(old.attempts, delivery.attempts))
    .commit()
  return committed(outside, delivery.place, item, now)
}

type Loaded = {
  readonly delivery: Delivery
  readonly event: StoredEvent | undefined
  readonly reaction: Reaction | undefined
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
  const reaction = reactions.find(({ name }) => name === key.reaction)
  return delivery ? { delivery, event: event ? eventOf(event, beside) : undefined, reaction } : undefined
}

const unknown = (what: "Event" | "Reaction"): Error => Object.assign(new Error(what), { name: `Unknown${what}` })

/** What this version does not know, another may: it fails like any other, and so does not stand before the others for ever. */
const react = async (outside: Outside, { event, reaction }: Loaded, now: Date): Promise<void> => {
  if (!event) throw unknown("Event")
  if (!reaction) throw unknown("Reaction")
  await reaction.run(contextFor(outside, reaction, event, now), event)
}

/**
 * Runs one reaction to one event, if it is due: claims the attempt, does it, and strikes the delivery off. A crash in
 * between leaves it due again after the lease: done twice perhaps, lost never (DESIGN §4).
 */
export const deliver = async (
  outside: Outside,
  key: DeliveryKey,
  now: Date,
): Promise<"done" | "failed" | "not due"> => {
  const loaded = await load(outside, key)
  if (!loaded || loaded.delivery.state !== "due" || loaded.delivery.due > now.toISOString()) return "not due"
  const { delivery } = loaded
  const attempts = delivery.attempts + 1
  const claimed = await change(outside, delivery, { attempts, due: later(now, lease).toISOString() }, now)
  if (!claimed) return "not due"
  const begun = { ...delivery, attempts }
  try {
    await react(outside, loaded, now)
  } catch (error) {
    await failed(outside, begun, nameOfError(error), now)
    return "failed"
  }
  await done(outside, begun, now)
  return "done"
}

/** Which delivery a primary key of the table is. */
export const deliveryKeyOf = ({ pk = "", sk = "" }: Readonly<Record<string, string>>): DeliveryKey => {
  const [execution = "", number = "", reaction = ""] = sk.split("#")
  return { place: pk.replace(/#d$/, ""), execution, number: Number(number), reaction }
}

type State = Delivery["state"]
type Keys = Awaited<ReturnType<Store["keys"]>>

/** Up to 100 deliveries of a shard that are so by a time. */
const indexed = (
  { runtime }: Outside,
  state: State,
  shard: string,
  until: Date,
  after?: Keys["last"],
): Promise<Keys> => {
  const prefix = state === "due" ? duePrefix : failedPrefix
  const listing = deliveries.query.byState({ state, shard }).lte({ due: until.toISOString() })
  return runtime.table.open([`${prefix}${shard}`]).keys(listing, { limit: 100, after })
}

/** What is due, up to 100 to a shard. It begins with any of them, so that none always comes last. */
const dueBy = async (outside: Outside, now: Date): Promise<DeliveryKey[]> => {
  const first = Math.floor(outside.runtime.random() * shards.length)
  const turned = [...shards.slice(first), ...shards.slice(0, first)]
  const pages = await Promise.all(turned.map((shard) => indexed(outside, "due", shard, now)))
  return pages.flatMap(({ keys }) => keys.map(deliveryKeyOf))
}

const atOnce = 4
/** How long a sweep begins anything: the function that sweeps has a minute. */
const sweepLasts = seconds(40)

/** Delivers what is due, several at once; answers how many it began with which outcome. The rest is for the next sweep. */
export const sweep = async (
  outside: Outside,
  now: Date,
  lasts = sweepLasts,
): Promise<Readonly<Record<string, number>>> => {
  const tally: Record<string, number> = {}
  const began = performance.now()
  const waiting = (await dueBy(outside, now)).values()
  const work = async (): Promise<void> => {
    for (const key of waiting) {
      const elapsed = performance.now() - began
      if (elapsed > lasts) return
      // Each lease begins with its own attempt: those of a long sweep would else be over before they are taken.
      const outcome = await deliver(outside, key, later(now, elapsed))
      tally[outcome] = (tally[outcome] ?? 0) + 1
    }
  }
  // What was begun is ended before anything is thrown: the function stops with it.
  const workers = await Promise.allSettled(Array.from({ length: atOnce }, work))
  for (const worker of workers) if (worker.status === "rejected") throw worker.reason
  return tally
}

const failedIn = async (outside: Outside, shard: string, after?: Keys["last"]): Promise<DeliveryKey[]> => {
  const { keys, last } = await indexed(outside, "failed", shard, new Date("9999-01-01T00:00:00Z"), after)
  return [...keys.map(deliveryKeyOf), ...(last ? await failedIn(outside, shard, last) : [])]
}

/** Everything that failed for good and lies there for somebody to look at. */
export const failedDeliveries = async (outside: Outside): Promise<readonly DeliveryKey[]> =>
  (await Promise.all(shards.map((shard) => failedIn(outside, shard)))).flat()

/** Makes a delivery due again that failed for good, with all its attempts before it. */
export const revive = async (outside: Outside, key: DeliveryKey, now: Date): Promise<boolean> => {
  const delivery = await outside.runtime.table.open([key.place]).get(deliveries, key)
  if (delivery?.state !== "failed") return false
  return change(outside, delivery, { state: "due", attempts: 0, due: now.toISOString() }, now)
}
