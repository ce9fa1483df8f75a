import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { copyFileSync, cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type FunctionName, functions } from "@tenantry/functions/manifest"
import { functionEnvironment } from "@tenantry/local/host/environment"
import { loadSettings, variablesOf } from "@tenantry/local/settings"
import { lambdaVariables } from "../../../infra/contract.ts"
import type { Running } from "../../support/system.ts"

const loader = fileURLToPath(new URL("../fixtures/loader.mjs", import.meta.url))

export type Copy = {
  /** What importing the bundle took: processor time, and time with waiting for the parameters. */
  readonly cold: { readonly cpu: number; readonly ms: number }
  readonly invoke: (event: unknown) => Promise<unknown>
  /** What it has written so far, line by line. */
  readonly lines: string[]
  readonly stop: () => Promise<void>
}

/** What a function finds around it: the variables it declares and Lambda's own; where AWS is, is all that is not real. */
const environmentOf = (name: FunctionName, { addresses, folder }: Running): Record<string, string> => {
  const settings = loadSettings(folder)
  const { engine: dynamodb, identityProvider, mail, parameters } = addresses
  const endpoints = { dynamodb, identityProvider, mail, parameters }
  const { region } = settings
  const own = functionEnvironment(name, functions[name], { environment: variablesOf(settings), endpoints, region })
  return {
    ...own,
    ...lambdaVariables,
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    LAMBDA_TASK_ROOT: "/var/task",
    TZ: ":UTC",
  }
}

let invocations = 0

const answerOf = async (child: ChildProcess, message: object): Promise<unknown> => {
  child.send(message)
  const [reply]: { answer?: unknown; failure?: string }[] = await once(child, "message")
  if (reply?.failure !== undefined) throw new Error(reply.failure)
  return reply?.answer
}

/** Starts a copy of a function as Lambda would: its bundle alone in a folder, in a process with nothing else. */
export const startCopy = async (bundles: string, name: FunctionName, running: Running): Promise<Copy> => {
  const folder = mkdtempSync(join(tmpdir(), `tenantry-${name}-`))
  cpSync(join(bundles, name), folder, { recursive: true })
  copyFileSync(loader, join(folder, "loader.mjs"))
  const child = fork(join(folder, "loader.mjs"), {
    cwd: folder,
    env: environmentOf(name, running),
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => lines.push(...text.split("\n").filter(Boolean)))
  }
  const ended = once(child, "exit")
  const died = ended.then(([code]) => Promise.reject(new Error(`${name} ended (${code}): ${lines.join("\n")}`)))
  died.catch(() => {})
  const [cold] = (await Promise.race([once(child, "message"), died])) as [Copy["cold"]]
  return {
    cold,
    lines,
    invoke: (event) => {
      const context = { awsRequestId: `00000000-0000-4000-8000-${String(++invocations).padStart(12, "0")}` }
      return Promise.race([answerOf(child, { event, context }), died])
    },
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
