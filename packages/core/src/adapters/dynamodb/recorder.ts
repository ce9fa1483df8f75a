import { AsyncLocalStorage } from "node:async_hooks"
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"
import type { Phase } from "../../kernel/context.ts"

/** One request that reached the table. */
export type TableCall = {
  readonly operation: string
  readonly phase: Phase | undefined
  /** Keys asked for, items written, or items found by a query. */
  readonly items: number
  readonly readUnits: number
  readonly writeUnits: number
  /** Units of writing into indexes; part of `writeUnits`. */
  readonly indexUnits: number
  /** False when the answer may lag behind. */
  readonly consistent: boolean
  /** Milliseconds of a clock that only goes forward. */
  readonly began: number
  readonly ended: number
}

/** What a piece of work has cost so far. `trips` is the longest chain of calls, each begun after the one before ended. */
export type Tally = { readonly trips: number; readonly readUnits: number; readonly writeUnits: number }

export type Cost = Tally & { readonly calls: readonly TableCall[]; readonly indexUnits: number }

/** `calls` only where somebody wants to see each of them. */
type Book = {
  trips: number
  readUnits: number
  writeUnits: number
  indexUnits: number
  readonly calls: TableCall[] | undefined
}
type Recording = { readonly book: Book; readonly phase: Phase | undefined }
type Consumed = {
  readonly CapacityUnits?: number
  readonly ReadCapacityUnits?: number
  readonly WriteCapacityUnits?: number
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, { readonly CapacityUnits?: number }>>
}

/** A decision must never stand on what may lag behind. */
export class InconsistentRead extends Error {
  constructor(operation: string, phase: Phase) {
    super(`${operation} in "${phase}" without a consistent read`)
    this.name = "InconsistentRead"
  }
}

export type Recorder = {
  /** Runs work and tells what it cost, call by call; concurrent pieces of work are kept apart. */
  readonly record: <T>(work: () => Promise<T>) => Promise<{ readonly value: T; readonly cost: Cost }>
  /** Runs work that can look at any time what it has cost so far: sums alone, cheap enough for every request. */
  readonly tally: <T>(work: (tally: Tally) => Promise<T>) => Promise<T>
  /** For `Runtime.observe`. */
  readonly observe: <T>(phase: Phase, work: () => Promise<T>) => Promise<T>
  /** For `Runtime.consumed`. */
  readonly consumed: () => number
}

const openBook = (calls?: TableCall[]): Book => ({ trips: 0, readUnits: 0, writeUnits: 0, indexUnits: 0, calls })

const reads = new Set(["GetItem", "BatchGetItem", "Query"])

type Input = Readonly<Record<string, unknown>>
const onlyTable = (input: Input): { readonly Keys?: unknown[]; readonly ConsistentRead?: boolean } =>
  Object.values((input["RequestItems"] ?? {}) as Record<string, { Keys?: unknown[] }>)[0] ?? {}

const operationOf = (command: unknown): string => String(command).replace(/Command$/, "")

const isConsistent = (operation: string, input: Input): boolean =>
  !reads.has(operation) ||
  (operation === "BatchGetItem" ? onlyTable(input).ConsistentRead === true : input["ConsistentRead"] === true)

const itemsOf = (operation: string, input: Input, output: Input): number => {
  if (operation === "BatchGetItem") return onlyTable(input).Keys?.length ?? 0
  if (operation === "TransactWriteItems") return (input["TransactItems"] as unknown[]).length
  return operation === "Query" ? ((output["Items"] as unknown[] | undefined)?.length ?? 0) : 1
}

const unitsOf = (operation: string, output: Input) => {
  const consumed = [output["ConsumedCapacity"] ?? []].flat() as Consumed[]
  const total = consumed.reduce((units, { CapacityUnits = 0 }) => units + CapacityUnits, 0)
  const index = consumed
    .flatMap(({ GlobalSecondaryIndexes = {} }) => Object.values(GlobalSecondaryIndexes))
    .reduce((units, { CapacityUnits = 0 }) => units + CapacityUnits, 0)
  return reads.has(operation)
    ? { readUnits: total, writeUnits: 0, indexUnits: 0 }
    : { readUnits: 0, writeUnits: total, indexUnits: index }
}

/** Whoever only wants the sum need not be sent each index's part of it. */
const askedFor = (recording: Recording): string => (recording.book.calls ? "INDEXES" : "TOTAL")

/** Notes one call. What had ended when it began stands before it in the chain: `before` is how long that was. */
const note = ({ book, phase }: Recording, before: number, call: Omit<TableCall, "phase">): void => {
  book.trips = Math.max(book.trips, before + 1)
  book.readUnits += call.readUnits
  book.writeUnits += call.writeUnits
  book.indexUnits += call.indexUnits
  book.calls?.push({ ...call, phase })
}

const addMiddleware = (client: DynamoDBDocumentClient, recordings: AsyncLocalStorage<Recording>): void => {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const recording = recordings.getStore()
      if (!recording) return next(args)
      const operation = operationOf(context.commandName)
      const input = { ...(args.input as Input), ReturnConsumedCapacity: askedFor(recording) }
      const deciding = recording.phase === "authorise" || recording.phase === "decide"
      if (deciding && !isConsistent(operation, input)) throw new InconsistentRead(operation, recording.phase)
      return next({ ...args, input })
    },
    { step: "initialize", name: "askForUnits" },
  )
  // Inside the SDK's repetitions (step "finalizeRequest") and outside its parsing: what was sent, and what it cost.
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const recording = recordings.getStore()
      if (!recording) return next(args)
      const operation = operationOf(context.commandName)
      const input = args.input as Input
      const before = recording.book.trips
      const began = performance.now()
      const finish = (output: Input): void => {
        const seen = { consistent: isConsistent(operation, input), items: itemsOf(operation, input, output) }
        note(recording, before, { operation, ...seen, ...unitsOf(operation, output), began, ended: performance.now() })
      }
      try {
        const result = await next(args)
        finish(result.output as Input)
        return result
      } catch (error) {
        finish({})
        throw error
      }
    },
    { step: "deserialize", priority: "high", name: "recordCalls" },
  )
}

/**
 * Counts every call of a client at the transport, inside the SDK's own repetitions. In the phases `authorise` and
 * `decide` a read that is not strongly consistent throws `InconsistentRead`.
 */
export const recordCalls = (client: DynamoDBDocumentClient): Recorder => {
  const recordings = new AsyncLocalStorage<Recording>()
  addMiddleware(client, recordings)
  return {
    record: async (work) => {
      const calls: TableCall[] = []
      const book = openBook(calls)
      const value = await recordings.run({ book, phase: undefined }, work)
      const { trips, readUnits, writeUnits, indexUnits } = book
      return { value, cost: { calls, trips, readUnits, writeUnits, indexUnits } }
    },
    tally: (work) => {
      const book = openBook()
      return recordings.run({ book, phase: undefined }, () => work(book))
    },
    observe: (phase, work) => {
      const recording = recordings.getStore()
      return recording ? recordings.run({ ...recording, phase }, work) : work()
    },
    consumed: () => recordings.getStore()?.book.readUnits ?? 0,
  }
}
