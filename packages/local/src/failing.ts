import { isTrouble, messageOf } from "@tenantry/loopback/trouble"

/** What the operating system refuses, and what to do then. */
const refusals: Readonly<Record<string, (where: string) => string>> = {
  ENOSPC: (where) => `The disk is full: ${where} cannot be written. Make room and start again.`,
  EDQUOT: (where) => `Your share of the disk is used up: ${where} cannot be written. Make room and start again.`,
  EACCES: (where) =>
    `${where} may not be read or written. Change its owner or mode, or name another folder in TENANTRY_FOLDER.`,
  EPERM: (where) => `${where} may not be changed. Change its owner or mode, or name another folder in TENANTRY_FOLDER.`,
  EROFS: (where) => `${where} cannot be written: the disk is read-only. Name another folder in TENANTRY_FOLDER.`,
  EISDIR: (where) => `${where} is a folder and should be a file. Remove it, or name another folder in TENANTRY_FOLDER.`,
  ENOTDIR: (where) => `${where} leads through a file. Name another folder in TENANTRY_FOLDER.`,
  EMFILE: () => "Too many files are open in this process. Raise the limit (ulimit -n 4096) and start again.",
  ENFILE: () => "Too many files are open on this machine. End something and start again.",
  ENOMEM: () => "There is no memory left on this machine. End something and start again.",
}

const refusalOf = (error: unknown, folder: string): string | undefined => {
  if (!(error instanceof Error) || !("code" in error)) return undefined
  const where = "path" in error && typeof error.path === "string" ? error.path : folder
  return refusals[String(error.code)]?.(where)
}

const damaged = (folder: string): string =>
  [
    `If it fails again, something in ${folder} may be damaged: name another folder in TENANTRY_FOLDER,`,
    "or let npm start -- --fresh delete everything that is there.",
  ].join(" ")

/** Why the local system does not run, and what to do about it: in words for whoever started it. */
export const failureText = (error: unknown, folder: string): string =>
  isTrouble(error) ? messageOf(error) : (refusalOf(error, folder) ?? `${messageOf(error)}\n${damaged(folder)}`)
