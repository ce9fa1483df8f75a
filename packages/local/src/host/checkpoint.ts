import { readFileSync, renameSync, writeFileSync } from "node:fs"

/** How far a stream has been worked through: the last sequence number of each shard. */
export type Checkpoint = { readonly get: (shard: string) => string | undefined; readonly set: Setter }
type Saved = { readonly stream: string; readonly shards: Record<string, string> }
type Setter = (shard: string, sequence: string) => void

const read = (file: string, streamArn: string): Record<string, string> => {
  try {
    const { stream, shards }: Saved = JSON.parse(readFileSync(file, "utf8"))
    // A table that was made anew has another stream, whose numbers begin again.
    return stream === streamArn ? shards : {}
  } catch {
    return {}
  }
}

/** Kept in a file, replaced as a whole, so that kill -9 leaves either the old state or the new one. */
export const openCheckpoint = (file: string, streamArn: string): Checkpoint => {
  const shards = new Map(Object.entries(read(file, streamArn)))
  const set: Setter = (shard, sequence) => {
    shards.set(shard, sequence)
    writeFileSync(`${file}.new`, JSON.stringify({ stream: streamArn, shards: Object.fromEntries(shards) }))
    renameSync(`${file}.new`, file)
  }
  return { get: (shard) => shards.get(shard), set }
}
