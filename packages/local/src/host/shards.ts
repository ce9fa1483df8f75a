import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type Shard,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams"
import type { Checkpoint } from "./checkpoint.ts"
import { sequenceOf } from "./records.ts"

/** Records are read further ahead than one batch, so that a filter that drops most of them costs few calls. */
const readLimit = 100

export const streamArnOf = async (client: DynamoDBStreamsClient, table: string): Promise<string> => {
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: table }))
  const arn = Streams?.at(-1)?.StreamArn
  if (arn === undefined) throw new Error(`The table ${table} has no stream`)
  return arn
}

/** Parents before their children, so that the records of an item keep their order. */
const listShards = async (client: DynamoDBStreamsClient, streamArn: string): Promise<readonly Shard[]> => {
  const shards: Shard[] = []
  let from: string | undefined
  do {
    const page = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ...(from && { ExclusiveStartShardId: from }) }),
    )
    shards.push(...(page.StreamDescription?.Shards ?? []))
    from = page.StreamDescription?.LastEvaluatedShardId
  } while (from !== undefined)
  return shards
}

type Position = { readonly shard: string; iterator: string | undefined; readonly parent: string | undefined }

export type ShardReader = {
  /** What is new, of one shard at a time; empty when there is nothing. */
  readonly next: () => Promise<{ readonly shard: string; readonly records: readonly _Record[] }>
}

/** A stream that starts behind the checkpoint was made anew or lost its end: then everything in it is new. */
const isBehind = (shard: Shard, sequence: string): boolean => {
  const end = shard.SequenceNumberRange?.EndingSequenceNumber
  return end !== undefined && BigInt(end) < BigInt(sequence)
}

const openShard = async (
  client: DynamoDBStreamsClient,
  streamArn: string,
  shard: Shard,
  checkpoint: Checkpoint,
): Promise<string | undefined> => {
  const id = shard.ShardId ?? ""
  const base = { StreamArn: streamArn, ShardId: id }
  const after = checkpoint.get(id)
  const horizon = new GetShardIteratorCommand({ ...base, ShardIteratorType: "TRIM_HORIZON" })
  if (after === undefined || isBehind(shard, after)) return (await client.send(horizon)).ShardIterator
  const type = "AFTER_SEQUENCE_NUMBER"
  try {
    const resume = new GetShardIteratorCommand({ ...base, ShardIteratorType: type, SequenceNumber: after })
    return (await client.send(resume)).ShardIterator
  } catch (error) {
    if (!(error instanceof TrimmedDataAccessException)) throw error
    return (await client.send(horizon)).ShardIterator
  }
}

/**
 * Reads a stream from its checkpoint on, or from its oldest record when there is none or that has been trimmed. A
 * shard that is closed makes way for its children; a fresh look for shards is taken whenever none is left open.
 */
export const readShards = (client: DynamoDBStreamsClient, streamArn: string, checkpoint: Checkpoint): ShardReader => {
  let open: Position[] = []
  const finished = new Set<string>()

  const refresh = async (): Promise<void> => {
    const shards = await listShards(client, streamArn)
    for (const shard of shards) {
      const id = shard.ShardId ?? ""
      if (finished.has(id) || open.some((position) => position.shard === id)) continue
      const iterator = await openShard(client, streamArn, shard, checkpoint)
      open.push({ shard: id, iterator, parent: shard.ParentShardId })
    }
  }
  const read = async (position: Position): Promise<readonly _Record[]> => {
    const page = await client.send(new GetRecordsCommand({ ShardIterator: position.iterator, Limit: readLimit }))
    position.iterator = page.NextShardIterator
    return page.Records ?? []
  }
  const close = (position: Position): void => {
    finished.add(position.shard)
    open = open.filter((other) => other !== position)
  }
  const next: ShardReader["next"] = async () => {
    if (open.length === 0) await refresh()
    const waits = ({ parent }: Position): boolean => open.some((other) => other.shard === parent)
    for (const position of open.filter((candidate) => !waits(candidate))) {
      try {
        const records = await read(position)
        if (position.iterator === undefined) close(position)
        if (records.length > 0) return { shard: position.shard, records }
      } catch (error) {
        if (!(error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException)) throw error
        open = open.filter((other) => other !== position)
      }
    }
    return { shard: "", records: [] }
  }
  return { next }
}

export const lastSequence = (records: readonly _Record[]): string => {
  const last = records.at(-1)
  return last === undefined ? "" : sequenceOf(last)
}
