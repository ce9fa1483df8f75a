import { Match } from "aws-cdk-lib/assertions"
import { beforeAll, expect, test } from "vitest"
import { foundationValues, parameterOf } from "../../infra/contract.ts"
import { account, decide, filledOf, policyOf, vain } from "./foundation/simulation.ts"
import { ofType, type Statement, type Synthesised, synthesise, theOnly } from "./foundation/template.ts"

let production: Synthesised
let policy: ReturnType<typeof policyOf>

const roleIn = ({ foundation }: Synthesised): string => {
  const [[id] = [""]] = ofType(foundation, "AWS::IAM::Role").filter(([, { Properties = {} }]) =>
    String(Properties["RoleName"]).endsWith("-deploy"),
  )
  return id
}

beforeAll(() => {
  production = synthesise("production")
  policy = policyOf(production.foundation, roleIn(production))
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
    RoleName: "tenantry-production-foundation-deploy",
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
  const second = synthesise("staging", { githubProvider: "existing" })
  second.foundation.resourceCountIs("AWS::IAM::OIDCProvider", 0)
  second.foundation.hasResourceProperties("AWS::IAM::Role", {
    AssumeRolePolicyDocument: {
      Statement: [Match.objectLike({ Principal: { Federated: Match.anyValue() } })],
    },
  })
  expect(roleIn(synthesise("anna"))).toBe("")
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
  expect(await can("iam:PutRolePolicy", roleNamed("tenantry-production-foundation-deploy"))).toBe(false)
  const trigger = functionNamed("tenantry-production-foundation-preSignUp1934B27C")
  expect(await can("lambda:UpdateFunctionCode", trigger)).toBe(false)
  const table = `arn:aws:dynamodb:${here}:${account}:table/tenantry-production-foundation-Table`
  expect(await can("dynamodb:DeleteTable", table)).toBe(false)
  expect(await can("dynamodb:GetItem", table)).toBe(false)
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
