import { beforeAll, expect, test } from "vitest"
import { inventoryOf } from "../../infra/costs/inventory.ts"
import { stageNamed } from "../../infra/stages.ts"
import { units } from "../../packages/functions/src/measures.ts"
import { all, one } from "./app/support/looking.ts"
import { make } from "./app/support/make.ts"
import type { Made } from "./app/support/resource.ts"
import { ofType, type Synthesised, synthesise, theOnly } from "./foundation/template.ts"

// What is paid for by its number is reckoned with in infra/costs: here it is counted.

const inventory = inventoryOf(stageNamed("production"))
let foundation: Synthesised
let application: Made
beforeAll(async () => {
  foundation = synthesise("production")
  application = await make({ stage: "production" })
}, 120_000)

type Queries = readonly Readonly<Record<string, unknown>>[]

/** An alarm that reckons with several metrics is paid for by each of them. */
const metricsOf = (queries: unknown, field: string): number =>
  Array.isArray(queries) ? (queries as Queries).filter((query) => query[field] !== undefined).length : 1

test("alarms look at as many metrics as are reckoned with", () => {
  const ofFoundation = [foundation.foundation, foundation.mail].flatMap((template) =>
    ofType(template, "AWS::CloudWatch::Alarm").map(([, { Properties = {} }]) =>
      metricsOf(Properties["Metrics"], "MetricStat"),
    ),
  )
  const ofApplication = all(application, "aws:cloudwatch/metricAlarm:MetricAlarm").map(({ inputs }) =>
    metricsOf(inputs["metricQueries"], "metric"),
  )
  const sum = [...ofFoundation, ...ofApplication].reduce((total, metrics) => total + metrics, 0)
  expect(sum).toBe(inventory.alarmMetrics)
})

test("keys, firewall and dashboard are as many as are reckoned with", () => {
  expect(ofType(foundation.foundation, "AWS::KMS::Key")).toHaveLength(inventory.keys)
  expect(all(application, "aws:wafv2/webAcl:WebAcl")).toHaveLength(inventory.webAcls)
  expect(one(application, "aws:wafv2/webAcl:WebAcl")["rules"]).toHaveLength(inventory.webAclRules)
  expect(all(application, "aws:cloudwatch/dashboard:Dashboard")).toHaveLength(inventory.dashboards)
})

test("contributor insights are paid for the table and for each index, by four rules each", () => {
  const { properties } = theOnly(foundation.foundation, "AWS::DynamoDB::GlobalTable")
  const enabled = JSON.stringify(properties).match(/"ContributorInsightsSpecification":\{"Enabled":true/g) ?? []
  expect(4 * enabled.length).toBe(inventory.insightsRules)
})

test("our own metrics are those of two functions behind HTTP and of the two that run reactions", () => {
  const ofReactions = Object.keys(units).filter((name) => name.startsWith("Reactions")).length
  const ofHttp = Object.keys(units).length - ofReactions
  expect(2 * ofHttp + 2 * ofReactions).toBe(inventory.metrics)
})
