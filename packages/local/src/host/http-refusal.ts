import { type IncomingMessage, STATUS_CODES } from "node:http"
import type { DomainError } from "@tenantry/core/kernel/errors"
import type { Vendor } from "@tenantry/core/kernel/vendor"
import { readableBy } from "@tenantry/functions/http/cors"
import { preferredLocale } from "@tenantry/functions/http/locale"
import { problemOf } from "@tenantry/functions/http/problems"
import { RequestErrors } from "@tenantry/functions/http/request-errors"
import type { HttpAnswer } from "./http-answer.ts"

/** Whose pages may read it, and in which languages it is told. */
export type Front = { readonly origins: readonly string[]; readonly languages: Vendor["languages"] }
type Given = Front & { readonly requestId: string }

/** What the gateway itself refuses, told as the functions tell what they refuse. */
export const refusal = (
  { headers: { origin, "accept-language": languages } }: Pick<IncomingMessage, "headers">,
  error: DomainError,
  { requestId, origins, languages: offered }: Given,
): HttpAnswer => {
  const reader = { locale: preferredLocale({ languages: offered }, languages), timeZone: "UTC" }
  const { status, headers, body } = problemOf(error, reader, requestId)
  return {
    statusCode: status,
    headers: { ...readableBy(origins, origin), "x-request-id": requestId, "cache-control": "no-store", ...headers },
    cookies: [],
    body: Buffer.from(JSON.stringify(body)),
  }
}

/** The same for what is no request at all, so that nobody knows who asks: every page may read that it is none. */
export const rawRefusal = ({ code }: NodeJS.ErrnoException): string => {
  const error = code === "HPE_HEADER_OVERFLOW" ? RequestErrors.headers_too_large() : RequestErrors.malformed()
  const requestId = crypto.randomUUID()
  const { statusCode, headers, body } = refusal({ headers: {} }, error, { requestId, origins: [], languages: ["en"] })
  const all = { ...headers, "access-control-allow-origin": "*", "content-length": body.length, connection: "close" }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`, ...lines, "", body.toString()].join("\r\n")
}
