import type * as z from "zod"
import type { Attempt, Context, Contributing, Extensible, Many } from "./context.ts"
import { bySeverity, type Effect, type EffectFactory } from "./effects.ts"
import type { AnyEvent, DomainEvent, EventFactory } from "./events.ts"
import type { PlaceId } from "./ids.ts"
import type { Authorised } from "./operations.ts"
import type { Partitions } from "./store.ts"
import type { TransactItem } from "./table.ts"
import { asWrite } from "./writes.ts"

/** What a capability adds to the decision of another: part of the same transaction, and of the same confirmation. */
type Contributed = Partial<Extensible>

/** What a contribution is told: an event that a decision has, before it is committed. */
type Happening<D extends z.ZodObject, P extends z.ZodObject> = Omit<DomainEvent, "data" | "personal"> & {
  readonly data: z.output<D>
  readonly personal: z.output<P>
}

/** What a contribution says of many: the effects for all of them, and those of its own on each that these stand for. */
type OfMany = Pick<Contributed, "checks"> & {
  readonly effects: readonly Effect[]
  readonly covers: readonly Pick<EffectFactory, "code">[]
  /** Its own events with each, to which others may contribute. */
  readonly events?: readonly AnyEvent[]
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
  /**
   * What it will do to each of many, said where a job is declared, so that it is in its confirmation. An effect on one of them
   * that this covers with none is refused when it is their turn. However many they are, a fact is of their number, or of
   * what `checks` hold; what else it counts goes into the words.
   */
  readonly ofMany: (ctx: Context, many: Omit<Many, "events">) => Promise<OfMany>
}

type Spec<Place extends PlaceId, D extends z.ZodObject, P extends z.ZodObject> = {
  readonly to: EventFactory<string, D, P>
  readonly beyond?: (place: Place, found: Authorised) => Partitions
  readonly decide: (ctx: Context<Place>, event: Happening<D, P>) => Promise<Contributed>
  readonly ofMany: (ctx: Context<Place>, many: Omit<Many, "events">) => Promise<OfMany>
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

const assertEnds = (events: readonly unknown[], name: string): void => {
  if (events.length > mostEvents) throw new Error(`contributions without an end, to ${name}`)
}

/**
 * What these contribute, and what is contributed to that: to a decision as part of it, the most dangerous effects first, and
 * among equals the command's own. What changes nothing has no event, and so nothing is added to it.
 */
export const contributing = (contributions: readonly Contribution[]): Contributing => {
  const byEvent = Map.groupBy(contributions, ({ to }) => to.eventName)
  const allTo = (name: string, { context, access, beside }: Attempt) =>
    (byEvent.get(name) ?? []).map((one) => ({ ...one, its: beside(one.beyond?.(context.place, access) ?? []) }))
  return {
    add: async (own, attempt) => {
      const { context, assertWritable, admits } = attempt
      assertWritable(itemsOf(own))
      let decision = own
      const events = [...own.events]
      for (const event of events) {
        assertEnds(events, event.name)
        for (const { decide, its } of allTo(event.name, attempt)) {
          if (event.home !== undefined && event.home !== context.place) {
            throw new Error(`a contribution to ${event.name}, which belongs to another place than it happens in`)
          }
          // One after the other: in every attempt they make the same ids.
          const added = await decide(its.context, event)
          its.assertWritable(itemsOf(added))
          admits?.(added.effects ?? [])
          decision = together(decision, added)
          events.push(...(added.events ?? []))
        }
      }
      const whole = attempt.foretold.reduce(together, decision)
      return { ...whole, effects: bySeverity(whole.effects) }
    },
    foretell: async (all, attempt) => {
      const told: OfMany[] = []
      for (const { events: own, ...many } of all.filter(({ total }) => total > 0)) {
        const events = [...own]
        for (const { eventName } of events) {
          assertEnds(events, eventName)
          for (const { ofMany, its } of allTo(eventName, attempt)) {
            const said = await ofMany(its.context, many)
            its.assertWritable(itemsOf({ checks: said.checks ?? [] }))
            told.push(said)
            events.push(...(said.events ?? []))
          }
        }
      }
      return {
        effects: told.flatMap(({ effects }) => effects),
        checks: told.flatMap(({ checks = [] }) => checks),
        covers: told.flatMap(({ covers }) => covers.map(({ code }) => code)),
      }
    },
  }
}
