import { statSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { type _Record, DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams"
import type { Filter } from "@tenantry/functions/manifest"
import { localCredentials } from "../engine/client.ts"
import { deliver } from "./batch.ts"
import { openCheckpoint } from "./checkpoint.ts"
import { eventRecord, passes } from "./records.ts"
import { lastSequence, readShards, streamArnOf } from "./shards.ts"

const idleMs = 50
const troubleMs = 500
/** After so many looks at the file alone the stream is read anyway: two writes may leave the same time behind. */
const looksAtMost = 20

export type StreamOptions = {
  readonly endpoint: string
  readonly table: string
  readonly region: string
  readonly filter: Filter
  readonly batchSize: number
  readonly retries: number
  /** The database file of an engine on this machine: as long as it does not change, the stream has nothing new. */
  readonly file?: string | undefined
  /** Where the position is kept, so that a restart goes on from it. */
  readonly checkpointFile: string
  readonly backOffMs: number
  readonly invoke: (event: unknown) => Promise<unknown>
  readonly report: (message: string) => void
}

export type StreamMapping = {
  /** Settles once everything that was in the stream when it was called has been handed over. */
  readonly settle: () => Promise<void>
  /** Settles when the batch under way has come to its end. */
  readonly stop: () => Promise<void>
}

const chunks = (records: readonly _Record[], size: number): readonly (readonly _Record[])[] =>
  Array.from({ length: Math.ceil(records.length / size) }, (_, index) =>
    records.slice(index * size, (index + 1) * size),
  )

/** Tells whether something may have been written since it was asked last; where nobody can tell, it may. */
const watchWrites = (file: string | undefined): (() => boolean) => {
  let [before, looks] = ["", 0]
  return () => {
    if (file === undefined) return true
    // The engine writes ahead: every transaction first changes the log beside the file.
    const { mtimeNs, size } = statSync(`${file}-wal`, { bigint: true, throwIfNoEntry: false }) ?? {}
    const now = `${mtimeNs} ${size}`
    const mayHave = now !== before || mtimeNs === undefined || ++looks >= looksAtMost
    if (mayHave) [before, looks] = [now, 0]
    return mayHave
  }
}

/**
 * Lambda's event source mapping of a table's stream: looks every 50 ms whether something was written, drops what the
 * filter does not let through, and hands the rest over in batches, one after the other, at least once each. See `deliver` for failures.
 */
export const mapStream = async (options: StreamOptions): Promise<StreamMapping> => {
  const { endpoint, region, filter, report } = options
  const client = new DynamoDBStreamsClient({ endpoint, region, credentials: localCredentials })
  const streamArn = await streamArnOf(client, options.table)
  const checkpoint = openCheckpoint(options.checkpointFile, streamArn)
  const reader = readShards(client, streamArn, checkpoint)
  const stopping = new AbortController()
  const waiting: (() => void)[] = []
  const wasWritten = watchWrites(options.file)
  let unread = true

  const handOver = async (shard: string, records: readonly _Record[]): Promise<void> => {
    for (const batch of chunks(
      records.filter((record) => passes(record, filter)),
      options.batchSize,
    )) {
      const events = batch.map((record) => eventRecord(record, streamArn, region))
      if (!(await deliver(events, { ...options, signal: stopping.signal }))) return
      checkpoint.set(shard, lastSequence(batch))
    }
    checkpoint.set(shard, lastSequence(records))
  }
  const round = async (): Promise<void> => {
    const asked = waiting.length
    unread ||= wasWritten() || asked > 0
    if (unread) {
      const { shard, records } = await reader.next()
      if (records.length > 0) return handOver(shard, records)
      unread = false
    }
    // Only those who asked before the look: what was written since may not have been seen.
    for (const resolve of waiting.splice(0, asked)) resolve()
    await wait(idleMs, undefined, { signal: stopping.signal }).catch(() => {})
  }
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await round()
      } catch (error) {
        if (stopping.signal.aborted) break
        report(`The stream cannot be read: ${error instanceof Error ? error.message : String(error)}`)
        await wait(troubleMs, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
    for (const resolve of waiting) resolve()
    client.destroy()
  }
  const running = run()
  const stop = (): Promise<void> => {
    stopping.abort()
    return running
  }
  return { settle: () => new Promise((resolve) => waiting.push(resolve)), stop }
}
