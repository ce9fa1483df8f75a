import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
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

/**
 * At the end of a run: everything that functions asked of AWS must be among what is recorded, because that is what IAM
 * is asked about by the tests. `UPDATE_CALLS=1` adds what is new; throws otherwise.
 */
export const checkCalls = (log: string): void => {
  const seen = existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean) : []
  const known = existsSync(file) ? linesOf(recordedCalls()) : []
  const fresh = [...new Set(seen)].filter((line) => !known.includes(line))
  if (fresh.length === 0) return
  if (process.env["UPDATE_CALLS"] !== "1") {
    throw new Error(`calls that IAM was never asked about (UPDATE_CALLS=1 records them):\n${fresh.join("\n")}`)
  }
  writeFileSync(file, textOf([...known, ...fresh]))
}
