import { functions, type FunctionSpec } from "../../packages/functions/src/manifest.ts"
import { edgeRegion, foundationName, mailDimension } from "../contract.ts"
import type { Part } from "./functions.ts"
import type { Scope } from "./scope.ts"

type Text = $util.Input<string>
/** Namespace, metric, and pairs of dimension and value; `{}` says how it is shown. */
type Line = readonly (Text | Readonly<Record<string, Text>>)[]

type Widget = {
  readonly title: string
  readonly lines: readonly Line[]
  readonly stat?: string
  readonly region?: string
}

const ofGateway = (apiId: Text): readonly Widget[] => {
  const line = (metric: string, more: Readonly<Record<string, Text>> = {}): Line => [
    "AWS/ApiGateway",
    metric,
    "ApiId",
    apiId,
    more,
  ]
  return [
    { title: "Requests", lines: [line("Count"), line("4xx"), line("5xx")] },
    { title: "Latency, ms", lines: ["p50", "p95", "p99"].map((stat) => line("Latency", { stat, label: stat })) },
  ]
}

const ofEdge = ({ called }: Scope, distributionId: Text): readonly Widget[] => {
  const line = (metric: string): Line => [
    "AWS/CloudFront",
    metric,
    "DistributionId",
    distributionId,
    "Region",
    "Global",
  ]
  const refused = (rule: string): Line => ["AWS/WAFV2", "BlockedRequests", "WebACL", called("firewall"), "Rule", rule]
  return [
    { title: "CloudFront: requests", lines: [line("Requests")], region: edgeRegion },
    {
      title: "CloudFront: errors, per cent",
      lines: [line("4xxErrorRate"), line("5xxErrorRate")],
      stat: "Average",
      region: edgeRegion,
    },
    { title: "Refused by the firewall", lines: ["guarded", "everything", "ALL"].map(refused), region: edgeRegion },
  ]
}

type Shownable = { readonly name: string; readonly called: string }

/** Those of the manifest that are the foundation's. */
const triggersOf = ({ name: stage }: Scope): readonly Shownable[] =>
  Object.entries<FunctionSpec>(functions)
    .filter(([, { start }]) => start.kind === "trigger")
    .map(([name]) => ({ name, called: foundationName(stage, name) }))

const ofFunctions = (scope: Scope, parts: readonly Part[]): readonly Widget[] => {
  const all: readonly Shownable[] = [...parts, ...triggersOf(scope)]
  const lines = (metric: string): readonly Line[] =>
    all.map(({ name, called }) => ["AWS/Lambda", metric, "FunctionName", called, { label: name }])
  return [
    { title: "Functions: runs", lines: lines("Invocations") },
    { title: "Functions: errors", lines: lines("Errors") },
    { title: "Functions: throttles", lines: lines("Throttles") },
    { title: "Functions: p95, ms", lines: lines("Duration"), stat: "p95" },
  ]
}

const ofStream = (parts: readonly Part[]): readonly Widget[] => {
  const following = parts.filter(({ spec }) => spec.start.kind === "stream")
  const queues = parts.flatMap(({ name, failures }) => (failures ? [{ name, queue: failures.name }] : []))
  return [
    {
      title: "Behind the table, ms",
      lines: following.map(({ name, called }) => [
        "AWS/Lambda",
        "IteratorAge",
        "FunctionName",
        called,
        { label: name },
      ]),
      stat: "Maximum",
    },
    {
      title: "Given up",
      lines: queues.map(({ name, queue }) => [
        "AWS/SQS",
        "ApproximateNumberOfMessagesVisible",
        "QueueName",
        queue,
        { label: name },
      ]),
      stat: "Maximum",
    },
  ]
}

const ofTable = ({ foundation }: Scope): readonly Widget[] => {
  const line = (metric: string): Line => ["AWS/DynamoDB", metric, "TableName", foundation["table-name"]]
  return [
    { title: "Table: units", lines: [line("ConsumedReadCapacityUnits"), line("ConsumedWriteCapacityUnits")] },
    { title: "Table: conflicts", lines: [line("TransactionConflict"), line("ConditionalCheckFailedRequests")] },
  ]
}

/** The mails of this stage: SES counts them by the configuration set that they were sent with. */
const ofMail = ({ foundation }: Scope): readonly Widget[] => {
  const line = (metric: string): Line => ["AWS/SES", metric, mailDimension, foundation["mail-configuration-set"]]
  return [
    { title: "Mail", lines: ["Send", "Delivery", "Bounce", "Complaint"].map(line) },
    {
      title: "Mail: reputation",
      lines: ["Reputation.BounceRate", "Reputation.ComplaintRate"].map(line),
      stat: "Maximum",
    },
  ]
}

const columns = 3
const size = { width: 24 / columns, height: 6 }

const placed = ({ stage }: Scope, { title, lines, stat = "Sum", region = stage.region }: Widget, index: number) => ({
  type: "metric",
  x: (index % columns) * size.width,
  y: Math.floor(index / columns) * size.height,
  ...size,
  properties: { title, metrics: lines, stat, region, period: 300, view: "timeSeries" },
})

export type Shown = { readonly parts: readonly Part[]; readonly apiId: Text; readonly distributionId: Text }

/** All that is counted of a stage, on one page. */
export const dashboard = (scope: Scope, { parts, apiId, distributionId }: Shown) => {
  const widgets = [
    ...ofGateway(apiId),
    ...ofFunctions(scope, parts),
    ...ofStream(parts),
    ...ofEdge(scope, distributionId),
    ...ofTable(scope),
    ...ofMail(scope),
  ]
  return new aws.cloudwatch.Dashboard("Dashboard", {
    dashboardName: scope.called("overview"),
    dashboardBody: $jsonStringify({ widgets: widgets.map((widget, index) => placed(scope, widget, index)) }),
  })
}
