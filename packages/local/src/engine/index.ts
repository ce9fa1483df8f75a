import { randomInt } from "node:crypto"
import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { loopback } from "@tenantry/loopback/ports"
import { engineBinary } from "./binary.ts"
import { indexStream } from "./file.ts"
import { endLeftover, forgetEngine, noteEngine } from "./leftover.ts"
import { type EngineProcess, runEngine, type Spot, SpotTaken } from "./process.ts"

export { engineClient, localCredentials, localRegion } from "./client.ts"
export { createTable, dropTable } from "./table.ts"
export { startUpkeep, sweepExpired } from "./upkeep.ts"

export type Engine = {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`; the table's stream answers there too. */
  readonly endpoint: string
  /** The database file, when the engine is ours. */
  readonly file?: string
  readonly stop: () => Promise<void>
  /** Settles, with a sentence for a person, when the engine ends without being stopped. */
  readonly lost: Promise<string>
}

const attempts = 10

/**
 * The engine answers whoever asks it, web pages included, so it listens where nobody looks: at one of the sixteen
 * million addresses of the loopback network, which chance chooses. Other systems have no loopback network but that one
 * address. The port lies below those that outgoing connections take.
 */
const anySpot = (): Spot => {
  const port = randomInt(10_000, 32_768)
  if (process.platform !== "linux") return { host: loopback, port }
  return { host: `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`, port }
}

/** The engine can only be told a spot; where somebody else has it, another one is as good. */
const runSomewhere = async (binary: string, file: string): Promise<[EngineProcess, Spot]> => {
  for (let attempt = 1; ; attempt += 1) {
    const spot = anySpot()
    try {
      return [await runEngine(binary, file, spot), spot]
    } catch (error) {
      if (!(error instanceof SpotTaken) || attempt === attempts) throw error
    }
  }
}

/**
 * Starts a DynamoDB on the database file in this folder: the one that `AWS_ENDPOINT_URL_DYNAMODB` names if it is set
 * (nothing is started or stopped then), else this platform's package. Takes some 30 ms. The engine dies with this
 * process, and does not keep it alive. One engine for each folder: one left over from a crash is ended.
 */
export const startEngine = async (options: { readonly folder: string }): Promise<Engine> => {
  const external = process.env["AWS_ENDPOINT_URL_DYNAMODB"]
  if (external) return { endpoint: external, stop: () => Promise.resolve(), lost: new Promise(() => {}) }
  const file = join(resolve(options.folder), "dynamodb.db")
  mkdirSync(options.folder, { recursive: true })
  await endLeftover(file)
  const [child, { host, port }] = await runSomewhere(engineBinary(), file)
  noteEngine(file, child.pid)
  indexStream(file)
  const stop = async (): Promise<void> => {
    await child.stop()
    forgetEngine(file)
  }
  return { endpoint: `http://${host}:${port}`, file, stop, lost: child.lost }
}
