// What browsers may send from the frontend and read of the answers. Nothing is imported here: on AWS the gateway answers
// preflights by the same lists, so that they wake no function.

export const allowedMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"]

/** Beside those that browsers may always send. */
export const allowedHeaders = [
  "authorization",
  "confirmation",
  "content-type",
  "idempotency-key",
  "if-match",
  "x-request-id",
]

export const exposedHeaders = ["etag", "idempotent-replayed", "retry-after", "www-authenticate", "x-request-id"]

/** How long a browser may rely on a preflight. */
export const preflightSeconds = 600
