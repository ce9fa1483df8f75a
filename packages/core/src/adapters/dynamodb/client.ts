import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb"
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"
import { patience } from "../patience.ts"

/** The client of the table; where it is, the environment says (`AWS_REGION`, `AWS_ENDPOINT_URL_DYNAMODB`). */
export const openClient = (config: DynamoDBClientConfig = {}): DynamoDBDocumentClient => {
  const client = new DynamoDBClient({ ...patience, ...config })
  // It copies every answer for a logger that we do not set: a twelfth of what a read costs in CPU.
  client.middlewareStack.remove("loggerMiddleware")
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}
