import { expect, test } from "vitest"
import { filesIn, read } from "./files.ts"

const exported = /^export (?:async )?(?:const|type|class|function) (\w+)/gm

test("a name that core exports means one thing: it is declared in one file", () => {
  const files = new Map<string, Set<string>>()
  for (const file of filesIn("packages/core/src", /\.ts$/)) {
    for (const [, name = ""] of read(file).matchAll(exported)) {
      files.set(name, (files.get(name) ?? new Set()).add(file))
    }
  }
  expect(files.size).toBeGreaterThan(500)
  expect([...files].filter(([, places]) => places.size > 1).map(([name, places]) => [name, ...places])).toEqual([])
})

test("what core exports somebody else takes: what only its own file uses is not exported", () => {
  const words = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/g))
  const everywhere = ["packages", "tests", "infra"].flatMap((folder) => filesIn(folder, /\.tsx?$/))
  const files = everywhere.map((file) => ({ file, named: words(read(file)) }))
  const unused = filesIn("packages/core/src", /(?<!\/index)\.ts$/).flatMap((file) =>
    [...read(file).matchAll(exported)]
      .map(([, name = ""]) => name)
      .filter((name) => !files.some((other) => other.file !== file && other.named.has(name)))
      .map((name) => `${file} ${name}`),
  )
  expect(unused).toEqual([])
})
