import { beforeAll, describe, expect, it } from "vitest"
import { accessOf, type Resource } from "../../infra/access.ts"
import { parameterOf, secretParameter } from "../../infra/contract.ts"
import { type FunctionName, functions, type FunctionSpec } from "../../packages/functions/src/manifest.ts"
import { one, statementsIn } from "./app/support/looking.ts"
import { make } from "./app/support/make.ts"
import { recordedAnew, recordedCalls } from "./calls/recorded.ts"
import type { Asked } from "./calls/requests.ts"
import { expectOf } from "../support/expecting.ts"
import { account, decide, policyOf } from "./foundation/simulation.ts"
import { synthesise } from "./foundation/template.ts"
import { deployedIn } from "./foundation/triggers.ts"

const region = "eu-central-1"
const sender = "no-reply@example.com"
type Policy = Parameters<typeof decide>[0]

const arn = (service: string, resource: string, name: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}${name}`
const parameter = (path: string): string => arn("ssm", "parameter", path)

/** What both engines call the same. The foundation's own names are drawn by CloudFormation. */
const shared = {
  mailIdentity: [arn("ses", "identity/", "example.com")],
  keyRoots: [parameter(secretParameter("production", "key-roots"))],
  originSecret: [parameter(secretParameter("production", "origin-secret"))],
  backendClientId: [parameter(parameterOf("production", "backend-client-id"))],
}

type Names = Readonly<Record<Resource, readonly string[]>>
const named = (table: string, key: string, pool: string, configurationSet: string): Names => ({
  ...shared,
  table: [arn("dynamodb", "table/", table)],
  indexes: ["gsi1", "gsi2"].map((index) => arn("dynamodb", "table/", `${table}/index/${index}`)),
  key: [arn("kms", "key/", key)],
  userPool: [arn("cognito-idp", "userpool/", pool)],
  mailConfigurationSet: [arn("ses", "configuration-set/", configurationSet)],
})

/** A function's policy as IAM has it, and what its resources are called where it was made. */
type Deployed = { readonly policy: Policy; readonly names: Names }
const deployed = new Map<string, Deployed>()

beforeAll(async () => {
  const foundation = synthesise("production")
  const inFoundation = named("tenantry", "00000000-0000-0000-0000-000000000000", `${region}_pool`, "mails")
  for (const { name, role } of deployedIn(foundation)) {
    deployed.set(name, { policy: policyOf(foundation.foundation, role), names: inFoundation })
  }
  const made = await make({ stage: "production" })
  const inApplication = named("the-table", "the-key", `${region}_pool`, "the-configuration-set")
  for (const [name, { start }] of Object.entries<FunctionSpec>(functions)) {
    if (start.kind === "trigger") continue
    const { policy } = one(made, "aws:iam/rolePolicy:RolePolicy", `tenantry-production-${name}`)
    deployed.set(name, { policy: statementsIn(policy) as unknown as Policy, names: inApplication })
  }
}, 120_000)

const deployedAs = (name: string): Deployed => {
  const found = deployed.get(name)
  if (found === undefined) throw new Error(`${name} is deployed by neither engine`)
  return found
}

/** The circumstances of a call, as AWS would tell them to IAM. */
const contextOf = ({ action, from }: Pick<Asked, "action" | "from">): Record<string, string> => ({
  ...(action.startsWith("kms:") ? { "kms:ViaService": `dynamodb.${region}.amazonaws.com` } : {}),
  ...(from === undefined ? {} : { "ses:FromAddress": from === "sender" ? sender : from }),
})

const answersTo = (name: string, call: Asked): Promise<readonly string[]> => {
  const { policy, names } = deployedAs(name)
  const ask = (resource: string) => decide(policy, { action: call.action, resource, context: contextOf(call) })
  return Promise.all(names[call.resource].map(ask))
}

const all = Object.keys(functions) as readonly FunctionName[]
const calls = recordedCalls()
const callsOf = (name: FunctionName): readonly Asked[] => calls[name] ?? []

/** The sweep runs whatever the stream did not bring to its end: what one of the two was seen to do, the other does. */
const together: readonly FunctionName[] = ["reactions", "sweep"]

/** Which of these a read or a write becomes is the store's choice: by how many items there are, and what they hold. */
const kinds = [
  ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"],
  ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
]
const likeIt = ({ action, resource }: Asked): readonly string[] => {
  const kind = resource === "table" ? kinds.find((actions) => actions.includes(action)) : undefined
  return (kind ?? [action]).map((each) => `${each} ${resource}`)
}

/** What a function needs, by what it was seen to do. */
const neededBy = (name: FunctionName): ReadonlySet<string> =>
  new Set((together.includes(name) ? together : [name]).flatMap(callsOf).flatMap(likeIt))

describe.each(all)("the function %s", (name) => {
  it("is allowed every call that it was seen to make", async () => {
    expect(callsOf(name).length > 0).toBe(accessOf(sender)[name].length > 0)
    for (const call of callsOf(name)) {
      const answers = await answersTo(name, call)
      expect([call, [...new Set(answers)]]).toEqual([call, ["Allowed"]])
    }
  })

  it("is granted nothing beyond what it was seen to need", () => {
    const needed = neededBy(name)
    const granted = accessOf(sender)[name].flatMap(({ actions, resources }) =>
      actions.flatMap((action) => resources.map((resource) => `${action} ${resource}`)),
    )
    expect(granted.filter((one) => !needed.has(one))).toEqual([])
  })

  it("may not do what only other functions were seen to need", async () => {
    const needed = neededBy(name)
    const others = all.flatMap(callsOf).filter(({ action, resource }) => !needed.has(`${action} ${resource}`))
    expect(others.length).toBeGreaterThan(0)
    for (const call of others) expectOf(await answersTo(name, call), JSON.stringify(call)).not.toContain("Allowed")
  })
})

describe("what is recorded of calls", () => {
  const [known, seen] = [
    ["asked before", "asked by all"],
    ["asked by all", "asked anew"],
  ]

  it("is, of a run of all tests, what they saw: what nobody asks for any more keeps no grant", () => {
    expect(recordedAnew(known, seen, true)).toEqual(seen)
  })

  it("is, of a run of some, that as well as what the others had seen", () => {
    expect(new Set(recordedAnew(known, seen, false))).toEqual(new Set([...known, ...seen]))
  })
})

type Danger = {
  readonly what: string
  readonly action: string
  readonly resource: (names: Names) => string
  readonly context: Readonly<Record<string, string>>
}
const danger = (
  what: string,
  action: string,
  resource: Danger["resource"],
  context: Danger["context"] = {},
): Danger => ({ what, action, resource, context })

const table = ({ table: [own = ""] }: Names): string => own
const pool = ({ userPool: [own = ""] }: Names): string => own
const viaDynamo = { "kms:ViaService": `dynamodb.${region}.amazonaws.com` }
const otherTable = () => arn("dynamodb", "table/", "somebody-elses")
const otherPool = () => arn("cognito-idp", "userpool/", `${region}_other`)
const anyRole = () => `arn:aws:iam::${account}:role/anybody`

const dangers: readonly Danger[] = [
  danger("read the whole table", "dynamodb:Scan", table),
  danger("delete the table", "dynamodb:DeleteTable", table),
  danger("change the table", "dynamodb:UpdateTable", table),
  danger("take the table's backup away", "dynamodb:UpdateContinuousBackups", table),
  danger("put the table elsewhere", "dynamodb:ExportTableToPointInTime", table),
  danger("write without a condition, in bulk", "dynamodb:BatchWriteItem", table),
  danger("write with PartiQL", "dynamodb:PartiQLUpdate", table),
  danger("change the expiry", "dynamodb:UpdateTimeToLive", table),
  danger("read another table", "dynamodb:GetItem", otherTable),
  danger("query another table", "dynamodb:Query", otherTable),
  danger("write to another table", "dynamodb:PutItem", otherTable),
  danger("scan an index", "dynamodb:Scan", ({ indexes: [first = ""] }) => first),
  danger("query an index that the table does not have", "dynamodb:Query", (names) => `${table(names)}/index/other`),
  danger("delete somebody in another pool", "cognito-idp:AdminDeleteUser", otherPool),
  danger("set a password in another pool", "cognito-idp:AdminSetUserPassword", otherPool),
  danger("delete the pool", "cognito-idp:DeleteUserPool", pool),
  danger("change the pool", "cognito-idp:UpdateUserPool", pool),
  danger("change how clients sign in", "cognito-idp:UpdateUserPoolClient", pool),
  danger("make a group", "cognito-idp:CreateGroup", pool),
  danger("decrypt anything beside the table", "kms:Decrypt", ({ key: [own = ""] }) => own),
  danger("decrypt with another key", "kms:Decrypt", () => arn("kms", "key/", "other"), viaDynamo),
  danger("delete the key", "kms:ScheduleKeyDeletion", ({ key: [own = ""] }) => own),
  danger("change who may use the key", "kms:PutKeyPolicy", ({ key: [own = ""] }) => own),
  danger("read a secret of another stage", "ssm:GetParameters", () => parameter("/tenantry/staging/key-roots")),
  danger("list secrets", "ssm:GetParametersByPath", () => parameter("/tenantry/production")),
  danger("change a secret", "ssm:PutParameter", ({ keyRoots: [own = ""] }) => own),
  danger("take a role", "sts:AssumeRole", anyRole),
  danger("give a role away", "iam:PassRole", anyRole),
  danger("write a policy", "iam:PutRolePolicy", anyRole),
  danger("change code", "lambda:UpdateFunctionCode", () => arn("lambda", "function:", "tenantry-production-api")),
  danger("call a function", "lambda:InvokeFunction", () => arn("lambda", "function:", "tenantry-production-api")),
  danger("read a queue", "sqs:ReceiveMessage", () => arn("sqs", "", "tenantry-production-reactions-failures")),
  danger("delete logs", "logs:DeleteLogGroup", () => arn("logs", "log-group:", "/aws/lambda/tenantry-production-api")),
  danger("delete backups", "backup:DeleteRecoveryPoint", () => arn("backup", "recovery-point:", "one")),
  danger("read anybody's files", "s3:GetObject", () => "arn:aws:s3:::anything/at-all"),
]

/** Senders that no function may write as: another address of the domain, another domain's, and everybody's. */
const forged: readonly (readonly [string, string])[] = [
  ["identity/example.com", "ceo@example.com"],
  ["identity/example.com", "no-reply@example.com.evil.example"],
  ["identity/other.example", "no-reply@other.example"],
  ["identity/*", "no-reply@example.com.evil.example"],
]

it("nobody but the sweep, which compares copies with people, lists everybody", async () => {
  const lists = async (name: FunctionName) => {
    const { policy, names } = deployedAs(name)
    return decide(policy, { action: "cognito-idp:ListUsers", resource: pool(names), context: {} })
  }
  const answers = await Promise.all(all.map(async (name) => [name, await lists(name)] as const))
  expect(answers.filter(([, answer]) => answer === "Allowed").map(([name]) => name)).toEqual(["sweep"])
})

describe.each(all)("the function %s cannot", (name) => {
  it.each(dangers)("$what", async ({ action, resource, context }) => {
    const { policy, names } = deployedAs(name)
    expect(await decide(policy, { action, resource: resource(names), context })).not.toBe("Allowed")
  })

  it.each(forged)("mail from %s as %s", async (identity, from) => {
    const { policy } = deployedAs(name)
    const call = { action: "ses:SendEmail", resource: arn("ses", "", identity), context: { "ses:FromAddress": from } }
    expect(await decide(policy, call)).not.toBe("Allowed")
  })

  it("mail without saying who it is from", async () => {
    const { policy, names } = deployedAs(name)
    const [resource = ""] = names.mailIdentity
    expect(await decide(policy, { action: "ses:SendEmail", resource })).not.toBe("Allowed")
  })
})
