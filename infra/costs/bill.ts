import type { Stage } from "../stages.ts"
import { type Inventory, inventoryOf } from "./inventory.ts"
import {
  assumed,
  doorLogs,
  hoursOfMonth,
  keyCalls,
  sweepsOfMonth,
  type Usage,
  usageOfIdleMonth,
  usageOfRequests,
  usageOfUser,
} from "./load.ts"
import { pricedRegion, type PriceName, type Prices, prices } from "./prices.ts"
import { type Measured, measured } from "./units.ts"

/** One line of a bill: how much of what, and what it comes to in dollars. */
export type Line = {
  readonly service: string
  readonly amount: number
  readonly unit: string
  readonly price: PriceName
  readonly dollars: number
}

/** Everything that bills are made from, so that a test can put something else in. */
export type Given = {
  readonly prices: Prices
  readonly inventory: Inventory
  readonly measured: Measured
  readonly logRetentionDays: number
  readonly threatProtection: boolean
}

/** What a stage's bills are made from. Throws where the prices are those of another region. */
export const givenOf = (stage: Stage): Given => {
  const { region, logRetentionDays, threatProtection } = stage
  if (region !== pricedRegion) throw new Error(`infra/costs/prices.ts has the prices of ${pricedRegion}, not ${region}`)
  return { prices, inventory: inventoryOf(stage), measured: measured(), logRetentionDays, threatProtection }
}

type Entry = readonly [service: string, price: PriceName, amount: number]

/** One line for each price that is paid, in the order in which the services come. */
const linesOf = ({ prices }: Given, entries: readonly Entry[]): readonly Line[] => {
  const paid = entries.filter(([, , amount]) => amount > 0)
  const byService = Map.groupBy(paid, ([service]) => service)
  return [...byService].flatMap(([service, own]) =>
    [...Map.groupBy(own, ([, price]) => price)].map(([price, parts]) => {
      const { dollars, per, unit } = prices[price]
      const amount = parts.reduce((total, [, , part]) => total + part, 0)
      return { service, amount, unit, price, dollars: (amount / per) * dollars }
    }),
  )
}

/** What lines come to. */
export const totalOf = (lines: readonly Line[]): number => lines.reduce((total, { dollars }) => total + dollars, 0)

const monthsOf = (days: number): number => days / (365 / 12)

/** Each read or write of an item is told to two rules: that of partitions and that of items. */
const insightsEvents = ({ inventory }: Given, { reads, writes }: Usage): number =>
  inventory.insightsRules > 0 ? 2 * (reads + writes) : 0

const ofFunctions = (given: Given, usage: Usage): readonly Entry[] => [
  ["Lambda", "invocations", usage.invocations],
  ["Lambda", "compute", usage.gbSeconds],
  ["DynamoDB", "reads", usage.reads],
  ["DynamoDB", "writes", usage.writes],
  ["CloudWatch", "insightsEvents", insightsEvents(given, usage)],
  ["CloudWatch", "logs", usage.logGigabytes],
  ["CloudWatch", "logStorage", usage.logGigabytes * assumed.logsKept * monthsOf(given.logRetentionDays)],
  ["X-Ray", "traces", usage.traces],
]

/** A month in which nobody asks for anything, and nothing is stored. */
export const idleMonth = (given: Given): readonly Line[] => {
  const { keys, webAcls, webAclRules, alarmMetrics, dashboards, idleMetrics, insightsRules } = given.inventory
  return linesOf(given, [
    ["KMS", "key", keys],
    ["KMS", "keyRequests", keyCalls(1, hoursOfMonth)],
    ["WAF", "webAcl", webAcls],
    ["WAF", "webAclRule", webAclRules],
    ["CloudWatch", "alarm", alarmMetrics],
    ["CloudWatch", "dashboard", dashboards],
    ["CloudWatch", "metric", idleMetrics],
    ["CloudWatch", "insightsRule", insightsRules],
    ["EventBridge", "schedules", sweepsOfMonth],
    ...ofFunctions(given, usageOfIdleMonth()),
  ])
}

/** What the first requests of a month bring with them, and all others no more: the metrics that are only sent then. */
export const firstRequests = (given: Given): readonly Line[] => {
  const { metrics, idleMetrics } = given.inventory
  return linesOf(given, [["CloudWatch", "metric", metrics - idleMetrics]])
}

/** So many that knock at the door: requests, and browsers that only ask whether they may. */
const atTheDoor = (requests: number): readonly Entry[] => {
  const times = requests * (1 + assumed.preflights)
  const logs = doorLogs(times)
  return [
    ["CloudFront", "edgeRequests", times],
    ["CloudFront", "edgeFunctions", times],
    ["CloudFront", "edgeOut", (requests * assumed.answerBytes) / 1e9],
    ["CloudFront", "edgeToOrigin", (requests * assumed.requestBytes) / 1e9],
    ["WAF", "webAclRequests", times],
    ["API Gateway", "api", times],
    ["CloudWatch", "logs", logs.api],
    ["CloudWatch", "edgeLogs", logs.edge],
  ]
}

/** So many requests of the mix. */
export const requestsOf = (given: Given, requests: number): readonly Line[] => {
  const usage = usageOfRequests(given.measured, requests)
  return linesOf(given, [
    ...atTheDoor(requests),
    // The functions api and reactions.
    ["KMS", "keyRequests", keyCalls(2, assumed.busyHours)],
    ...ofFunctions(given, usage),
    ["SES", "mails", usage.mails],
  ])
}

/** One person who signs in during the month. */
export const activeUser = (given: Given): readonly Line[] =>
  linesOf(given, [
    ["Cognito", given.threatProtection ? "usersPlus" : "usersEssentials", 1],
    ...ofFunctions(given, usageOfUser(given.measured)),
  ])

/** So many mails. */
export const mailsOf = (given: Given, mails: number): readonly Line[] => linesOf(given, [["SES", "mails", mails]])

/** A GB in the table, for a month: itself, its recovery to any second, its copies. */
export const storedGigabyte = (given: Given): readonly Line[] =>
  linesOf(given, [
    ["DynamoDB", "storage", 1],
    ["DynamoDB", "recovery", 1],
    ["AWS Backup", "backups", given.inventory.backupsKept],
  ])
