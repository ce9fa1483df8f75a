import { Match } from "aws-cdk-lib/assertions"
import { beforeAll, expect, test } from "vitest"
import { foundationValues, parameterOf } from "../../infra/contract.ts"
import { account, decide, filledOf, policyOf, vain } from "./foundation/simulation.ts"
import { covers } from "./foundation/names.ts"
import { deployRoleIn, ofType, type Statement, type Synthesised, synthesise, theOnly } from "./foundation/template.ts"

let production: Synthesised
let policy: ReturnType<typeof policyOf>

beforeAll(() => {
  production = synthesise("production")
  policy = policyOf(production.foundation, deployRoleIn(production))
}, 120_000)

const here = "eu-central-1"
const can = async (action: string, resource: string, context = {}): Promise<boolean> =>
  (await decide(policy, { action, resource, context })) === "Allowed"
const roleNamed = (name: string): string => `arn:aws:iam::${account}:role/${name}`
const functionNamed = (name: string): string => `arn:aws:lambda:${here}:${account}:function:${name}`
const parameterNamed = (path: string): string => `arn:aws:ssm:${here}:${account}:parameter${path}`

test("only jobs of the stage's environment in its repository get in", () => {
  const issuer = "token.actions.githubusercontent.com"
  production.foundation.hasResourceProperties("AWS::IAM::Role", {
    RoleName: "tenantry-foundation-production-deploy",
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: "Allow",
          Action: "sts:AssumeRoleWithWebIdentity",
          Principal: {
            Federated: { "Fn::GetAtt": [theOnly(production.foundation, "AWS::IAM::OIDCProvider").id, "Arn"] },
          },
          Condition: {
            StringEquals: {
              [`${issuer}:aud`]: "sts.amazonaws.com",
              [`${issuer}:sub`]: "repo:example/tenantry:environment:production",
            },
          },
        },
      ],
    },
  })
})

test("a stage uses the account's knowledge of GitHub where there is one, and has no role without a repository", () => {
  const second = synthesise("staging", { repository: "example/tenantry" })
  second.foundation.resourceCountIs("AWS::IAM::OIDCProvider", 0)
  second.foundation.hasResourceProperties("AWS::IAM::Role", {
    AssumeRolePolicyDocument: {
      Statement: [Match.objectLike({ Principal: { Federated: Match.anyValue() } })],
    },
  })
  for (const name of ["staging", "anna"]) expect(deployRoleIn(synthesise(name))).toBe("")
})

test("what an account knows of GitHub stays when the stage goes that told it, for all others", () => {
  expect(theOnly(production.foundation, "AWS::IAM::OIDCProvider")).toMatchObject({
    DeletionPolicy: "RetainExceptOnCreate",
    UpdateReplacePolicy: "Retain",
  })
})

test("no action is a wildcard, and AWS knows each on what it is permitted for", async () => {
  const allowed = policy.filter(({ Effect }) => Effect === "Allow")
  expect(allowed.flatMap(({ Action }) => Action).filter((action) => action.includes("*"))).toEqual([])
  // Of API Gateway, AWS's own list of actions has only the resources of REST APIs.
  const unknown = (await vain(policy)).filter((each) => !/^apigateway:(POST|PATCH):/.test(each))
  expect(unknown).toEqual([])
})

test("what is permitted on everything needs a condition, or reads, lists, or makes what has no id yet", () => {
  const wide = policy.filter(({ Resource, Condition }) => Resource.includes("*") && !Condition)
  const actions = wide.flatMap(({ Action }) => Action)
  const harmless =
    /:(Get|List|Describe)|^cloudfront:Create|^acm:RequestCertificate$|^logs:(\w+LogDelivery|(Put|Delete)ResourcePolicy)$/
  expect(actions.filter((action) => !harmless.test(action))).toEqual([])
})

test("it changes the application of its stage, and of no other", async () => {
  expect(await can("lambda:UpdateFunctionCode", functionNamed("tenantry-production-api"))).toBe(true)
  expect(await can("lambda:UpdateFunctionCode", functionNamed("tenantry-staging-api"))).toBe(false)
  expect(await can("iam:PutRolePolicy", roleNamed("tenantry-production-api"))).toBe(true)
  expect(await can("iam:PutRolePolicy", roleNamed("somebody"))).toBe(false)
})

test("it gives the application's roles to Lambda and its schedules alone", async () => {
  const passes = (role: string, service: string) =>
    can("iam:PassRole", roleNamed(role), { "iam:PassedToService": service })
  expect(await passes("tenantry-production-api", "lambda.amazonaws.com")).toBe(true)
  expect(await passes("tenantry-production-api", "ec2.amazonaws.com")).toBe(false)
  expect(await passes("administrator", "lambda.amazonaws.com")).toBe(false)
})

test("it changes the foundation through CloudFormation alone, and least of all itself", async () => {
  const cdk = `cdk-hnb659fds-deploy-role-${account}-${here}`
  expect(await can("sts:AssumeRole", roleNamed(cdk))).toBe(true)
  expect(await can("sts:AssumeRole", roleNamed("tenantry-production-api"))).toBe(false)
  expect(await can("iam:PutRolePolicy", roleNamed("tenantry-foundation-production-deploy"))).toBe(false)
  const trigger = functionNamed("tenantry-foundation-production-preTokenGeneration")
  expect(await can("lambda:UpdateFunctionCode", trigger)).toBe(false)
  const table = `arn:aws:dynamodb:${here}:${account}:table/tenantry-foundation-production-base-Table`
  expect(await can("dynamodb:DeleteTable", table)).toBe(false)
  expect(await can("dynamodb:GetItem", table)).toBe(false)
})

test("of what SST keeps, it has its own stage's, and reads what would be of all stages", () => {
  const may = (action: string, key: string): boolean =>
    policy.some(
      ({ Action, Resource }) =>
        Action.includes(action) && Resource.some((pattern) => covers(pattern, `arn:aws:s3:::sst-state-abcdef/${key}`)),
    )
  // As SST 4.17 calls them: pkg/project/provider.
  const kept = (stage: string): readonly string[] => [
    ...["app", "lock", "secret"].map((kind) => `${kind}/tenantry/${stage}.json`),
    ...["eventlog", "snapshot", "summary", "update"].map((kind) => `${kind}/tenantry/${stage}/0123456789ab.json`),
  ]
  for (const action of ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]) {
    expect(kept("production").filter((key) => !may(action, key))).toEqual([])
    expect(["staging", "productive", "anna"].flatMap(kept).filter((key) => may(action, key))).toEqual([])
    expect(may(action, "app/another/production.json")).toBe(false)
  }
  const ofAll = "secret/tenantry/_fallback.json"
  expect([may("s3:GetObject", ofAll), may("s3:PutObject", ofAll)]).toEqual([true, false])
})

test("it reads every value of the contract and makes the stage's secrets", async () => {
  for (const value of foundationValues) {
    expect(await can("ssm:GetParameter", parameterNamed(parameterOf("production", value)))).toBe(true)
  }
  expect(await can("ssm:PutParameter", parameterNamed("/tenantry/production/key-roots"))).toBe(true)
  expect(await can("ssm:PutParameter", parameterNamed("/tenantry/staging/key-roots"))).toBe(false)
  expect(await can("ssm:PutParameter", parameterNamed(parameterOf("production", "table-name")))).toBe(false)
})

test("its policies are no longer than IAM takes them", () => {
  const policies = ofType(production.foundation, "AWS::IAM::ManagedPolicy")
  expect(policies.length).toBeGreaterThan(0)
  for (const [, { Properties = {} }] of policies) {
    const { Statement: statements } = Properties["PolicyDocument"] as { readonly Statement: readonly Statement[] }
    // IAM counts up to 6,144 characters, without white space.
    expect(JSON.stringify({ Version: "2012-10-17", Statement: filledOf(statements) }).length).toBeLessThan(6_144)
  }
})
