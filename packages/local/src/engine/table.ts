import {
  type AttributeDefinition,
  CreateTableCommand,
  DeleteTableCommand,
  type CreateTableCommandInput,
  type KeySchemaElement,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from "@aws-sdk/client-dynamodb"
import { tableShape } from "@tenantry/core/table"
import { engineClient } from "./client.ts"

const keySchema = (partition: string, sort: string): KeySchemaElement[] => [
  { AttributeName: partition, KeyType: "HASH" },
  { AttributeName: sort, KeyType: "RANGE" },
]

const definition = (name: string): CreateTableCommandInput => {
  const { partitionKey, sortKey, indexes, stream } = tableShape
  const keys = [partitionKey, sortKey, ...indexes.flatMap((index) => [`${index}pk`, `${index}sk`])]
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: keys.map((key): AttributeDefinition => ({ AttributeName: key, AttributeType: "S" })),
    KeySchema: keySchema(partitionKey, sortKey),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index,
      KeySchema: keySchema(`${index}pk`, `${index}sk`),
      Projection: { ProjectionType: "KEYS_ONLY" },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
  }
}

/**
 * Creates the one table of the shape that core declares, with its stream and its expiry, and does nothing when there
 * already is a table of that name. Names have three characters or more.
 */
export const createTable = async (endpoint: string, name: string): Promise<void> => {
  const client = engineClient(endpoint)
  try {
    const { TableDescription } = await client.send(new CreateTableCommand(definition(name)))
    if (TableDescription?.TableStatus !== "ACTIVE") {
      await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: name })
    }
    const expiry = { Enabled: true, AttributeName: tableShape.expiry }
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: expiry }))
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  } finally {
    client.destroy()
  }
}

/** Deletes the table with all that is in it, if there is one: the fresh start of an engine whose file is not ours. */
export const dropTable = async (endpoint: string, name: string): Promise<void> => {
  const client = engineClient(endpoint)
  try {
    await client.send(new DeleteTableCommand({ TableName: name }))
    await waitUntilTableNotExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: name })
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error
  } finally {
    client.destroy()
  }
}
