import { existsSync, readFileSync } from "node:fs"
import { describe, test } from "vitest"
import { expectWritten, isRecording } from "../support/written.ts"
import { making } from "./making.ts"

const folder = new URL("../../packages/core/src/kernel/text/data/", import.meta.url)

/** The order of letters is told by the runtime: only one of the same CLDR says the same. */
const isOfAnother = (file: URL): boolean => {
  const [, version] = /CLDR ([\d.]+)/.exec(existsSync(file) ? readFileSync(file, "utf8") : "") ?? []
  return version !== undefined && version !== process.versions["cldr"] && !isRecording("text")
}

describe.each(Object.entries(making))("the data of %s", (name, made) => {
  const file = new URL(`${name}.ts`, folder)
  test.skipIf(isOfAnother(file))("is what its source says", () => {
    expectWritten(file, made(), "text")
  })
})
