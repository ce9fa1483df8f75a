import { Duration, Stack } from "aws-cdk-lib"
import type { BackupVault } from "aws-cdk-lib/aws-backup"
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch"
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions"
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb"
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam"
import type { IKey } from "aws-cdk-lib/aws-kms"
import type { IFunction } from "aws-cdk-lib/aws-lambda"
import { Topic } from "aws-cdk-lib/aws-sns"
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions"
import type { Construct } from "constructs"
import { tableShape } from "../../packages/core/src/table.ts"
import { foundationName, mailConfigurationSet, mailDimension } from "../contract.ts"
import type { Stage } from "../stages.ts"
import { type TriggerName, triggerNames } from "./triggers.ts"

/** Where all alarms of a stage go, the application's too. Whoever is to get them confirms it with the mail that SNS sends. */
export const createAlarmTopic = (scope: Construct, name: string, stage: Stage, masterKey: IKey): Topic => {
  const topic = new Topic(scope, "Alarms", {
    topicName: foundationName(name, "alarms"),
    displayName: foundationName(name, "alarms"),
    masterKey,
    enforceSSL: true,
  })
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: "AlarmsArePublished",
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  )
  if (stage.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(stage.alarmEmail))
  return topic
}

type Watching = {
  readonly what: string
  readonly metric: IMetric
  /** The first value that is too much. */
  readonly from: number
  readonly missing?: TreatMissingData
}

export type Watched = {
  readonly name: string
  readonly topic: Topic
  readonly table: TableV2
  readonly triggers: Readonly<Record<TriggerName, IFunction>>
  /** Only where there are backups. */
  readonly vault?: BackupVault
}

const period = Duration.minutes(5)

/** Cognito waits for five seconds and then fails the person's call. */
const nearlyTooLong = 4000

/**
 * This one refuses with an error, as Cognito wants it, and Lambda counts it like a failure: whoever has not proven an
 * address yet, or was deleted, can try to sign in, or to renew a token, until the sign-in is deleted as well. One of those
 * is no news; many are an attack, or sign-ins that are broken.
 */
const errorsWorthTelling = (name: TriggerName): number => (name === "preTokenGeneration" ? 20 : 1)

const ofTrigger = (name: TriggerName, trigger: IFunction): readonly Watching[] => [
  { what: `${name}-errors`, metric: trigger.metricErrors({ period }), from: errorsWorthTelling(name) },
  { what: `${name}-throttles`, metric: trigger.metricThrottles({ period }), from: 1 },
  {
    what: `${name}-duration`,
    metric: trigger.metricDuration({ period, statistic: Stats.MAXIMUM }),
    from: nearlyTooLong,
  },
]

const sumOf = (metrics: readonly IMetric[], label: string): MathExpression => {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]))
  const parts = Object.keys(usingMetrics).map((id) => `FILL(${id}, 0)`)
  return new MathExpression({ expression: parts.join(" + "), usingMetrics, label, period })
}

/** What the functions may call; a transaction is an operation of its own. */
const tableOperations = [
  "BatchGetItem",
  "GetItem",
  "Query",
  "TransactWriteItems",
  "PutItem",
  "UpdateItem",
  "DeleteItem",
]

const ofTable = ({ tableName }: TableV2): readonly Watching[] => {
  const metric = (metricName: string, more: Readonly<Record<string, string>>): Metric =>
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName,
      dimensionsMap: { TableName: tableName, ...more },
      statistic: Stats.SUM,
      period,
    })
  // An index that is throttled holds up the writes of its table.
  const places = [{}, ...tableShape.indexes.map((index) => ({ GlobalSecondaryIndexName: index }))]
  const throttles = places.flatMap((place) => [
    metric("ReadThrottleEvents", place),
    metric("WriteThrottleEvents", place),
  ])
  const failures = tableOperations.map((Operation) => metric("SystemErrors", { Operation }))
  return [
    { what: "table-throttles", metric: sumOf(throttles, "throttled reads and writes"), from: 1 },
    { what: "table-system-errors", metric: sumOf(failures, "DynamoDB's own errors"), from: 1 },
  ]
}

/** SES looks at a sender from 5 % bounces and 0.1 % complaints on, and may stop it. Rates stand until mails are sent again. */
const ofMail = (name: string): readonly Watching[] => {
  const rate = (metricName: string): Metric =>
    new Metric({
      namespace: "AWS/SES",
      metricName,
      dimensionsMap: { [mailDimension]: mailConfigurationSet(name) },
      statistic: Stats.MAXIMUM,
      period: Duration.hours(1),
    })
  const missing = TreatMissingData.IGNORE
  return [
    { what: "mail-bounces", metric: rate("Reputation.BounceRate"), from: 0.05, missing },
    { what: "mail-complaints", metric: rate("Reputation.ComplaintRate"), from: 0.001, missing },
  ]
}

const ofBackups = ({ backupVaultName }: BackupVault): readonly Watching[] =>
  ["NumberOfBackupJobsFailed", "NumberOfBackupJobsExpired"].map((metricName) => ({
    what: metricName === "NumberOfBackupJobsFailed" ? "backups-failed" : "backups-not-begun",
    metric: new Metric({
      namespace: "AWS/Backup",
      metricName,
      dimensionsMap: { BackupVaultName: backupVaultName },
      statistic: Stats.SUM,
      period: Duration.hours(1),
    }),
    from: 1,
  }))

/**
 * The alarms of what the foundation owns: the pool's functions, the table, the mails, the backups. The application has
 * those of its own functions, of its API, its queue and the stream that it reads, and the dashboard.
 */
export const createAlarms = (scope: Construct, { name, topic, table, triggers, vault }: Watched): void => {
  const action = new SnsAction(topic)
  const all = [
    ...triggerNames.flatMap((each) => ofTrigger(each, triggers[each])),
    ...ofTable(table),
    ...ofMail(name),
    ...(vault ? ofBackups(vault) : []),
  ]
  for (const { what, metric, from, missing = TreatMissingData.NOT_BREACHING } of all) {
    const alarm = new Alarm(scope, `Alarm-${what}`, {
      alarmName: foundationName(name, what),
      metric,
      threshold: from,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: missing,
    })
    alarm.addAlarmAction(action)
    alarm.addOkAction(action)
  }
}
