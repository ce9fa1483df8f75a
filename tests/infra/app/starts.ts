import { expect, it } from "vitest"
import { functions } from "../../../packages/functions/src/manifest.ts"
import type { Given } from "./support/given.ts"
import { all, one } from "./support/looking.ts"

const account = "123456789012"

export const startsAreAsDeclared = ({ name: stageName, stage, made }: Given): void => {
  const called = (name: string): string => `tenantry-${stageName}-${name}`
  const arn = (service: string, name: string): string => `arn:aws:${service}:${stage.region}:${account}:${name}`

  it("starts reactions by the table's stream, and gives up what fails for long to a queue", () => {
    const { batchSize, retries, maxAgeSeconds } = functions.reactions.start
    expect(all(made(), "aws:lambda/eventSourceMapping:EventSourceMapping")).toHaveLength(1)
    expect(one(made(), "aws:lambda/eventSourceMapping:EventSourceMapping")).toEqual({
      eventSourceArn: arn("dynamodb", "table/the-table/stream/2026"),
      functionName: called("reactions"),
      startingPosition: "LATEST",
      batchSize,
      parallelizationFactor: 1,
      filterCriteria: {
        filters: [{ pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"e":{"S":["delivery"]}}}}' }],
      },
      functionResponseTypes: ["ReportBatchItemFailures"],
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: retries,
      maximumRecordAgeInSeconds: maxAgeSeconds,
      destinationConfig: { onFailure: { destinationArn: arn("sqs", called("reactions-failures")) } },
    })
  })

  it("starts the sweep every minute, and notes when that was not possible", () => {
    expect(one(made(), "aws:scheduler/schedule:Schedule")).toEqual({
      name: called("sweep"),
      scheduleExpression: "rate(1 minute)",
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: arn("lambda", called("sweep")),
        roleArn: `arn:aws:iam::${account}:role/${called("sweep-schedule")}`,
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
        deadLetterConfig: { arn: arn("sqs", called("sweep-failures")) },
      },
    })
  })

  const invocationsOf = (name: string) =>
    all(made(), "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig")
      .map(({ inputs }) => inputs)
      .filter(({ functionName }) => functionName === called(name))

  it("does not run a failed sweep again, and notes that it failed", () => {
    expect(invocationsOf("sweep")).toEqual([
      {
        functionName: called("sweep"),
        maximumRetryAttempts: 0,
        maximumEventAgeInSeconds: 60,
        destinationConfig: { onFailure: { destination: arn("sqs", called("sweep-failures")) } },
      },
    ])
  })

  it("tells feedback what becomes of this stage's mails, and no address", () => {
    const rule = one(made(), "aws:cloudwatch/eventRule:EventRule")
    expect(rule["name"]).toBe(called("feedback"))
    expect(JSON.parse(String(rule["eventPattern"]))).toEqual({
      source: ["aws.ses"],
      detail: {
        $or: [{ eventType: ["Bounce"], bounce: { bounceType: ["Permanent"] } }, { eventType: ["Complaint"] }],
        mail: {
          tags: {
            place: [{ exists: true }],
            object: [{ exists: true }],
            "ses:configuration-set": ["the-configuration-set"],
          },
        },
      },
    })
    expect(one(made(), "aws:cloudwatch/eventTarget:EventTarget")).toMatchObject({
      rule: called("feedback"),
      arn: arn("lambda", called("feedback")),
      inputTransformer: {
        inputPaths: { kind: "$.detail.eventType", messageId: "$.detail.mail.messageId", tags: "$.detail.mail.tags" },
        inputTemplate: '{"kind":<kind>,"messageId":<messageId>,"tags":<tags>}',
      },
      retryPolicy: { maximumEventAgeInSeconds: 21_600, maximumRetryAttempts: 20 },
    })
    expect(invocationsOf("feedback")).toEqual([
      {
        functionName: called("feedback"),
        maximumRetryAttempts: 2,
        maximumEventAgeInSeconds: 21_600,
        destinationConfig: { onFailure: { destination: arn("sqs", called("feedback-failures")) } },
      },
    ])
  })

  it("lets this rule call feedback, and nobody else", () => {
    const permissions = all(made(), "aws:lambda/permission:Permission").map(({ inputs }) => inputs)
    const own = permissions.filter((each) => each["function"] === called("feedback"))
    expect(own).toEqual([
      {
        action: "lambda:InvokeFunction",
        function: called("feedback"),
        principal: "events.amazonaws.com",
        sourceArn: expect.stringContaining(called("feedback")),
      },
    ])
  })

  it("keeps what was given up for two weeks, encrypted", () => {
    const queues = all(made(), "aws:sqs/queue:Queue")
    expect(queues.map(({ inputs }) => inputs["name"]).toSorted()).toEqual(
      [called("feedback-failures"), called("reactions-failures"), called("sweep-failures")].toSorted(),
    )
    for (const { inputs } of queues) {
      expect(inputs).toMatchObject({ messageRetentionSeconds: 14 * 24 * 3600, sqsManagedSseEnabled: true })
    }
  })
}
