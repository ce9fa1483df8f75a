import { execFile } from "node:child_process"
import { randomUUID } from "node:crypto"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs, promisify } from "node:util"
import { dropTable } from "../engine/index.ts"
import { warmUp } from "../settling.ts"
import { environmentOn } from "../outside.ts"
import { startSystem, type System } from "../system.ts"
import { differenceOf } from "./difference.ts"
import { type ChapterName, chapters, everyChapter, fileOf, isChapter } from "./chapters.ts"
import { index, openRecording } from "./recording.ts"
import { openStage } from "./stage.ts"
import type { Deployer } from "./staff-story.ts"
import { play } from "./story.ts"
import { onConsole, type Teller, tellingOnly } from "./telling.ts"

const usage = `Usage: npm run demo [-- --record | --check] [--chapter NAME]

Plays the story of a company on a system started for it, and fails when any step of it does.

  --record         write its requests and answers down as Markdown, in docs/story, instead of telling it
  --check          fail when the story is not what docs/story says, and show where
  --chapter NAME   tell, record or check one chapter: ${Object.keys(chapters).join(", ")}`

/** The story is of a product that has everything, whatever is made of it here. */
const vendor = fileURLToPath(new URL("vendor.json", import.meta.url))

const anyPort = { api: 0, identityProvider: 0, mail: 0, engine: 0 }

const operator = fileURLToPath(new URL("../operator.ts", import.meta.url))

/** Runs `npm run operator` with the credentials of whoever deploys the system. */
const deployerOf = ({ settings, addresses }: System): Deployer => ({
  appoint: async (email) => {
    const env = environmentOn(settings, addresses)
    await promisify(execFile)(process.execPath, [operator, "add", email], { env })
  },
})

/** Plays the story, to the end of a chapter, on a system of its own; answers how long that took, in milliseconds. */
const perform = async (teller: Teller, last: ChapterName | undefined): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-demo-"))
  const began = performance.now()
  const table = `tenantry-demo-${randomUUID()}`
  const system = await startSystem({ folder, table, ports: anyPort, vendor, quiet: true })
  try {
    await warmUp(system)
    for await (const ended of play(openStage(system, teller), deployerOf(system))) if (ended === last) break
    return Math.round(performance.now() - began)
  } finally {
    // On an engine that is not ours the table would stay.
    await dropTable(system.addresses.engine, table)
    await system.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const tellIt = async (wanted: ChapterName | undefined): Promise<number> => {
  const took = await perform(tellingOnly(wanted, onConsole), wanted)
  const what = wanted === undefined ? "The whole story" : "The story up to here"
  console.log(`\n${what} was played on a system started for it, in ${took} ms.`)
  return 0
}

const docs = new URL("../../../../docs/", import.meta.url)
const inDocs = (file: string): URL => new URL(file, docs)

/** What the files of the story should be: of a chapter its own, of all the index as well. */
const recorded = async (wanted: ChapterName | undefined): Promise<ReadonlyMap<string, string>> => {
  const recording = openRecording()
  await perform(recording, wanted)
  const written = [...recording.chapters()].filter(([{ name }]) => wanted === undefined || name === wanted)
  const pages = written.map(([chapter, text]) => [fileOf(chapter), text] as const)
  return new Map(wanted === undefined ? [["story.md", index], ...pages] : pages)
}

/** Chapters that were recorded once and are told no more. */
const leftOver = (): readonly string[] => {
  const told = everyChapter.map(fileOf)
  return readdirSync(inDocs("story"))
    .map((name) => `story/${name}`)
    .filter((file) => !told.includes(file))
}

const record = async (wanted: ChapterName | undefined): Promise<number> => {
  const pages = await recorded(wanted)
  mkdirSync(inDocs("story"), { recursive: true })
  for (const [file, text] of pages) writeFileSync(inDocs(file), text)
  for (const file of leftOver()) rmSync(inDocs(file))
  console.log(`Recorded in ${[...pages.keys()].map((file) => `docs/${file}`).join(", ")}.`)
  return 0
}

const check = async (wanted: ChapterName | undefined): Promise<number> => {
  const known = (file: string): string => (existsSync(inDocs(file)) ? readFileSync(inDocs(file), "utf8") : "")
  const differences = [...(await recorded(wanted))].flatMap(([file, text]) => {
    const difference = differenceOf(known(file), text)
    return difference === undefined ? [] : [`docs/${file}\n${difference}`]
  })
  const wrong = [...differences, ...leftOver().map((file) => `docs/${file} is no chapter.`)]
  if (wrong.length === 0) console.log("The story is what docs/story says.")
  else {
    console.error(`The story is not what docs/story says.\n\n${wrong.join("\n\n")}\n`)
    console.error("If it should be so, record it anew: npm run record -- story")
  }
  return wrong.length === 0 ? 0 : 1
}

type Wish = {
  readonly record?: boolean
  readonly check?: boolean
  readonly chapter?: string
  readonly help?: boolean
}

const readWish = (): Wish | undefined => {
  const flag = { type: "boolean" } as const
  try {
    const options = { record: flag, check: flag, chapter: { type: "string" }, help: flag } as const
    const wish = parseArgs({ options }).values
    if (wish.chapter !== undefined && !isChapter(wish.chapter)) throw new Error(`There is no chapter ${wish.chapter}.`)
    return wish
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return undefined
  }
}

const fulfil = ({ record: isRecorded, check: isChecked, chapter, help }: Wish): number | Promise<number> => {
  const wanted = chapter !== undefined && isChapter(chapter) ? chapter : undefined
  if (help) console.log(usage)
  if (help) return 0
  if (isRecorded) return record(wanted)
  return isChecked ? check(wanted) : tellIt(wanted)
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
