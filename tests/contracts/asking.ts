import type { AnyOperation } from "@tenantry/core/kernel/operations"
import type { Locale } from "@tenantry/core/kernel/locales"
import { isKey, say } from "@tenantry/core/texts/index"
import { openApi } from "@tenantry/functions/http/openapi"
import { partsOf, routed } from "@tenantry/functions/http/routes"
import type { Answer, Call } from "@tenantry/local/api-client"
import { expect } from "vitest"
import * as z from "zod"
import { levels } from "@tenantry/core/permissions/index"
import { freshAddress } from "../support/system.ts"
import type { Caller, Stage } from "./stage.ts"
import { expectOf } from "../support/expecting.ts"
import { vendored } from "../support/vendor.ts"

export type Routed = AnyOperation & { readonly route: string }

/** What an operation is asked with: values for its path's parameters, and its input from body or address line. */
export type Asked = {
  /** Nobody in particular, from an address of their own, unless given. */
  readonly as?: Caller | undefined
  readonly path?: Readonly<Record<string, string>>
  readonly input?: unknown
  readonly query?: string
  /** At the address where it is only shown. */
  readonly shown?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

export const operationNamed = (name: string): Routed => {
  const found = routed.find((operation) => operation.name === name)
  if (!found) throw new Error(`no operation ${name}`)
  return found
}

/** Whether its input comes as a body; else it comes in the address line. */
export const hasBody = (operation: Routed): boolean =>
  ["POST", "PUT", "PATCH"].includes(partsOf(operation.route).method)

const lineOf = (input: unknown): string => new URLSearchParams(input as Record<string, string>).toString()

export const routeOf = (operation: Routed, { path = {}, input, query = "", shown = false }: Asked): string => {
  const { method, path: template } = partsOf(operation.route)
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""))
  const line = [hasBody(operation) ? "" : lineOf(input ?? {}), query].filter((part) => part !== "").join("&")
  return `${method} ${filled}${shown ? "/preview" : ""}${line === "" ? "" : `?${line}`}`
}

type Schema = Record<string, unknown>

const described = JSON.parse(
  JSON.stringify(openApi(routed, { product: "Lipa Phone", languages: vendored.vendor.languages })),
) as {
  readonly paths: Record<string, Record<string, Schema>>
  readonly components: { readonly schemas: Record<string, Schema> }
}

/** A schema of the description, with what it refers to put in its place. */
const inlined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inlined)
  if (typeof value !== "object" || value === null) return value
  const { $ref } = value as { $ref?: string }
  if ($ref !== undefined) return inlined(described.components.schemas[$ref.split("/").at(-1) ?? ""])
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inlined(member)]))
}

const checks = new Map<unknown, z.ZodType>()

/** Checks against a schema of the published description, as any client's generator reads it. */
export const checkOf = (schema: unknown): z.ZodType => {
  const known = checks.get(schema)
  if (known) return known
  const made = z.fromJSONSchema(inlined(schema) as Parameters<typeof z.fromJSONSchema>[0])
  checks.set(schema, made)
  return made
}

export const describedAs = (operation: Routed): Schema => {
  const { method, path } = partsOf(operation.route)
  return described.paths[path]?.[method.toLowerCase()] ?? {}
}

type Responses = Record<string, { content: Record<string, { schema: Schema }> }>
const answerSchema = (operation: Routed): unknown =>
  (describedAs(operation)["responses"] as Responses)["200"]?.content["application/json"]?.schema

const problemSchema = described.components.schemas["Problem"]

const fits = (schema: unknown, body: unknown, about: string): void => {
  const { error } = checkOf(schema).safeParse(body)
  expect(error?.issues, `${about}: ${JSON.stringify(body)}`).toBeUndefined()
}

/** A problem document (RFC 9457), whole, and in the caller's language. */
export const assertProblem = ({ status, headers, body }: Answer, locale: Locale, about: string): void => {
  expect(status, `${about}: ${JSON.stringify(body)}`).toBeLessThan(500)
  expectOf(headers["content-type"], about).toBe("application/problem+json")
  fits(problemSchema, body, about)
  const { code, title, detail, type, requestId } = body
  expectOf({ status: body.status, type }, about).toEqual({ status, type: `urn:tenantry:problem:${code}` })
  expectOf(requestId, about).toBe(headers["x-request-id"])
  const [problem, remedy] = [`problem.${code}`, `remedy.${code}`]
  if (!isKey(problem) || !isKey(remedy)) throw new Error(`${about}: no words for ${code}`)
  expectOf([title, detail], about).toEqual([say(locale, problem, body), say(locale, remedy, body)])
  if (status === 401) expectOf(headers["www-authenticate"], about).toMatch(/^Bearer/)
  if (status === 429) expectOf(Number(headers["retry-after"]), about).toBeGreaterThan(0)
}

/** Before it is known who asks, and to visitors, it speaks as their browser wants. */
const isAnonymous = (operation: Routed, code: string): boolean =>
  levels.visitor.has(operation.permission) || /^(token\.|request\.too_large$|route\.)/.test(code)

/**
 * Asks, as a page of the frontend does, and holds every answer to what is promised of all: never a failure of ours,
 * refusals as problem documents in the caller's language, answers as the published description has them, and both so that
 * the page can read them.
 */
export const ask = async ({ play }: Stage, operation: Routed, asked: Asked): Promise<Answer> => {
  const route = routeOf(operation, asked)
  const { origin } = new URL(play.running.vendor.frontend.url)
  const { locale = "en", ...caller } = asked.as ?? { from: freshAddress() }
  const call: Call = {
    from: caller.from,
    ...(caller.token === undefined ? {} : { token: caller.token }),
    ...(hasBody(operation) && asked.input !== undefined ? { body: asked.input } : {}),
    headers: { accept: "application/json, application/problem+json", origin, ...asked.headers },
  }
  const answer = await play.call(route, call)
  const about = `${operation.name} ${route.slice(0, 200)} ${JSON.stringify(asked.input)?.slice(0, 300) ?? ""}`
  expectOf(answer.headers["cache-control"], about).toBe("no-store")
  expectOf(answer.headers["access-control-allow-origin"], about).toBe(origin)
  if (answer.status === 200) fits(answerSchema(operation), answer.body, about)
  else assertProblem(answer, isAnonymous(operation, answer.body.code) ? "en" : locale, about)
  return answer
}

/** How a call was answered, in short. */
export const outcomeOf = ({ status, body }: Answer): string => `${status} ${body.code ?? ""}`.trim()

/** Does it with each, some at a time: a small machine, and more than one request under way. */
export const inTurns = async <T>(work: readonly T[], one: (value: T) => Promise<void>): Promise<void> => {
  const rest = work.values()
  const worker = async (): Promise<void> => {
    for (const next of rest) await one(next)
  }
  await Promise.all([worker(), worker(), worker(), worker(), worker(), worker()])
}
