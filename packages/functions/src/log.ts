/** The only fields that logs may have: never a token, a password, an address or a body. */
export type LogFields = {
  readonly requestId?: string
  readonly operation?: string
  readonly status?: number
  readonly code?: string
  readonly milliseconds?: number
  readonly reaction?: string
  readonly attempts?: number
  readonly error?: string
  readonly stack?: string
  readonly counts?: Readonly<Record<string, number>>
}

export const log = (level: "info" | "warn" | "error", message: string, fields: LogFields): void => {
  const { requestId, operation, status, code, milliseconds, reaction, attempts, error, stack, counts } = fields
  const allowed = { requestId, operation, status, code, milliseconds, reaction, attempts, error, stack, counts }
  console[level](JSON.stringify({ level, message, ...allowed }))
}

/** Where it was thrown, without what it said: messages of libraries quote what they were given. */
export const stackOf = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trim().startsWith("at "))
  return { error: error.name, stack: frames.slice(0, 8).join("\n") }
}
