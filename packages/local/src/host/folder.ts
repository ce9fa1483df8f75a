import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"

const names = { lock: "system.lock", holder: "system.pid" } as const

/** A lock that nobody refers to is collected as garbage and thereby given up, so this process refers to its own. */
const held = new Set<DatabaseSync>()

const isLock = (name: string): boolean => name.startsWith("system.")

const holderOf = (folder: string): string => {
  try {
    return readFileSync(join(folder, names.holder), "utf8").trim()
  } catch {
    return "unknown"
  }
}

/**
 * Holds the folder for one system; throws, naming the process, when another one holds it. The lock is SQLite's on a
 * file of ours: the operating system gives it up when the process ends, even by kill -9, so that none is ever stale
 * and no process id can be mistaken for another's.
 */
export const lockFolder = (folder: string): { readonly release: () => void } => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(folder, names.lock), { timeout: 0 })
  try {
    lock.exec("BEGIN EXCLUSIVE")
  } catch (cause) {
    lock.close()
    if (!(cause instanceof Error && cause.message.includes("locked"))) throw cause
    const message = `Tenantry already runs on ${folder} (process ${holderOf(folder)}). Stop it first, or use another folder.`
    throw new Error(message, { cause })
  }
  writeFileSync(join(folder, names.holder), `${process.pid}\n`)
  held.add(lock)
  const release = (): void => {
    held.delete(lock)
    lock.close()
  }
  return { release }
}

/** Refuses a folder that no local system has ever used: a wrong name must not delete somebody's files. */
export const checkOurs = (folder: string): void => {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  if (readdirSync(folder).some(isLock)) return
  throw new Error(`${folder} is not the folder of a local system, so nothing in it is deleted`)
}

/** Deletes everything in the folder but the lock that is held on it. */
export const emptyFolder = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (!isLock(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
