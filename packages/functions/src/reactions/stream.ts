import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda"
import { deliver, deliveryKeyOf } from "@tenantry/core/kernel/delivering"
import { invocation } from "../invocation.ts"
import { log, stackOf } from "../log.ts"
import { counting, outsideFromEnvironment } from "./outside.ts"

const { outside, recorder } = await outsideFromEnvironment()

/**
 * Milliseconds in which all deliveries of a batch together go on with long work: what is not at its end by then is left
 * to the sweep. The stream brings nothing else of its shard meanwhile, and somebody waits for their mail.
 */
const slice = 10_000

const keysOf = ({ dynamodb }: DynamoDBRecord): Record<string, string> => ({
  pk: dynamodb?.Keys?.["pk"]?.S ?? "",
  sk: dynamodb?.Keys?.["sk"]?.S ?? "",
})

/**
 * Starts the deliveries that a transaction wrote, at once. A reaction that fails is noted on its delivery and tried
 * again by the sweep; only when not even that could be done is the record given back to the stream.
 */
export const handler = invocation(
  recorder,
  async ({ Records }: DynamoDBStreamEvent, say): Promise<DynamoDBBatchResponse> => {
    const began = performance.now()
    const { outside: counted, count, told } = counting(outside)
    for (const record of Records) {
      try {
        const lasts = Math.max(0, slice - (performance.now() - began))
        count(await deliver(counted, deliveryKeyOf(keysOf(record)), new Date(), lasts))
      } catch (error) {
        log("error", "a delivery could not be begun", stackOf(error))
        say(told())
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] }
      }
    }
    say(told())
    return { batchItemFailures: [] }
  },
)
