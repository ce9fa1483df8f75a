import type * as z from "zod"
import { standingIn } from "./calls.ts"
import type { Actor, Authorising, Caller, KeyAt, Request, Runtime } from "./context.ts"
import type { Subscriber } from "./deliveries.ts"
import type { AnyEvent } from "./events.ts"
import { type IdentityId, type PlaceId, ulid } from "./ids.ts"
import type { Keyring } from "./keyring.ts"
import type { Directory, Mailer } from "./ports.ts"
import type { Partitions, Store } from "./store.ts"
import type { Stored } from "./stored.ts"
import type { TransactItem } from "./table.ts"
import type { Vendor } from "./vendor.ts"

type EventOf<E extends AnyEvent> = {
  readonly name: E["eventName"]
  readonly place: PlaceId
  /** Under which it is stored, and what lies beside it. */
  readonly execution: string
  readonly object: string
  readonly actor: string
  readonly actorName: string | undefined
  readonly at: Date
  readonly data: Readonly<z.output<E["data"]>>
  readonly personal: Readonly<Partial<z.output<E["personal"]>>>
}

/**
 * An event as it was stored, with what lies beside it; what has been erased is missing from `personal`. Of several kinds
 * (`StoredEvent<typeof A | typeof B>`), its name says which it is.
 */
export type StoredEvent<E extends AnyEvent = AnyEvent> = E extends AnyEvent ? EventOf<E> : never

type Reading = Pick<Store, "get" | "getAll" | "list" | "keys">

/** What differs from what it must be and could not be mended, or is nobody's: told by ids alone, to whoever runs the service. */
export type Finding = { readonly code: string; readonly of: string }

export type ReactionContext = Reading & {
  readonly now: Date
  readonly keyring: Keyring
  /** Who somebody is in a place by now, as they would be authorised there; null for nobody. */
  readonly actorIn: (
    who: IdentityId | KeyAt,
    place: PlaceId,
    how?: Pick<Authorising, "evenClosed">,
  ) => Promise<Actor | null>
  readonly stored: readonly Stored[]
  readonly mailer: Mailer
  readonly vendor: Vendor
  /** The product as mails because of this event show it. */
  readonly brand: () => Promise<Vendor>
  readonly directory: Directory
  /** Milliseconds in which it may still begin something; below 1 it ends what it has begun, and says "again". */
  readonly timeLeft: () => number
  /** A request that Tenantry makes because of this event, with which commands are invoked: whose, and in which language. */
  readonly request: (caller: Caller, place: PlaceId, about?: Partial<Pick<Request, "locale" | "timeZone">>) => Request
  /** Reads where it has found something by what it read itself, for work that goes through all places. */
  readonly within: (partitions: Partitions) => Reading
  readonly report: (finding: Finding) => void
  /** Writes down how far it has come, where it said that it does; false when a condition no longer holds. */
  readonly mark: (items: readonly TransactItem[]) => Promise<boolean>
}

/**
 * How a run ended: for good; "again", when it has come further and is not at its end, so that it is due again at once; or
 * with the time at which it looks again, because what stands in its way has gone by then. Nothing has failed.
 */
export type Ran = void | "again" | { readonly later: Date }

/**
 * Work outside the table that follows from an event. It runs at least once, in any order, perhaps long after: it sets
 * the outside to what the table says by then, and does nothing when that is already so.
 */
export type Reaction<E extends AnyEvent = AnyEvent> = {
  readonly name: string
  /** What it follows: its events are read as these declare them, and one that does not fit fails its delivery. */
  readonly on: readonly E[]
  /** Milliseconds after the event before which it is not due; none is at once. */
  readonly delay?: number
  /** Places beside the event's own that it reads; named by the event, so they are ours. */
  readonly reach?: (event: StoredEvent<E>) => readonly PlaceId[]
  /**
   * The partitions in which it marks how far it has come, and what of all that is stored it erases there. Marks are no changes that anybody asked for: nothing is decided
   * by them, they have no event, and everything else that a reaction changes in the table goes through `invoke`.
   */
  readonly marks?: (event: StoredEvent<E>, stored: readonly Stored[]) => Partitions
  /**
   * What it is done to, in an order that only the event decides: each is a delivery of its own, so that what fails for one
   * is neither repeated for the others nor keeps it from them. Without it, it is done once.
   */
  readonly each?: (event: StoredEvent<E>) => readonly string[]
  readonly run: (ctx: ReactionContext, event: StoredEvent<E>, one: string) => Promise<Ran>
  /** It goes on for ever: however often it fails, it is tried again, and after eleven times once a day. */
  readonly standing?: boolean
  /** Told before its delivery is given up, so that whoever waits for it can be told; may be told more than once. */
  readonly givenUp?: (ctx: ReactionContext, event: StoredEvent<E>) => Promise<void>
}

/** Declares a reaction, which knows its events by their own types: it is given only what `readFor` has read by these. */
export const reaction = <const E extends AnyEvent>(declared: Reaction<E>): Reaction => declared

/** An event as the reaction knows it; undefined when it follows none of this name, or its values are of another form. */
export const readFor = ({ on }: Reaction, stored: StoredEvent): StoredEvent | undefined => {
  const declared = on.find(({ eventName }) => eventName === stored.name)
  const data = declared?.data.safeParse(stored.data).data
  const personal = declared?.personal.partial().safeParse(stored.personal).data
  return data && personal && { ...stored, data, personal }
}

/** What reactions reach of the world outside the table. */
export type Surroundings = {
  readonly runtime: Runtime
  readonly mailer: Mailer
  readonly directory: Directory
  /** Told of what a reaction has found and could not mend. */
  readonly onFinding?: (finding: Finding) => void
}

/** One run of a reaction: at what time, until when, and because of what. */
type Circumstances = Pick<ReactionContext, "now" | "timeLeft" | "mark"> & {
  /** The time as it goes on: a run may last longer than anybody waits for one request. */
  readonly clock: () => Date
  /** The event's id, as the audit has it. */
  readonly cause: string
}

export const contextFor = (
  { runtime, mailer, directory, onFinding }: Surroundings,
  reaction: Reaction,
  event: StoredEvent,
  { now, clock, cause, timeLeft, mark }: Circumstances,
): ReactionContext => {
  const within: ReactionContext["within"] = (partitions) => {
    const { get, getAll, list, keys } = runtime.table.open(partitions)
    return { get, getAll, list, keys }
  }
  const report: ReactionContext["report"] = (finding) => onFinding?.(finding)
  const { keyring, stored, vendor } = runtime
  const request: ReactionContext["request"] = (
    caller,
    place,
    { locale = vendor.languages[0], timeZone = "UTC" } = {},
  ) => {
    const now = clock()
    return { runtime, caller, place, now, requestId: ulid(now), locale, timeZone, from: {}, cause }
  }
  const outside = { mailer, directory }
  const actorIn: ReactionContext["actorIn"] = async (who, place, how) =>
    (await standingIn(request({ kind: "visitor" }, place), who, place, how))?.actor ?? null
  const brand: ReactionContext["brand"] = async () => (await runtime.brandOf?.(runtime, event.place)) ?? vendor
  const read = within([event.place, ...(reaction.reach?.(event) ?? [])])
  return { now, keyring, stored, vendor, brand, ...read, actorIn, within, report, ...outside, timeLeft, request, mark }
}

/** Which reactions follow an event of this name. */
export const subscribersOf = (reactions: readonly Reaction[]): ((eventName: string) => readonly Subscriber[]) => {
  const subscriptions = reactions.flatMap((reaction) => reaction.on.map(({ eventName }) => ({ reaction, eventName })))
  const byEvent = Map.groupBy(subscriptions, ({ eventName }) => eventName)
  return (eventName) => byEvent.get(eventName)?.map(({ reaction }) => reaction) ?? []
}
