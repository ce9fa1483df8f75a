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
