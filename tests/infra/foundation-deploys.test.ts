import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { beforeAll, expect, test } from "vitest"
import { make } from "./app/support/make.ts"
import { asked } from "./foundation/made-types.ts"
import { covers } from "./foundation/names.ts"
import { policyOf } from "./foundation/simulation.ts"
import { deployRoleIn, synthesise } from "./foundation/template.ts"

// The deploy role, against all that the application of its stage is made of.

let types: readonly string[]
let policy: ReturnType<typeof policyOf>
beforeAll(async () => {
  const { resources } = await make({ stage: "production" })
  types = [...new Set(resources.map(({ type }) => type))].filter((type) => type.startsWith("aws:")).toSorted()
  const production = synthesise("production")
  policy = policyOf(production.foundation, deployRoleIn(production))
}, 120_000)

const may = (action: string, resource: string): boolean =>
  policy.some(
    ({ Action, Resource }) => Action.includes(action) && Resource.some((pattern) => covers(pattern, resource)),
  )

/** Whether the provider has tags for a type. If so it sets SST's and ours, whatever the application says. */
const isTaggable = (type: string): boolean => {
  const [, path = ""] = type.split(":")
  const [module = "", name = ""] = path.split("/")
  const fileOf = (file: string) =>
    fileURLToPath(new URL(`../../node_modules/@pulumi/aws/${module}/${file}.d.ts`, import.meta.url))
  const found = [name, `${name}_`].map(fileOf).find((file) => existsSync(file))
  if (found === undefined) throw new Error(`no declarations of ${type}`)
  return /^ {4}tags\?:/m.test(readFileSync(found, "utf8"))
}

test("every type that the application makes is known, and no other", () => {
  expect(types).toEqual(Object.keys(asked).toSorted())
})

test("the deploy role may make, tag and remove each of them", () => {
  const missing = Object.entries(asked).flatMap(([type, all]) =>
    all.flatMap(({ on, make: making, tag }) =>
      [...making, ...tag].filter((action) => !may(action, on)).map((action) => `${type}: ${action} on ${on}`),
    ),
  )
  expect(missing).toEqual([])
})

test("what the provider tags has rights to tag, and nothing else has", () => {
  const tagged = Object.entries(asked).filter(([, all]) => all.some(({ tag }) => tag.length > 0))
  expect(tagged.map(([type]) => type).toSorted()).toEqual(types.filter(isTaggable))
})
