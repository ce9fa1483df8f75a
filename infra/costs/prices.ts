/**
 * How a price was found. There was no way to ask AWS itself: only stored copies of public pages and repositories.
 * - `here`: seen for this very region
 * - `elsewhere`: seen for another region, or for the whole world, and known to be the same in this one
 * - `rounded`: seen for this region with two digits; the others are those of us-east-1 times what this region is dearer
 * - `remembered`: not found; as whoever wrote this knows it. To be looked up before somebody relies on it.
 */
export type Found = "here" | "elsewhere" | "rounded" | "remembered"

/** What AWS charges, in US dollars, without free tiers, discounts for volume and taxes. */
export type Price = {
  readonly dollars: number
  /** For how many units. */
  readonly per: number
  readonly unit: string
  readonly found: Found
  /** Where it was seen, or, for what was not found, where it stands. */
  readonly source: string
  /** Of which day the source is; where it bears no date, the day on which it was read. */
  readonly asOf: string
}

/** The region of the prices; where CloudFront's differ by continent, they are Europe's. */
export const pricedRegion = "eu-central-1"

/** When the sources were read. */
export const lookedUp = "2026-11-22"

const million = 1_000_000

/** Says that its prices were taken from AWS's price list for eu-central-1, on this day. */
const frankfurt = {
  found: "here",
  source:
    "https://github.com/pingusportro-eng/serverless-order-integration/blob/main/docs/infrastructure/pre-deployment-cost-review.md",
  asOf: "2026-07-24",
} as const

/** What a public repository took from AWS's price list for eu-central-1; found by its text, which has no address. */
const frankfurtUndated = (page: string) => ({ found: "here", source: page, asOf: lookedUp }) as const

const worldwide = (source: string, asOf = lookedUp) => ({ found: "elsewhere", source, asOf }) as const
const remembered = (source: string) => ({ found: "remembered", source, asOf: lookedUp }) as const

const cloudWatch = "https://aws.amazon.com/cloudwatch/pricing/"
const cloudFront = "https://aws.amazon.com/cloudfront/pricing/"
const table = "https://aws.amazon.com/dynamodb/pricing/on-demand/"
const waf = "https://c3x.dev/blog/aws-waf-cost-explained/"
const keys = "https://aws.amazon.com/kms/pricing/"
const users = "https://aws.amazon.com/cognito/pricing/"
const insights = "https://www.usage.ai/blog/aws-reserved-instances-dynamodb-contributor-insights"

export const prices = {
  key: { dollars: 1, per: 1, unit: "key and month", ...worldwide(keys) },
  keyRequests: { dollars: 0.03, per: 10_000, unit: "call of the key", ...worldwide(keys) },
  webAcl: { dollars: 5, per: 1, unit: "web ACL and month", ...worldwide(waf) },
  webAclRule: { dollars: 1, per: 1, unit: "rule of a web ACL and month", ...worldwide(waf) },
  webAclRequests: { dollars: 0.6, per: million, unit: "request that is looked at", ...worldwide(waf) },
  alarm: { dollars: 0.1, per: 1, unit: "metric under an alarm and month", ...frankfurtUndated(cloudWatch) },
  dashboard: { dollars: 3, per: 1, unit: "dashboard and month", ...frankfurtUndated(cloudWatch) },
  metric: { dollars: 0.3, per: 1, unit: "metric and month", ...worldwide(cloudWatch) },
  logs: { dollars: 0.63, per: 1, unit: "GB of logs", ...frankfurt },
  logStorage: { dollars: 0.0324, per: 1, unit: "GB of logs kept for a month", ...frankfurtUndated(cloudWatch) },
  insightsRule: { dollars: 0.5, per: 1, unit: "rule of contributor insights and month", ...worldwide(insights) },
  insightsEvents: { dollars: 0.03, per: million, unit: "event of contributor insights", ...worldwide(insights) },
  traces: { dollars: 5, per: million, unit: "trace", ...frankfurtUndated("https://aws.amazon.com/xray/pricing/") },
  invocations: { dollars: 0.2, per: million, unit: "invocation", ...frankfurt },
  compute: {
    dollars: 0.0000133334,
    per: 1,
    unit: "GB-second on arm64",
    ...frankfurtUndated("https://aws.amazon.com/lambda/pricing/"),
  },
  schedules: {
    dollars: 1,
    per: million,
    unit: "invocation by EventBridge Scheduler",
    ...worldwide("https://cloudburn.io/blog/amazon-eventbridge-pricing", "2026-03-13"),
  },
  api: { dollars: 1.2, per: million, unit: "request of up to 512 kB", ...frankfurt },
  edgeRequests: { dollars: 0.012, per: 10_000, unit: "HTTPS request", ...remembered(cloudFront) },
  edgeOut: { dollars: 0.085, per: 1, unit: "GB to browsers", ...frankfurtUndated(cloudFront) },
  edgeToOrigin: { dollars: 0.02, per: 1, unit: "GB to the API", ...remembered(cloudFront) },
  edgeFunctions: {
    dollars: 0.1,
    per: million,
    unit: "invocation of a CloudFront function",
    ...worldwide("https://cur.vantage.sh/aws/amazoncloudfront/"),
  },
  /** Logs of CloudFront are kept where CloudFront itself is: in us-east-1. */
  edgeLogs: {
    dollars: 0.5,
    per: 1,
    unit: "GB of CloudFront's logs",
    ...worldwide("https://c3x.dev/blog/cloudwatch-logs-cost-optimization"),
  },
  reads: { dollars: 0.1525, per: million, unit: "unit of reading", ...frankfurt },
  writes: { dollars: 0.7625, per: million, unit: "unit of writing", ...frankfurt },
  storage: { dollars: 0.306, per: 1, unit: "GB in the table and month", ...frankfurtUndated(table) },
  recovery: {
    dollars: 0.2448,
    per: 1,
    unit: "GB of its recovery and month",
    ...frankfurtUndated(table),
    found: "rounded",
  },
  backups: {
    dollars: 0.1224,
    per: 1,
    unit: "GB of its backups and month",
    ...frankfurtUndated("https://aws.amazon.com/backup/pricing/"),
    found: "rounded",
  },
  usersEssentials: {
    dollars: 0.015,
    per: 1,
    unit: "user who was active in the month",
    ...worldwide(users, "2026-09-29"),
  },
  usersPlus: {
    dollars: 0.02,
    per: 1,
    unit: "user who was active in the month",
    ...worldwide("https://frontegg.com/guides/aws-cognito-pricing"),
  },
  mails: {
    dollars: 0.1,
    per: 1000,
    unit: "mail",
    ...worldwide("https://www.acecloudinterviews.com/tutorials/aws/ses/"),
  },
} as const satisfies Readonly<Record<string, Price>>

export type PriceName = keyof typeof prices
export type Prices = Readonly<Record<PriceName, Price>>
