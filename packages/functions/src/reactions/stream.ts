import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda"
import { deliver, deliveryKeyOf } from "@tenantry/core/kernel/delivering"
import { log, stackOf } from "../log.ts"
import { outsideFromEnvironment } from "./outside.ts"

const outside = outsideFromEnvironment()

const keysOf = ({ dynamodb }: DynamoDBRecord): Record<string, string> => ({
  pk: dynamodb?.Keys?.["pk"]?.S ?? "",
  sk: dynamodb?.Keys?.["sk"]?.S ?? "",
})

/**
 * Starts the deliveries that a transaction wrote, at once. A reaction that fails is noted on its delivery and tried
 * again by the sweep; only when not even that could be done is the record given back to the stream.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const record of Records) {
    try {
      await deliver(outside, deliveryKeyOf(keysOf(record)), new Date())
    } catch (error) {
      log("error", "a delivery could not be begun", stackOf(error))
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] }
    }
  }
  return { batchItemFailures: [] }
}
