import { Logger } from "@aws-lambda-powertools/logger"
import { type Measured, service } from "./measures.ts"
import { embedded } from "./metrics.ts"

/** The only fields that logs may have: never a token, a password, an address or a body. */
export type LogFields = {
  readonly requestId?: string
  readonly operation?: string
  /** Where it happened: the id of a tenant, an account or an identity, which says nothing about anybody. */
  readonly place?: string
  readonly status?: number
  readonly code?: string
  readonly milliseconds?: number
  /** What it cost at the table: calls that waited for one another, and units. */
  readonly trips?: number
  readonly readUnits?: number
  readonly writeUnits?: number
  /** The first that this copy of the function answers. */
  readonly coldStart?: boolean
  readonly reaction?: string
  readonly attempts?: number
  readonly error?: string
  readonly stack?: string
  readonly counts?: Readonly<Record<string, number>>
}

const logger = new Logger({ serviceName: service, logLevel: "INFO" })

/** What of the given fields may be logged: somebody may have spread more into them than the type says. */
const allowed = (fields: LogFields) => {
  const { requestId, operation, place, status, code, milliseconds, trips, readUnits, writeUnits } = fields
  const { coldStart, reaction, attempts, error, stack, counts } = fields
  const request = { requestId, operation, place, status, code, coldStart, milliseconds }
  return { ...request, trips, readUnits, writeUnits, reaction, attempts, error, stack, counts }
}

/** One line of JSON, with metrics in it where there are some. The only way into the logs. */
export const log = (level: "info" | "warn" | "error", message: string, fields: LogFields, measured?: Measured): void =>
  logger[level](message, { ...allowed(fields), ...(measured ? embedded(measured) : {}) })

/** Where it was thrown, without what it said: messages of libraries quote what they were given. */
export const stackOf = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trim().startsWith("at "))
  return { error: error.name, stack: frames.slice(0, 8).join("\n") }
}
