import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DescribeTableCommand, DescribeTimeToLiveCommand } from "@aws-sdk/client-dynamodb"
import { builtInRoles, openCatalogue } from "@tenantry/core/permissions/index"
import { functions } from "@tenantry/functions/manifest"
import { beforeAll, describe, expect, test } from "vitest"
import { accessOf, type Resource as Accessed } from "../../infra/access.ts"
import { createApp } from "../../infra/foundation/app.ts"
import { triggerNames } from "../../infra/foundation/triggers.ts"
import { stageNamed } from "../../infra/stages.ts"
import { createTable, engineClient, startEngine } from "../../packages/local/src/engine/index.ts"
import { createClients } from "@tenantry/identity-provider/clients"
import { variablesRead } from "../rules/reading.ts"
import { account, decide, policyOf, vain } from "./foundation/simulation.ts"
import {
  listOf,
  ofType,
  resourcesOf,
  statementsOf,
  type Synthesised,
  synthesise,
  theOnly,
  versions,
  written,
} from "./foundation/template.ts"
import { type Deployed, deployedIn } from "./foundation/triggers.ts"

let production: Synthesised
let deployed: ReadonlyMap<string, Deployed>

beforeAll(() => {
  production = synthesise("production")
  deployed = new Map(deployedIn(production).map((each) => [each.name, each]))
}, 120_000)

const of = (name: string): Deployed => {
  const found = deployed.get(name)
  if (!found) throw new Error(`${name} is not deployed`)
  return found
}

describe("the table", () => {
  /** The table that the code runs on here, as its engine describes it. */
  const openedHere = async () => {
    const folder = mkdtempSync(join(tmpdir(), "tenantry-parity-"))
    const engine = await startEngine({ folder })
    const client = engineClient(engine.endpoint)
    try {
      await createTable(engine.endpoint, "tenantry")
      const { Table } = await client.send(new DescribeTableCommand({ TableName: "tenantry" }))
      const ttl = await client.send(new DescribeTimeToLiveCommand({ TableName: "tenantry" }))
      return { table: Table ?? {}, expiry: ttl.TimeToLiveDescription?.AttributeName }
    } finally {
      client.destroy()
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }

  type Index = { readonly IndexName?: string; readonly KeySchema?: unknown; readonly Projection?: object }
  const byName = (indexes: readonly Index[] = []) =>
    indexes
      .map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }))
      .toSorted((a, b) => String(a.IndexName).localeCompare(String(b.IndexName)))
  const attributes = (list: readonly { readonly AttributeName?: string | undefined }[] = []) =>
    list.toSorted((a, b) => String(a.AttributeName).localeCompare(String(b.AttributeName)))

  test("has the keys, indexes, stream and expiry of the table that the code opens here", async () => {
    const { table, expiry } = await openedHere()
    const { properties } = theOnly(production.foundation, "AWS::DynamoDB::GlobalTable")
    expect(properties["KeySchema"]).toEqual(table.KeySchema)
    expect(attributes(properties["AttributeDefinitions"] as [])).toEqual(attributes(table.AttributeDefinitions))
    const { GlobalSecondaryIndexes: indexes = [] } = properties as { GlobalSecondaryIndexes?: Index[] }
    expect(indexes).toHaveLength(2)
    expect(byName(indexes)).toEqual(byName(table.GlobalSecondaryIndexes as Index[]))
    const { StreamEnabled, ...stream } = table.StreamSpecification ?? {}
    expect(StreamEnabled).toBe(true)
    expect(properties["StreamSpecification"]).toEqual(stream)
    expect(properties["TimeToLiveSpecification"]).toEqual({ Enabled: true, AttributeName: expiry })
  })
})

describe("the user pool", () => {
  const pool = () => theOnly(production.foundation, "AWS::Cognito::UserPool")

  test("has a group for each role of the code, and no other", () => {
    const groups = ofType(production.foundation, "AWS::Cognito::UserPoolGroup").map(([, { Properties = {} }]) => {
      expect(written(Properties["UserPoolId"])).toBe(`<${pool().id}>`)
      return Properties["GroupName"]
    })
    expect(groups.toSorted()).toEqual(builtInRoles(openCatalogue()).toSorted())
  })

  test("starts the function that answers each trigger, and no other", () => {
    const { PreTokenGenerationConfig, ...others } = pool().properties["LambdaConfig"] as Record<string, unknown>
    const { LambdaArn, LambdaVersion } = PreTokenGenerationConfig as Record<string, unknown>
    const started = Object.entries({ ...others, PreTokenGeneration: LambdaArn }).map(([trigger, arn]) => {
      const id = written(arn).replace(/^<(\w+)\.Arn>$/, "$1")
      return [trigger, [...deployed.values()].find((each) => each.id === id)?.name]
    })
    const answered = Object.entries(functions).flatMap(([name, { start }]) =>
      start.kind === "trigger" ? [[start.trigger, name]] : [],
    )
    expect(Object.fromEntries(started)).toEqual(Object.fromEntries(answered))
    // Only this version of the event may change access tokens; the local provider sends it, too.
    expect(LambdaVersion).toBe("V2_0")
  })

  test("alone may start them", () => {
    const permissions = ofType(production.foundation, "AWS::Lambda::Permission").map(
      ([, { Properties = {} }]) => Properties,
    )
    expect(permissions.map(({ FunctionName }) => written(FunctionName)).toSorted()).toEqual(
      [...deployed.values()].map(({ id }) => `<${id}.Arn>`).toSorted(),
    )
    for (const { Action, Principal, SourceArn } of permissions) {
      expect([Action, Principal]).toEqual(["lambda:InvokeFunction", "cognito-idp.amazonaws.com"])
      expect(written(SourceArn)).toBe(`<${pool().id}.Arn>`)
    }
  })

  test("asks of passwords what the pool does here", () => {
    const { Policies } = pool().properties as { readonly Policies?: unknown }
    expect(Policies).toEqual({
      PasswordPolicy: {
        MinimumLength: 8,
        RequireLowercase: true,
        RequireUppercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        TemporaryPasswordValidityDays: 7,
      },
    })
  })

  test("has the clients of the pool here: flows, and how long their tokens last", () => {
    const here = createClients({ clientId: "WebClient", backendClientId: "BackendClient" })
    for (const [id, { flows, tokenMinutes }] of here) {
      const client = resourcesOf(production.foundation)[id]?.Properties ?? {}
      const allowed = (client["ExplicitAuthFlows"] as readonly string[]).map((flow) => flow.replace(/^ALLOW_/, ""))
      // Here, tools may sign in without SRP as well; no browser has to send a password to Cognito.
      expect(allowed.toSorted()).toEqual([...flows].filter((flow) => flow !== "USER_PASSWORD_AUTH").toSorted())
      expect([client["AccessTokenValidity"], client["IdTokenValidity"]]).toEqual([tokenMinutes, tokenMinutes])
      expect(client["TokenValidityUnits"]).toMatchObject({ AccessToken: "minutes", IdToken: "minutes" })
      // "Authentication session duration" of identity-provider/sessions.ts.
      expect(client["AuthSessionValidity"]).toBe(3)
    }
    expect(ofType(production.foundation, "AWS::Cognito::UserPoolClient").map(([id]) => id)).toEqual([...here.keys()])
    const web = resourcesOf(production.foundation)["WebClient"]?.Properties ?? {}
    expect([web["RefreshTokenValidity"], web["TokenValidityUnits"]]).toMatchObject([30, { RefreshToken: "days" }])
  })
})

const ofLambda = /^(AWS|NODE|POWERTOOLS)_/
const own = (variables: Readonly<Record<string, unknown>>) =>
  Object.keys(variables).filter((variable) => !ofLambda.test(variable))

describe.each(triggerNames)("the function %s", (name) => {
  const spec = functions[name]

  test("runs its own code, as the manifest describes it", () => {
    expect(of(name).properties).toMatchObject({ Timeout: spec.timeoutSeconds, MemorySize: spec.memoryMb })
  })

  test("is given every variable that its code reads, and no other", () => {
    const read = variablesRead(spec.entry)
    expect(own(of(name).variables).toSorted()).toEqual(read)
    const empty = Object.entries(of(name).variables).filter(([, value]) => written(value) === "")
    expect(empty).toEqual([])
  })

  test("may do what access.ts grants it, and keep its log and traces, and nothing else", () => {
    const { foundation } = production
    const table = theOnly(foundation, "AWS::DynamoDB::GlobalTable")
    const indexes = table.properties["GlobalSecondaryIndexes"] as readonly { readonly IndexName: string }[]
    const parameter = (path: string) => [
      `arn:aws:ssm:eu-central-1:<AWS::AccountId>:parameter/tenantry/production/${path}`,
    ]
    const arns: Partial<Record<Accessed, readonly string[]>> = {
      table: [`<${table.id}.Arn>`],
      indexes: indexes.map(({ IndexName }) => `<${table.id}.Arn>/index/${IndexName}`),
      key: [`<${theOnly(foundation, "AWS::KMS::Key").id}.Arn>`],
      userPool: [`<${theOnly(foundation, "AWS::Cognito::UserPool").id}.Arn>`],
      keyRoots: parameter("key-roots"),
      backendClientId: parameter("backend-client-id"),
    }
    const granted = accessOf("no-reply@example.com")[name].flatMap(({ actions, resources, conditions = {} }) => {
      const targets = resources.flatMap((resource) => arns[resource] ?? [`no ${resource}`])
      return actions.flatMap((action) => targets.map((target) => `${action} ${target} ${JSON.stringify(conditions)}`))
    })
    const itself = [
      `logs:CreateLogStream <${of(name).logs}.Arn> {}`,
      `logs:PutLogEvents <${of(name).logs}.Arn> {}`,
      "xray:PutTelemetryRecords * {}",
      "xray:PutTraceSegments * {}",
    ]
    const statements = statementsOf(foundation, of(name).role)
    const allowed = statements.flatMap(({ Effect, Action, Resource, Condition = {} }) => {
      expect(Effect).toBe("Allow")
      const targets = listOf(Resource as readonly unknown[]).map(written)
      return listOf(Action).flatMap((action) =>
        targets.map((target) => `${action} ${target} ${JSON.stringify(Condition)}`),
      )
    })
    expect(new Set(allowed)).toEqual(new Set([...granted, ...itself]))
    expect(resourcesOf(foundation)[of(name).role]?.Properties).not.toHaveProperty("ManagedPolicyArns")
  })

  test("has no permission that AWS does not know, and none that is a wildcard", async () => {
    const policy = policyOf(production.foundation, of(name).role)
    expect(policy.flatMap(({ Action }) => Action).filter((action) => action.includes("*"))).toEqual([])
    expect(await vain(policy)).toEqual([])
  })
})

test("names of parameters are given, with the version of the secret that is deployed", () => {
  expect(of("preTokenGeneration").variables).toMatchObject({
    KEY_ROOTS_PARAMETER: `/tenantry/production/key-roots:${versions["key-roots"]}`,
    BACKEND_CLIENT_ID_PARAMETER: "/tenantry/production/backend-client-id",
  })
})

test("a function of the pool can use the key through DynamoDB alone", async () => {
  const policy = policyOf(production.foundation, of("postConfirmation").role)
  const resource = `arn:aws:kms:eu-central-1:${account}:key/00000000-0000-0000-0000-000000000000`
  const through = (service: string) =>
    decide(policy, { action: "kms:Decrypt", resource, context: { "kms:ViaService": service } })
  expect(await through("dynamodb.eu-central-1.amazonaws.com")).toBe("Allowed")
  expect(await through("s3.eu-central-1.amazonaws.com")).toBe("ImplicitlyDenied")
})

test("a stage whose bundles were not made is refused, and told who makes them", () => {
  const options = { name: "anna", stage: stageNamed("anna"), versions, bundles: "/nowhere" }
  expect(() => createApp(options)).toThrow(
    "There is no bundle of postConfirmation in /nowhere: npm run deploy makes it",
  )
})
