import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { freePort, loopback } from "../ports.ts"
import { engineBinary } from "./binary.ts"
import { indexStream } from "./file.ts"
import { endLeftover, forgetEngine, noteEngine } from "./leftover.ts"
import { type EngineProcess, runEngine } from "./process.ts"

export { engineClient, localCredentials, localRegion } from "./client.ts"
export { createTable, dropTable } from "./table.ts"
export { startUpkeep, sweepExpired } from "./upkeep.ts"

export type Engine = {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`; the table's stream answers there too. */
  readonly endpoint: string
  /** The database file, when the engine is ours. */
  readonly file?: string
  readonly stop: () => Promise<void>
  /** Settles, with what the engine last said, when it ends without being stopped. */
  readonly lost: Promise<string>
}

const attempts = 3

/** Without a wanted port somebody may take the free one before the engine binds it: then another is as good. */
const runSomewhere = async (binary: string, file: string, port = 0): Promise<[EngineProcess, number]> => {
  for (let attempt = 1; ; attempt += 1) {
    const candidate = port || (await freePort())
    try {
      return [await runEngine(binary, file, candidate), candidate]
    } catch (error) {
      if (port !== 0 || attempt === attempts) throw error
    }
  }
}

/**
 * Starts a DynamoDB on the database file in this folder: the one that `AWS_ENDPOINT_URL_DYNAMODB` names if it is set
 * (nothing is started or stopped then), else this platform's package. Takes some 30 ms. The engine dies with this
 * process, and does not keep it alive. Without a port, or with 0, it takes any free one. One engine for each folder: one left over from a crash is ended.
 */
export const startEngine = async (options: { readonly folder: string; readonly port?: number }): Promise<Engine> => {
  const external = process.env["AWS_ENDPOINT_URL_DYNAMODB"]
  if (external) return { endpoint: external, stop: () => Promise.resolve(), lost: new Promise(() => {}) }
  const file = join(resolve(options.folder), "dynamodb.db")
  mkdirSync(options.folder, { recursive: true })
  await endLeftover(file)
  const [child, port] = await runSomewhere(engineBinary(), file, options.port)
  noteEngine(file, child.pid)
  indexStream(file)
  const stop = async (): Promise<void> => {
    await child.stop()
    forgetEngine(file)
  }
  return { endpoint: `http://${loopback}:${port}`, file, stop, lost: child.lost }
}
