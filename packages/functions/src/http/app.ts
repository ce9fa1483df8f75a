import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda"
import type { Recorder } from "@tenantry/core/adapters/dynamodb/recorder"
import type { Runtime } from "@tenantry/core/kernel/context"
import { answeredUnder, asMessage, wantsMessage } from "./authzen.ts"
import { type Call, callOf, measured } from "./call.ts"
import { preflight, readableBy } from "./cors.ts"
import { assertBody } from "./input.ts"
import { operating, type Verify } from "./operating.ts"
import { openPaths } from "./paths.ts"
import { problemOf, refusalOf } from "./problems.ts"
import { type HttpAnswer, type HttpRequest, requestOf, written } from "./request.ts"
import { RouteErrors } from "./request-errors.ts"
import type { Routed } from "./routes.ts"
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

const pathsOf = ({ operations, runtime, verify, pages = {}, elsewhere = [] }: App) => {
  const own = operations.map((operation): [string, Respond] => [operation.route, operating(operation, runtime, verify)])
  const read = Object.entries(pages).map(([path, page]): [string, Respond] => [
    `GET ${path}`,
    ({ request }) => page(request),
  ])
  return openPaths([...own, ...read, ...elsewhere.map((route): [string, Respond] => [route, unknown])])
}

/** All methods that a path has (RFC 9110, 9.3.2 and 9.3.7: what can be got has a head, and says what it can). */
const methodsOf = (methods: ReadonlyMap<string, unknown>): readonly string[] => [
  ...[...methods.keys()].flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])),
  "OPTIONS",
]

const isPreflight = ({ method, headers }: HttpRequest): boolean =>
  method === "OPTIONS" && headers["origin"] !== undefined && headers["access-control-request-method"] !== undefined

const respondWith = (app: App): ((call: Call) => HttpAnswer | Promise<HttpAnswer>) => {
  const isThroughFront = openFront(app.originSecrets)
  const find = pathsOf(app)
  return (call) => {
    const { request } = call
    const { method, path, isPathAsSent } = request
    if (!isThroughFront(request)) throw RouteErrors.not_through_front()
    // A preflight that fails is an error that no page can read: what is wrong with the address, the request itself says.
    if (isPreflight(request)) return { status: 204, headers: preflight, body: "" }
    const found = isPathAsSent ? find(path) : undefined
    if (found === undefined) throw RouteErrors.unknown()
    const { methods, parameters } = found
    const allow = methodsOf(methods)
    if (method === "OPTIONS") return { status: 204, headers: { allow: allow.join(", ") }, body: "" }
    const respond = methods.get(method === "HEAD" ? "GET" : method)
    if (respond === undefined) throw RouteErrors.method_not_allowed({ allow })
    assertBody(request)
    return respond(call, parameters)
  }
}

const refused = (call: Call, error: unknown): HttpAnswer => {
  const { request, requestId, reader } = call
  const refusal = refusalOf(error, requestId)
  call.code = refusal.code
  const problem = problemOf(refusal, reader, answeredUnder(request, requestId))
  return wantsMessage(request) ? asMessage(problem) : { ...problem, body: written(problem.body) }
}

/** What every answer carries, whoever gave it. */
const resultOf = (
  { request, requestId }: Call,
  { status, headers, body }: HttpAnswer,
  origins: readonly string[],
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    ...readableBy(origins, request.headers["origin"]),
    "x-request-id": answeredUnder(request, requestId),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  },
  body,
  isBase64Encoded: false,
})

/**
 * The HTTP face of some operations, as a handler of an HTTP API's events. A request is looked at once, as it came, by what
 * is allowed; everything else is refused. What a HEAD is answered has its body: whoever sends it counts it and leaves it out.
 */
export const createApp = (app: App): Handler => {
  const respond = respondWith(app)
  return (event, context) =>
    app.recorder.tally(async (tally) => {
      const told = measured(tally)
      const call = callOf(requestOf(event), context?.awsRequestId)
      const answer = await Promise.resolve(call)
        .then(respond)
        .catch((error: unknown) => refused(call, error))
      told(call, answer.status)
      return resultOf(call, answer, app.origins)
    })
}
