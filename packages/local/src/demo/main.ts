import { randomUUID } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { dropTable } from "../engine/index.ts"
import { warmUp } from "../settling.ts"
import { startSystem } from "../system.ts"
import { differenceOf } from "./difference.ts"
import { openRecording } from "./recording.ts"
import { openStage } from "./stage.ts"
import { play } from "./story.ts"
import { onConsole, type Teller } from "./telling.ts"

const usage = `Usage: npm run demo [-- --record FILE | --check FILE]

Plays the story of a company on a system started for it, and fails when any step of it does.

  --record FILE   write its requests and answers down as Markdown instead of telling it
  --check FILE    fail when the story is not what the file says, and show where`

const anyPort = { api: 0, identityProvider: 0, mail: 0, engine: 0 }

/** Plays the story on a system of its own; answers how long that took, in milliseconds. */
const perform = async (teller: Teller): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-demo-"))
  const began = performance.now()
  const table = `tenantry-demo-${randomUUID()}`
  const system = await startSystem({ folder, table, ports: anyPort, quiet: true })
  try {
    await warmUp(system)
    await play(openStage(system, teller))
    return Math.round(performance.now() - began)
  } finally {
    // On an engine that is not ours the table would stay.
    await dropTable(system.addresses.engine, table)
    await system.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const tellIt = async (): Promise<number> => {
  const took = await perform(onConsole)
  console.log(`\nThe whole story was played on a system started for it, in ${took} ms.`)
  return 0
}

const recorded = async (): Promise<string> => {
  const recording = openRecording()
  await perform(recording)
  return recording.markdown()
}

const record = async (file: string): Promise<number> => {
  writeFileSync(file, await recorded())
  console.log(`Recorded in ${file}.`)
  return 0
}

const check = async (file: string): Promise<number> => {
  const difference = differenceOf(readFileSync(file, "utf8"), await recorded())
  if (difference === undefined) console.log(`The story is what ${file} says.`)
  else console.error(`The story is not what ${file} says.\n\n${difference}\n\nIf it should be so, record it anew.`)
  return difference === undefined ? 0 : 1
}

type Wish = { readonly record?: string; readonly check?: string; readonly help?: boolean }

const readWish = (): Wish | undefined => {
  const text = { type: "string" } as const
  try {
    return parseArgs({ options: { record: text, check: text, help: { type: "boolean" } } }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return undefined
  }
}

const fulfil = ({ record: target, check: file, help }: Wish): number | Promise<number> => {
  if (help) console.log(usage)
  if (help) return 0
  if (target !== undefined) return record(target)
  return file === undefined ? tellIt() : check(file)
}

const main = async (): Promise<number> => {
  const wish = readWish()
  if (wish === undefined) return 2
  try {
    return await fulfil(wish)
  } catch (error) {
    console.error(`\nThe story failed: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

process.exit(await main())
