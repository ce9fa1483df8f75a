import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from "@aws-sdk/client-dynamodb"
import { tableShape } from "@tenantry/core/table"
import { engineClient } from "./client.ts"
import { trimStream } from "./file.ts"

const streamSeconds = 24 * 60 * 60
const everyMs = 60_000

const { partitionKey, sortKey, expiry } = tableShape

/** Deletes the item if it is still past its expiry; whether it did. Somebody may have prolonged it meanwhile. */
const deleteExpired = async (
  client: DynamoDBClient,
  name: string,
  key: Record<string, AttributeValue>,
  now: string,
): Promise<boolean> => {
  const condition = {
    ConditionExpression: "#ttl < :now",
    ExpressionAttributeNames: { "#ttl": expiry },
    ExpressionAttributeValues: { ":now": { N: now } },
  }
  try {
    await client.send(new DeleteItemCommand({ TableName: name, Key: key, ...condition }))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/**
 * Deletes every item whose expiry (seconds since 1970) has passed, which the engine never does by itself, and says how
 * many. Unlike on AWS the stream shows these as ordinary deletions: they bear no `userIdentity`.
 */
export const sweepExpired = async (endpoint: string, name: string, now: Date = new Date()): Promise<number> => {
  const client = engineClient(endpoint)
  const seconds = String(Math.floor(now.getTime() / 1000))
  let deleted = 0
  try {
    const pages = paginateScan(
      { client },
      {
        TableName: name,
        FilterExpression: "attribute_type(#ttl, :number) AND #ttl < :now",
        ProjectionExpression: "#pk, #sk",
        ExpressionAttributeNames: { "#ttl": expiry, "#pk": partitionKey, "#sk": sortKey },
        ExpressionAttributeValues: { ":now": { N: seconds }, ":number": { S: "N" } },
      },
    )
    for await (const page of pages) {
      for (const key of page.Items ?? []) if (await deleteExpired(client, name, key, seconds)) deleted += 1
    }
    return deleted
  } finally {
    client.destroy()
  }
}

/**
 * Does every minute what AWS does by itself: expired items go, and so do stream records older than 24 hours (only
 * where the engine is ours, so that its file can be reached). A failure is reported, and the next minute tries again.
 */
export const startUpkeep = (options: {
  readonly endpoint: string
  readonly table: string
  readonly file?: string | undefined
  readonly report: (message: string) => void
}): { readonly stop: () => Promise<void> } => {
  const { endpoint, table, file, report } = options
  const once = async (): Promise<void> => {
    try {
      await sweepExpired(endpoint, table)
      if (file !== undefined) trimStream(file, streamSeconds)
    } catch (error) {
      report(`The table's upkeep failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  let running = once()
  const timer = setInterval(() => {
    running = running.then(once)
  }, everyMs)
  timer.unref()
  const stop = (): Promise<void> => {
    clearInterval(timer)
    return running
  }
  return { stop }
}
