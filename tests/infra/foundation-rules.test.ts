import { type App, CfnResource, Stack, Validations } from "aws-cdk-lib"
import { CfnTable } from "aws-cdk-lib/aws-dynamodb"
import { AwsSolutionsChecks } from "cdk-nag"
import type { IConstruct } from "constructs"
import { beforeAll, describe, expect, test } from "vitest"
import { foundationStack } from "../../infra/contract.ts"
import { appOf } from "./foundation/template.ts"

const stages = ["production", "staging", "anna"] as const

/** cdk-nag as it would find things if nothing had been explained. */
const everything = (app: App): AwsSolutionsChecks =>
  Object.assign(new AwsSolutionsChecks(app), { isAcknowledged: () => false })

/** Every finding, by the construct that has it. */
const findingsOf = (nag: AwsSolutionsChecks, app: App): readonly string[] =>
  nag
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath ?? ""}`),
    )

type Explained = { readonly at: string; readonly rule: string; readonly reason: string }

const explainedIn = (app: App): readonly Explained[] =>
  app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Readonly<Record<string, string>>))
      .map(([rule, reason]) => ({ at: node.path, rule: rule.replace(/^annotation::/i, ""), reason })),
  )

describe.each(stages)("cdk-nag's AwsSolutions, stage %s", (name) => {
  let app: App
  beforeAll(() => {
    app = appOf(name)
  }, 60_000)

  test("finds nothing that is not explained", () => {
    expect(findingsOf(new AwsSolutionsChecks(app), app)).toEqual([])
  })

  test("what is explained has a reason, is found, and is found exactly there", () => {
    const explained = explainedIn(app)
    expect(explained.filter(({ reason }) => reason.trim().split(/\s+/).length < 5)).toEqual([])
    const found = findingsOf(everything(app), app)
    const idle = explained.filter(
      ({ at, rule }) =>
        !found.some((finding) => finding.startsWith(`${rule} at ${at}/`) || finding === `${rule} at ${at}`),
    )
    expect(idle).toEqual([])
    expect(found.length).toBeGreaterThanOrEqual(explained.length)
  })
})

test("no reason is given for the whole of a stack or an app", () => {
  const wide = explainedIn(appOf("production")).filter(({ at }) => !at.includes("/"))
  expect(wide).toEqual([])
})

describe("what is synthesised is checked", () => {
  const foundationOf = (app: App): Stack => app.node.findChild(foundationStack("anna")) as Stack
  const tableOf = (app: App): CfnResource => foundationOf(app).node.findChild("Table").node.defaultChild as CfnResource
  const broken: readonly (readonly [string, (stack: IConstruct, app: App) => void, RegExp])[] = [
    ["a table without a region", (_, app) => tableOf(app).addPropertyDeletionOverride("Replicas"), /Replicas/],
    ["a property that AWS does not have", (_, app) => tableOf(app).addPropertyOverride("Colour", "green"), /Colour/],
    [
      "a table that cannot be put back (cdk-nag)",
      (stack) =>
        new CfnTable(stack, "Careless", {
          keySchema: [{ attributeName: "pk", keyType: "HASH" }],
          attributeDefinitions: [{ attributeName: "pk", attributeType: "S" }],
          billingMode: "PAY_PER_REQUEST",
        }),
      /AwsSolutions-DDB3/,
    ],
  ]

  test.each(broken)("%s ends it", (_, breakIt, told) => {
    const app = appOf("anna")
    breakIt(foundationOf(app), app)
    expect(() => app.synth()).toThrow(told)
  })

  test("by AWS's rules because cdk.json says so: without, they only warn", () => {
    const lax = appOf("anna", {}, { "@aws-cdk/core:validateAgainstDefaultRules": false })
    tableOf(lax).addPropertyDeletionOverride("Replicas")
    expect(() => lax.synth()).not.toThrow()
  })
})
