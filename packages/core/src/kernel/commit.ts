import { pause } from "./contention.ts"
import type { Actor, Request } from "./context.ts"
import { deliveriesOf } from "./deliveries.ts"
import type { Effect } from "./effects.ts"
import { type DomainEvent, eventRecords, personalRecords } from "./events.ts"
import { OperationErrors } from "./calls.ts"
import { UserId } from "./ids.ts"
import { present } from "./present.ts"
import type { Outcome } from "./store.ts"
import { type TransactItem, write } from "./table.ts"

/** One execution: what its events are stored under. `id` is constant over all attempts. */
export type Execution = {
  readonly id: string
  readonly request: Request
  readonly by: Pick<Actor, "id" | "level" | "name" | "person" | "visit" | "partner">
  readonly operation: string
  /** The effects that had been shown and confirmed. */
  readonly shown: readonly Effect[] | undefined
}

/** In place of who did what another place is only told of. */
const elsewhere = "elsewhere"

/** What an event says of who acted, beside their id and level. */
const actorOf = ({ id, visit, partner, person }: Execution["by"]) => ({
  visit: visit?.visitId,
  partner: partner?.partnerId,
  partnerName: partner?.name,
  person: person === id ? undefined : person,
})

const homeOf = ({ home }: DomainEvent, { place }: Request): string => home ?? place

const eventItem = ({ id, request, by, operation }: Execution, event: DomainEvent, number: number): TransactItem => {
  const { name, schema, object, version, data, apart } = event
  return write(eventRecords)
    .create({
      place: homeOf(event, request),
      execution: id,
      number,
      name,
      schema,
      object,
      version,
      actor: apart ? elsewhere : by.id,
      level: apart ? "job" : by.level,
      operation,
      requestId: request.requestId,
      data,
      ...present({
        cause: request.cause,
        ...(apart ? {} : actorOf(by)),
      }),
    })
    .commit()
}

/** Whose the values of an event are: the user's whom it is about, or else the person's whom it names. */
const personOf = ({ object, data: { identityId } }: DomainEvent): string =>
  UserId.is(object) || typeof identityId !== "string" ? object : identityId

const aboutOf = (events: readonly (readonly [number, DomainEvent])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    events
      .filter(([, { personal }]) => Object.keys(personal).length > 0)
      .map(([number, event]) => [String(number), personOf(event)]),
  )

/** What of a decision is recorded beside its writes. */
type Recorded = { readonly events: readonly DomainEvent[]; readonly forgetAfter?: Date }

/** One personal record for each place that has events of this execution. */
const personalItems = ({ id, request, by, shown }: Execution, decision: Recorded): TransactItem[] => {
  const { events, forgetAfter } = decision
  const told = [...events.entries()].filter(([, { apart }]) => !apart)
  const homes = Map.groupBy(told, ([, event]) => homeOf(event, request))
  const { address, agent } = request.from
  return [...homes].map(([place, own]) =>
    write(personalRecords)
      .create({
        place,
        execution: id,
        values: Object.fromEntries(own.map(([number, { personal }]) => [String(number), personal])),
        about: aboutOf(own),
        actor: by.id,
        ...present({ actorName: by.name, visitReason: by.visit?.reason, address }),
        ...present({ agent: agent?.slice(0, 200) }),
        ...present({ shown }),
        ...present({ expires: forgetAfter && Math.floor(forgetAfter.getTime() / 1000) }),
      })
      .commit(),
  )
}

/** What every execution writes beside its own writes: its events first, what lies beside them, and their deliveries. */
export const recordsOf = (execution: Execution, decision: Recorded): TransactItem[] => {
  const { events } = decision
  const { id, request } = execution
  const { runtime, now } = request
  return [
    ...events.map((event, number) => eventItem(execution, event, number)),
    ...personalItems(execution, decision),
    ...events.flatMap((event, number) =>
      deliveriesOf(homeOf(event, request), id, number, runtime.subscribers(event.name), now),
    ),
  ]
}

const definite = new Set([
  "ValidationException",
  "ResourceNotFoundException",
  "AccessDeniedException",
  "IdempotentParameterMismatchException",
])

/**
 * Sends until the outcome is known. The SDK has already repeated the request by itself; here the same bytes go out
 * again under the same token, which the table answers at most once. Deciding again instead could do it twice.
 */
export const settle = async (request: Request, send: () => Promise<Outcome>): Promise<Outcome> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof Error) || definite.has(error.name) || !("$metadata" in error)) throw error
      if (attempt === 3) throw OperationErrors.unresolved()
      await pause(request.runtime, attempt + 2)
    }
  }
}
