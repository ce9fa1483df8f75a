import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda"
import { deliveryKeyOf } from "@tenantry/core/kernel/delivering"
import { beginDeliveries } from "@tenantry/core/kernel/sweeping"
import { invocation } from "../invocation.ts"
import { log, stackOf } from "../log.ts"
import { counting, outsideFromEnvironment } from "./outside.ts"

const { outside, recorder } = await outsideFromEnvironment()

const keysOf = ({ dynamodb }: DynamoDBRecord): Record<string, string> => ({
  pk: dynamodb?.Keys?.["pk"]?.S ?? "",
  sk: dynamodb?.Keys?.["sk"]?.S ?? "",
})

/**
 * Starts the deliveries that transactions wrote, at once. A reaction that fails is noted on its delivery and tried
 * again by the sweep; only when not even that could be done is the record given back to the stream.
 */
export const handler = invocation(
  recorder,
  async ({ Records }: DynamoDBStreamEvent, say): Promise<DynamoDBBatchResponse> => {
    const { outside: counted, told } = counting(outside)
    const brought = new Map(Records.map((record) => [deliveryKeyOf(keysOf(record)), record]))
    const broken = await beginDeliveries(counted, [...brought.keys()], new Date())
    for (const { error } of broken) log("error", "a delivery could not be begun", stackOf(error))
    say(told())
    const givenBack = broken.map(({ key }) => brought.get(key)?.dynamodb?.SequenceNumber ?? "")
    return { batchItemFailures: givenBack.map((itemIdentifier) => ({ itemIdentifier })) }
  },
)
