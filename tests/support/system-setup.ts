import { fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { TestProject } from "vitest/node"
import { checkCalls } from "../infra/calls/recorded.ts"
import type { Running } from "./system.ts"

const script = fileURLToPath(new URL("./system-process.ts", import.meta.url))

/** Whether every test of the project was run, and all of each. */
const isWhole = async (project: TestProject): Promise<boolean> => {
  if (project.name !== "system") return false
  const { config, vitest } = project
  const { testFiles } = await project.globTestFiles()
  const run = new Set(vitest.state.getPaths())
  const isNarrowed = config.testNamePattern !== undefined || vitest.state.getCountOfFailedTests() > 0
  return !isNarrowed && testFiles.every((path) => run.has(path))
}

/**
 * One whole system for all tests of a run; it is gone, with its folder, when the run is over. The run fails when a
 * function has asked AWS for something that `infra/access.ts` does not grant it.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const notes = mkdtempSync(join(tmpdir(), "tenantry-calls-"))
  const calls = join(notes, "calls.jsonl")
  const child = fork(script, [calls], {
    env: { ...process.env, ...project.config.env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  const ended = once(child, "exit")
  const failed = ended.then(([code]) =>
    Promise.reject(new Error(`the system for the tests ended with ${String(code)}`)),
  )
  failed.catch(() => {})
  const [running] = (await Promise.race([once(child, "message"), failed])) as [Running]
  project.provide("system", running)
  project.provide("calls", calls)
  return async () => {
    child.disconnect()
    await ended
    try {
      checkCalls(calls, await isWhole(project))
    } finally {
      rmSync(notes, { recursive: true, force: true })
    }
  }
}
