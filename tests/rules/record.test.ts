import { existsSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { changedLines, recorded, wantedIn } from "../record/recorded.ts"
import { filesIn, read } from "./files.ts"

const tests = filesIn("tests", /\.ts$/)

test("everything that a test can write is recorded by a name, and every name has files and a check", () => {
  const asked = tests.flatMap((path) => [
    ...read(path).matchAll(/\b(?:isRecording\(|expectWritten\([^\n]*, |TENANTRY_RECORD"\] === )"(\w+)"/g),
  ])
  const names = new Set(asked.map(([, name = ""]) => name))
  expect([...names].toSorted()).toEqual(["calls", "costs", "events", "permissions", "text"])
  expect([...names].filter((name) => !Object.hasOwn(recorded, name))).toEqual([])
  for (const [name, { files, check }] of Object.entries(recorded)) {
    const paths = [...files, ...check.filter((part) => /^(tests|infra|packages)\//.test(part))]
    expect([name, paths.filter((path) => !existsSync(path))]).toEqual([name, []])
  }
})

test("no check records: only `npm run record` does, and who commits what it wrote", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }
  const recording = Object.entries(scripts).filter(([, script]) => /record|TENANTRY_RECORD/.test(script))
  expect(recording.map(([name]) => name)).toEqual(["record"])
})

describe("what is recorded", () => {
  test("is everything, or what is named, in the order in which one is made of another", () => {
    expect(wantedIn([])).toEqual(Object.keys(recorded))
    expect(wantedIn(["story", "costs"])).toEqual(["costs", "story"])
    expect(() => wantedIn(["costs", "coasts"])).toThrow("Nothing is recorded as coasts.")
  })

  test("is shown by its changed lines, of many the first", () => {
    const head = (file: string) => `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -1 +1 @@\n`
    const long = Array.from({ length: 25 }, (_, line) => `+${line}\n`).join("")
    const shown = changedLines(`${head("a.md")} same\n-was\n+is\n${head("b.md")}${long}`).split("\n")
    expect(shown.slice(0, 5)).toEqual(["a.md", "  -was", "  +is", "b.md", "  +0"])
    expect([shown.length, shown.at(-1)]).toEqual([25, "  … and 5 more lines"])
  })
})
