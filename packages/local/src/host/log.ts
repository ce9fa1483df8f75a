import { appendFileSync } from "node:fs"
import { join } from "node:path"

export type HostLog = {
  /** What a function writes, line by line, into the file; what it writes as an error also to the console. */
  readonly output: (functionName: string) => (stream: "stdout" | "stderr", text: string) => void
  /** Something that a person should see: to the file and the console. */
  readonly problem: (message: string) => void
  /** What a dying thread still says is dropped from here on: the folder may be gone. */
  readonly stop: () => void
}

type Line = Readonly<Record<string, unknown>>

const parsed = (line: string): Line | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === "object" && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** A line of a function's log as a person reads it: what happened, what is known of it, and where it was thrown. */
const readable = (line: string): string => {
  const entry = parsed(line)
  if (typeof entry?.["message"] !== "string") return line
  const { level, message, timestamp: _t, service: _s, sampling_rate: _r, stack, ...fields } = entry
  const known = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === "object" || name === "function" ? [] : [`${name}=${String(value)}`],
  )
  return [`${String(level)} ${message}`, ...known].join("  ") + (typeof stack === "string" ? `\n${stack}` : "")
}

/** Appends to `functions.log` in the folder. Quiet keeps everything off the console. */
export const openLog = (folder: string, quiet: boolean): HostLog => {
  const file = join(folder, "functions.log")
  let open = true
  const write = (source: string, line: string): void => {
    if (open) appendFileSync(file, `${new Date().toISOString()} ${source} ${line}\n`)
  }
  const shout = (line: string): void => {
    if (!quiet) console.error(line)
  }
  const output: HostLog["output"] = (name) => {
    const rest = { stdout: "", stderr: "" }
    return (stream, text) => {
      const lines = (rest[stream] + text).split("\n")
      rest[stream] = lines.pop() ?? ""
      for (const line of lines) write(name, line)
      if (stream === "stderr") for (const line of lines) shout(`[${name}] ${readable(line)}`)
    }
  }
  const problem = (message: string): void => {
    write("host", message)
    shout(message)
  }
  const stop = (): void => {
    open = false
  }
  return { output, problem, stop }
}
