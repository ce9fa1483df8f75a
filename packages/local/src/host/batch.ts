import { setTimeout as wait } from "node:timers/promises"
import type { DynamoDBRecord } from "aws-lambda"

export type BatchOptions = {
  readonly invoke: (event: unknown) => Promise<unknown>
  readonly report: (message: string) => void
  /** After so many retries of the same record the rest of its batch is given up. */
  readonly retries: number
  /** The wait before the first retry, in milliseconds; it doubles with each. */
  readonly backOffMs: number
  readonly signal: AbortSignal
}

const valueOf = (holder: unknown, name: string): unknown =>
  typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined

const sequence = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? ""

/** Where to begin again: the first of the failed records; at the start when an identifier is none of the batch's. */
const firstFailed = (records: readonly DynamoDBRecord[], answer: unknown): number | undefined => {
  const failures = valueOf(answer, "batchItemFailures")
  if (!Array.isArray(failures) || failures.length === 0) return undefined
  const positionOf = (failure: unknown): number => {
    const id = valueOf(failure, "itemIdentifier")
    return Math.max(
      0,
      records.findIndex((record) => sequence(record) === id),
    )
  }
  return Math.min(...failures.map(positionOf))
}

const attempt = async (records: readonly DynamoDBRecord[], options: BatchOptions): Promise<number | undefined> => {
  try {
    return firstFailed(records, await options.invoke({ Records: records }))
  } catch (error) {
    options.report(`A batch of the stream failed: ${error instanceof Error ? error.message : String(error)}`)
    return 0
  }
}

/**
 * Hands a batch to the function until all of it is done, with `ReportBatchItemFailures`: what comes before the first
 * failed record is done, that one and all after it come again, in their order, after a wait that doubles. After the last
 * retry of the same record the rest of the batch is given up and reported. Unlike Lambda, it neither halves a batch that
 * failed as a whole nor looks at how old a record is. Whether it came to an end: false when the signal stopped it, and
 * then all of it comes again later.
 */
export const deliver = async (batch: readonly DynamoDBRecord[], options: BatchOptions): Promise<boolean> => {
  let left = batch
  let retries = 0
  while (left.length > 0) {
    if (options.signal.aborted) return false
    const failed = await attempt(left, options)
    if (failed === undefined) return true
    retries = failed === 0 ? retries + 1 : 1
    left = left.slice(failed)
    if (retries > options.retries) {
      const numbers = left.map(sequence).join(", ")
      options.report(`Gave up ${left.length} stream record(s) after ${options.retries} retries: ${numbers}`)
      return true
    }
    await wait(options.backOffMs * 2 ** (retries - 1), undefined, { signal: options.signal }).catch(() => {})
  }
  return true
}
