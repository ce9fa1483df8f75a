import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import type { Email } from "aws-ses-v2-local/dist/store.js"

const lineOf = (mail: Email): string => `${JSON.stringify(mail)}\n`

/** A line that kill -9 cut in two is no mail: its sender was never told that it is sent. */
const parse = (line: string): readonly Email[] => {
  try {
    const mail: Email = JSON.parse(line)
    return [mail]
  } catch {
    return []
  }
}

/**
 * The mails of all runs, one JSON object on each line. `write` takes the whole store and appends what is new; a store
 * that shrank was cleared in the web view, and the file with it.
 */
export const openMailFile = (
  file: string,
): { read: () => readonly Email[]; write: (all: readonly Email[]) => void } => {
  let written = 0
  const rewrite = (all: readonly Email[]): void => {
    writeFileSync(file, all.map(lineOf).join(""))
    written = all.length
  }
  const read = (): readonly Email[] => {
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : []
    const mails = lines.filter((line) => line !== "").flatMap(parse)
    rewrite(mails)
    return mails
  }
  const write = (all: readonly Email[]): void => {
    if (all.length === written) return
    if (all.length < written) return rewrite(all)
    appendFileSync(file, all.slice(written).map(lineOf).join(""))
    written = all.length
  }
  return { read, write }
}
