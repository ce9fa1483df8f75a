import { expect, it } from "vitest"
import { functions } from "../../../packages/functions/src/manifest.ts"
import type { Given } from "./support/given.ts"
import { all, one, shown } from "./support/looking.ts"

const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm"

type Widget = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly properties: { readonly region: string; readonly metrics: readonly (readonly unknown[])[] }
}

const overlap = (a: Widget, b: Widget): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

export const somebodyIsTold = ({ name: stageName, stage, made }: Given): void => {
  const called = (name: string): string => `tenantry-${stageName}-${name}`
  const alarm = (name: string) => one(made(), metricAlarm, called(name))
  const widgets = (): readonly Widget[] =>
    (
      JSON.parse(String(shown(one(made(), "aws:cloudwatch/dashboard:Dashboard")["dashboardBody"]))) as {
        widgets: Widget[]
      }
    ).widgets

  it("has these alarms, and every one of them tells through the foundation's topic", () => {
    const alarms = all(made(), metricAlarm)
    const each = ["api", "feedback", "identity", "reactions", "sweep"].flatMap((name) => [
      `${name}-errors`,
      `${name}-throttles`,
    ])
    const own = ["feedback-failures", "reactions-age", "reactions-failures", "reactions-given-up"]
    const swept = ["sweep-failures", "sweep-given-up", "sweep-silent", "sweep-unmended"]
    expect(alarms.map(({ inputs }) => inputs["name"]).toSorted()).toEqual(
      [...each, ...own, ...swept, "api-5xx", "api-p99"].map(called).toSorted(),
    )
    const topic = `arn:aws:sns:${stage.region}:123456789012:alarms`
    for (const { inputs } of alarms) {
      const { name } = inputs
      // Of all alarms one waits for too little; the others for as much, or more.
      const isSilence = name === called("sweep-silent")
      expect(inputs).toMatchObject({
        name,
        alarmActions: [topic],
        okActions: [topic],
        comparisonOperator: isSilence ? "LessThanThreshold" : "GreaterThanOrEqualToThreshold",
        treatMissingData: isSilence ? "breaching" : "notBreaching",
      })
      expect(String(inputs["alarmDescription"]).length).toBeGreaterThan(20)
    }
  })

  it.each(["Errors", "Throttles"])("tells of the first of a function's %s", (metricName) => {
    for (const name of ["api", "feedback", "identity", "reactions", "sweep"]) {
      expect(alarm(`${name}-${metricName.toLowerCase()}`)).toMatchObject({
        namespace: "AWS/Lambda",
        metricName,
        dimensions: { FunctionName: called(name) },
        statistic: "Sum",
        period: 300,
        evaluationPeriods: 1,
        threshold: 1,
      })
    }
  })

  it("tells when reactions are a minute behind, and when anything was given up", () => {
    expect(alarm("reactions-age")).toMatchObject({
      metricName: "IteratorAge",
      dimensions: { FunctionName: called("reactions") },
      statistic: "Maximum",
      period: 60,
      evaluationPeriods: 3,
      threshold: 60_000,
    })
    for (const name of ["feedback", "reactions", "sweep"]) {
      expect(alarm(`${name}-failures`)).toMatchObject({
        namespace: "AWS/SQS",
        metricName: "ApproximateNumberOfMessagesVisible",
        dimensions: { QueueName: called(`${name}-failures`) },
        statistic: "Maximum",
        period: 300,
        evaluationPeriods: 1,
        threshold: 1,
      })
    }
    for (const name of ["reactions", "sweep"]) {
      expect(alarm(`${name}-given-up`)).toMatchObject({
        namespace: "Tenantry",
        metricName: "ReactionsGivenUp",
        dimensions: { service: "tenantry", function: called(name) },
        statistic: "Sum",
        period: 300,
        evaluationPeriods: 1,
        threshold: 1,
      })
    }
  })

  it("tells when a copy of somebody's data could not be mended", () => {
    expect(alarm("sweep-unmended")).toMatchObject({
      namespace: "Tenantry",
      metricName: "CopiesUnmended",
      dimensions: { service: "tenantry", function: called("sweep") },
      threshold: 1,
    })
  })

  it("tells when the sweep has not run for a quarter of an hour, also when nothing at all is heard of it", () => {
    expect(alarm("sweep-silent")).toMatchObject({
      metricName: "Invocations",
      statistic: "Sum",
      period: 60,
      evaluationPeriods: 15,
      threshold: 1,
    })
    expect(alarm("sweep-silent")).not.toHaveProperty("datapointsToAlarm")
  })

  it("begins to listen for the sweep once it is started, so that a first deployment is no alarm for long", () => {
    const order = made().resources.map(({ inputs, type }) => `${type} ${String(inputs["name"])}`)
    const schedule = order.indexOf(`aws:scheduler/schedule:Schedule ${called("sweep")}`)
    expect(schedule).toBeGreaterThan(-1)
    expect(order.indexOf(`${metricAlarm} ${called("sweep-silent")}`)).toBeGreaterThan(schedule)
  })

  it("tells of failing and of slow answers of the API", () => {
    expect(alarm("api-5xx")).toMatchObject({
      threshold: 1,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      metricQueries: [
        {
          id: "failures",
          metric: {
            namespace: "AWS/ApiGateway",
            metricName: "5xx",
            dimensions: { ApiId: "Api-id" },
            period: 300,
            stat: "Sum",
          },
        },
        {
          id: "requests",
          metric: {
            namespace: "AWS/ApiGateway",
            metricName: "Count",
            dimensions: { ApiId: "Api-id" },
            period: 300,
            stat: "Sum",
          },
        },
        { id: "rate", returnData: true, expression: "IF(failures >= 5, 100 * failures / requests, 0)" },
      ],
    })
    expect(alarm("api-p99")).toMatchObject({
      metricName: "Latency",
      extendedStatistic: "p99",
      dimensions: { ApiId: "Api-id" },
      threshold: 3000,
    })
  })

  it("shows everything on one page: traffic, functions, stream, edge, table and mail", () => {
    const metrics = widgets().flatMap(({ properties }) => properties.metrics)
    const namespaces = new Set(metrics.map(([namespace]) => namespace))
    const wanted = ["ApiGateway", "CloudFront", "DynamoDB", "Lambda", "SES", "SQS", "WAFV2"]
    expect([...namespaces].toSorted()).toEqual(wanted.map((name) => `AWS/${name}`))
    for (const name of Object.keys(functions)) {
      expect(metrics).toContainEqual(expect.arrayContaining(["Errors", "FunctionName", { label: name }]))
    }
  })

  it("looks for CloudFront and its firewall where they are, and for the rest in the stage's region", () => {
    for (const { properties } of widgets()) {
      const isEdge = properties.metrics.some(([namespace]) => /CloudFront|WAFV2/.test(String(namespace)))
      expect(properties.region).toBe(isEdge ? "us-east-1" : stage.region)
    }
  })

  it("lays out the page without anything on top of anything else", () => {
    const clashes = widgets().flatMap((one, index) =>
      widgets()
        .slice(index + 1)
        .filter((other) => overlap(one, other)),
    )
    expect(clashes).toEqual([])
    expect(Math.max(...widgets().map(({ x, width }) => x + width))).toBeLessThanOrEqual(24)
  })
}
