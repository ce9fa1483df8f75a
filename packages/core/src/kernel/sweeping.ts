import {
  deliver,
  type DeliveryKey,
  deliveryKeyOf,
  type DeliveryOutcome,
  type Outside,
  usualSlice,
} from "./delivering.ts"
import { deliveries, duePrefix, failedPrefix, shards } from "./deliveries.ts"
import type { Store } from "./store.ts"

/**
 * The order in which deliveries are begun: the first of each place, then the second of each, and of one place at most
 * so many. However much happens in one place, another waits for no more than the number of places.
 */
export const inTurns = (keys: readonly DeliveryKey[], share: number): readonly DeliveryKey[] => {
  const begun = new Map<string, number>()
  const ranked = keys.map((key) => {
    const rank = begun.get(key.place) ?? 0
    begun.set(key.place, rank + 1)
    return { key, rank }
  })
  const within = ranked.filter(({ rank }) => rank < share).toSorted((a, b) => a.rank - b.rank)
  return within.map(({ key }) => key)
}

const atOnce = 4
/** Milliseconds for which one delivery goes on before the others have their turn: long work does not stand before a mail. */
const turnLasts = 2000

/** What could not even be begun: the table did not answer, or refused. */
export type Broken = { readonly key: DeliveryKey; readonly error: unknown }

type Work = {
  /** Milliseconds in which anything is begun. */
  readonly lasts: number
  /** Whether what is not at its end comes round again. */
  readonly round: boolean
}

/** Several at once, each for a moment; what breaks holds nobody else up. Answers what was not begun, and what broke. */
const workThrough = async (outside: Outside, keys: readonly DeliveryKey[], now: Date, { lasts, round }: Work) => {
  const waiting = [...keys]
  const broken: Broken[] = []
  const began = performance.now()
  const turn = Math.min(turnLasts, outside.slice ?? usualSlice)
  const begin = async (key: DeliveryKey, elapsed: number): Promise<void> => {
    // Each lease begins with its own attempt: those of a long run would else be over before they are taken.
    const outcome = await deliver(outside, key, new Date(now.getTime() + elapsed), Math.min(turn, lasts - elapsed))
    outside.onOutcome?.(outcome)
    if (outcome === "again" && round) waiting.push(key)
  }
  const work = async (): Promise<void> => {
    for (let elapsed = 0; waiting.length > 0 && elapsed <= lasts; elapsed = performance.now() - began) {
      const key = waiting.shift()
      if (key) await begin(key, elapsed).catch((error: unknown) => void broken.push({ key, error }))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { left: waiting, broken }
}

/** How many of one place are begun at once when the stream brings them; the rest is due, and the sweep's. */
const streamShare = 10
/** The stream brings nothing else of its shard before this is over, and somebody waits for their mail. */
const streamLasts = 20_000

/** Begins what has just come about, fairly between places; answers what could not be begun, to be brought again. */
export const beginDeliveries = async (
  outside: Outside,
  keys: readonly DeliveryKey[],
  now: Date,
  lasts = streamLasts,
): Promise<readonly Broken[]> => {
  const turns = inTurns(keys, streamShare)
  const { left, broken } = await workThrough(outside, turns, now, { lasts, round: false })
  for (let rest = keys.length - turns.length + left.length; rest > 0; rest--) outside.onOutcome?.("left")
  return broken
}

type State = "due" | "failed"
type Keys = Awaited<ReturnType<Store["keys"]>>

const pageSize = 1000

/** The deliveries of a shard that are so by a time, oldest first; of one place at most so many are remembered. */
const indexed = async (
  { runtime }: Outside,
  state: State,
  shard: string,
  until: Date,
  pages = Number.POSITIVE_INFINITY,
): Promise<readonly DeliveryKey[]> => {
  const store = runtime.table.open([`${state === "due" ? duePrefix : failedPrefix}${shard}`])
  const listing = deliveries.query.byState({ state, shard }).lte({ due: until.toISOString() })
  const found: DeliveryKey[] = []
  let after: Keys["last"]
  for (let page = 0; page < pages; page++) {
    const { keys, last } = await store.keys(listing, { limit: pageSize, after })
    found.push(...keys.map(deliveryKeyOf))
    if (!last) break
    after = last
  }
  return found
}

/**
 * A sweep looks at so many pages of each shard: at 160,000 deliveries in all, each a few bytes of an index, so that
 * whoever is behind the noise of another is seen as well.
 */
const sweepPages = 20
/** How many of one place a sweep begins at most. */
const sweepShare = 800
/** How long a sweep begins anything: the function that sweeps has a minute, and one attempt at a command 15 seconds. */
const sweepLasts = 40_000

/** What is due, whichever shard it is in. It begins with any of them, so that none always comes last. */
const dueBy = async (outside: Outside, now: Date): Promise<readonly DeliveryKey[]> => {
  const first = Math.floor(outside.runtime.random() * shards.length)
  const turned = [...shards.slice(first), ...shards.slice(0, first)]
  const found = await Promise.all(turned.map((shard) => indexed(outside, "due", shard, now, sweepPages)))
  return inTurns(found.flat(), sweepShare)
}

/**
 * Delivers what is due, fairly between places, then round again what is not at its end. The rest is for the next sweep.
 * What broke is thrown at the end, when everything else has had its turn.
 */
export const sweep = async (
  outside: Outside,
  now: Date,
  lasts = sweepLasts,
): Promise<Readonly<Partial<Record<DeliveryOutcome, number>>>> => {
  const tally: Partial<Record<DeliveryOutcome, number>> = {}
  const onOutcome = (outcome: DeliveryOutcome): void => {
    tally[outcome] = (tally[outcome] ?? 0) + 1
    outside.onOutcome?.(outcome)
  }
  const due = await dueBy(outside, now)
  const { broken } = await workThrough({ ...outside, onOutcome }, due, now, { lasts, round: true })
  for (const { error } of broken) throw error
  return tally
}

const whenever = new Date("9999-01-01T00:00:00Z")

/** Everything that failed for good and lies there for somebody to look at. */
export const failedDeliveries = async (outside: Outside): Promise<readonly DeliveryKey[]> =>
  (await Promise.all(shards.map((shard) => indexed(outside, "failed", shard, whenever)))).flat()
