// What browsers may send from a frontend and read of the answers. Next to nothing is imported here: on AWS the gateway answers
// preflights by the same lists, so that they wake no function.

import { loopback } from "@tenantry/core/kernel/vendor"

export const allowedMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"]

/** Beside those that browsers may always send. The last ones follow a request through the frontend's own tracing. */
export const allowedHeaders = [
  "authorization",
  "choices",
  "confirmation",
  "content-type",
  "idempotency-key",
  "if-match",
  "if-none-match",
  "x-request-id",
  "traceparent",
  "tracestate",
  "baggage",
  "sentry-trace",
]

export const exposedHeaders = [
  "allow",
  "etag",
  "idempotent-replayed",
  "retry-after",
  "www-authenticate",
  "x-request-id",
]

/** How long a browser may rely on a preflight. */
export const preflightSeconds = 600

/** Whether a page is of the machine that its browser runs on: browsers take every name under `localhost` for it. */
export const isLoopback = (origin: string): boolean =>
  /^https?:\/\/(([\w-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/.test(origin)

/** What every answer says of who may read it. Which origin asks decides, so that no cache may give it to another. */
export const readableBy = (
  origins: readonly string[],
  origin: string | undefined,
): Readonly<Record<string, string>> => {
  const may = origin !== undefined && (origins.includes(origin) || (origins.includes(loopback) && isLoopback(origin)))
  return may
    ? { vary: "Origin", "access-control-allow-origin": origin, "access-control-expose-headers": exposedHeaders.join() }
    : { vary: "Origin" }
}

/** What a preflight is answered beside that. */
export const preflight: Readonly<Record<string, string>> = {
  "access-control-allow-methods": allowedMethods.join(),
  "access-control-allow-headers": allowedHeaders.join(),
  "access-control-max-age": String(preflightSeconds),
}
