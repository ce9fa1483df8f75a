import { partsOf, routed } from "@tenantry/functions/http/routes"
import { beforeAll, describe, expect, test } from "vitest"
import * as z from "zod"
import { play } from "../support/system.ts"
import { checkOf, describedAs, hasBody } from "./asking.ts"
import { askedOf, isOpen, isPublic } from "./examples.ts"
import { openStage, type Stage } from "./stage.ts"

type Schema = Record<string, unknown>

let stage: Stage
let served: Schema
beforeAll(async () => {
  stage = await openStage()
  served = (await play().call("GET /openapi.json")).body as Schema
})

/** OpenAPI 3.1.0, as far as we use it: no field that the specification does not have there. */
const content = z.record(z.string(), z.strictObject({ schema: z.record(z.string(), z.unknown()) }))
const Parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(["path", "query", "header"]),
  description: z.string().optional(),
  required: z.boolean().optional(),
  schema: z.record(z.string(), z.unknown()),
})
const headers = z.record(
  z.string().min(1),
  z.strictObject({ description: z.string().min(1), schema: z.record(z.string(), z.unknown()) }),
)
const Response = z.strictObject({ description: z.string().min(1), headers, content: content.optional() })
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z_.]+$/),
  summary: z.string().min(1),
  description: z.string().min(1),
  tags: z.array(z.string().min(1)).min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(Parameter),
  requestBody: z.strictObject({ content, required: z.boolean().optional() }).optional(),
  responses: z
    .record(z.string().regex(/^(\d{3}|default)$/), Response)
    .and(z.object({ 200: Response, default: Response })),
})
const PathItem = z.partialRecord(z.enum(["get", "put", "post", "delete", "patch"]), Operation)
const Document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string().regex(/^(\/access)?\/v1\//), PathItem),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.record(z.string(), z.unknown())),
    securitySchemes: z.strictObject({
      accessToken: z.strictObject({ type: z.literal("http"), scheme: z.literal("bearer"), bearerFormat: z.string() }),
    }),
  }),
})

const keywords = new Set(
  `$ref type enum const anyOf oneOf allOf not properties required additionalProperties propertyNames items prefixItems
  minItems maxItems uniqueItems minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum
  multipleOf default description title deprecated contentEncoding`.split(/\s+/),
)

/** Every schema within a schema. */
const schemasIn = (schema: Schema): readonly Schema[] => {
  const named = Object.values((schema["properties"] ?? {}) as Record<string, Schema>)
  const listed = ["anyOf", "oneOf", "allOf"].flatMap((name) => (schema[name] ?? []) as Schema[])
  const single = ["items", "additionalProperties", "propertyNames"].flatMap((name) =>
    typeof schema[name] === "object" ? [schema[name] as Schema] : [],
  )
  const own = [...named, ...listed, ...single]
  return [schema, ...own.flatMap(schemasIn)]
}

const schemasOf = (document: z.output<typeof Document>): readonly Schema[] => {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item))
  const top = operations.flatMap(({ parameters, requestBody, responses }) => [
    ...parameters.map(({ schema }) => schema),
    ...Object.values(requestBody?.content ?? {}).map(({ schema }) => schema),
    ...Object.values(responses).flatMap(({ content }) => Object.values(content ?? {}).map(({ schema }) => schema)),
  ])
  return [...top, ...Object.values(document.components.schemas)].flatMap(schemasIn)
}

test("the description is OpenAPI 3.1, and every schema in it JSON Schema whose references lead somewhere", () => {
  const { error, data } = Document.safeParse(served)
  expect(error?.issues).toBeUndefined()
  if (!data) return
  const schemas = schemasOf(data)
  const strange = schemas.flatMap((schema) => Object.keys(schema).filter((name) => !keywords.has(name)))
  expect(strange).toEqual([])
  const references = schemas.flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []))
  const known = Object.keys(data.components.schemas).map((name) => `#/components/schemas/${name}`)
  expect(references.filter((reference) => !known.includes(reference))).toEqual([])
  for (const schema of schemas) {
    const required = (schema["required"] ?? []) as readonly string[]
    expect(Object.keys(schema["properties"] ?? {})).toEqual(expect.arrayContaining([...required]))
  }
})

test("every operation is described once, under its own name, and nothing else is", () => {
  const paths = served["paths"] as Record<string, Record<string, { operationId: string }>>
  const all = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
  )
  expect(all.toSorted()).toEqual(routed.map(({ name, route }) => `${name} ${route}`).toSorted())
})

type Described = {
  parameters: z.output<typeof Parameter>[]
  security: object[]
  responses: Record<string, object>
  requestBody?: { content: Record<string, { schema: Schema }> }
}

describe.each(routed)("$name", (operation) => {
  const described = describedAs(operation) as unknown as Described
  const inPlace = (place: string): readonly string[] =>
    described.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name)

  test("has its path's parameters, and says who may call it and how", () => {
    expect(inPlace("path")).toEqual(partsOf(operation.route).parameters)
    expect(described.security).toEqual(isPublic(operation) ? [] : [{ accessToken: [] }])
    expect(inPlace("query").includes("preview")).toBe(operation.kind === "command")
    const isVersioned = "304" in described.responses
    const conditions = isVersioned ? ["If-Match", "If-None-Match"] : []
    expect(inPlace("header")).toEqual(
      operation.kind === "command" ? ["Confirmation", "Choices", "Idempotency-Key", "If-Match"] : conditions,
    )
    expect(isVersioned && !operation.route.startsWith("GET ")).toBe(false)
    expect("415" in described.responses).toBe(hasBody(operation))
    expect("401" in described.responses).toBe(!isPublic(operation))
    expect(described.requestBody === undefined).toBe(!hasBody(operation))
  })

  test("its example is one by the description, and with an unknown field it is none", () => {
    const { input } = askedOf(operation, stage) as { input: Record<string, unknown> }
    const inLine = described.parameters.filter((parameter) => parameter.in === "query" && parameter.name !== "preview")
    const line = { type: "object", properties: {}, additionalProperties: false } as Schema
    line["properties"] = Object.fromEntries(inLine.map(({ name, schema }) => [name, schema]))
    const check = checkOf(described.requestBody?.content["application/json"]?.schema ?? line)
    // In an address line a number is its digits.
    const given = "limit" in input ? { ...input, limit: Number(input["limit"]) } : input
    expect(check.safeParse(given).error?.issues).toBeUndefined()
    expect(check.safeParse({ ...given, nonsense: 1 }).success).toBe(isOpen(operation))
  })
})
