import { existsSync } from "node:fs"
import { expect, test } from "vitest"
import { filesIn, read } from "./files.ts"

/** A row of docs/rules.md: the rule's name, where it is enforced, and by what it is shown. */
const rows = read("docs/rules.md")
  .split("\n")
  .map((line) => /^\| \*\*(?<name>[^*]+)\*\* \|(?<says>.*)\|(?<shown>[^|]*)\|$/.exec(line)?.groups)
  .filter((row) => row !== undefined)
const names = rows.map(({ name = "" }) => name)

const pathsIn = (cell = ""): readonly string[] => [...cell.matchAll(/`([\w./-]+\.ts)`/g)].map(([, path = ""]) => path)

test("every rule is named once, and says where it is enforced and by which tests it is shown", () => {
  expect(names.length).toBeGreaterThan(10)
  expect(new Set(names).size).toBe(names.length)
  const unfounded = rows.flatMap(({ name, says, shown }) => {
    const [code, tests] = [pathsIn(says).map((path) => `packages/core/src/${path}`), pathsIn(shown)]
    const missing = [...code, ...tests].filter((path) => !existsSync(path))
    return code.length > 0 && tests.length > 0 && missing.length === 0 ? [] : [{ name, missing }]
  })
  expect(unfounded).toEqual([])
})

/** What is in bold in a comment, also where a line breaks within it. */
const named = (source: string): readonly string[] => {
  const comments = source.match(/\/\*\*[^]*?\*\/|\/\/[^\n]*/g) ?? []
  return comments
    .map((comment) => comment.replaceAll(/\n\s*\* ?/g, " ").slice(3))
    .flatMap((comment) => [...comment.matchAll(/\*\*(\w[^*]*)\*\*/g)].map(([, name = ""]) => name))
}

test("what a comment names in bold is a rule, and no comment refers to a document that is not here", () => {
  const sources = ["packages", "infra", "tests"].flatMap((folder) => filesIn(folder, /\.ts$/))
  const found = sources.flatMap((path) => named(read(path)).map((name) => ({ path, name: name.toLowerCase() })))
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter(({ name }) => !names.includes(name))).toEqual([])
  // Written so that this file does not match it itself.
  expect(sources.filter((path) => /DESIG[N]/.test(read(path)))).toEqual([])
})
