import { Entity } from "electrodb"
import { sha256 } from "./digest.ts"
import { tableConfig, type TransactItem, write } from "./table.ts"

const shardCount = 8
/** The index partitions in which deliveries wait, and those in which they lie after they failed for good. */
export const shards = Array.from({ length: shardCount }, (_, shard) => String(shard))
export const duePrefix = "due#"
export const failedPrefix = "failed#"

/** One reaction to one event, until it is done: then it goes, and the event remains. */
export const deliveries = new Entity(
  {
    model: { service: "tenantry", entity: "delivery", version: "1" },
    attributes: {
      place: { type: "string", required: true, field: "p" },
      execution: { type: "string", required: true, field: "o" },
      /** Two digits in keys: as many as a transaction can hold, and they sort as numbers do. */
      number: { type: "number", required: true, field: "i", padding: { length: 2, char: "0" } },
      reaction: { type: "string", required: true, field: "rx" },
      state: { type: ["due", "failed"] as const, required: true, field: "st" },
      /** How often it was begun; each attempt is claimed by raising it. */
      attempts: { type: "number", required: true, field: "at" },
      /** ISO 8601. While an attempt runs, this lies ahead: nobody else begins one before. */
      due: { type: "string", required: true, field: "du" },
      /** Why the last attempt failed: a code or the error's name, never its message. */
      error: { type: "string", field: "er" },
      shard: { type: "string", required: true, field: "sh" },
    },
    indexes: {
      inPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#d", casing: "none" },
        sk: {
          field: "sk",
          composite: ["execution", "number", "reaction"],
          template: "${execution}#${number}#${reaction}",
          casing: "none",
        },
      },
      byState: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["state", "shard"], template: "${state}#${shard}", casing: "none" },
        sk: { field: "gsi1sk", composite: ["due"], template: "${due}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

/** A part of what a reaction is done to, from one to before another; a delivery without one is for all of it. */
export type Part = { readonly from: number; readonly to: number }

/** Which reaction a delivery is of, and for what part. */
export const reactionOf = (name: string): { readonly reaction: string; readonly part?: Part } => {
  const [, reaction = name, from, to] = /^(.*)\/(\d+)-(\d+)$/.exec(name) ?? []
  return from === undefined ? { reaction } : { reaction, part: { from: Number(from), to: Number(to) } }
}

const partsAtOnce = 10

/** A part in at most ten smaller ones, until each is of one: as many as one transaction writes beside what they replace. */
export const splitPart = ({ from, to }: Part): readonly Part[] => {
  const size = Math.ceil((to - from) / partsAtOnce)
  const starts = Array.from({ length: Math.ceil((to - from) / size) }, (_, i) => from + i * size)
  return starts.map((start) => ({ from: start, to: Math.min(to, start + size) }))
}

/** A reaction as a commit needs to know it; `delay` is in ms after the event. */
export type Subscriber = { readonly name: string; readonly delay?: number }

/** The delivery items of one event, written in its transaction. */
export const deliveriesOf = (
  place: string,
  execution: string,
  number: number,
  reactions: readonly Subscriber[],
  now: Date,
): TransactItem[] =>
  reactions.map(({ name: reaction, delay = 0 }) => {
    const shard = String((sha256(execution)[0] ?? 0) % shardCount)
    const due = new Date(now.getTime() + delay).toISOString()
    const item = { place, execution, number, reaction, state: "due" as const, attempts: 0, due, shard }
    return write(deliveries).create(item).commit()
  })
