/** How Lambda reports that a function failed. */
export type FunctionFailure = {
  readonly errorType: string
  readonly errorMessage: string
  readonly trace?: readonly string[]
}

/** A function failed: its own error, a time-out, or the end of its process. Bears what Lambda would answer. */
export class FunctionError extends Error {
  override readonly name = "FunctionError"
  readonly failure: FunctionFailure

  constructor(failure: FunctionFailure) {
    super(failure.errorMessage)
    this.failure = failure
  }
}

/** Whatever was thrown, in Lambda's shape. Errors keep their class's name; other values become text. */
export const failureOf = (thrown: unknown): FunctionFailure => {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown) }
  return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? "").split("\n") }
}
