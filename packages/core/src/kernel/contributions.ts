import type * as z from "zod"
import type { Context, Contributing, Extensible } from "./context.ts"
import { bySeverity } from "./effects.ts"
import type { AnyEvent, DomainEvent, EventFactory } from "./events.ts"
import type { PlaceId } from "./ids.ts"
import type { Authorised } from "./operations.ts"
import type { Partitions } from "./store.ts"
import type { TransactItem } from "./table.ts"
import { asWrite } from "./writes.ts"

/** What a capability adds to the decision of another: part of the same transaction, and of the same confirmation. */
export type Contributed = Partial<Extensible>

/** What a contribution is told: an event that a decision has, before it is committed. */
type Happening<D extends z.ZodObject, P extends z.ZodObject> = Omit<DomainEvent, "data" | "personal"> & {
  readonly data: z.output<D>
  readonly personal: z.output<P>
}

/**
 * What always goes along with something that a lower capability does: deleting a user is to be followed in the log, frees a
 * licence, closes a mailbox. Whoever declares it knows the lower capability's event; that one knows nothing of it. It is
 * asked for every decision with that event, whichever command it is of.
 */
export type Contribution = {
  readonly to: AnyEvent
  /** Partitions beyond the place in which it reads and writes, as what authorising has found names them. */
  readonly beyond?: (place: PlaceId, found: Authorised) => Partitions
  /** Only reads, as the command's own decision; what it refuses, the command refuses. */
  readonly decide: (ctx: Context, event: DomainEvent) => Promise<Contributed>
}

type Spec<Place extends PlaceId, D extends z.ZodObject, P extends z.ZodObject> = {
  readonly to: EventFactory<string, D, P>
  readonly beyond?: (place: Place, found: Authorised) => Partitions
  readonly decide: (ctx: Context<Place>, event: Happening<D, P>) => Promise<Contributed>
}

/** Declares a contribution to every decision with this event; the event tells the kind of place in which it happens. */
export const contribution = <Place extends PlaceId, D extends z.ZodObject, P extends z.ZodObject>(
  spec: Spec<Place, D, P>,
): Contribution => spec as unknown as Contribution

const together = <D extends Extensible>(decision: D, added: Contributed): D => {
  const { writes = [], checks = [], events = [], effects = [] } = added
  return {
    ...decision,
    writes: [...decision.writes, ...writes],
    checks: [...(decision.checks ?? []), ...checks],
    events: [...decision.events, ...events],
    effects: [...decision.effects, ...effects],
  }
}

const itemsOf = ({ writes = [], checks = [] }: Contributed): readonly TransactItem[] => [
  ...writes.map((write) => asWrite(write).item),
  ...checks,
]

/** As many as a transaction has items: a contribution that leads back to itself has more. */
const mostEvents = 100

/**
 * Completes a decision with everything that is contributed to it, and to what was contributed: the most dangerous effects
 * first, and among equals the command's own. What changes nothing has no event, and so nothing is added to it.
 */
export const contributing = (contributions: readonly Contribution[]): Contributing => {
  const byEvent = Map.groupBy(contributions, ({ to }) => to.eventName)
  return async (own, { context, access, assertWritable, beside }) => {
    assertWritable(itemsOf(own))
    let decision = own
    const events = [...own.events]
    for (const event of events) {
      if (events.length > mostEvents) throw new Error(`contributions without an end, to ${event.name}`)
      for (const { beyond, decide } of byEvent.get(event.name) ?? []) {
        if (event.home !== undefined && event.home !== context.place) {
          throw new Error(`a contribution to ${event.name}, which belongs to another place than it happens in`)
        }
        const its = beside(beyond?.(context.place, access) ?? [])
        // One after the other: in every attempt they make the same ids.
        const added = await decide(its.context, event)
        its.assertWritable(itemsOf(added))
        decision = together(decision, added)
        events.push(...(added.events ?? []))
      }
    }
    return { ...decision, effects: bySeverity(decision.effects) }
  }
}
