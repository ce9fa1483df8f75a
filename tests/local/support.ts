import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { FunctionSpec, Start } from "@tenantry/functions/manifest"
import { onTestFinished } from "vitest"
import { type Host, type HostOptions, startHost } from "../../packages/local/src/host/index.ts"

/** A folder of the test's own, gone when it is finished. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-local-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

export const fixtures = new URL("./fixtures/", import.meta.url)

/** Another process, running a fixture by itself; its lines are collected. Killed when the test is finished. */
export const runFixture = (name: string, ...args: string[]): { child: ChildProcess; lines: string[] } => {
  const script = fileURLToPath(new URL(name, fixtures))
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line))
  onTestFinished(() => void child.kill("SIGKILL"))
  return { child, lines }
}

export const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, "exit")
  child.kill("SIGKILL")
  await ended
}

/** A process that has ended but that nobody has reaped counts as gone. */
export const isRunning = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))
  } catch {
    return false
  }
}

export const spec = (entry: string, start: Start, rest: Partial<FunctionSpec> = {}): FunctionSpec => ({
  entry,
  start,
  timeoutSeconds: 5,
  memoryMb: 512,
  environment: [],
  ...rest,
})

/** A host for fixtures, stopped when the test is finished. */
export const startFixtures = async <Name extends string>(
  functions: Readonly<Record<Name, FunctionSpec>>,
  options: Partial<HostOptions<Name>> = {},
): Promise<Host<Name>> => {
  const unused = "http://127.0.0.1:9"
  const host = await startHost({
    functions,
    entries: fixtures,
    environment: {},
    endpoints: { dynamodb: unused, identityProvider: unused, mail: unused, parameters: unused },
    region: "eu-west-1",
    table: "things",
    folder: options.folder ?? temporaryFolder(),
    port: 0,
    identityRoutes: [],
    quiet: true,
    ...options,
  })
  onTestFinished(() => host.stop())
  return host
}
