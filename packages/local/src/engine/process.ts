import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { Socket } from "node:net"
import type { Readable, Writable } from "node:stream"

/** What a running engine process is, before anything is known about its tables. */
export type EngineProcess = {
  readonly pid: number
  readonly stop: () => Promise<void>
  /** Settles, with a sentence for a person, when the process ends without being stopped. */
  readonly lost: Promise<string>
}

const readyLine = "listening on"
const takenLine = "already in use"
/** It takes some 30 ms; on a machine that is busy with something else much longer. */
const startTimeoutMs = 30_000
const keptOutput = 2_000

/** Where an engine listens. */
export type Spot = { readonly host: string; readonly port: number }

/** Somebody else listens at that spot. */
export class SpotTaken extends Error {
  override readonly name = "SpotTaken"
}

/** The pipe alone must not keep this process alive. (Pipes of children are sockets, which their types do not say.) */
const letGo = (pipe: Writable | Readable): void => {
  if (pipe instanceof Socket) pipe.unref()
}

/**
 * Kills the engine as soon as we are gone, however we went: the pipe to its input is ours alone, and the kernel closes
 * it even after SIGKILL. A shell and not Node, because each one costs a megabyte and no start-up time.
 */
const guard = (pid: number): ChildProcessByStdio<Writable, null, null> => {
  const script = 'read -r _; kill -9 "$0" 2>/dev/null'
  const watchdog = spawn("sh", ["-c", script, String(pid)], { stdio: ["pipe", "ignore", "ignore"], detached: true })
  watchdog.unref()
  // The end of the pipe may be reported as an error once the watchdog is gone; there is nothing left to do then.
  watchdog.stdin.on("error", () => {})
  letGo(watchdog.stdin)
  return watchdog
}

const untilReady = (child: ChildProcess, output: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      const message = `The DynamoDB engine did not start: ${why} ${output()}`.trim()
      reject(output().includes(takenLine) ? new SpotTaken(message) : new Error(message))
    }
    const timer = setTimeout(() => fail(`nothing after ${startTimeoutMs / 1000} s.`), startTimeoutMs)
    child.once("error", (error) => fail(error.message))
    // Not at its exit: only when its pipe is closed is all of it read.
    child.once("close", () => {
      clearTimeout(timer)
      fail("it ended.")
    })
    child.stderr?.on("data", () => {
      if (!output().includes(readyLine)) return
      clearTimeout(timer)
      resolve()
    })
  })

/** What it said at its start is no reason for its end. */
const endOf = (output: string, code: number | null, signal: string | null): string => {
  const said = output.split("\n").filter((line) => line.trim() !== "" && !line.includes(readyLine))
  const how = signal === null ? `with exit code ${code}` : `by ${signal}`
  const words = said.length === 0 ? "It said nothing more" : `The last it said: ${said.slice(-3).join(" ")}`
  return `The DynamoDB engine ended by itself, ${how}. ${words}.`
}

/**
 * Starts the engine and comes back when it listens. It never outlives this process, and Ctrl-C does not reach it: it
 * has a process group of its own, because the functions need it until they have come to rest.
 */
export const runEngine = async (binary: string, file: string, { host, port }: Spot): Promise<EngineProcess> => {
  const args = ["serve", "--host", host, "--port", String(port), "--db-path", file]
  const child = spawn(binary, args, { stdio: ["ignore", "ignore", "pipe"], detached: true })
  const watchdog = child.pid === undefined ? undefined : guard(child.pid)
  let output = ""
  let stopping = false
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output = (output + text).slice(-keptOutput)
  })
  const ended = once(child, "exit").finally(() => watchdog?.kill("SIGKILL"))
  const lost = new Promise<string>((resolve) => {
    child.once("close", (code, signal) => stopping || resolve(endOf(output, code, signal)))
  })
  const stop = async (): Promise<void> => {
    stopping = true
    child.ref()
    // SIGKILL on purpose: the file survives it, and every stop then proves that it does.
    child.kill("SIGKILL")
    await ended
  }
  await untilReady(child, () => output).catch(async (error: unknown) => {
    if (child.pid !== undefined) await stop()
    throw error
  })
  child.unref()
  letGo(child.stderr)
  return { pid: child.pid ?? 0, stop, lost }
}
