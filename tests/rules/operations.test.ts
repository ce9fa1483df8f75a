import * as z from "zod"
import { AccountId, IdentityId, PartnerId, ServiceId, TenantId } from "@tenantry/core/kernel/ids"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import type { Permission } from "@tenantry/core/kernel/permissions"
import {
  forAnyone,
  forJobs,
  forMembers,
  forVisitors,
  inTenants,
  levels,
  onAccounts,
  onOwnTenants,
  onPartners,
  onService,
} from "@tenantry/core/permissions/index"
import { operations, reactions } from "@tenantry/core/system"
import { partsOf, routed } from "@tenantry/functions/http/routes"
import { describe, expect, test } from "vitest"
import { read } from "./files.ts"

/** What is asked for by operations alone; what roles hold is also asked for by other parts of the product. */
const fixed: readonly Permission[] = [
  forVisitors,
  forAnyone,
  forJobs,
  onAccounts,
  onService,
  onPartners,
  onOwnTenants,
  forMembers,
].flatMap((part) => Object.values<Permission>(part))
const ours = Object.values(inTenants).filter(({ surface }) => surface === "tenantry")
const catalogue: readonly Permission[] = [...fixed, ...ours]

const twice = (values: readonly string[]): readonly string[] => values.filter((value, i) => values.indexOf(value) !== i)
const shapeOf = ({ input }: AnyOperation): Readonly<Record<string, z.ZodType>> =>
  input instanceof z.ZodObject ? input.shape : {}

/** What the first parameter of a path is called when it is the place. */
const parameterOfPlace = new Map<unknown, string>([
  [AccountId, "accountId"],
  [TenantId, "tenantId"],
  [PartnerId, "partnerId"],
])

/** What docs/api.md says of each: how often in how many seconds, for one address and for one target, and what that is. */
type Said = readonly [perAddress: string, perTarget: string, target: string]
const windows: Readonly<Record<number, string>> = { 600: "in 10 minutes", 3600: "an hour", 86_400: "a day" }
const targets: Readonly<Record<string, string>> = {
  email: "an e-mail address",
  registrationId: "a registration",
  token: "a link",
  value: "a key",
  caller: "a person",
}

const saidInReadme: ReadonlyMap<string, Said> = new Map(
  [
    ...read("docs/api.md").matchAll(
      /^\| `(POST \S+)`[^|]*\| (\d+ [^|]+?) \| (\d+ .+?) for (an? [\w-]+(?: address)?)/gm,
    ),
  ].map(([, route = "", perAddress = "", perTarget = "", target = ""]) => [route, [perAddress, perTarget, target]]),
)

/** Answers which of its parts a limit counts by. */
const probe = { email: "email", token: "token", registrationId: "registrationId", value: "value" }
const saidOf = ({ perAddress, perTarget }: NonNullable<AnyOperation["limits"]>): Said => [
  `${perAddress.most} ${windows[perAddress.seconds]}`,
  `${perTarget.most} ${windows[perTarget.seconds]}`,
  targets[perTarget.of(probe, "caller")] ?? "",
]

test("the limits of single endpoints are those that docs/api.md says, and it says them of all", () => {
  const limited = routed.flatMap(({ route, limits }) => (limits ? [[route, saidOf(limits)] as const] : []))
  expect(limited.length).toBeGreaterThan(10)
  expect(new Map(limited)).toEqual(saidInReadme)
})

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
    // AuthZEN wants what it does not know to be ignored, not refused.
    const isOpen = operation.route !== undefined && partsOf(operation.route).path.startsWith("/access/")
    expect(additionalProperties).toBe(isOpen ? undefined : false)
  })

  test("is limited when anybody may call it, and knows where it happens", () => {
    if (visitors) expect(operation.limits, "a visitor may call it").toBeDefined()
    if (operation.route === undefined) return
    const placed = parameterOfPlace.has(operation.place)
    const knows = placed || operation.locate || operation.place === IdentityId || operation.place === ServiceId
    expect(Boolean(knows)).toBe(true)
    // Who is nobody in particular has no place of their own.
    if (visitors) expect(operation.locate !== undefined || operation.place === ServiceId).toBe(true)
  })

  test("has one permission that the catalogue knows", () => {
    expect(catalogue).toContain(operation.permission)
  })

  test("changes things under the methods that do, and its path is made of its place and its input", () => {
    if (operation.route === undefined) return
    const { method, path, parameters } = partsOf(operation.route)
    expect(path).toMatch(/^(\/access)?\/v1(\/([a-z]+(-[a-z]+)*|\{\w+Id\}))+$/)
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
  expect(twice(catalogue.map(({ key }) => key))).toEqual([])
  // Who asks AuthZEN's questions does so from their own place; the one says about whom they may, in each tenant. The other
  // tells owner and admins, who always author roles, from a tenant's administrators.
  const within: readonly Permission[] = [inTenants["access.evaluate"], onOwnTenants.authorRoles]
  const asked = new Set([...operations.map(({ permission }) => permission), ...within])
  expect(catalogue.filter((permission) => !asked.has(permission)).map(({ key }) => key)).toEqual([])
})
