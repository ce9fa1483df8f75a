import type { Recorder, Tally } from "@tenantry/core/adapters/dynamodb/recorder"
import { log, type LogFields, stackOf } from "./log.ts"
import type { Measured } from "./measures.ts"

/** A trigger's answer to whoever may not do it. Cognito shows its message to them; of anything else thrown, nothing. */
export class Refused extends Error {
  override readonly name = "Refused"
}

let isFirst = true

/** Whether this copy of the function is asked for the first time. */
const coldStart = (): boolean => {
  const was = isFirst
  isFirst = false
  return was
}

/** Begins to measure an invocation; answers what can be told of it when it is over. */
export const beginning = (tally?: Tally): (() => LogFields & { readonly milliseconds: number }) => {
  const began = performance.now()
  const isCold = coldStart()
  return () => ({
    milliseconds: Math.round(performance.now() - began),
    ...(tally ? { trips: tally.trips, readUnits: tally.readUnits, writeUnits: tally.writeUnits } : {}),
    ...(isCold ? { coldStart: true } : {}),
  })
}

export type Said = { readonly fields?: LogFields; readonly measured?: Measured }
export type Say = (said: Said) => void
type LambdaContext = { readonly awsRequestId?: string }

const outcomeOf = (error: unknown) =>
  error instanceof Refused
    ? ({ level: "info", message: "refused", fields: {} } as const)
    : ({ level: "error", message: "failed", fields: stackOf(error) } as const)

const withTally = <T>(recorder: Recorder | undefined, work: (tally?: Tally) => Promise<T>): Promise<T> =>
  recorder ? recorder.tally(work) : work()

/**
 * A handler that writes one line for each invocation: how long it took, what it cost at the table, and what `work` says.
 * A failure is logged without its message, and thrown on without it: Lambda itself logs what is thrown.
 */
export const invocation =
  <Event, Answer>(recorder: Recorder | undefined, work: (event: Event, say: Say) => Promise<Answer>) =>
  (event: Event, context?: LambdaContext): Promise<Answer> =>
    withTally(recorder, async (tally) => {
      const told = beginning(tally)
      const requestId = context?.awsRequestId
      let said: Said = {}
      const write = (level: "info" | "error", message: string, fields: LogFields): void =>
        log(
          level,
          message,
          { ...(requestId ? { requestId } : {}), ...told(), ...said.fields, ...fields },
          said.measured,
        )
      try {
        const answer = await work(event, (more) => {
          said = more
        })
        write("info", "done", {})
        return answer
      } catch (error) {
        const { level, message, fields } = outcomeOf(error)
        write(level, message, fields)
        throw error instanceof Refused ? error : new Error("internal")
      }
    })
