import { DynamoDBClient } from "@aws-sdk/client-dynamodb"

/** Local engines check no signature, but the SDK will not send without credentials. */
export const localCredentials = { accessKeyId: "local", secretAccessKey: "local" } as const

export const localRegion = "eu-west-1"

/** A plain client of the engine, for the host's own chores and for tests. The caller destroys it. */
export const engineClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials })
