import * as z from "zod"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { locales } from "@tenantry/core/kernel/locales"
import type { Vendor } from "@tenantry/core/kernel/vendor"
import { levels } from "@tenantry/core/permissions/index"
import { ToldEffect } from "@tenantry/core/texts/index"
import { partsOf } from "./routes.ts"

type Schema = Record<string, unknown>

const schemaOf = (type: z.ZodType, io: "input" | "output", more: z.core.ToJSONSchemaParams = {}): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: "any", ...more }) as Schema
  return schema
}

type Offering = Pick<Vendor, "languages">

/** Somebody may have a language from before; of those that there are, only what is offered is taken. */
const inputOf = (type: z.ZodType, { languages }: Offering): Schema =>
  schemaOf(type, "input", {
    override: ({ jsonSchema }) => {
      if (jsonSchema.enum?.join() === locales.join()) jsonSchema.enum = [...languages]
    },
  })

const inPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } })
const inHeader = (name: string, description: string) => ({
  name,
  in: "header",
  description,
  schema: { type: "string" },
})

const commandParameters = [
  {
    name: "preview",
    in: "query",
    description: "true: say what would happen, and change nothing",
    schema: { type: "boolean" },
  },
  inHeader("Confirmation", "What a preview gave: the change is made only if it still has the effects that were shown"),
  inHeader("Choices", "What becomes of what a 409 `choice.required` asked about: `key_…=revoke, key_…=keep`"),
  inHeader("Idempotency-Key", "A new one for each new request; a repetition gets the first answer, for 24 hours"),
  inHeader("If-Match", "The version that is to be changed"),
]

const conditionParameters = [
  inHeader("If-Match", "The version that is to be read; another one is 412"),
  inHeader("If-None-Match", "The versions that whoever asks has already; one of them is 304"),
]

const json = (schema: Schema) => ({ "application/json": { schema } })

const headersNamed = (descriptions: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(descriptions).map(([name, description]) => [name, { description, schema: { type: "string" } }]),
  )

const requestId = { "X-Request-Id": "The number under which the log has this request" }
const etag = { ETag: "The version, between quotation marks" }

const problem = (description: string, headers: Readonly<Record<string, string>> = {}) => ({
  description,
  headers: headersNamed({ ...requestId, ...headers }),
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
})

const retryAfter = { "Retry-After": "Seconds after which it may be tried again" }

/** What may be answered in place of a result, by whom it can happen to. */
const refusalsOf = (operation: AnyOperation, withBody: boolean) => ({
  400: problem("Malformed: `issues` says what"),
  ...(levels.visitor.has(operation.permission)
    ? {}
    : { 401: problem("No token, or not a good one", { "WWW-Authenticate": "What is wrong with it" }) }),
  405: problem("This address has other methods", { Allow: "Those that it has" }),
  ...(withBody
    ? {
        413: problem("The body is too large"),
        415: problem("The body is not JSON in UTF-8", { Accept: "What is read" }),
      }
    : {}),
  412: problem("It is not of the version that If-Match names"),
  429: problem("Too often", retryAfter),
  503: problem("Busy", retryAfter),
  default: problem("A problem document (RFC 9457)"),
})

/** The input without what the path already says. */
const bodySchema = (operation: AnyOperation, parameters: readonly string[], offering: Offering): Schema => {
  const schema = inputOf(operation.input, offering) as { properties?: Schema; required?: string[] }
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !parameters.includes(name))
  const required = (schema.required ?? []).filter((name) => !parameters.includes(name))
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : { required: undefined }),
  }
}

const replayed = { "Idempotent-Replayed": "true: this was done before, with the same Idempotency-Key" }

/** Whether what is answered has a version, and so an entity tag. */
const hasVersion = ({ output }: AnyOperation): boolean =>
  "version" in ((output as { readonly shape?: object }).shape ?? {})

const isVersioned = (operation: AnyOperation & { route: string }): boolean =>
  operation.route.startsWith("GET ") && hasVersion(operation)

const describe = (operation: AnyOperation & { route: string }, offering: Offering) => {
  const { method, parameters } = partsOf(operation.route)
  const input = bodySchema(operation, parameters, offering)
  const required = (input["required"] as string[] | undefined) ?? []
  const inLine = Object.entries((input["properties"] ?? {}) as Record<string, Schema>).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }))
  const withBody = ["POST", "PUT", "PATCH"].includes(method)
  const visitors = levels.visitor.has(operation.permission)
  const preview = { anyOf: [schemaOf(operation.output, "output"), { $ref: "#/components/schemas/Preview" }] }
  return {
    operationId: operation.name,
    summary: operation.summary,
    tags: [operation.name.split(".")[0]],
    description: `Permission: \`${operation.permission.key}\`.${operation.freshSignIn ? " Needs a sign-in of the last 5 minutes." : ""}${operation.kind === "command" && operation.irreversible ? " Must be previewed and confirmed." : ""}`,
    security: visitors ? [] : [{ accessToken: [] }],
    parameters: [
      ...parameters.map(inPath),
      ...(withBody ? [] : inLine),
      ...(operation.kind === "command" ? commandParameters : []),
      ...(isVersioned(operation) ? conditionParameters : []),
    ],
    ...(withBody ? { requestBody: { content: json(input) } } : {}),
    responses: {
      200: {
        description: operation.kind === "command" ? "Done; or, with preview=true, what would be done" : "The answer",
        headers: headersNamed({
          ...requestId,
          ...(hasVersion(operation) ? etag : {}),
          ...(operation.kind === "command" ? replayed : {}),
        }),
        content: json(operation.kind === "command" ? preview : schemaOf(operation.output, "output")),
      },
      ...(isVersioned(operation)
        ? { 304: { description: "Whoever asks has it already", headers: headersNamed({ ...requestId, ...etag }) } }
        : {}),
      ...refusalsOf(operation, withBody),
    },
  }
}

/** Each kind of problem has facts of its own beside these. */
const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  detail: z.string(),
  status: z.number(),
  code: z.string(),
  requestId: z.string(),
})
const Preview = z.object({
  effects: z.array(ToldEffect),
  confirmation: z.string(),
  asOf: z.iso.datetime(),
})

/** The OpenAPI 3.1 description of these operations, under the name of the vendor's product. */
export const openApi = (
  operations: readonly (AnyOperation & { route: string })[],
  { product, languages }: Pick<Vendor, "product" | "languages">,
) => {
  const byPath = Map.groupBy(operations, ({ route }) => partsOf(route).path)
  const paths = [...byPath].map(([path, own]) => [
    path,
    Object.fromEntries(
      own.map((operation) => [partsOf(operation.route).method.toLowerCase(), describe(operation, { languages })]),
    ),
  ])
  return {
    openapi: "3.1.0",
    info: { title: product, version: "1", description: "Accounts, people and rights of a B2B SaaS." },
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Problem: schemaOf(Problem, "output"), Preview: schemaOf(Preview, "output") },
      securitySchemes: { accessToken: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  }
}
