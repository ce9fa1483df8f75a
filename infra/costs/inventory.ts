import type { Stage } from "../stages.ts"

/** What a stage has, whether anybody uses it or not. The templates must have as many. */
export type Inventory = {
  /** Customer managed keys: the one of the table, its backups and the alarms. */
  readonly keys: number
  readonly webAcls: number
  /** Rules of all web ACLs together; a managed group counts as one. */
  readonly webAclRules: number
  /** Metrics that alarms look at, at the usual resolution: an alarm that reckons with two of them is paid for twice. */
  readonly alarmMetrics: number
  readonly dashboards: number
  /** Metrics of our own, each combination with its dimensions: packages/functions/src/measures.ts. */
  readonly metrics: number
  /** Those of them that are sent when nobody asks for anything: a metric is paid for by the hours in which it is sent. */
  readonly idleMetrics: number
  /** Contributor insights: for the table and for each index, what is asked for most and what is throttled, by two keys. */
  readonly insightsRules: number
  /** Full copies of the table that AWS Backup keeps at the same time: DynamoDB's are never partial. */
  readonly backupsKept: number
}

type Settings = Pick<Stage, "contributorInsights" | "backups">

/** Of a stage, once its oldest backup is due to go. */
export const inventoryOf = ({ contributorInsights, backups }: Settings): Inventory => ({
  keys: 1,
  webAcls: 1,
  webAclRules: 4,
  // Of the application; of the triggers (9), the table (two alarms, 13 metrics) and the mails; of the backups.
  alarmMetrics: 21 + 24 + (backups ? 2 : 0),
  dashboards: 1,
  metrics: 22,
  idleMetrics: 3,
  insightsRules: contributorInsights ? 3 * 4 : 0,
  // One of each day for 35 days, one of each month for a year.
  backupsKept: backups ? 35 + 12 : 0,
})
