import type { Context } from "hono"
import type * as z from "zod"
import { OperationErrors } from "@tenantry/core/kernel/asking"
import type { Options } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import type { Key } from "@tenantry/core/texts/index"
import { assertBounded } from "./json-bounds.ts"
import { RequestErrors } from "./request-errors.ts"

type Values = Record<string, unknown>

/** What texts say of fields: `issue.<reason>`. */
type Reason<K = Key> = K extends `issue.${infer R}` ? R : never

const malformed = (path: string, message: Reason) =>
  RequestErrors.malformed({ issues: [{ path, code: "custom", message }] })

/** An address line's parameters; each at most once, because nobody can say which of two is meant. */
const parametersOf = (c: Context): Values => {
  const entries = Object.entries(c.req.queries())
  for (const [name, values] of entries) if (values.length > 1) throw malformed(name, "given_twice")
  return Object.fromEntries(entries.map(([name, [value]]) => [name, value]))
}

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const bodyOf = async (c: Context): Promise<Values> => {
  const text = await c.req.text()
  if (text === "") return {}
  const type = c.req.header("content-type") ?? ""
  if (!/^application\/json\b/i.test(type)) throw RequestErrors.not_json()
  assertBounded(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw RequestErrors.not_json()
  }
  if (!isObject(value)) throw RequestErrors.not_json()
  return value
}

const hasBody = (method: string): boolean => method === "POST" || method === "PUT" || method === "PATCH"

/** An id in the path that is none leads nowhere, like one that nobody has. */
const assertIds = ({ input }: AnyOperation, path: Values): void => {
  const { shape = {} } = input as { readonly shape?: Readonly<Record<string, z.ZodType>> }
  const areIds = Object.entries(path).every(([name, value]) => shape[name]?.safeParse(value).success)
  if (!areIds) throw OperationErrors.not_here()
}

/** What an operation is asked with: body or address line, and the path's parameters other than the place. */
export const inputOf = async (c: Context, operation: AnyOperation, path: Values): Promise<Values> => {
  assertIds(operation, path)
  const { preview: _, ...line } = parametersOf(c)
  const fromBody = hasBody(c.req.method)
  const [stray] = fromBody || operation.kind !== "query" ? Object.keys(line) : []
  if (stray !== undefined) throw malformed(stray, "no_parameter")
  const given = fromBody ? await bodyOf(c) : line
  const [twice] = Object.keys(path).filter((name) => Object.hasOwn(given, name))
  if (twice !== undefined) throw malformed(twice, "of_the_path")
  return { ...given, ...path }
}

const versionOf = (header: string): number => {
  const [, , version] = /^(?:W\/)?("?)(\d{1,15})\1$/.exec(header.trim()) ?? []
  if (version === undefined) throw malformed("If-Match", "no_version")
  return Number(version)
}

/** How it is asked: preview, confirmation, idempotency key and version. */
export const optionsOf = (c: Context, operation: AnyOperation): Options => {
  const { preview } = parametersOf(c)
  if (preview !== undefined && (operation.kind !== "command" || !["true", "false"].includes(String(preview)))) {
    throw malformed("preview", "no_preview")
  }
  const confirmation = c.req.header("confirmation")
  const idempotencyKey = c.req.header("idempotency-key")
  const ifMatch = c.req.header("if-match")
  return {
    preview: preview === "true",
    ...(confirmation === undefined ? {} : { confirmation }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(ifMatch === undefined ? {} : { ifMatch: versionOf(ifMatch) }),
  }
}
