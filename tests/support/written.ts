import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { expect } from "vitest"

/**
 * Holds that a file is what it should be. Where the variable is 1 it is written anew, and what was there before is judged
 * all the same: nothing is right because it has just been written.
 */
export const expectWritten = (file: URL, text: string, variable: string): void => {
  const there = existsSync(file) ? readFileSync(file, "utf8") : ""
  if (process.env[variable] === "1" && there !== text) writeFileSync(file, text)
  expect(there).toBe(text)
}
