import { AsyncLocalStorage } from "node:async_hooks"
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"
import type { Phase } from "../../kernel/context.ts"

/** One request that reached the table. */
export type Call = {
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

/** What one piece of work cost. `trips` is the longest chain of calls of which each began after the one before ended. */
export type Cost = {
  readonly calls: readonly Call[]
  readonly trips: number
  readonly readUnits: number
  readonly writeUnits: number
  readonly indexUnits: number
}

type Recording = { readonly calls: Call[]; readonly phase: Phase | undefined }
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
  /** Runs work and tells what it cost; concurrent pieces of work are kept apart. */
  readonly record: <T>(work: () => Promise<T>) => Promise<{ readonly value: T; readonly cost: Cost }>
  /** For `Runtime.observe`. */
  readonly observe: <T>(phase: Phase, work: () => Promise<T>) => Promise<T>
}

const longestChain = (calls: readonly Call[]): number => {
  const depths: number[] = []
  for (const [i, call] of calls.entries()) {
    const before = calls.slice(0, i).flatMap((other, j) => (other.ended <= call.began ? [depths[j] ?? 0] : []))
    depths.push(1 + Math.max(0, ...before))
  }
  return Math.max(0, ...depths)
}

const sum = (calls: readonly Call[], unit: "readUnits" | "writeUnits" | "indexUnits"): number =>
  calls.reduce((total, call) => total + call[unit], 0)

const costOf = (calls: readonly Call[]): Cost => ({
  calls,
  trips: longestChain(calls.toSorted((a, b) => a.began - b.began)),
  readUnits: sum(calls, "readUnits"),
  writeUnits: sum(calls, "writeUnits"),
  indexUnits: sum(calls, "indexUnits"),
})

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

/**
 * Counts every call of a client at the transport, inside the SDK's own repetitions. In the phases `authorise` and
 * `decide` a read that is not strongly consistent throws `InconsistentRead`.
 */
export const recordCalls = (client: DynamoDBDocumentClient): Recorder => {
  const recordings = new AsyncLocalStorage<Recording>()

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const recording = recordings.getStore()
      if (!recording) return next(args)
      const operation = operationOf(context.commandName)
      const input = { ...(args.input as Input), ReturnConsumedCapacity: "INDEXES" }
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
      const began = performance.now()
      const finish = (output: Input): void => {
        const { phase, calls } = recording
        const seen = { consistent: isConsistent(operation, input), items: itemsOf(operation, input, output) }
        calls.push({ operation, phase, ...seen, ...unitsOf(operation, output), began, ended: performance.now() })
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

  return {
    record: async (work) => {
      const calls: Call[] = []
      const value = await recordings.run({ calls, phase: undefined }, work)
      return { value, cost: costOf(calls) }
    },
    observe: (phase, work) => {
      const recording = recordings.getStore()
      return recording ? recordings.run({ ...recording, phase }, work) : work()
    },
  }
}
