import { beforeAll, expect, it } from "vitest"
import { all, listed, one, shown, statementsIn } from "./support/looking.ts"
import { make } from "./support/make.ts"
import type { Made } from "./support/resource.ts"

const common = { timeoutSeconds: 10, memoryMb: 256, environment: ["TABLE_NAME"] }

/** What an entry of the manifest and one of `infra/access.ts` say. */
const more = {
  billingWebhook: {
    spec: { ...common, entry: "billing.ts", start: { kind: "http", routes: ["POST /v1/billing/events"] } },
    grants: [{ actions: ["dynamodb:PutItem"], resources: ["table"] }],
  },
  nightly: {
    spec: { ...common, entry: "nightly.ts", start: { kind: "schedule", everyMinutes: 1440 } },
    grants: [],
  },
}

let made: Made
beforeAll(async () => {
  made = await make({ stage: "dev", more })
})

it("makes a function of one more entry, with its own role and log", () => {
  expect(one(made, "aws:lambda/function:Function", "tenantry-dev-billingWebhook")).toMatchObject({
    memorySize: 256,
    timeout: 10,
    environment: { variables: { TABLE_NAME: "the-table" } },
  })
  expect(one(made, "aws:cloudwatch/logGroup:LogGroup", "/aws/lambda/tenantry-dev-billingWebhook")).toBeDefined()
  const { policy } = one(made, "aws:iam/rolePolicy:RolePolicy", "tenantry-dev-billingWebhook")
  const actions = statementsIn(policy).flatMap(({ Action }) => listed(Action))
  expect(actions.filter((action) => action.startsWith("dynamodb:"))).toEqual(["dynamodb:PutItem"])
})

it("sends it the routes that it lists", () => {
  const routes = all(made, "aws:apigatewayv2/route:Route").filter(({ inputs }) =>
    /billing/.test(String(inputs["target"])),
  )
  expect(routes.map(({ inputs }) => inputs["routeKey"])).toEqual(["POST /v1/billing/events"])
})

it("starts one by the clock, and tells when it does not run", () => {
  expect(one(made, "aws:scheduler/schedule:Schedule", "tenantry-dev-nightly")).toMatchObject({
    scheduleExpression: "rate(1440 minutes)",
    target: { deadLetterConfig: { arn: "arn:aws:sqs:eu-central-1:123456789012:tenantry-dev-nightly-failures" } },
  })
  // CloudWatch takes no period longer than a day, and looks back at a week at most.
  expect(one(made, "aws:cloudwatch/metricAlarm:MetricAlarm", "tenantry-dev-nightly-silent")).toMatchObject({
    period: 86_400,
    evaluationPeriods: 5,
  })
})

it("watches it and shows it like the others", () => {
  const alarms = all(made, "aws:cloudwatch/metricAlarm:MetricAlarm").map(({ inputs }) => inputs["name"])
  expect(alarms).toEqual(
    expect.arrayContaining(["tenantry-dev-billingWebhook-errors", "tenantry-dev-billingWebhook-throttles"]),
  )
  expect(shown(one(made, "aws:cloudwatch/dashboard:Dashboard")["dashboardBody"])).toContain("billingWebhook")
})
