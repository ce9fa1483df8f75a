import { Worker } from "node:worker_threads"
import { FunctionError, type FunctionFailure, failureOf } from "./errors.ts"
import type { FromWorker, ToWorker, WorkerStart } from "./messages.ts"

export type InstanceOptions = WorkerStart & {
  /** All that the function finds in `process.env`. */
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Modules that the thread loads before the function's own. */
  readonly preload: readonly string[]
  readonly output: (stream: "stdout" | "stderr", text: string) => void
}

type Pending = { readonly resolve: (payload: string) => void; readonly reject: (error: FunctionError) => void }

const timedOut = (id: string, ms: number): FunctionFailure => ({
  errorType: "Sandbox.Timedout",
  errorMessage: `RequestId: ${id} Error: Task timed out after ${(ms / 1000).toFixed(2)} seconds`,
})

const exited = (id: string, code: number): FunctionFailure => ({
  errorType: "Runtime.ExitError",
  errorMessage: `RequestId: ${id} Error: Runtime exited with error: exit status ${code}`,
})

const startThread = ({ entry, functionName, region, environment, preload, output }: InstanceOptions): Worker => {
  const workerData: WorkerStart = { entry, functionName, region }
  const url = new URL("./worker.ts", import.meta.url)
  const execArgv = preload.flatMap((module) => ["--import", module])
  const worker = new Worker(url, { workerData, env: environment, execArgv, stdout: true, stderr: true })
  worker.stdout.setEncoding("utf8").on("data", (text: string) => output("stdout", text))
  worker.stderr.setEncoding("utf8").on("data", (text: string) => output("stderr", text))
  return worker
}

/**
 * One running copy of a function: a thread that has its module in memory. A crash ends it at once; after a time-out it
 * gets no more events, those that run beside may come to their end, and then its thread is terminated.
 */
export class Instance {
  readonly #worker: Worker
  readonly #timeoutMs: number
  readonly #pending = new Map<string, Pending>()
  readonly #loaded = Promise.withResolvers<void>()
  #usable = true
  #crash: ((id: string) => FunctionFailure) | undefined

  constructor(options: InstanceOptions) {
    this.#timeoutMs = options.timeoutMs
    // Whoever waits hears of it; a module that fails to load while nobody waits must not end this process.
    this.#loaded.promise.catch(() => {})
    this.#worker = startThread(options)
      .on("message", (message: FromWorker) => this.#receive(message))
      .on("error", (error: unknown) => this.#end(() => failureOf(error)))
      .on("exit", (code) => this.#end((id) => exited(id, code)))
  }

  /** False once it has crashed, timed out or been stopped. */
  get usable(): boolean {
    return this.#usable
  }

  /**
   * Settles when the module is loaded, however long that takes: Lambda gives ten seconds, but a clock would measure this
   * machine. Rejects with a `FunctionError` when it cannot be loaded, or waits for nothing that could come.
   */
  get ready(): Promise<void> {
    return this.#loaded.promise
  }

  /** The answer as JSON text; rejects with a `FunctionError`. The time-out counts from when the module is loaded. */
  async invoke(id: string, event: string): Promise<string> {
    await this.ready
    const timer = setTimeout(() => this.#expire(id), this.#timeoutMs)
    try {
      return await this.#send(id, event)
    } finally {
      clearTimeout(timer)
      this.#pending.delete(id)
      if (!this.#usable && this.#pending.size === 0) void this.#worker.terminate()
    }
  }

  async stop(): Promise<void> {
    this.#usable = false
    await this.#worker.terminate()
  }

  #send(id: string, event: string): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#crash !== undefined) return reject(new FunctionError(this.#crash(id)))
      this.#pending.set(id, { resolve, reject })
      const call: ToWorker = { id, event, deadline: Date.now() + this.#timeoutMs }
      this.#worker.postMessage(call, [])
    })
  }

  #receive(message: FromWorker): void {
    if (message.kind === "ready") return this.#loaded.resolve()
    const call = this.#pending.get(message.id)
    if (message.kind === "answer") call?.resolve(message.payload)
    else call?.reject(new FunctionError(message.failure))
  }

  #expire(id: string): void {
    this.#usable = false
    this.#pending.get(id)?.reject(new FunctionError(timedOut(id, this.#timeoutMs)))
  }

  #end(failure: (id: string) => FunctionFailure): void {
    this.#crash ??= failure
    this.#usable = false
    this.#loaded.reject(new FunctionError(this.#crash("init")))
    for (const [id, { reject }] of this.#pending) reject(new FunctionError(this.#crash(id)))
    void this.#worker.terminate()
  }
}
