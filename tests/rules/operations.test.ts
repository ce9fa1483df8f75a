import * as z from "zod"
import { AccountId, IdentityId, ServiceId, TenantId } from "@tenantry/core/kernel/ids"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { forAnyone, forVisitors, levels, onAccounts, onTenants } from "@tenantry/core/permissions/index"
import { operations, reactions } from "@tenantry/core/system"
import { partsOf, routed } from "@tenantry/functions/http/routes"
import { describe, expect, test } from "vitest"

const twice = (values: readonly string[]): readonly string[] => values.filter((value, i) => values.indexOf(value) !== i)
const shapeOf = ({ input }: AnyOperation): Readonly<Record<string, z.ZodType>> =>
  input instanceof z.ZodObject ? input.shape : {}

/** What the first parameter of a path is called when it is the place. */
const parameterOfPlace = new Map<unknown, string>([
  [AccountId, "accountId"],
  [TenantId, "tenantId"],
])

test("there are operations, each under a name and a route of its own", () => {
  expect(routed.length).toBeGreaterThan(20)
  expect(twice(operations.map(({ name }) => name))).toEqual([])
  expect(twice(routed.map(({ route }) => route.replace(/\{\w+\}/g, "{}")))).toEqual([])
  expect(twice(reactions.map(({ name }) => name))).toEqual([])
})

describe.each([...operations])("$name", (operation) => {
  const visitors = levels.visitor.has(operation.permission)

  test("is named and summarised as people read it", () => {
    expect(operation.name).toMatch(/^[a-z]+(\.[a-z_]+)+$/)
    expect(operation.summary).toMatch(/^[A-Z][^\n]*[^.\s]$/)
  })

  test("takes an object without unknown fields", () => {
    expect(operation.input).toBeInstanceOf(z.ZodObject)
    const { additionalProperties } = z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" })
    expect(additionalProperties).toBe(false)
  })

  test("is limited when anybody may call it, and knows where it happens", () => {
    if (visitors) expect(operation.limits, "a visitor may call it").toBeDefined()
    if (operation.limits) {
      const { perAddress, perTarget } = operation.limits
      for (const { most, seconds } of [perAddress, perTarget]) expect(most * seconds).toBeGreaterThan(0)
    }
    if (operation.route === undefined) return
    const placed = parameterOfPlace.has(operation.place)
    const knows = placed || operation.locate || operation.place === IdentityId || operation.place === ServiceId
    expect(Boolean(knows)).toBe(true)
    // Who is nobody in particular has no place of their own.
    if (visitors) expect(operation.locate !== undefined || operation.place === ServiceId).toBe(true)
  })

  test("has one permission that the catalogue knows", () => {
    const catalogue = [forVisitors, forAnyone, onAccounts, onTenants].flatMap((part) => Object.values(part))
    expect(catalogue).toContain(operation.permission)
  })

  test("changes things under the methods that do, and its path is made of its place and its input", () => {
    if (operation.route === undefined) return
    const { method, path, parameters } = partsOf(operation.route)
    expect(path).toMatch(/^\/v1(\/([a-z]+(-[a-z]+)*|\{\w+Id\}))+$/)
    if (method === "GET") expect(operation.kind).toBe("query")
    if (operation.kind === "command") expect(method).not.toBe("GET")
    const place = operation.locate ? undefined : parameterOfPlace.get(operation.place)
    const own = place === undefined ? parameters : parameters.slice(1)
    if (place !== undefined) expect(parameters[0]).toBe(place)
    for (const name of own) expect(shapeOf(operation)).toHaveProperty(name)
    if (place !== undefined) expect(shapeOf(operation)).not.toHaveProperty(place)
    expect(own).not.toContain(undefined)
  })
})

test("every permission of the catalogue has a key of its own, and is asked for by somebody", () => {
  const catalogue = [forVisitors, forAnyone, onAccounts, onTenants].flatMap((part) => Object.values(part))
  expect(twice(catalogue.map(({ key }) => key))).toEqual([])
  const asked = new Set(operations.map(({ permission }) => permission))
  expect(catalogue.filter((permission) => !asked.has(permission)).map(({ key }) => key)).toEqual([])
})
