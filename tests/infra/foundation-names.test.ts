import { beforeAll, describe, expect, test } from "vitest"
import { foundationName } from "../../infra/contract.ts"
import { triggerNames } from "../../infra/foundation/triggers.ts"
import { covers, type Named, namesOf } from "./foundation/names.ts"
import { policyOf } from "./foundation/simulation.ts"
import { deployRoleIn, type Synthesised, synthesise } from "./foundation/template.ts"

// The deploy role is held to the beginnings of names: nothing of a foundation may begin like an application.

const longest = "abcdefghij-klmnopqrs"
const stages = ["production", "staging", longest] as const

let synthesised: ReadonlyMap<string, Synthesised>
let names: ReadonlyMap<string, readonly Named[]>
beforeAll(() => {
  const pairs = stages.map(
    (name) => [name, synthesise(name, { repository: "example/tenantry", backups: true })] as const,
  )
  synthesised = new Map(pairs)
  names = new Map(pairs.map(([name, each]) => [name, namesOf(each)]))
}, 240_000)

const of = <T>(map: ReadonlyMap<string, T>, name: string): T => {
  const found = map.get(name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

type Permitted = { readonly actions: readonly string[]; readonly pattern: string }

/** What a deploy role may change, by name. What it may on everything is tested by itself. */
const permitted = (name: string): readonly Permitted[] => {
  const stage = of(synthesised, name)
  const changes = policyOf(stage.foundation, deployRoleIn(stage)).map((statement) => ({
    ...statement,
    Action: statement.Action.filter((action) => !/:(Get|List|Describe)/.test(action)),
  }))
  return changes.flatMap(({ Effect, Action, Resource, Condition = {} }) => {
    expect(Effect).toBe("Allow")
    const held = Object.values(Condition).flatMap((variables) => variables["lambda:FunctionArn"] ?? [])
    const patterns = [...Resource.filter((pattern) => pattern !== "*"), ...held]
    return Action.length === 0 ? [] : patterns.map((pattern) => ({ actions: Action, pattern }))
  })
}

describe.each(stages)("stage %s", (stage) => {
  test("names all that it has as the foundation, no longer than AWS takes it", () => {
    const all = of(names, stage)
    expect(all.filter(({ name, most }) => name.length > most)).toEqual([])
    expect(all.filter(({ name }) => !/^(\/aws\/lambda\/|alias\/)?tenantry-foundation-/.test(name))).toEqual([])
    const types = new Set(all.map(({ type }) => type))
    expect([...types]).toEqual(
      expect.arrayContaining([
        "AWS::Lambda::Function",
        "AWS::IAM::Role",
        "AWS::CloudWatch::Alarm",
        "AWS::Logs::LogGroup",
        "AWS::SNS::Topic",
        "AWS::DynamoDB::GlobalTable",
      ]),
    )
  })

  test("has triggers with roles and logs that are called like them", () => {
    const called = (type: string) =>
      of(names, stage)
        .filter((each) => each.type === type)
        .map(({ name }) => name)
    for (const trigger of triggerNames) {
      const name = foundationName(stage, trigger)
      expect(called("AWS::Lambda::Function")).toContain(name)
      expect(called("AWS::IAM::Role")).toContain(name)
      expect(called("AWS::Logs::LogGroup")).toContain(`/aws/lambda/${name}`)
    }
  })

  test("has a deploy role that changes nothing of any foundation", () => {
    const patterns = permitted(stage)
    expect(
      patterns.some(({ pattern }) => covers(pattern, `arn:aws:iam::123456789012:role/tenantry-${stage}-api`)),
    ).toBe(true)
    const touched = [...names.values()]
      .flat()
      .flatMap(({ arn }) =>
        patterns.filter(({ pattern }) => covers(pattern, arn)).map(({ actions }) => `${arn}: ${actions.join(", ")}`),
      )
    expect(touched).toEqual([])
  })
})
