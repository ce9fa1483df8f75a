import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { accessOf } from "../../../infra/access.ts"
import type { FunctionName } from "../../../packages/functions/src/manifest.ts"
import type { Asked } from "./requests.ts"

export type Calls = Readonly<Partial<Record<FunctionName, readonly Asked[]>>>

/** What each function asks of AWS, as all tests together have seen it. */
const file = fileURLToPath(new URL("./calls.json", import.meta.url))
export const recordedCalls = (): Calls => JSON.parse(readFileSync(file, "utf8")) as Calls

/** What a system loads before each function, so that its calls are written to the file. */
export const preloadFor = (log: string): string => {
  const preload = new URL("./preload.ts", import.meta.url)
  preload.searchParams.set("to", log)
  return preload.href
}

type Line = readonly [FunctionName, Asked]

/** One call a line, so that a new one is seen in a difference. */
const textOf = (lines: readonly string[]): string => {
  const all = [...new Set(lines)].toSorted().map((line) => JSON.parse(line) as Line)
  const byFunction = Map.groupBy(all, ([name]) => name)
  const parts = [...byFunction].map(([name, calls]) => {
    const asked = calls.map(([, call]) => `    ${JSON.stringify(call)}`)
    return `  ${JSON.stringify(name)}: [\n${asked.join(",\n")}\n  ]`
  })
  return `{\n${parts.join(",\n")}\n}\n`
}

const linesOf = (calls: Calls): readonly string[] =>
  Object.entries(calls).flatMap(([name, all]) => all.map((call) => JSON.stringify([name, call])))

const isGranted = ([name, { action, resource, from }]: Line): boolean =>
  (from === undefined || from === "sender") &&
  accessOf("no-reply@example.com")[name].some(
    ({ actions, resources }) => actions.includes(action) && resources.includes(resource),
  )

/** What is recorded from now on: of all tests, what they saw; of some, that as well as what others had seen. */
export const recordedAnew = (known: readonly string[], seen: readonly string[], ofAll: boolean): readonly string[] =>
  ofAll ? seen : [...known, ...seen]

/**
 * At the end of a run: throws when a function has asked AWS for something that it is not granted. What it is granted and
 * was not seen to ask for before may come of the order in which things happened; `npm run record -- calls` records it for good.
 */
export const checkCalls = (log: string, ofAll: boolean): void => {
  const seen = existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean) : []
  const known = existsSync(file) ? linesOf(recordedCalls()) : []
  const fresh = [...new Set(seen)].filter((line) => !known.includes(line))
  const refused = fresh.filter((line) => !isGranted(JSON.parse(line) as Line))
  if (refused.length > 0) throw new Error(`calls that infra/access.ts grants to nobody:\n${refused.join("\n")}`)
  if (process.env["TENANTRY_RECORD"] === "calls") writeFileSync(file, textOf(recordedAnew(known, seen, ofAll)))
}
