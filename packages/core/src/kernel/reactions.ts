import type { Actor } from "./context.ts"
import type { Subscriber } from "./deliveries.ts"
import type { IdentityId, PlaceId } from "./ids.ts"
import type { Keyring } from "./keyring.ts"
import type { Directory, Mailer } from "./ports.ts"
import type { Store } from "./store.ts"

/** An event as it was stored, with what lies beside it; what has been erased is missing from `personal`. */
export type StoredEvent = {
  readonly name: string
  readonly place: PlaceId
  readonly object: string
  readonly actor: string
  readonly actorName: string | undefined
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
  readonly personal: Readonly<Record<string, unknown>>
}

export type ReactionContext = Pick<Store, "get" | "getAll" | "list" | "keys"> & {
  readonly now: Date
  readonly keyring: Keyring
  /** Who somebody is in a place by now, as they would be authorised there; null for nobody. */
  readonly actorIn: (identityId: IdentityId, place: PlaceId) => Promise<Actor | null>
  readonly mailer: Mailer
  readonly directory: Directory
  /** Where links in mails lead, without a slash at the end. */
  readonly frontendUrl: string
}

/**
 * Work outside the table that follows from an event. It runs at least once, in any order, perhaps long after: it sets
 * the outside to what the table says by then, and does nothing when that is already so.
 */
export type Reaction = {
  readonly name: string
  readonly on: readonly string[]
  /** Milliseconds after the event before which it is not due; none is at once. */
  readonly delay?: number
  /** Places beside the event's own that it reads; named by the event, so they are ours. */
  readonly reach?: (event: StoredEvent) => readonly PlaceId[]
  readonly run: (ctx: ReactionContext, event: StoredEvent) => Promise<void>
}

/** Which reactions follow an event of this name. */
export const subscribersOf = (reactions: readonly Reaction[]): ((eventName: string) => readonly Subscriber[]) => {
  const subscriptions = reactions.flatMap((reaction) => reaction.on.map((event) => ({ reaction, event })))
  const byEvent = Map.groupBy(subscriptions, ({ event }) => event)
  return (eventName) => byEvent.get(eventName)?.map(({ reaction }) => reaction) ?? []
}
