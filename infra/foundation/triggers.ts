import { existsSync } from "node:fs"
import { join } from "node:path"
import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib"
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb"
import { CfnPolicy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam"
import type { IKey } from "aws-cdk-lib/aws-kms"
import { Architecture, Code, Function, type IFunction, LoggingFormat, Runtime, Tracing } from "aws-cdk-lib/aws-lambda"
import { type ILogGroup, LogGroup } from "aws-cdk-lib/aws-logs"
import type { Construct } from "constructs"
import { tableShape } from "../../packages/core/src/table.ts"
import { type FunctionSpec, functions } from "../../packages/functions/src/manifest.ts"
import { accessOf, type Grant, type Resource } from "../access.ts"
import {
  foundationName,
  lambdaVariables,
  parameterOf,
  secretParameter,
  secretVersion,
  vendorPath,
} from "../contract.ts"
import { senderOf } from "../vendor.ts"
import { explained } from "./explained.ts"
import type { Foundation } from "./props.ts"

type Functions = typeof functions

/** The functions that the user pool starts. All others belong to the application. */
export type TriggerName = {
  [Name in keyof Functions]: Functions[Name]["start"] extends { readonly kind: "trigger" } ? Name : never
}[keyof Functions]

/**
 * What the triggers may be given. The pool names its functions, so no function can name the pool or its clients: they get
 * the *name* of the parameter in which the backend client's id will be.
 */
type Given = Functions[TriggerName]["environment"][number]

const isTrigger = (name: keyof Functions): name is TriggerName => functions[name].start.kind === "trigger"

export const triggerNames: readonly TriggerName[] = (Object.keys(functions) as (keyof Functions)[]).filter(isTrigger)

type Data = { readonly table: TableV2; readonly key: IKey }
type Arns = Readonly<Partial<Record<Resource, readonly string[]>>>

const arnsOf = (scope: Construct, { name }: Foundation, { table, key }: Data): Arns => {
  const parameter = (path: string): readonly string[] => [
    Stack.of(scope).formatArn({ service: "ssm", resource: "parameter", resourceName: path.slice(1) }),
  ]
  return {
    table: [table.tableArn],
    indexes: tableShape.indexes.map((index) => `${table.tableArn}/index/${index}`),
    key: [key.keyArn],
    keyRoots: parameter(secretParameter(name, "key-roots")),
    backendClientId: parameter(parameterOf(name, "backend-client-id")),
  }
}

const statementOf = ({ actions, resources, conditions = {} }: Grant, arns: Arns): PolicyStatement =>
  new PolicyStatement({
    actions: [...actions],
    resources: resources.flatMap((resource) => {
      const known = arns[resource]
      if (!known) throw new Error(`a function of the user pool cannot be given ${resource}`)
      return known
    }),
    conditions,
  })

const isOnPool = ({ resources }: Grant): boolean => resources.includes("userPool")

/** What every function does for itself. */
const ownStatements = (logs: ILogGroup): PolicyStatement[] => [
  new PolicyStatement({ actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logs.logGroupArn] }),
  new PolicyStatement({ actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"] }),
]

type Called = { readonly name: TriggerName; readonly called: string }

const createRole = (
  scope: Construct,
  { name, called }: Called,
  grants: readonly PolicyStatement[],
  logs: ILogGroup,
): Role => {
  const role = new Role(scope, `${name}Role`, {
    roleName: called,
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    inlinePolicies: {
      ...(grants.length > 0 ? { access: new PolicyDocument({ statements: [...grants] }) } : {}),
      itself: new PolicyDocument({ statements: ownStatements(logs) }),
    },
  })
  explained(role, "IAM5[Resource::*]", "X-Ray has no resources: its two actions for sending traces know only “*”.")
  return role
}

const codeOf = (name: TriggerName, bundles: string): Code => {
  const folder = join(bundles, name)
  if (!existsSync(folder)) throw new Error(`There is no bundle of ${name} in ${bundles}: npm run deploy makes it`)
  return Code.fromAsset(folder)
}

type Values = Readonly<Record<Given, string>>

const variablesOf = (spec: FunctionSpec, given: Values): Record<string, string> => {
  const known: Readonly<Partial<Record<string, string>>> = given
  const set = spec.environment.map((variable): [string, string] => {
    const value = known[variable]
    if (value === undefined) throw new Error(`nothing to set ${variable} to`)
    return [variable, value]
  })
  return { ...lambdaVariables, ...Object.fromEntries(set) }
}

/** What functions of the user pool may do with it, beside their roles: the pool names them, so they cannot wait for it. */
export const createPoolPolicies = (
  scope: Construct,
  { name: stageName, stage }: Pick<Foundation, "name" | "stage">,
  triggers: Readonly<Record<TriggerName, IFunction>>,
  userPool: string,
): void => {
  const access = accessOf(senderOf(stage).address)
  for (const name of triggerNames) {
    const { [name]: grants } = access
    const statements = grants.filter(isOnPool).map((grant) => statementOf(grant, { userPool: [userPool] }))
    const { role } = triggers[name]
    if (statements.length === 0 || !role) continue
    new CfnPolicy(scope, `${name}OnPool`, {
      policyName: foundationName(stageName, `${name}-on-pool`),
      policyDocument: new PolicyDocument({ statements }),
      roles: [role.roleName],
    })
  }
}

/** The functions of the user pool, as the manifest describes them, each with a role and a log of its own. */
export const createTriggers = (
  scope: Construct,
  foundation: Foundation,
  data: Data,
): Readonly<Record<TriggerName, Function>> => {
  const { name: stageName, stage, versions, bundles } = foundation
  const arns = arnsOf(scope, foundation, data)
  const access = accessOf(senderOf(stage).address)
  const given: Values = {
    TABLE_NAME: data.table.tableName,
    KEY_ROOTS_PARAMETER: secretVersion(stageName, "key-roots", versions),
    BACKEND_CLIENT_ID_PARAMETER: parameterOf(stageName, "backend-client-id"),
    VENDOR: vendorPath,
  }
  const create = (name: TriggerName): Function => {
    const spec: FunctionSpec = functions[name]
    const called = foundationName(stageName, name)
    const logGroup = new LogGroup(scope, `${name}Logs`, {
      logGroupName: `/aws/lambda/${called}`,
      retention: stage.logRetentionDays,
      // One that stayed would have the name that the next deployment wants.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const { [name]: allowed } = access
    const grants = allowed.filter((grant) => !isOnPool(grant)).map((grant) => statementOf(grant, arns))
    const role = createRole(scope, { name, called }, grants, logGroup)
    return new Function(scope, name, {
      functionName: called,
      description: `Cognito's trigger ${spec.start.kind === "trigger" ? spec.start.trigger : name}`,
      code: codeOf(name, bundles),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: spec.memoryMb,
      timeout: Duration.seconds(spec.timeoutSeconds),
      environment: variablesOf(spec, given),
      // The role is complete: nothing else may add to it.
      role: role.withoutPolicyUpdates(),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
    })
  }
  return Object.fromEntries(triggerNames.map((name) => [name, create(name)])) as Record<TriggerName, Function>
}
