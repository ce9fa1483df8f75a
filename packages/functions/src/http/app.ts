import { type Context, Hono, type Next } from "hono"
import type { LambdaContext } from "hono/aws-lambda"
import { bodyLimit } from "hono/body-limit"
import { cors } from "hono/cors"
import type { SignedIn } from "@tenantry/core/adapters/cognito/tokens"
import { TokenErrors } from "@tenantry/core/adapters/cognito/tokens"
import type { Recorder, Tally } from "@tenantry/core/adapters/dynamodb/recorder"
import type { Caller, Request, Runtime } from "@tenantry/core/kernel/context"
import { errors } from "@tenantry/core/kernel/errors"
import { IdentityId, type PlaceId, service, ServiceId, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { levels } from "@tenantry/core/permissions/index"
import { beginning } from "../invocation.ts"
import { log } from "../log.ts"
import { answeredUnder, asMessage, wantsMessage } from "./authzen.ts"
import { allowedHeaders, allowedMethods, exposedHeaders, preflightSeconds } from "./cors.ts"
import { inputOf, optionsOf } from "./input.ts"
import { RequestErrors } from "./request-errors.ts"
import { problemOf, type Reader, refusalOf, rendered } from "./problems.ts"
import { partsOf } from "./routes.ts"
import { preferredLocale } from "./locale.ts"
import { openFront, viewerAddress } from "./through-front.ts"

export const RouteErrors = errors("route", { unknown: "not_found", not_through_front: "forbidden" })

type Environment = {
  Bindings: { readonly lambdaContext?: LambdaContext }
  Variables: { requestId: string; reader: Reader; operation?: string; place?: PlaceId; code?: string }
}
type Call = Context<Environment>

export type App = {
  readonly operations: readonly (AnyOperation & { readonly route: string })[]
  readonly runtime: Runtime
  /** Counts the calls of the runtime's table. */
  readonly recorder: Pick<Recorder, "tally">
  readonly verify: (token: string) => Promise<SignedIn>
  /** The frontend that browsers may call from. */
  readonly frontendUrl: string
  /** By which CloudFront is known; several with commas between. */
  readonly originSecrets: string
}

/** Ten thousand ids of users are 330 kB. */
const mostBytes = 512 * 1024

const allowed = { allowMethods: allowedMethods, allowHeaders: allowedHeaders }

const tokenOf = (c: Call): string | undefined => /^Bearer +([\w.-]+)$/i.exec(c.req.header("authorization") ?? "")?.[1]

type Known = { readonly caller: Caller; readonly reader?: Reader }

/** Visitors' operations look at no token: who is signed in knocks there like everybody else. */
const callerOf = async (c: Call, operation: AnyOperation, verify: App["verify"]): Promise<Known> => {
  if (levels.visitor.has(operation.permission)) return { caller: { kind: "visitor" } }
  const token = tokenOf(c)
  if (token === undefined) throw TokenErrors.missing()
  const { locale, timeZone, secondFactor = false, hint, ...session } = await verify(token)
  return {
    caller: { kind: "identity", ...session, secondFactor, ...(hint ? { hint } : {}) },
    reader: { locale, timeZone },
  }
}

/** Where it happens: as the path says, or with the caller, or nowhere in particular until a token in the input says. */
const placeOf = (operation: AnyOperation, caller: Caller, named: string | undefined): PlaceId => {
  if (operation.locate || operation.place === ServiceId) return service
  if (operation.place === IdentityId) return caller.kind === "identity" ? caller.identityId : service
  return named as PlaceId
}

const fromOf = (c: Call): Request["from"] => {
  const address = viewerAddress(c)
  const agent = c.req.header("user-agent")
  return { ...(address ? { address } : {}), ...(agent ? { agent } : {}) }
}

const answer = async (c: Call, operation: AnyOperation & { route: string }, { runtime, verify }: App) => {
  const { caller, reader = c.get("reader") } = await callerOf(c, operation, verify)
  c.set("reader", reader)
  const { parameters } = partsOf(operation.route)
  const inPath = parameters.map((name) => [name, c.req.param(name)] as const)
  const isPlace = operation.place !== IdentityId && operation.place !== ServiceId && !operation.locate
  const [first, ...others] = inPath
  const place = placeOf(operation, caller, first?.[1])
  c.set("place", place)
  const input = () => inputOf(c, operation, Object.fromEntries(isPlace ? others : inPath))
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
  c.set("code", refusal.code)
  const kept = Object.fromEntries(c.res.headers)
  if (wantsMessage(c)) return asMessage({ ...problem, headers: { ...kept, ...headers } })
  return new Response(JSON.stringify(body), { status, headers: { ...kept, ...headers } })
}

/** Every request leaves one line, with its metrics. */
const logged = (c: Call, told: ReturnType<ReturnType<typeof beginning>>): void => {
  const { status } = c.res
  const { requestId, operation, place, code } = c.var
  const named = { ...(operation ? { operation } : {}), ...(place ? { place } : {}), ...(code ? { code } : {}) }
  const { milliseconds, trips = 0, readUnits = 0, writeUnits = 0 } = told
  const isFailure = status >= 500
  log(
    "info",
    status < 400 ? "answered" : "refused",
    { requestId, ...named, status, ...told },
    {
      Requests: 1,
      Refusals: status >= 400 && !isFailure ? 1 : 0,
      Failures: isFailure ? 1 : 0,
      Latency: milliseconds,
      ReadUnits: readUnits,
      WriteUnits: writeUnits,
      Trips: trips,
    },
  )
}

const measured = async (c: Call, next: Next, tally: Tally): Promise<void> => {
  const told = beginning(tally)
  c.set("requestId", c.env?.lambdaContext?.awsRequestId ?? ulid(new Date()))
  c.set("reader", { locale: preferredLocale(c), timeZone: "UTC" })
  await next()
  c.header("x-request-id", answeredUnder(c, c.get("requestId")))
  c.header("cache-control", "no-store")
  c.header("x-content-type-options", "nosniff")
  logged(c, told())
}

/** The HTTP face of some operations: routes, callers, inputs and answers are all derived from the operations. */
export const createApp = (app: App): Hono<Environment> => {
  const hono = new Hono<Environment>()

  hono.use((c, next) => app.recorder.tally((tally) => measured(c, next, tally)))
  const isThroughFront = openFront(app.originSecrets)
  hono.use((c, next) => (isThroughFront(c) ? next() : Promise.resolve(refuse(c, RouteErrors.not_through_front()))))
  const origin = new URL(app.frontendUrl).origin
  hono.use(cors({ origin, exposeHeaders: exposedHeaders, maxAge: preflightSeconds, ...allowed }))
  hono.use(bodyLimit({ maxSize: mostBytes, onError: (c) => refuse(c, RequestErrors.too_large({ most: mostBytes })) }))

  for (const operation of app.operations) {
    const { method, path } = partsOf(operation.route)
    hono.on(method, path.replace(/\{(\w+)\}/g, ":$1"), async (c) => {
      c.set("operation", operation.name)
      return answer(c, operation, app)
    })
  }

  hono.notFound((c) => refuse(c, RouteErrors.unknown()))
  hono.onError((error, c) => refuse(c, error))
  return hono
}
