import type { Start } from "../../packages/functions/src/manifest.ts"
import type { Part } from "./functions.ts"
import { allow, policyOf, trusting } from "./policies.ts"
import type { Scope } from "./scope.ts"

type Of<Kind> = Extract<Start, { readonly kind: Kind }>
/** A function, with its schedule where it has one. */
export type Started = Part & { readonly schedule?: aws.scheduler.Schedule }

type WithFailures = Part & { readonly failures: aws.sqs.Queue }

const filterOf = ({ filter }: Of<"stream">): string =>
  JSON.stringify({
    eventName: filter.eventName,
    dynamodb: {
      NewImage: Object.fromEntries(Object.entries(filter.newImage).map(([field, values]) => [field, { S: values }])),
    },
  })

const followStream = ({ foundation }: Scope, { name, lambda, failures }: WithFailures, start: Of<"stream">) =>
  new aws.lambda.EventSourceMapping(`${name}Stream`, {
    eventSourceArn: foundation["table-stream-arn"],
    functionName: lambda.name,
    startingPosition: "LATEST",
    batchSize: start.batchSize,
    parallelizationFactor: 1,
    filterCriteria: { filters: [{ pattern: filterOf(start) }] },
    functionResponseTypes: ["ReportBatchItemFailures"],
    bisectBatchOnFunctionError: start.bisectOnError,
    maximumRetryAttempts: start.retries,
    maximumRecordAgeInSeconds: start.maxAgeSeconds,
    destinationConfig: { onFailure: { destinationArn: failures.arn } },
  })

/** The ARN of the role in which the scheduler starts a function, once it may. */
const schedulerRole = (scope: Scope, { name, lambda, failures }: WithFailures): $util.Output<string> => {
  const called = scope.called(`${name}-schedule`)
  const role = new aws.iam.Role(`${name}ScheduleRole`, {
    name: called,
    assumeRolePolicy: trusting(scope, "scheduler.amazonaws.com"),
  })
  const policy = new aws.iam.RolePolicy(`${name}SchedulePolicy`, {
    name: called,
    role: role.name,
    policy: policyOf([allow(["lambda:InvokeFunction"], lambda.arn), allow(["sqs:SendMessage"], failures.arn)]),
  })
  return policy.id.apply(() => role.arn)
}

/** What did not run is not caught up with: the next run does all that is due. AWS waits for a minute at least. */
const notAgain = ({ everyMinutes }: Of<"schedule">) => ({
  maximumRetryAttempts: 0,
  maximumEventAgeInSeconds: Math.min(6 * 3600, everyMinutes * 60),
})

const giveUpAtOnce = ({ name, lambda, failures }: WithFailures, start: Of<"schedule">) =>
  new aws.lambda.FunctionEventInvokeConfig(`${name}Invocations`, {
    functionName: lambda.name,
    ...notAgain(start),
    destinationConfig: { onFailure: { destination: failures.arn } },
  })

const runEvery = (scope: Scope, part: WithFailures, start: Of<"schedule">) => {
  const { everyMinutes } = start
  return new aws.scheduler.Schedule(`${part.name}Schedule`, {
    name: scope.called(part.name),
    scheduleExpression: `rate(${everyMinutes} ${everyMinutes === 1 ? "minute" : "minutes"})`,
    flexibleTimeWindow: { mode: "OFF" },
    target: {
      arn: part.lambda.arn,
      roleArn: schedulerRole(scope, part),
      retryPolicy: notAgain(start),
      deadLetterConfig: { arn: part.failures.arn },
    },
  })
}

/** Events of this stage's mails alone: the bus is the account's, and stages may share it. */
const patternOf = ({ foundation }: Scope, { pattern }: Of<"event">) => {
  const { mail, ...detail } = pattern.detail
  const ours = { "ses:configuration-set": [foundation["mail-configuration-set"]] }
  return $jsonStringify({ ...pattern, detail: { ...detail, mail: { tags: { ...mail.tags, ...ours } } } })
}

const hour = 3600

const followEvents = (scope: Scope, { name, lambda, failures }: WithFailures, start: Of<"event">) => {
  const rule = new aws.cloudwatch.EventRule(`${name}Rule`, {
    name: scope.called(name),
    eventPattern: patternOf(scope, start),
  })
  new aws.lambda.Permission(`${name}Permission`, {
    action: "lambda:InvokeFunction",
    function: lambda.name,
    principal: "events.amazonaws.com",
    sourceArn: rule.arn,
  })
  new aws.cloudwatch.EventTarget(`${name}Target`, {
    rule: rule.name,
    arn: lambda.arn,
    inputTransformer: {
      inputPaths: start.picks,
      // EventBridge itself puts quotes around what is a text.
      inputTemplate: `{${Object.keys(start.picks)
        .map((pick) => `"${pick}":<${pick}>`)
        .join()}}`,
    },
    retryPolicy: { maximumEventAgeInSeconds: 6 * hour, maximumRetryAttempts: 20 },
  })
  new aws.lambda.FunctionEventInvokeConfig(`${name}Invocations`, {
    functionName: lambda.name,
    maximumRetryAttempts: 2,
    maximumEventAgeInSeconds: 6 * hour,
    destinationConfig: { onFailure: { destination: failures.arn } },
  })
}

/** Connects a function that starts by itself with what starts it. Those behind HTTP are the gateway's. */
export const startBySelf = (scope: Scope, part: Part): Started => {
  const { spec, failures } = part
  if (failures === undefined) return part
  const own = { ...part, failures }
  if (spec.start.kind === "stream") followStream(scope, own, spec.start)
  if (spec.start.kind === "event") followEvents(scope, own, spec.start)
  if (spec.start.kind !== "schedule") return own
  giveUpAtOnce(own, spec.start)
  return { ...own, schedule: runEvery(scope, own, spec.start) }
}
