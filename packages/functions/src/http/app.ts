import { type Context, Hono } from "hono"
import type { LambdaContext, LambdaEvent } from "hono/aws-lambda"
import { bodyLimit } from "hono/body-limit"
import { cors } from "hono/cors"
import type { SignedIn } from "@tenantry/core/adapters/cognito/tokens"
import { TokenErrors } from "@tenantry/core/adapters/cognito/tokens"
import type { Caller, Request, Runtime } from "@tenantry/core/kernel/context"
import { errors } from "@tenantry/core/kernel/errors"
import { IdentityId, type PlaceId, service, ServiceId, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { levels } from "@tenantry/core/permissions/index"
import { log } from "../log.ts"
import { answeredUnder, asMessage, wantsMessage } from "./authzen.ts"
import { inputOf, optionsOf, RequestErrors } from "./input.ts"
import { problemOf, type Reader, refusalOf, rendered } from "./problems.ts"
import { partsOf } from "./routes.ts"
import { preferredLocale } from "./locale.ts"

export const RouteErrors = errors("route", { unknown: "not_found" })

type Environment = {
  Bindings: { readonly event?: LambdaEvent; readonly lambdaContext?: LambdaContext }
  Variables: { requestId: string; reader: Reader; operation?: string; began: number }
}
type Call = Context<Environment>

export type App = {
  readonly operations: readonly (AnyOperation & { readonly route: string })[]
  readonly runtime: Runtime
  readonly verify: (token: string) => Promise<SignedIn>
  /** The frontend that browsers may call from. */
  readonly frontendUrl: string
}

/** Ten thousand ids of users are 330 kB. */
const mostBytes = 512 * 1024

const tokenOf = (c: Call): string | undefined => /^Bearer +([\w.-]+)$/i.exec(c.req.header("authorization") ?? "")?.[1]

type Known = { readonly caller: Caller; readonly reader?: Reader }

/** Visitors' operations look at no token: who is signed in knocks there like everybody else. */
const callerOf = async (c: Call, operation: AnyOperation, verify: App["verify"]): Promise<Known> => {
  if (levels.visitor.has(operation.permission)) return { caller: { kind: "visitor" } }
  const token = tokenOf(c)
  if (token === undefined) throw TokenErrors.missing()
  const { identityId, signedInAt, hint, locale, timeZone, secondFactor = false } = await verify(token)
  return {
    caller: { kind: "identity", identityId, signedInAt, secondFactor, ...(hint ? { hint } : {}) },
    reader: { locale, timeZone },
  }
}

/** Where it happens: as the path says, or with the caller, or nowhere in particular until a token in the input says. */
const placeOf = (operation: AnyOperation, caller: Caller, named: string | undefined): PlaceId => {
  if (operation.locate || operation.place === ServiceId) return service
  if (operation.place === IdentityId) return caller.kind === "identity" ? caller.identityId : service
  return named as PlaceId
}

/** Who calls over IPv4 is the same whether it is written so (192.0.2.1) or as IPv6 (::ffff:192.0.2.1). */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+(\.\d+){3}$)/i, "")

const fromOf = (c: Call): Request["from"] => {
  const event = c.env?.event
  const address = event && "http" in event.requestContext ? event.requestContext.http.sourceIp : undefined
  const agent = c.req.header("user-agent")
  return { ...(address ? { address: plain(address) } : {}), ...(agent ? { agent } : {}) }
}

const answer = async (c: Call, operation: AnyOperation & { route: string }, { runtime, verify }: App) => {
  const { caller, reader = c.get("reader") } = await callerOf(c, operation, verify)
  c.set("reader", reader)
  const { parameters } = partsOf(operation.route)
  const inPath = parameters.map((name) => [name, c.req.param(name)] as const)
  const isPlace = operation.place !== IdentityId && operation.place !== ServiceId && !operation.locate
  const [first, ...others] = inPath
  const place = placeOf(operation, caller, first?.[1])
  const input = await inputOf(c, operation, Object.fromEntries(isPlace ? others : inPath))
  const now = new Date()
  const request = { runtime, caller, place, requestId: c.get("requestId"), now, ...reader, from: fromOf(c) }
  const outcome = await invoke(request, operation, input, optionsOf(c, operation))
  if ("confirmation" in outcome) {
    const effects = outcome.effects.map((effect) => rendered(reader, effect))
    return c.json({ effects, confirmation: outcome.confirmation, asOf: outcome.asOf.toISOString() })
  }
  const { version } = outcome.result as { version?: number }
  if (version !== undefined) c.header("etag", `"${version}"`)
  if ("replayed" in outcome && outcome.replayed) c.header("idempotent-replayed", "true")
  return c.json(outcome.result as object)
}

const refuse = (c: Call, error: unknown): Response => {
  const requestId = c.get("requestId")
  const refusal = refusalOf(error, requestId)
  const problem = problemOf(refusal, c.get("reader"), answeredUnder(c, requestId))
  const { status, headers, body } = problem
  const milliseconds = Math.round(performance.now() - c.get("began"))
  const operation = c.get("operation")
  log("info", "refused", { requestId, status, code: refusal.code, milliseconds, ...(operation ? { operation } : {}) })
  const kept = Object.fromEntries(c.res.headers)
  if (wantsMessage(c)) return asMessage({ ...problem, headers: { ...kept, ...headers } })
  return new Response(JSON.stringify(body), { status, headers: { ...kept, ...headers } })
}

/** The HTTP face of some operations: routes, callers, inputs and answers are all derived from the operations. */
export const createApp = (app: App): Hono<Environment> => {
  const hono = new Hono<Environment>()

  hono.use(async (c, next) => {
    c.set("began", performance.now())
    c.set("requestId", c.env?.lambdaContext?.awsRequestId ?? ulid(new Date()))
    c.set("reader", { locale: preferredLocale(c), timeZone: "UTC" })
    await next()
    c.header("x-request-id", answeredUnder(c, c.get("requestId")))
    c.header("cache-control", "no-store")
    c.header("x-content-type-options", "nosniff")
  })
  const exposeHeaders = ["etag", "idempotent-replayed", "retry-after", "www-authenticate", "x-request-id"]
  hono.use(cors({ origin: new URL(app.frontendUrl).origin, exposeHeaders, maxAge: 600 }))
  hono.use(bodyLimit({ maxSize: mostBytes, onError: (c) => refuse(c, RequestErrors.too_large({ most: mostBytes })) }))

  for (const operation of app.operations) {
    const { method, path } = partsOf(operation.route)
    hono.on(method, path.replace(/\{(\w+)\}/g, ":$1"), async (c) => {
      c.set("operation", operation.name)
      const response = await answer(c, operation, app)
      const milliseconds = Math.round(performance.now() - c.get("began"))
      log("info", "answered", {
        requestId: c.get("requestId"),
        operation: operation.name,
        status: response.status,
        milliseconds,
      })
      return response
    })
  }

  hono.notFound((c) => refuse(c, RouteErrors.unknown()))
  hono.onError((error, c) => refuse(c, error))
  return hono
}
