import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { messageOf, Trouble } from "@tenantry/loopback/trouble"

/** Where a folder keeps its ports. */
export const portsFile = "ports.json"

const names = { lock: "system.lock", holder: "system.pid", format: "system.format" } as const

/** Of what lies in a folder. It rises when an older Tenantry would read it wrongly. */
const format = 2

/** A lock that nobody refers to is collected as garbage and thereby given up, so this process refers to its own. */
const held = new Set<DatabaseSync>()

const isOurs = (name: string): boolean => name.startsWith("system.")

const holderOf = (folder: string): string => {
  try {
    return readFileSync(join(folder, names.holder), "utf8").trim()
  } catch {
    return "unknown"
  }
}

const another = "name another folder in TENANTRY_FOLDER"

const noFolder = (folder: string, cause: unknown): Trouble => {
  const why = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause)
  const message = `The folder ${folder} cannot be made (${why}). Make it yourself, or ${another}.`
  return new Trouble(message, { cause })
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** What is missing of the folder's path, topmost first. */
const missingOf = (folder: string): readonly string[] => {
  if (isFolder(folder) || dirname(folder) === folder) return []
  return [...missingOf(dirname(folder)), folder]
}

/**
 * Makes the folder if there is none, and answers the topmost that it made. Step by step, because Node's own `recursive`
 * never comes to an end in a place where no folder can be made, such as /proc.
 */
export const makeFolder = (folder: string): string | undefined => {
  try {
    const missing = missingOf(folder)
    for (const each of missing) mkdirSync(each, { mode: 0o700 })
    return missing[0]
  } catch (cause) {
    throw noFolder(folder, cause)
  }
}

const unwritable = (folder: string, cause: unknown): Trouble => {
  const message = `The folder ${folder} cannot be locked (${messageOf(cause)}). It has to be writable: change that, or ${another}.`
  return new Trouble(message, { cause })
}

const openLock = (folder: string): DatabaseSync => {
  try {
    return new DatabaseSync(join(folder, names.lock), { timeout: 0 })
  } catch (cause) {
    throw unwritable(folder, cause)
  }
}

const formatIn = (folder: string): number => {
  const file = join(folder, names.format)
  return existsSync(file) ? Number(readFileSync(file, "utf8")) : format
}

/** Refuses what a newer Tenantry has written, and notes what this one writes. */
export const settleFormat = (folder: string): void => {
  const found = formatIn(folder)
  if (found === format) return writeFileSync(join(folder, names.format), `${format}\n`)
  const message = `${folder} was written by another version of Tenantry (format ${found}; this one knows ${format}).`
  throw new Trouble(`${message} Start that version, or ${another}; npm start -- --fresh deletes what is there.`)
}

/**
 * Makes the folder if there is none, and holds it for one system; answers the topmost that it made. Throws, naming the process, when another one holds it. The lock is SQLite's on a
 * file of ours: the operating system gives it up when the process ends, even by kill -9, so that none is ever stale
 * and no process id can be mistaken for another's.
 */
export const lockFolder = (folder: string): { readonly release: () => void; readonly made: string | undefined } => {
  const made = makeFolder(folder)
  const lock = openLock(folder)
  try {
    lock.exec("BEGIN EXCLUSIVE")
  } catch (cause) {
    lock.close()
    if (!(cause instanceof Error && cause.message.includes("locked"))) throw unwritable(folder, cause)
    const message = `Tenantry already runs on ${folder} (process ${holderOf(folder)}). Stop it first, or ${another}.`
    throw new Trouble(message, { cause })
  }
  writeFileSync(join(folder, names.holder), `${process.pid}\n`)
  held.add(lock)
  const release = (): void => {
    held.delete(lock)
    lock.close()
  }
  return { release, made }
}

/** Refuses a folder that no local system has ever used: a wrong name must not delete somebody's files. */
export const checkOurs = (folder: string): void => {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  if (readdirSync(folder).some(isOurs)) return
  throw new Trouble(
    `${folder} is not the folder of a local system, so nothing in it is deleted. Name the right one in TENANTRY_FOLDER.`,
  )
}

const kept: readonly string[] = [names.lock, names.holder, portsFile]

/** Deletes everything in the folder but the lock that is held on it, and its ports: they are no data. */
export const emptyFolder = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (!kept.some((each) => name.startsWith(each))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
