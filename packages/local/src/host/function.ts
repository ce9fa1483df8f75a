import { randomUUID } from "node:crypto"
import { FunctionError } from "./errors.ts"
import { Instance, type InstanceOptions } from "./instance.ts"

/** Lambda refuses a larger answer: 6 MB. */
const largestAnswer = 6 * 1024 * 1024

const tooLarge = (size: number): FunctionError =>
  new FunctionError({
    errorType: "Function.ResponseSizeTooLarge",
    errorMessage: `Response payload size (${size} bytes) exceeded maximum allowed payload size (${largestAnswer} bytes).`,
  })

/**
 * A function, whatever becomes of its threads: starts one at the first event and another after a crash or time-out.
 * On Lambda a running copy handles one event at a time and there are as many copies as events; here one copy handles
 * up to `concurrency` of them at once, which is faster on a small machine, and the others wait for their turn.
 */
export class LambdaFunction {
  readonly #options: InstanceOptions
  readonly #concurrency: number
  readonly #waiting: (() => void)[] = []
  readonly #all = new Set<Instance>()
  #current: Instance | undefined
  #running = 0
  #stopped = false

  constructor(options: InstanceOptions, concurrency: number) {
    this.#options = options
    this.#concurrency = concurrency
  }

  /** Loads the module now instead of with the first event. Rejects with a `FunctionError` when it cannot be loaded. */
  async warm(): Promise<void> {
    try {
      await this.#instance().ready
    } catch (error) {
      // A stop that comes in between is no failure of the module.
      if (!this.#stopped) throw error
    }
  }

  /** Event and answer pass as JSON, as on Lambda. Rejects with a `FunctionError`. */
  async invoke(event: unknown): Promise<unknown> {
    const text = JSON.stringify(event ?? null)
    await this.#turn()
    try {
      const payload = await this.#instance().invoke(randomUUID(), text)
      const size = Buffer.byteLength(payload)
      if (size > largestAnswer) throw tooLarge(size)
      return JSON.parse(payload)
    } finally {
      this.#next()
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all([...this.#all].map((instance) => instance.stop()))
  }

  #instance(): Instance {
    if (this.#stopped) throw new Error(`The function ${this.#options.functionName} has been stopped`)
    if (this.#current?.usable) return this.#current
    for (const instance of this.#all) if (!instance.usable) this.#all.delete(instance)
    this.#current = new Instance(this.#options)
    this.#all.add(this.#current)
    return this.#current
  }

  async #turn(): Promise<void> {
    if (this.#running < this.#concurrency) {
      this.#running += 1
      return
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #next(): void {
    const next = this.#waiting.shift()
    // The turn passes on; only when nobody waits does it become free.
    if (next === undefined) this.#running -= 1
    else next()
  }
}
