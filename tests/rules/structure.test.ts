import { dirname, join, normalize } from "node:path"
import { expect, test } from "vitest"
import { filesIn, read } from "./files.ts"

const root = "packages/core/src"
const rows = [...read("ARCHITECTURE.md").matchAll(/^\| `([a-z]+)` \| .+ \| ([a-z, ]*) ?\|$/gm)].map(
  ([, name = "", on = ""]) => ({
    name,
    on: on
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  }),
)
const names = rows.map(({ name }) => name)

const folderOf = (path: string): string => path.slice(root.length + 1).split("/")[0] ?? ""

/** Which capabilities the sources of one import. */
const importedBy = (capability: string): ReadonlySet<string> => {
  const paths = filesIn(root, /\.ts$/).filter((path) => folderOf(path) === capability)
  const targets = paths.flatMap((path) =>
    [...read(path).matchAll(/from "(\.[^"]+)"/g)].map(([, to = ""]) => folderOf(normalize(join(dirname(path), to)))),
  )
  return new Set(targets.filter((target) => target !== capability && names.includes(target)))
}

test("the structure that the map draws is all capabilities, from the ground up", () => {
  const folders = new Set(
    filesIn(root, /\.ts$/)
      .filter((path) => path.split("/").length > 4)
      .map(folderOf),
  )
  const others = ["kernel", "adapters", "texts"]
  expect(names.toSorted()).toEqual([...folders].filter((folder) => !others.includes(folder)).toSorted())
})

test.each(rows)("$name stands on what the map says, which stands above it there", ({ name, on }) => {
  expect(on.toSorted()).toEqual([...importedBy(name)].toSorted())
  expect(on.filter((one) => names.indexOf(one) >= names.indexOf(name))).toEqual([])
})
