import { senderIn } from "@tenantry/core/kernel/vendor"
import { vendorIn } from "../../../infra/vendor.ts"
import { expect, it } from "vitest"
import { accessOf } from "../../../infra/access.ts"
import type { FunctionName } from "../../../packages/functions/src/manifest.ts"
import { ours } from "./functions.ts"
import type { Given } from "./support/given.ts"
import { all, listed, one, permitted, policies, type Statement, statementsIn } from "./support/looking.ts"

const account = "123456789012"

/** X-Ray has no resources, and streams in a log group are named by Lambda. */
const isUnavoidable = ({ Action, Resource }: Statement): boolean => {
  const actions = listed(Action)
  const isTracing = actions.every((action) => /^xray:Put(TraceSegments|TelemetryRecords)$/.test(action))
  const isLogging = actions.every((action) => /^logs:(CreateLogStream|PutLogEvents)$/.test(action))
  return (isTracing && listed(Resource).join() === "*") || (isLogging && /^[^*]+:\*$/.test(listed(Resource).join()))
}

export const accessIsLeast = ({ name: stageName, stage, made }: Given): void => {
  const { region } = stage
  const called = (name: string): string => `tenantry-${stageName}-${name}`
  const policyOf = (name: string) => statementsIn(one(made(), "aws:iam/rolePolicy:RolePolicy", called(name))["policy"])
  const table = `arn:aws:dynamodb:${region}:${account}:table/the-table`

  it("has no wildcard in any action of any policy", () => {
    const actions = policies(made()).flatMap(({ name, statements }) =>
      statements.flatMap(({ Action }) => listed(Action).map((action) => `${name}: ${action}`)),
    )
    expect(actions.length).toBeGreaterThan(50)
    expect(actions.filter((action) => action.includes("*"))).toEqual([])
  })

  it("names every resource, as far as AWS has names for them", () => {
    const wide = policies(made()).flatMap(({ name, statements }) =>
      statements
        .filter(({ Resource }) => listed(Resource).some((resource) => resource.includes("*")))
        .filter((statement) => !isUnavoidable(statement))
        .map((statement) => ({ name, statement })),
    )
    expect(wide).toEqual([])
  })

  it("gives roles nothing but their one policy", () => {
    const roles = all(made(), "aws:iam/role:Role")
    expect(roles.map(({ inputs }) => inputs["name"])).toHaveLength(ours.length + 1)
    for (const { inputs } of roles) {
      expect(inputs).not.toHaveProperty("managedPolicyArns")
      expect(inputs).not.toHaveProperty("inlinePolicies")
    }
    expect(all(made(), "aws:iam/rolePolicyAttachment:RolePolicyAttachment")).toEqual([])
    const policed = all(made(), "aws:iam/rolePolicy:RolePolicy").map(({ inputs }) => inputs["role"])
    expect(policed.toSorted()).toEqual(roles.map(({ inputs }) => inputs["name"]).toSorted())
  })

  it.each(ours)("lets Lambda alone be %s", (name) => {
    expect(statementsIn(one(made(), "aws:iam/role:Role", called(name))["assumeRolePolicy"])).toEqual([
      { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } },
    ])
  })

  it.each(ours)("gives %s every grant of infra/access.ts, with its conditions, and what running takes", (name) => {
    const grants = accessOf(senderIn(vendorIn(stage).sender).address)[name as FunctionName]
    const actions = policyOf(name).flatMap(({ Action }) => listed(Action))
    const logging = ["logs:CreateLogStream", "logs:PutLogEvents", "xray:PutTraceSegments", "xray:PutTelemetryRecords"]
    const queue = ["feedback", "reactions", "sweep"].includes(name) ? ["sqs:SendMessage"] : []
    const stream = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map((each) => `dynamodb:${each}`)
    expect(actions.toSorted()).toEqual(
      [
        ...grants.flatMap((grant) => grant.actions),
        ...logging,
        ...queue,
        ...(name === "reactions" ? stream : []),
      ].toSorted(),
    )
    const conditions = policyOf(name).flatMap(({ Condition }) => (Condition === undefined ? [] : [Condition]))
    expect(conditions).toHaveLength(grants.filter((grant) => grant.conditions !== undefined).length)
  })

  it("means exactly the foundation's resources", () => {
    const parameter = (name: string): string =>
      `arn:aws:ssm:${region}:${account}:parameter/tenantry/${stageName}/${name}`
    const log = `arn:aws:cloudwatch:${region}:${account}:/aws/lambda/${called("api")}:*`
    expect(permitted(policyOf("api"))).toEqual(
      [
        ...["GetItem", "BatchGetItem", "Query"].map((action) => `dynamodb:${action} ${table}`),
        ...["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"].map((action) => `dynamodb:${action} ${table}`),
        ...["gsi1", "gsi2"].map((index) => `dynamodb:Query ${table}/index/${index}`),
        `kms:Decrypt arn:aws:kms:${region}:${account}:key/the-key`,
        ...["key-roots", "origin-secret"].map((name) => `ssm:GetParameters ${parameter(name)}`),
        `logs:CreateLogStream ${log}`,
        `logs:PutLogEvents ${log}`,
        "xray:PutTraceSegments *",
        "xray:PutTelemetryRecords *",
      ].toSorted(),
    )
  })

  it("lets only who mails send mail, and only the stream's function read the stream", () => {
    const mailing = `arn:aws:ses:${region}:${account}`
    const may = (name: string, action: string): readonly string[] =>
      permitted(policyOf(name)).filter((each) => each.startsWith(`${action} `))
    expect(may("reactions", "ses:SendEmail")).toEqual([
      `ses:SendEmail ${mailing}:configuration-set/the-configuration-set`,
      `ses:SendEmail ${mailing}:identity/example.com`,
    ])
    expect(may("reactions", "dynamodb:GetRecords")).toEqual([`dynamodb:GetRecords ${table}/stream/2026`])
    for (const name of ["api", "identity"]) expect(may(name, "ses:SendEmail")).toEqual([])
    for (const name of ["api", "identity", "sweep"]) expect(may(name, "dynamodb:GetRecords")).toEqual([])
  })

  it("lets the scheduler start the sweep, note what it could not start, and nothing else", () => {
    const role = one(made(), "aws:iam/role:Role", called("sweep-schedule"))
    expect(statementsIn(role["assumeRolePolicy"])).toEqual([
      {
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { Service: "scheduler.amazonaws.com" },
        Condition: { StringEquals: { "aws:SourceAccount": account } },
      },
    ])
    expect(permitted(policyOf("sweep-schedule"))).toEqual([
      `lambda:InvokeFunction arn:aws:lambda:${region}:${account}:${called("sweep")}`,
      `sqs:SendMessage arn:aws:sqs:${region}:${account}:${called("sweep-failures")}`,
    ])
  })

  it("lets this API alone call the functions behind it, and nobody call the others", () => {
    const every = all(made(), "aws:lambda/permission:Permission").map(({ inputs }) => inputs)
    // Whom feedback is called by, is looked at with what starts functions.
    const permissions = every.filter((inputs) => inputs["function"] !== called("feedback"))
    expect(permissions.map((inputs) => inputs["function"]).toSorted()).toEqual([called("api"), called("identity")])
    for (const inputs of permissions) {
      expect(inputs).toMatchObject({
        action: "lambda:InvokeFunction",
        principal: "apigateway.amazonaws.com",
        sourceArn: `arn:aws:execute-api:${region}:${account}:Api-id/*`,
      })
    }
    expect(all(made(), "aws:lambda/functionUrl:FunctionUrl")).toEqual([])
  })
}
