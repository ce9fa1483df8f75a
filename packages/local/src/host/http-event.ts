import { randomUUID } from "node:crypto"
import type { IncomingMessage } from "node:http"
import type { Socket } from "node:net"
import type { APIGatewayProxyEventV2 } from "aws-lambda"
import {
  longestPath,
  originSecretHeader,
  viewerAddressHeader,
  viewerHostHeader,
  viewerPathHeader,
} from "@tenantry/functions/http/front"
import type { RouteMatch } from "./routes.ts"

const apiId = "local"
const stage = "$default"

/** They concern the connection and not the request; API Gateway passes none on, and hands cookies over apart. */
const notPassedOn = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer", "cookie"])

/**
 * Bodies of these types arrive as text, all others (forms and a missing type too) in base64. AWS does not write down
 * which; measured on AWS in https://github.com/ministackorg/ministack/pull/766
 */
const isText = (contentType: string | undefined): boolean =>
  /^(text\/[^;\s]+|application\/(json|xml|javascript))\s*(;|$)/i.test(contentType ?? "")

/** Values of one name in their order, names in lower case. Made from the raw list: Node drops some repeated headers. */
const valuesByName = (rawHeaders: readonly string[]): Map<string, string[]> => {
  const values = new Map<string, string[]>()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? "").toLowerCase()
    values.set(name, [...(values.get(name) ?? []), rawHeaders[index + 1] ?? ""])
  }
  return values
}

const headersOf = (
  values: ReadonlyMap<string, readonly string[]>,
  { remoteAddress: source = "", remotePort = 0, localPort = 0 }: Socket,
  { originSecret, writtenPath }: { readonly originSecret: string; readonly writtenPath: string },
): Record<string, string> => {
  const passed = [...values]
    .filter(([name]) => !notPassedOn.has(name))
    .map(([name, all]) => [name, all.join(",")] as const)
  const forwarded = [...(values.get("x-forwarded-for") ?? []), source].join(", ")
  return {
    ...Object.fromEntries(passed),
    "x-forwarded-for": forwarded,
    "x-forwarded-port": String(localPort),
    "x-forwarded-proto": "http",
    // CloudFront puts these in place of whatever the client sent under their names.
    [originSecretHeader]: originSecret,
    [viewerAddressHeader]: `${source}:${remotePort}`,
    [viewerHostHeader]: (values.get("host") ?? []).join(","),
    [viewerPathHeader]: writtenPath.slice(0, longestPath),
    "x-amzn-trace-id": `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomUUID().replaceAll("-", "").slice(8)}`,
  }
}

const queryOf = (rawQuery: string): Record<string, string> | undefined => {
  const query = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    const before = query.get(name)
    query.set(name, before === undefined ? value : `${before},${value}`)
  }
  return query.size === 0 ? undefined : Object.fromEntries(query)
}

/** As in an access log: 12/Mar/2026:19:03:58 +0000. */
const clfTime = (now: Date): string => {
  const [, day, month, year, time] = now.toUTCString().split(" ")
  return `${day}/${month}/${year}:${time} +0000`
}

export type Target = {
  readonly path: string
  /** As it was sent. */
  readonly writtenPath: string
  readonly rawQuery: string
}

/**
 * The path and query of a request target. HTTP APIs hand the path over decoded, and cut it at a decoded “?”; the query
 * stays as it was sent (measured on AWS in https://github.com/hotsock/voker/pull/8).
 */
export const splitTarget = (target: string): Target => {
  const [writtenPath = "", ...rest] = target.split("?")
  const path = decodeURIComponent(writtenPath).split("?")[0] ?? "/"
  return { path, writtenPath, rawQuery: rest.join("?") }
}

/**
 * The payload (format 2.0) that an HTTP API behind CloudFront makes of a request. The source address is the socket's, never
 * a header's.
 */
export const httpEvent = (
  request: IncomingMessage,
  { path, writtenPath, rawQuery }: Target,
  body: Buffer,
  { match, originSecret }: { readonly match: RouteMatch | undefined; readonly originSecret: string },
): APIGatewayProxyEventV2 => {
  const values = valuesByName(request.rawHeaders)
  const source = request.socket.remoteAddress ?? ""
  const headers = headersOf(values, request.socket, { originSecret, writtenPath })
  const cookies = values.get("cookie")?.flatMap((line) => line.split(/;\s*/))
  const query = queryOf(rawQuery)
  const asText = isText(headers["content-type"])
  const routeKey = match?.key ?? stage
  const now = new Date()
  const method = request.method ?? "GET"
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: rawQuery,
    ...(cookies && { cookies }),
    headers,
    ...(query && { queryStringParameters: query }),
    requestContext: {
      accountId: "000000000000",
      apiId,
      domainName: headers["host"] ?? "localhost",
      domainPrefix: apiId,
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: source,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage,
      time: clfTime(now),
      timeEpoch: now.getTime(),
    },
    ...(match && Object.keys(match.parameters).length > 0 && { pathParameters: { ...match.parameters } }),
    ...(body.length > 0 && { body: body.toString(asText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !asText,
  }
}
