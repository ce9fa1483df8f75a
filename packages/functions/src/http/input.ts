import type * as z from "zod"
import { OperationErrors } from "@tenantry/core/kernel/calls"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { isJsonType, readJson } from "./json-body.ts"
import type { HttpRequest } from "./request.ts"
import { malformed, RequestErrors } from "./request-errors.ts"

type Values = Record<string, unknown>

/** Ten thousand ids of users are 330 kB. */
const mostBytes = 512 * 1024

const decoded = (written: string): string => {
  try {
    return decodeURIComponent(written.replaceAll("+", " "))
  } catch {
    throw malformed("", "not_decodable")
  }
}

/** An address line's parameters; each at most once, because nobody can say which of two is meant. */
export const parametersOf = ({ query }: HttpRequest): Readonly<Record<string, string>> => {
  if (!/^[\x21-\x7e]*$/.test(query)) throw malformed("", "not_decodable")
  const values = new Map<string, string>()
  for (const part of query.split("&").filter((one) => one !== "")) {
    const [name = "", ...rest] = part.split("=")
    const key = decoded(name)
    if (values.has(key)) throw malformed(key, "given_twice")
    values.set(key, decoded(rest.join("=")))
  }
  return Object.fromEntries(values)
}

const hasBody = (method: string): boolean => method === "POST" || method === "PUT" || method === "PATCH"

/** What concerns a body whoever asks: how large it is, and that there is none where none belongs. */
export const assertBody = ({ method, body }: HttpRequest): void => {
  if (body.length > mostBytes) throw RequestErrors.too_large({ most: mostBytes })
  if (body.length > 0 && !hasBody(method)) throw malformed("body", "no_body")
}

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const bodyOf = ({ headers, body }: HttpRequest): Values => {
  if (body.length === 0) return {}
  const isPlain = (headers["content-encoding"] ?? "identity").toLowerCase() === "identity"
  if (!isPlain || !isJsonType(headers["content-type"] ?? "")) throw RequestErrors.unsupported_type()
  const value = readJson(body)
  if (!isObject(value)) throw RequestErrors.not_json()
  return value
}

/** An id in the path that is none leads nowhere, like one that nobody has. */
const assertIds = ({ input }: AnyOperation, path: Values): void => {
  const { shape = {} } = input as { readonly shape?: Readonly<Record<string, z.ZodType>> }
  const areIds = Object.entries(path).every(([name, value]) => shape[name]?.safeParse(value).success)
  if (!areIds) throw OperationErrors.not_here()
}

/** What an operation is asked with: body or address line, and the path's parameters other than the place. */
export const inputOf = (request: HttpRequest, operation: AnyOperation, line: Values, path: Values): Values => {
  assertIds(operation, path)
  const fromBody = hasBody(request.method)
  const [stray] = fromBody || operation.kind !== "query" ? Object.keys(line) : []
  if (stray !== undefined) throw malformed(stray, "no_parameter")
  const given = fromBody ? bodyOf(request) : line
  const [twice] = Object.keys(path).filter((name) => Object.hasOwn(given, name))
  if (twice !== undefined) throw malformed(twice, "of_the_path")
  return { ...given, ...path }
}
