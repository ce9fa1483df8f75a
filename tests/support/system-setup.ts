import { fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import type { TestProject } from "vitest/node"
import type { Running } from "./system.ts"

const script = fileURLToPath(new URL("./system-process.ts", import.meta.url))

/** One whole system for all tests of a run; it is gone, with its folder, when the run is over. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const child = fork(script, { stdio: ["ignore", "inherit", "inherit", "ipc"] })
  const ended = once(child, "exit")
  const failed = ended.then(([code]) =>
    Promise.reject(new Error(`the system for the tests ended with ${String(code)}`)),
  )
  failed.catch(() => {})
  const [running] = (await Promise.race([once(child, "message"), failed])) as [Running]
  project.provide("system", running)
  return async () => {
    child.disconnect()
    await ended
  }
}
