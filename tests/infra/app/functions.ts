import { expect, it } from "vitest"
import { functions, type FunctionSpec } from "../../../packages/functions/src/manifest.ts"
import type { Given } from "./support/given.ts"
import { all, one, shown } from "./support/looking.ts"

const lambda = "aws:lambda/function:Function"

/** The functions that are the application's: those that the user pool calls are the foundation's. */
export const ours = Object.entries<FunctionSpec>(functions).filter(([, { start }]) => start.kind !== "trigger")

export const functionsAreAsDeclared = ({ name: stageName, stage, made }: Given): void => {
  const called = (name: string): string => `tenantry-${stageName}-${name}`

  const environmentOf = (name: string) =>
    shown(one(made(), lambda, called(name))["environment"]) as { readonly variables: Readonly<Record<string, string>> }

  it("makes the manifest's functions, without the pool's triggers", () => {
    expect(all(made(), lambda).map(({ inputs }) => inputs["name"])).toEqual(
      expect.arrayContaining(ours.map(([name]) => called(name))),
    )
    expect(all(made(), lambda)).toHaveLength(ours.length)
  })

  it.each(ours)("runs %s as the manifest says, on arm64 and Node.js 24, from our bundle", (name, spec) => {
    expect(one(made(), lambda, called(name))).toMatchObject({
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      packageType: "Zip",
      handler: "index.handler",
      memorySize: spec.memoryMb,
      timeout: spec.timeoutSeconds,
      role: `arn:aws:iam::123456789012:role/${called(name)}`,
    })
    const bundle = expect.stringMatching(new RegExp(`/dist/functions/${name}$`)) as string
    expect(made().built).toContainEqual({ functionID: name, bundle, handler: "index.handler" })
  })

  it.each(ours)("gives %s what the manifest says it reads, and nothing else", (name, spec) => {
    const { variables } = environmentOf(name)
    const given = {
      PERSON_BUDGET: stage.personBudget,
      MAIL_BUDGET: stage.mail.budget,
    }
    const optional = (spec.optional ?? []).filter((variable) => given[variable] !== undefined)
    expect(Object.keys(variables).toSorted()).toEqual([...spec.environment, ...optional, "NODE_OPTIONS"].toSorted())
    expect(Object.values(variables).filter((value) => value === "")).toEqual([])
  })

  it("names secrets by the versions that the deployment pins, and never has them", () => {
    const { variables } = environmentOf("identity")
    expect(variables).toMatchObject({
      KEY_ROOTS_PARAMETER: `/tenantry/${stageName}/key-roots:3`,
      ORIGIN_SECRET_PARAMETER: `/tenantry/${stageName}/origin-secret:7`,
      BACKEND_CLIENT_ID_PARAMETER: `/tenantry/${stageName}/backend-client-id`,
      TABLE_NAME: "the-table",
      USER_POOL_CLIENT_ID: "the-client",
      VENDOR: "/var/task/vendor.json",
    })
    expect(JSON.stringify(all(made(), lambda))).not.toContain("new /tenantry")
  })

  it.each(ours)("keeps %s's log as JSON, for as long as the stage says, and its traces", (name) => {
    const group = `/aws/lambda/${called(name)}`
    expect(one(made(), lambda, called(name))).toMatchObject({
      loggingConfig: { logFormat: "JSON", logGroup: group },
      tracingConfig: { mode: "Active" },
    })
    expect(one(made(), "aws:cloudwatch/logGroup:LogGroup", group)["retentionInDays"]).toBe(stage.logRetentionDays)
  })

  it("keeps every log for as long as the stage says", () => {
    const groups = all(made(), "aws:cloudwatch/logGroup:LogGroup")
    expect(groups).toHaveLength(ours.length + 3)
    for (const { inputs } of groups) expect(inputs["retentionInDays"]).toBe(stage.logRetentionDays)
  })

  it("names everything that needs a name after the stage", () => {
    const named = made().resources.filter(({ type, inputs }) => type.startsWith("aws:") && "name" in inputs)
    const others = named.filter(({ type, inputs }) => {
      const name = String(inputs["name"])
      const isOwn = name === "$default" || type === "aws:route53/record:Record"
      return !isOwn && !name.includes(`tenantry-${stageName}`)
    })
    expect(others).toEqual([])
  })
}
