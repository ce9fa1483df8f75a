import { functionDimension, namespace, service } from "../../packages/functions/src/measures.ts"
import type { Part } from "./functions.ts"
import type { Scope } from "./scope.ts"
import type { Started } from "./starts.ts"

type Text = $util.Input<string>
type Alarm = Partial<aws.cloudwatch.MetricAlarmArgs> & { readonly alarmDescription: string }

/** By Lambda's own account, in a namespace per service. */
const ofLambda = (metricName: string, called: string) => ({
  namespace: "AWS/Lambda",
  metricName,
  dimensions: { FunctionName: called },
})

const minutes = (count: number): number => count * 60

/** An alarm that tells when it begins and when it is over. Silence is good, unless it says otherwise. */
const alarm = ({ called, foundation }: Scope, name: string, args: Alarm, options: $util.CustomResourceOptions = {}) =>
  new aws.cloudwatch.MetricAlarm(
    `Alarm-${name}`,
    {
      name: called(name),
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      evaluationPeriods: 1,
      treatMissingData: "notBreaching",
      alarmActions: [foundation["alarm-topic-arn"]],
      okActions: [foundation["alarm-topic-arn"]],
      ...args,
    },
    options,
  )

const onErrors = (scope: Scope, { name, called }: Part) =>
  alarm(scope, `${name}-errors`, {
    alarmDescription: `${name} failed as a whole: it was not started, ran out of time or memory, or threw. See its logs.`,
    ...ofLambda("Errors", called),
    statistic: "Sum",
    period: minutes(5),
    threshold: 1,
  })

const onThrottles = (scope: Scope, { name, called }: Part) =>
  alarm(scope, `${name}-throttles`, {
    alarmDescription: `${name} was not started because too many functions of this AWS account ran at once.`,
    ...ofLambda("Throttles", called),
    statistic: "Sum",
    period: minutes(5),
    threshold: 1,
  })

const onFailures = (scope: Scope, { name, failures, spec }: Part): void => {
  if (failures === undefined) return
  const left =
    spec.start.kind === "event"
      ? "what it was told is in the messages of this queue"
      : "what it had to do waits in the table for the sweep or for redrive"
  alarm(scope, `${name}-failures`, {
    alarmDescription: `${name} was given up on: ${left}. Delete the messages of this queue once it is understood.`,
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: failures.name },
    statistic: "Maximum",
    period: minutes(5),
    threshold: 1,
  })
}

const onAge = (scope: Scope, { name, called, spec }: Part): void => {
  if (spec.start.kind !== "stream") return
  alarm(scope, `${name}-age`, {
    alarmDescription: `${name} is a minute and more behind the table: mails and the like are late.`,
    ...ofLambda("IteratorAge", called),
    statistic: "Maximum",
    period: minutes(1),
    evaluationPeriods: 3,
    threshold: 60_000,
  })
}

/** How many runs in a row have to be missing. */
const missedRuns = (everyMinutes: number): number => Math.max(5, Math.ceil(15 / everyMinutes))

/**
 * Lambda counts no runs where there are none: what is missing is what is told. A single run ends it, so an alarm that is
 * made after the schedule looks back at nothing for no longer than the first run takes to be counted.
 */
const onSilence = (scope: Scope, { name, called, spec, schedule }: Started): void => {
  if (spec.start.kind !== "schedule") return
  const { everyMinutes } = spec.start
  const runs = missedRuns(everyMinutes)
  const args: Alarm = {
    alarmDescription: `${name} has not run for ${runs * everyMinutes} minutes: what failed is not tried again.`,
    ...ofLambda("Invocations", called),
    statistic: "Sum",
    period: minutes(everyMinutes),
    evaluationPeriods: runs,
    comparisonOperator: "LessThanThreshold",
    threshold: 1,
    treatMissingData: "breaching",
  }
  alarm(scope, `${name}-silent`, args, schedule ? { dependsOn: [schedule] } : {})
}

const onGivenUp = (scope: Scope, { name, called, spec }: Part): void => {
  if (spec.start.kind !== "stream" && spec.start.kind !== "schedule") return
  alarm(scope, `${name}-given-up`, {
    alarmDescription: "A reaction failed eleven times: it waits for npm run redrive. The log says which and why.",
    namespace,
    metricName: "ReactionsGivenUp",
    dimensions: { service, [functionDimension]: called },
    statistic: "Sum",
    period: minutes(5),
    threshold: 1,
  })
}

const onUnmended = (scope: Scope, { name, called, spec }: Part): void => {
  if (spec.start.kind !== "schedule") return
  alarm(scope, `${name}-unmended`, {
    alarmDescription:
      "Copies of somebody's data differ from theirs, and could not be mended. The log says whose and which.",
    namespace,
    metricName: "CopiesUnmended",
    dimensions: { service, [functionDimension]: called },
    statistic: "Sum",
    period: minutes(5),
    threshold: 1,
  })
}

const ofGateway = (apiId: Text, metricName: string, stat: string) => ({
  metric: { namespace: "AWS/ApiGateway", metricName, dimensions: { ApiId: apiId }, period: minutes(5), stat },
})

const onApi = (scope: Scope, apiId: Text): void => {
  alarm(scope, "api-5xx", {
    alarmDescription: "More than one answer of a hundred was a failure of ours (500 to 599), and five at least.",
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    threshold: 1,
    metricQueries: [
      { id: "failures", ...ofGateway(apiId, "5xx", "Sum") },
      { id: "requests", ...ofGateway(apiId, "Count", "Sum") },
      {
        id: "rate",
        expression: "IF(failures >= 5, 100 * failures / requests, 0)",
        label: "5xx, per cent",
        returnData: true,
      },
    ],
  })
  alarm(scope, "api-p99", {
    alarmDescription: "One answer of a hundred took three seconds and more, for a quarter of an hour.",
    namespace: "AWS/ApiGateway",
    metricName: "Latency",
    dimensions: { ApiId: apiId },
    extendedStatistic: "p99",
    period: minutes(5),
    evaluationPeriods: 3,
    threshold: 3000,
    evaluateLowSampleCountPercentiles: "ignore",
  })
}

/** What somebody is told of, through the foundation's topic. Mails, the table and the triggers are the foundation's. */
export const alarms = (scope: Scope, parts: readonly Started[], apiId: Text): void => {
  for (const part of parts) {
    for (const on of [onErrors, onThrottles, onFailures, onAge, onSilence, onGivenUp, onUnmended]) on(scope, part)
  }
  onApi(scope, apiId)
}
