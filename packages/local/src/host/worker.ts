import { enableCompileCache, flushCompileCache } from "node:module"
import { fileURLToPath } from "node:url"
import { parentPort, workerData } from "node:worker_threads"
import { failureOf } from "./errors.ts"
import type { FromWorker, ToWorker, WorkerStart } from "./messages.ts"

/** The thread of one function: imports its module and answers its events. Runs the TypeScript as it is. */
type Handler = (event: unknown, context: object) => unknown

const isHandler = (value: unknown): value is Handler => typeof value === "function"

const { entry, functionName, region }: WorkerStart = workerData

const contextOf = ({ id, deadline }: ToWorker): object => ({
  functionName,
  functionVersion: "$LATEST",
  invokedFunctionArn: `arn:aws:lambda:${region}:000000000000:function:${functionName}`,
  memoryLimitInMB: "1024",
  awsRequestId: id,
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: "local",
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
})

const load = async (): Promise<Handler> => {
  const { handler }: { handler?: unknown } = await import(entry)
  if (!isHandler(handler)) throw new Error(`${entry} exports no function named handler`)
  return handler
}

const answer = async (handler: Handler, call: ToWorker): Promise<FromWorker> => {
  try {
    const result = await handler(JSON.parse(call.event), contextOf(call))
    return { kind: "answer", id: call.id, payload: JSON.stringify(result ?? null) }
  } catch (error) {
    return { kind: "failure", id: call.id, failure: failureOf(error) }
  }
}

const post = (message: FromWorker): void => parentPort?.postMessage(message, [])

// Functions share most of their modules: what one thread has compiled, the next one and the next start need not.
enableCompileCache(fileURLToPath(new URL("../../../../node_modules/.cache/compiled", import.meta.url)))
const handler = await load()
flushCompileCache()
parentPort?.on("message", (call: ToWorker) => {
  void answer(handler, call).then(post)
})
post({ kind: "ready" })
