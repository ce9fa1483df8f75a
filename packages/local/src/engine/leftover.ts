import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"

const patienceMs = 2_000

/** The command line of a running process; empty when there is none. A zombie has none either. */
const commandOf = (pid: number): string => {
  try {
    if (existsSync("/proc/self")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" })
  } catch {
    return ""
  }
}

const pidFile = (file: string): string => `${file}.pid`

/** Notes which engine has this database file open, so that a later start can find it. */
export const noteEngine = (file: string, pid: number): void => writeFileSync(pidFile(file), String(pid))

export const forgetEngine = (file: string): void => rmSync(pidFile(file), { force: true })

/**
 * Ends an engine that still has this database file open. The watchdog makes that all but impossible; what remains is
 * that the watchdog was killed first. A process id that now belongs to something else is left alone.
 */
export const endLeftover = async (file: string): Promise<void> => {
  if (!existsSync(pidFile(file))) return
  const pid = Number(readFileSync(pidFile(file), "utf8"))
  const isOurs = (): boolean => Number.isInteger(pid) && pid > 1 && commandOf(pid).includes(file)
  const deadline = Date.now() + patienceMs
  if (isOurs()) process.kill(pid, "SIGKILL")
  while (isOurs()) {
    if (Date.now() > deadline) throw new Error(`Process ${pid} still has ${file} open and does not end; end it first`)
    await wait(10)
  }
  forgetEngine(file)
}
