import { join } from "node:path"
import type { FunctionSpec } from "../../packages/functions/src/manifest.ts"
import type { Grant } from "../access.ts"
import { variablesOf } from "./environment.ts"
import { allow, granted, policyOf, type Statement, trusting } from "./policies.ts"
import type { Scope } from "./scope.ts"

/** A function that is there, with the queue of what it was given up on, if nobody waits for its answers. */
export type Part = {
  readonly name: string
  readonly spec: FunctionSpec
  /** As Lambda and CloudWatch call it. */
  readonly called: string
  readonly lambda: sst.aws.Function
  readonly failures?: aws.sqs.Queue
}

const logGroupOf = ({ stage }: Scope, name: string, called: string) =>
  new aws.cloudwatch.LogGroup(`${name}Logs`, {
    name: `/aws/lambda/${called}`,
    retentionInDays: stage.logRetentionDays,
  })

/** What lands there is an alarm and no store: the work itself stays in the table, where the sweep and redrive find it. */
const failuresOf = ({ called }: Scope, name: string, { start }: FunctionSpec) =>
  start.kind === "http"
    ? undefined
    : new aws.sqs.Queue(`${name}Failures`, {
        name: called(`${name}-failures`),
        messageRetentionSeconds: 14 * 24 * 3600,
        sqsManagedSseEnabled: true,
      })

/** X-Ray knows no resources: AWS offers these two actions on everything or on nothing. */
const tracing = allow(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], "*")

const readStream = ({ foundation }: Scope, { start }: FunctionSpec): readonly Statement[] =>
  start.kind === "stream"
    ? [
        allow(
          ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"],
          foundation["table-stream-arn"],
        ),
      ]
    : []

type Owned = { readonly logs: aws.cloudwatch.LogGroup; readonly failures: aws.sqs.Queue | undefined }

const statementsOf = (
  scope: Scope,
  spec: FunctionSpec,
  grants: readonly Grant[],
  { logs, failures }: Owned,
): readonly Statement[] => [
  ...granted(scope, grants),
  ...readStream(scope, spec),
  ...(failures ? [allow(["sqs:SendMessage"], failures.arn)] : []),
  // Streams of a log group are named by Lambda.
  allow(["logs:CreateLogStream", "logs:PutLogEvents"], $interpolate`${logs.arn}:*`),
  tracing,
]

/** A role of its own: SST's would bring policies of AWS's that name no resources. Answers its ARN, once it may act. */
const roleOf = (scope: Scope, name: string, statements: readonly Statement[]): $util.Output<string> => {
  const role = new aws.iam.Role(`${name}Role`, {
    name: scope.called(name),
    assumeRolePolicy: trusting(scope, "lambda.amazonaws.com"),
  })
  const policy = new aws.iam.RolePolicy(`${name}Policy`, {
    name: scope.called(name),
    role: role.name,
    policy: policyOf(statements),
  })
  return policy.id.apply(() => role.arn)
}

/** One function of the manifest, with its role, its logs and its queue. */
export const functionOf = (scope: Scope, name: string, spec: FunctionSpec, grants: readonly Grant[]): Part => {
  const called = scope.called(name)
  const failures = failuresOf(scope, name, spec)
  const logs = logGroupOf(scope, name, called)
  const lambda = new sst.aws.Function(name, {
    name: called,
    bundle: join($cli.paths.root, "dist", "functions", name),
    handler: "index.handler",
    runtime: "nodejs24.x",
    architecture: "arm64",
    memory: `${spec.memoryMb} MB`,
    timeout: `${spec.timeoutSeconds} seconds`,
    logging: { format: "json", logGroup: logs.name },
    role: roleOf(scope, name, statementsOf(scope, spec, grants, { logs, failures })),
    transform: {
      function: (args) => {
        // SST adds variables for its own library, which no function has.
        args.environment = { variables: variablesOf(scope, spec) }
        args.tracingConfig = { mode: "Active" }
      },
    },
  })
  return { name, spec, called, lambda, ...(failures ? { failures } : {}) }
}
