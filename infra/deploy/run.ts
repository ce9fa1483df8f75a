import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { Mistake } from "./arguments.ts"
import type { Step } from "./steps.ts"

/** Where each of them finds its configuration. */
const folders = {
  cdk: fileURLToPath(new URL("../foundation/", import.meta.url)),
  sst: fileURLToPath(new URL("../../", import.meta.url)),
} as const

type Environment = Readonly<Record<string, string>>

/** What they start themselves is the repository's too, and runs on this Node. */
const environmentFor = (bin: string, own: Environment): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [bin, dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter),
  SST_TELEMETRY_DISABLED: "1",
  ...own,
})

/** Shows what a command says, and keeps it. */
const listen = ({ stdout, stderr }: ChildProcess): (() => string) => {
  const heard: Buffer[] = []
  for (const [from, to] of [
    [stdout, process.stdout],
    [stderr, process.stderr],
  ] as const) {
    from?.on("data", (chunk: Buffer) => {
      heard.push(chunk)
      to.write(chunk)
    })
  }
  return () => Buffer.concat(heard).toString()
}

const codeOf = async (child: ChildProcess, command: string): Promise<number | null> => {
  try {
    const [code] = (await once(child, "close")) as [number | null]
    return code
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Mistake(`${command} cannot be started (${reason}). Run npm ci first.`, { cause })
  }
}

/** Runs one step with the tools of a folder; throws a `Mistake` where it fails. */
export const run = async (step: Step, bin: string, own: Environment): Promise<void> => {
  const { title, command, args, nothingWhere } = step
  // Whoever is listened to writes to no terminal, and shows less: only where it matters what was said.
  const through = nothingWhere === undefined ? "inherit" : "pipe"
  const child = spawn(join(bin, command), args, {
    cwd: folders[command],
    stdio: ["inherit", through, through],
    env: environmentFor(bin, own),
  })
  const heard = listen(child)
  const code = await codeOf(child, command)
  if (code === 0) return
  if (nothingWhere !== undefined && heard().includes(nothingWhere)) {
    console.log("  there is nothing of it")
    return
  }
  throw new Mistake(`${title} ended with ${code ?? "a signal"}. It can be run again: what is done stays.`)
}
