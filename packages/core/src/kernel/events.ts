import { Entity } from "electrodb"
import * as z from "zod"
import { PartnerId, type PlaceId, VisitId } from "./ids.ts"
import { tableConfig } from "./table.ts"

type Values = Readonly<Record<string, unknown>>

/** By what somebody acts: from above a place, as one of it, as a machine, or for nobody but themselves. */
export const levelNames = ["operator", "partner", "owner", "admin", "user", "key", "self", "job", "visitor"] as const
export type LevelName = (typeof levelNames)[number]

/** What happened, in the past tense, to one object. Secrets never enter an event. */
export type DomainEvent = {
  readonly name: string
  /** The form of `data` and `personal`; raised when it changes. */
  readonly schema: number
  readonly object: string
  /** The object's version that this event made: receivers order by it. */
  readonly version: number
  readonly data: Values
  /** Values about people; they lie beside the event, in an item that can be erased. */
  readonly personal: Values
  /** Where it belongs, when not where it was done: opening an account is done by a person and belongs to the account. */
  readonly home?: PlaceId
  /** Its home is told that it happened, and nothing of who did it, from where, or what they had been shown (**isolation**). */
  readonly apart?: true
}

type Declared<Name extends string, D extends z.ZodObject, P extends z.ZodObject> = {
  readonly eventName: Name
  readonly data: D
  readonly personal: P
  readonly words: readonly string[]
}

/** Makes events of one kind, and says what they carry: whoever reads one that is stored, reads it by this. */
export type EventFactory<Name extends string, D extends z.ZodObject, P extends z.ZodObject> = Declared<Name, D, P> &
  ((of: Of, data: z.input<D>, personal: z.input<P>) => DomainEvent)

/** A kind of event, whatever it carries. */
export type AnyEvent = Declared<string, z.ZodObject, z.ZodObject> &
  ((of: Of, data: never, personal: never) => DomainEvent)

type Of = Pick<DomainEvent, "object" | "version" | "home" | "apart">

const none = z.object({})

/** Declares one kind of event; its sentence lies in the texts under `event.<name>`. */
export const event = <const Name extends string, D extends z.ZodObject, P extends z.ZodObject = typeof none>(
  name: Name,
  data: D,
  personal: P = none as unknown as P,
  schema = 1,
): EventFactory<Name, D, P> =>
  Object.assign(
    (of: Of, given: z.input<D>, about: z.input<P>): DomainEvent => ({
      name,
      schema,
      ...of,
      data: data.parse(given),
      personal: personal.parse(about),
    }),
    { eventName: name, data, personal, words: [...Object.keys(data.shape), ...Object.keys(personal.shape)] },
  )

/** Audit entry, outbox message and source of webhooks. `execution` is a ULID, so it holds the time as well. */
export const eventRecords = new Entity(
  {
    model: { service: "tenantry", entity: "event", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      execution: { type: "string", required: true, field: "o" },
      /** Two digits in keys: as many as a transaction can hold, and they sort as numbers do. */
      number: { type: "number", required: true, field: "i", padding: { length: 2, char: "0" } },
      name: { type: "string", required: true, field: "n" },
      schema: { type: "number", required: true, field: "es" },
      object: { type: "string", required: true, field: "s" },
      version: { type: "number", required: true, field: "sv" },
      actor: { type: "string", required: true, field: "a" },
      /** At which level they acted; events from before it was kept have none. */
      level: { type: levelNames, field: "l" },
      /** In which visit, where it was done in one. */
      visit: { type: VisitId.attribute, field: "vi" },
      /** The partner as whose admin somebody acted, and what it was called then. */
      partner: { type: PartnerId.attribute, field: "pt" },
      partnerName: { type: "string", field: "pn" },
      /** Who made the key that acted. */
      person: { type: "string", field: "pe" },
      operation: { type: "string", required: true, field: "op" },
      requestId: { type: "string", required: true, field: "r" },
      cause: { type: "string", field: "c" },
      data: { type: "any", required: true, field: "d" },
    },
    indexes: {
      inPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#e", casing: "none" },
        sk: { field: "sk", composite: ["execution", "number"], template: "${execution}#${number}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

/** What one execution's events say about people, and what the person had been shown. Erasable without losing the events. */
export const personalRecords = new Entity(
  {
    model: { service: "tenantry", entity: "personal", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      execution: { type: "string", required: true, field: "o" },
      /** By the event's number. */
      values: { type: "any", required: true, field: "d" },
      /** Whose these values are, by the event's number. */
      about: { type: "any", field: "of" },
      /** Whose the name and the address are. */
      actor: { type: "string", field: "a" },
      actorName: { type: "string", field: "an" },
      /** Why they visited, where it was done in a visit. */
      visitReason: { type: "string", field: "vr" },
      address: { type: "string", field: "ip" },
      agent: { type: "string", field: "ua" },
      /** The effects that had been shown and were confirmed. */
      shown: { type: "any", field: "sh" },
      expires: { type: "number", field: "ttl" },
    },
    indexes: {
      inPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#p", casing: "none" },
        sk: { field: "sk", composite: ["execution"], template: "${execution}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)
