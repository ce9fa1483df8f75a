import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { setTimeout as wait } from "node:timers/promises"
import { OperationErrors } from "@tenantry/core/kernel/calls"
import { DomainError } from "@tenantry/core/kernel/errors"
import { RequestErrors, RouteErrors } from "@tenantry/functions/http/request-errors"
import { isServed } from "@tenantry/loopback/callers"
import { listen, type Port } from "@tenantry/loopback/ports"
import { answerOf, failure, type HttpAnswer, sendAnswer } from "./http-answer.ts"
import { httpEvent, splitTarget, type Target } from "./http-event.ts"
import { type Front, rawRefusal, refusal } from "./http-refusal.ts"
import { matchRoute, parseRoute, type RouteMatch } from "./routes.ts"

/** The limits of an HTTP API: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const headerLimit = 10_240
const bodyLimit = 10 * 1024 * 1024
const integrationTimeoutMs = 30_000

/** How long a stop waits for requests that are under way. */
const farewellMs = 3_000

export type GatewayOptions = {
  readonly port: Port
  /** Which of the functions gets the routes listed for it; every other request goes to `fallback`. */
  readonly routes: readonly { readonly functionName: string; readonly keys: readonly string[] }[]
  readonly fallback: string
  readonly originSecret: string
  /** To whom the gateway itself answers, and how. */
  readonly front: Front
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>
  readonly report: (message: string) => void
}

export type Gateway = { readonly endpoint: string; readonly stop: () => Promise<void> }

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const headSize = (request: IncomingMessage): number => {
  const line = `${request.method} ${request.url} HTTP/${request.httpVersion}`.length + 2
  const headers = request.rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text, "latin1") + 2, 0)
  return line + headers
}

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  if (Number(request.headers["content-length"] ?? 0) > bodyLimit) throw RequestErrors.too_large()
  const chunks: Buffer[] = []
  let size = 0
  // The rest of a body that is too large is left unread, but the socket must live on for the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) throw RequestErrors.too_large()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const targetOf = (request: IncomingMessage): Target => {
  try {
    return splitTarget(request.url ?? "/")
  } catch {
    throw RequestErrors.malformed({ issues: [{ path: "", code: "custom", message: "not_decodable" }] })
  }
}

/** What has not come to an end in time may still be done. */
const withinTime = async (work: Promise<HttpAnswer>): Promise<HttpAnswer> => {
  const done = new AbortController()
  const late = wait(integrationTimeoutMs, undefined, { signal: done.signal }).then(() => {
    throw OperationErrors.unresolved()
  })
  late.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}

const answerer = (options: GatewayOptions) => {
  const [originSecret = ""] = options.originSecret.split(",")
  const tables = options.routes.map(({ functionName, keys }) => ({ functionName, routes: keys.map(parseRoute) }))
  const call = async (functionName: string, event: unknown): Promise<HttpAnswer> => {
    try {
      return answerOf(await options.invoke(functionName, event))
    } catch (error) {
      options.report(`${functionName} failed: ${messageOf(error)}`)
      throw failure()
    }
  }
  return async (request: IncomingMessage): Promise<HttpAnswer> => {
    if (!isServed(request, "anybody here")) throw RouteErrors.not_through_front()
    if (headSize(request) > headerLimit) throw RequestErrors.headers_too_large()
    const target = targetOf(request)
    const body = await readBody(request)
    const passOn = (functionName: string, match?: RouteMatch): Promise<HttpAnswer> =>
      withinTime(call(functionName, httpEvent(request, target, body, { match, originSecret })))
    for (const { functionName, routes } of tables) {
      const match = matchRoute(routes, request.method ?? "GET", target.path)
      if (match !== undefined) return passOn(functionName, match)
    }
    return passOn(options.fallback)
  }
}

/**
 * An HTTP API on 127.0.0.1 that turns requests into events (payload 2.0) and results into answers, with API Gateway's
 * limits: 10,240 bytes of request line and headers (431), 10 MB of body (413), 30 seconds (503). A function that fails
 * is a 500 that tells nothing. What it refuses itself is a problem document, as the functions' refusals are; that of AWS is
 * JSON of its own. Connections may come from any address of 127.0.0.0/8: that is the source address. What CloudFront says
 * of a request, before the API, the gateway says as well.
 */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const answer = answerer(options)
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = crypto.randomUUID()
    try {
      const given = await answer(request).catch((error: unknown) => {
        if (error instanceof DomainError) return refusal(request, error, { requestId, ...options.front })
        throw error
      })
      sendAnswer(response, given, requestId)
    } catch (error) {
      // A client that has gone away is nobody's problem; an answer with a header that HTTP does not know is.
      if (!request.destroyed) options.report(`A request came to no end: ${messageOf(error)}`)
      response.destroy()
    }
  }
  const server = createServer((request, response) => void handle(request, response))
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable) socket.end(rawRefusal(error))
  })
  const endpoint = await listen(server, options.port)
  const stop = async (): Promise<void> => {
    const closed = once(server, "close")
    server.close()
    server.closeIdleConnections()
    await Promise.race([closed, wait(farewellMs, undefined, { ref: false })])
    server.closeAllConnections()
  }
  return { endpoint, stop }
}
