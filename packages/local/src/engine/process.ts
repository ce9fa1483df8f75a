import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { Socket } from "node:net"
import type { Readable, Writable } from "node:stream"

/** What a running engine process is, before anything is known about its tables. */
export type EngineProcess = {
  readonly pid: number
  readonly stop: () => Promise<void>
  /** Settles with what it last said when the process ends without being stopped. */
  readonly lost: Promise<string>
}

const readyLine = "listening on"
const startTimeoutMs = 5_000
const keptOutput = 2_000

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
    const fail = (why: string): void =>
      reject(new Error(`The DynamoDB engine did not start: ${why} ${output()}`.trim()))
    const timer = setTimeout(() => fail(`nothing after ${startTimeoutMs / 1000} s.`), startTimeoutMs)
    child.once("error", (error) => fail(error.message))
    child.once("exit", () => {
      clearTimeout(timer)
      fail("it ended.")
    })
    child.stderr?.on("data", () => {
      if (!output().includes(readyLine)) return
      clearTimeout(timer)
      resolve()
    })
  })

/**
 * Starts the engine and comes back when it listens. It never outlives this process, and Ctrl-C does not reach it: it
 * has a process group of its own, because the functions need it until they have come to rest.
 */
export const runEngine = async (binary: string, file: string, port: number): Promise<EngineProcess> => {
  const args = ["serve", "--port", String(port), "--db-path", file]
  const child = spawn(binary, args, { stdio: ["ignore", "ignore", "pipe"], detached: true })
  const watchdog = child.pid === undefined ? undefined : guard(child.pid)
  let output = ""
  let stopping = false
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output = (output + text).slice(-keptOutput)
  })
  const ended = once(child, "exit").finally(() => watchdog?.kill("SIGKILL"))
  const lost = new Promise<string>((resolve) => {
    child.once("exit", () => stopping || resolve(output.trim()))
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
