import type { ServerResponse } from "node:http"
import { DomainError } from "@tenantry/core/kernel/errors"

/** A function that came to no end: nobody is told more. */
export const failure = (): DomainError => new DomainError("unavailable", "internal")

export type HttpAnswer = {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: Buffer
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const headersOf = (given: unknown): Record<string, string> => {
  if (!isRecord(given)) return {}
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]))
}

/**
 * What an HTTP API answers for what the function returned (format 2.0): anything without a status code is the body of
 * a 200, in JSON. Throws where the status code is none: then the function has failed.
 */
export const answerOf = (result: unknown): HttpAnswer => {
  if (!isRecord(result) || result["statusCode"] === undefined) {
    const body = Buffer.from(JSON.stringify(result))
    return { statusCode: 200, headers: { "content-type": "application/json" }, cookies: [], body }
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = result
  const status = Number(statusCode)
  if (!Number.isInteger(status) || status < 200 || status > 599) throw failure()
  return {
    statusCode: status,
    headers: { "content-type": "text/plain;charset=UTF-8", ...headersOf(headers) },
    cookies: Array.isArray(cookies) ? cookies.map(String) : [],
    body: Buffer.from(typeof body === "string" ? body : "", isBase64Encoded === true ? "base64" : "utf8"),
  }
}

/** Sends it, and lets the connection go on only when the request was read to its end. */
export const sendAnswer = (response: ServerResponse, answer: HttpAnswer, requestId: string): void => {
  const { statusCode, headers, cookies, body } = answer
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (cookies.length > 0) response.setHeader("set-cookie", cookies)
  response.setHeader("apigw-requestid", requestId)
  if (!response.req.complete) response.setHeader("connection", "close")
  const empty = statusCode === 204 || statusCode === 304
  if (empty) response.removeHeader("content-type")
  else response.setHeader("content-length", body.length)
  response.writeHead(statusCode).end(empty ? undefined : body)
}
