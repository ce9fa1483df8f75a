import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { expect } from "vitest"

/** Whether `npm run record` asks for this. */
export const isRecording = (name: string): boolean => process.env["TENANTRY_RECORD"] === name

/**
 * Holds that a file is what it should be. While it is recorded it is written anew, and what was there before is judged all
 * the same: nothing is right because it has just been written.
 */
export const expectWritten = (file: URL, text: string, name: string): void => {
  const there = existsSync(file) ? readFileSync(file, "utf8") : ""
  if (isRecording(name) && there !== text) writeFileSync(file, text)
  expect(there, `npm run record -- ${name}`).toBe(text)
}
