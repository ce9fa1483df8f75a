import type { FunctionFailure } from "./errors.ts"

/** What passes between the host and the thread of a function. Events and answers are JSON text, as on Lambda. */
export type WorkerStart = { readonly entry: string; readonly functionName: string; readonly region: string }

export type ToWorker = {
  readonly id: string
  readonly event: string
  /** Milliseconds since 1970. */
  readonly deadline: number
}

export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly id: string; readonly payload: string }
  | { readonly kind: "failure"; readonly id: string; readonly failure: FunctionFailure }
