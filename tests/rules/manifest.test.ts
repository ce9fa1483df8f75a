import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { builtInRoles, openCatalogue } from "@tenantry/core/permissions/index"
import { addressesOf, identityRoutes, routed } from "@tenantry/functions/http/routes"
import { functions, type FunctionSpec } from "@tenantry/functions/manifest"
import { describe, expect, test } from "vitest"
import { exportsName, variablesRead } from "./reading.ts"

const all = Object.entries<FunctionSpec>(functions).map(([name, spec]) => ({ name, ...spec }))
const fileOf = (entry: string): string =>
  fileURLToPath(new URL(`../../packages/functions/src/${entry}`, import.meta.url))

describe.each(all)("the function $name", ({ entry, environment, optional = [], start, timeoutSeconds }) => {
  test("has a module with a handler", () => {
    expect(existsSync(fileOf(entry))).toBe(true)
    expect(exportsName(fileOf(entry), "handler")).toBe(true)
  })

  test("is given the variables that its code reads, and no others", () => {
    expect([...environment, ...optional].toSorted()).toEqual(variablesRead(entry))
  })

  test("ends before whoever started it gives up", () => {
    const patience = { http: 30, trigger: 5, stream: 900, schedule: 120, event: 900 }[start.kind]
    expect(timeoutSeconds).toBeLessThanOrEqual(patience)
  })
})

test("a stream's records are given up while Lambda's limits still let them be, and before the stream forgets them", () => {
  for (const { start } of all) {
    if (start.kind !== "stream") continue
    expect(start.retries).toBeGreaterThan(0)
    expect(start.retries).toBeLessThanOrEqual(10_000)
    expect(start.maxAgeSeconds).toBeGreaterThanOrEqual(60)
    expect(start.maxAgeSeconds).toBeLessThan(24 * 3600)
  }
})

test("each of Cognito's triggers is answered by one function, named after it", () => {
  const triggers = all.flatMap(({ name, start }) => (start.kind === "trigger" ? [[name, start.trigger]] : []))
  expect(triggers.map(([, trigger]) => trigger).toSorted()).toEqual([
    "CustomMessage",
    "PostConfirmation",
    "PreTokenGeneration",
  ])
  for (const [name = "", trigger = ""] of triggers) expect(name.toLowerCase()).toBe(trigger.toLowerCase())
})

test("one function answers what no other does; another alone has what may act on the identity provider", () => {
  const http = all.filter(({ start }) => start.kind === "http")
  expect(http.map(({ name }) => name)).toEqual(["api", "identity"])
  const own = routed.filter(({ runs }) => runs === "identity")
  expect(own.flatMap(addressesOf).map(({ route }) => route)).toEqual(identityRoutes)
  expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(["registration.request", "invitation.join"]))
})

test("the groups of the pool are the built-in roles, fewer than twenty", () => {
  expect(builtInRoles(openCatalogue()).length).toBeLessThan(20)
})
