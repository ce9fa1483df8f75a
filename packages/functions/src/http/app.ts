import { Hono } from "hono/tiny"
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda"
import type { Recorder } from "@tenantry/core/adapters/dynamodb/recorder"
import type { Runtime } from "@tenantry/core/kernel/context"
import { answeredUnder, asMessage, wantsMessage } from "./authzen.ts"
import { type Call, callOf, measured } from "./call.ts"
import { allowedMethods, preflight, readableBy } from "./cors.ts"
import { assertBody } from "./input.ts"
import { operating, type Verify } from "./operating.ts"
import { problemOf, refusalOf } from "./problems.ts"
import { type HttpAnswer, type HttpRequest, requestOf, written } from "./request.ts"
import { RouteErrors } from "./request-errors.ts"
import { addressesOf, partsOf, type Routed } from "./routes.ts"
import { openFront } from "./through-front.ts"

export type App = {
  readonly operations: readonly Routed[]
  readonly runtime: Runtime
  /** Counts the calls of the runtime's table. */
  readonly recorder: Pick<Recorder, "tally">
  readonly verify: Verify
  /** Whose pages browsers may call from. */
  readonly origins: readonly string[]
  /** By which CloudFront is known; several with commas between. */
  readonly originSecrets: string
  /** What everybody may read, beside the operations. */
  readonly pages?: Readonly<Record<string, (request: HttpRequest) => HttpAnswer>>
  /** Routes that another function answers: here they only say which methods there are. */
  readonly elsewhere?: readonly string[]
}

type Respond = (call: Call, parameters: Readonly<Record<string, string>>) => HttpAnswer | Promise<HttpAnswer>

export type Handler = (
  event: APIGatewayProxyEventV2,
  context?: { readonly awsRequestId?: string },
) => Promise<APIGatewayProxyStructuredResultV2>

const unknown: Respond = () => {
  throw RouteErrors.unknown()
}

const routesOf = ({ operations, runtime, verify, pages = {}, elsewhere = [] }: App): [string, Respond][] => [
  ...operations.flatMap((operation) =>
    addressesOf(operation).map(({ route, shows }): [string, Respond] => [
      route,
      operating({ operation, shows }, runtime, verify),
    ]),
  ),
  ...Object.entries(pages).map(([path, page]): [string, Respond] => [`GET ${path}`, ({ request }) => page(request)]),
  ...elsewhere.map((route): [string, Respond] => [route, unknown]),
]

/** All methods that a path has (RFC 9110, 9.3.2 and 9.3.7: what can be got has a head, and says what it can). */
const allowedBy = (methods: readonly string[]): readonly string[] => [
  ...methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])),
  "OPTIONS",
]

const isPreflight = ({ method, headers }: HttpRequest): boolean =>
  method === "OPTIONS" && headers["origin"] !== undefined && headers["access-control-request-method"] !== undefined

/**
 * How our paths are written: segments of unreserved characters alone (RFC 3986, 2.3), none of them empty or made of dots.
 * Everything else – an encoded character, a backslash, a control character – is no path of ours, whatever it would become.
 */
const isPlain = (path: string): boolean => /^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/.test(path)

const refused = (call: Call, error: unknown): HttpAnswer => {
  const { request, requestId, reader } = call
  const refusal = refusalOf(error, requestId)
  call.code = refusal.code
  const problem = problemOf(refusal, reader, answeredUnder(request, requestId))
  return wantsMessage(request) ? asMessage(problem) : { ...problem, body: written(problem.body) }
}

const responseOf = ({ status, headers, body }: HttpAnswer): Response =>
  new Response(body === "" ? null : body, { status, headers })

type Bound = { readonly Bindings: { readonly call: Call } }

/** The routes of an app. What Hono matches is the path as its sender wrote it, and not what an address would make of it. */
const routed = (app: App): Hono<Bound> => {
  const isThroughFront = openFront(app.originSecrets)
  const hono = new Hono<Bound>({ getPath: (_, options) => options?.env?.call.request.path ?? "" })
  hono.use(async ({ env }, next) => {
    const { request } = env.call
    if (!isThroughFront(request)) throw RouteErrors.not_through_front()
    // A preflight that fails is an error that no page can read: what is wrong with the address, the request itself says.
    if (isPreflight(request)) return responseOf({ status: 204, headers: preflight, body: "" })
    if (!request.isPathAsSent || !isPlain(request.path)) throw RouteErrors.unknown()
    return next()
  })
  const byPath = Map.groupBy(routesOf(app), ([route]) => partsOf(route).path)
  // What is spelled out goes before what may be anything.
  const paths = [...byPath].toSorted(
    ([a], [b]) => partsOf(` ${a}`).parameters.length - partsOf(` ${b}`).parameters.length,
  )
  for (const [path, routes] of paths) {
    const pattern = path.replaceAll(/\{(\w+)\}/g, ":$1")
    const allow = allowedBy(routes.map(([route]) => partsOf(route).method))
    for (const [route, respond] of routes) {
      hono.on(partsOf(route).method, pattern, async ({ env: { call }, req }) => {
        assertBody(call.request)
        return responseOf(await respond(call, req.param()))
      })
    }
    hono.options(pattern, () => responseOf({ status: 204, headers: { allow: allow.join(", ") }, body: "" }))
    hono.all(pattern, () => {
      throw RouteErrors.method_not_allowed({ allow })
    })
  }
  hono.notFound(({ env }) => responseOf(refused(env.call, RouteErrors.unknown())))
  hono.onError((error, { env }) => responseOf(refused(env.call, error)))
  return hono
}

const methods: ReadonlyMap<string, string> = new Map([
  ...[...allowedMethods, "OPTIONS"].map((method) => [method, method] as const),
  ["HEAD", "GET"],
])

/**
 * What Hono is asked with: all else of a request is looked at as it came. What would be got tells what its head is. Methods
 * of no route are one, because some of them nobody can fetch with.
 */
const asked = ({ method }: HttpRequest): Request =>
  new Request("https://api.invalid/", { method: methods.get(method) ?? "OTHER" })

/** What every answer carries, whoever gave it. */
const resultOf = (
  { request, requestId }: Call,
  response: Response,
  body: string,
  origins: readonly string[],
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: response.status,
  headers: {
    ...readableBy(origins, request.headers["origin"]),
    "x-request-id": answeredUnder(request, requestId),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...Object.fromEntries(response.headers),
  },
  body,
  isBase64Encoded: false,
})

/**
 * The HTTP face of some operations, as a handler of an HTTP API's events. A request is looked at once, as it came, by what
 * is allowed; everything else is refused. What a HEAD is answered has its body: whoever sends it counts it and leaves it out.
 */
export const createApp = (app: App): Handler => {
  const hono = routed(app)
  return (event, context) =>
    app.recorder.tally(async (tally) => {
      const told = measured(tally)
      const call = callOf(app.runtime.vendor, requestOf(event), context?.awsRequestId)
      const response = await hono.fetch(asked(call.request), { call })
      const body = await response.text()
      told(call, response.status)
      return resultOf(call, response, body, app.origins)
    })
}
