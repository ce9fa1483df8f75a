import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"

/** How a tool was started. */
export type Run = {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What a tool does when it is started with a verb: nothing, and well, where this does not say. */
export type Plan = Readonly<Record<string, { readonly code: number; readonly says: string }>>

export type Tools = { readonly bin: string; readonly runs: () => readonly Run[]; readonly plan: (plan: Plan) => void }

const noted = ["STAGE", "AWS_REGION", "KEY_ROOTS_VERSION", "ORIGIN_SECRET_VERSION", "SST_TELEMETRY_DISABLED", "PATH"]

const program = (command: string, bin: string): string => `#!${process.execPath}
const { appendFileSync, readFileSync } = require("node:fs")
const args = process.argv.slice(2)
const env = Object.fromEntries(${JSON.stringify(noted)}.map((name) => [name, process.env[name]]))
const run = { command: ${JSON.stringify(command)}, args, cwd: process.cwd(), env }
appendFileSync(${JSON.stringify(join(bin, "runs"))}, JSON.stringify(run) + "\\n")
const plan = JSON.parse(readFileSync(${JSON.stringify(join(bin, "plan.json"))}, "utf8"))
const { code, says } = plan[${JSON.stringify(command)} + " " + args[0]] ?? { code: 0, says: "" }
process.stderr.write(says)
process.exitCode = code
`

/** A folder with a `cdk` and a `sst` that do nothing but note how they were started. */
export const makeTools = (): Tools => {
  const bin = mkdtempSync(join(tmpdir(), "tenantry-tools-"))
  onTestFinished(() => rmSync(bin, { recursive: true, force: true }))
  const plan = (wanted: Plan): void => writeFileSync(join(bin, "plan.json"), JSON.stringify(wanted))
  plan({})
  for (const command of ["cdk", "sst"]) {
    writeFileSync(join(bin, command), program(command, bin))
    chmodSync(join(bin, command), 0o755)
  }
  const runs = (): readonly Run[] => {
    const lines = existsSync(join(bin, "runs")) ? readFileSync(join(bin, "runs"), "utf8").trim().split("\n") : []
    return lines.map((line) => JSON.parse(line) as Run)
  }
  return { bin, runs, plan }
}
