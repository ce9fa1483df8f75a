import type { APIGatewayProxyEventV2 } from "aws-lambda"
import { readableAddress } from "@tenantry/core/kernel/text/address"
import { viewerPathHeader } from "./front.ts"

/** A request as it came: nothing of it is decoded yet. */
export type HttpRequest = {
  readonly method: string
  /** As the gateway hands it on: decoded, and cut at a decoded “?”. */
  readonly path: string
  /** Whether its sender wrote it exactly so. */
  readonly isPathAsSent: boolean
  readonly query: string
  /** Names in lower case. What came more than once is joined by commas; what came empty is there. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
  /** The API's own, which is not what viewers ask for. */
  readonly host: string
}

/** What we answer, before it is an event's result. */
export type HttpAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const shown = (_: string, value: unknown): unknown => (typeof value === "string" ? readableAddress(value) : value)

/** What is answered, as JSON. Addresses are stored as DNS has them, and shown as people read them; both are taken. */
export const written = (value: object): string => {
  const text = JSON.stringify(value)
  return text.includes("xn--") ? JSON.stringify(value, shown) : text
}

export const json = (value: object, headers: HttpAnswer["headers"] = {}): HttpAnswer => ({
  status: 200,
  headers: { "content-type": "application/json", ...headers },
  body: written(value),
})

/** The request that an event of an HTTP API (payload 2.0) is about. */
export const requestOf = (event: APIGatewayProxyEventV2): HttpRequest => {
  const { headers, rawPath, rawQueryString: query, body = "", isBase64Encoded, requestContext } = event
  return {
    method: requestContext.http.method,
    path: rawPath,
    isPathAsSent: headers[viewerPathHeader] === rawPath,
    query,
    headers,
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
    host: requestContext.domainName,
  }
}
