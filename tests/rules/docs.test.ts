import { existsSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { filesIn, read } from "./files.ts"

const documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...filesIn("docs", /\.md$/)]
const manual = documents.filter((path) => !path.startsWith(join("docs", "story", "")))

const proseOf = (path: string): string => read(path).replaceAll(/^```.*?^```/gms, "")

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-")
const anchorsIn = (path: string): readonly string[] =>
  [...proseOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading))

const isLinkGood = (from: string, link: string): boolean => {
  const [path = "", anchor] = link.split("#")
  const target = path === "" ? from : join(dirname(from), path)
  if (!existsSync(target)) return false
  return anchor === undefined || (statSync(target).isFile() && anchorsIn(target).includes(anchor))
}

test("README is read in a few minutes: at most 150 lines", () => {
  expect(read("README.md").split("\n").length).toBeLessThanOrEqual(150)
})

test("every link from one document to another leads there, and to a heading that it has", () => {
  const links = manual.flatMap((from) =>
    [...proseOf(from).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => ({ from, link })),
  )
  const inside = links.filter(({ link }) => !/^https?:/.test(link))
  expect(inside.length).toBeGreaterThan(20)
  expect(inside.filter(({ from, link }) => !isLinkGood(from, link))).toEqual([])
})

test("every command that a document names is a script of package.json", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }
  const named = manual.flatMap((from) =>
    [...read(from).matchAll(/\bnpm (?:run (?:-s )?|(?=start|test))([a-z][\w:-]*)/g)].map(([, name = ""]) => ({
      from,
      name,
    })),
  )
  expect(named.length).toBeGreaterThan(20)
  const isScript = ({ name }: { name: string }): boolean => Object.hasOwn(scripts, name)
  expect(named.filter((one) => !isScript(one))).toEqual([])
})

/** Where a path in a document may begin: at the top, or where whoever reads it is. */
const roots = [
  "",
  "packages",
  "packages/core/src",
  "packages/core/src/kernel",
  "packages/functions/src",
  "packages/local/src",
]

test("every file that a document names is there", () => {
  const named = manual.flatMap((from) =>
    [...proseOf(from).matchAll(/`([\w@.-]+(?:\/[\w.-]+)+\.(?:ts|json|md|js))`/g)].map(([, path = ""]) => ({
      from,
      path,
    })),
  )
  expect(named.length).toBeGreaterThan(40)
  const isThere = (path: string): boolean =>
    roots.some(
      (root) => existsSync(join(root, path)) || existsSync(join(root, path.replace("functions/", "functions/src/"))),
    )
  expect(named.filter(({ path }) => !isThere(path))).toEqual([])
})

/** The lines that the example of CONTRIBUTING adds, file by file. */
const example = (): readonly (readonly [path: string, lines: readonly string[]])[] => {
  const [, diff = ""] = /^```diff\n(.*?)^```/ms.exec(read("CONTRIBUTING.md")) ?? []
  const parts = diff.split(/^\+{3} /m).slice(1)
  return parts.map((part) => {
    const [path = "", ...lines] = part.trimEnd().split("\n")
    return [path, lines.map((line) => line.replace(/^\+/, ""))] as const
  })
}

test("the example of how an operation is added is what is in its files", () => {
  expect(example().length).toBeGreaterThan(3)
  for (const [path, lines] of example()) {
    const there = new Set(read(path).split("\n"))
    expect([path, lines.filter((line) => !there.has(line))]).toEqual([path, []])
  }
})

/** The files in the first column of the first table under a heading of CONTRIBUTING. */
const filesUnder = (heading: string): readonly string[] => {
  const [, after = ""] = read("CONTRIBUTING.md").split(`## ${heading}\n`)
  const [table = ""] = /(^\|.*\n)+/m.exec(after) ?? []
  const cells = [...table.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = ""]) => cell)
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path))
}

test("an operation is in at most six files and in what is recorded: in those that CONTRIBUTING lists", () => {
  const listed = filesUnder("Adding an operation")
  expect(listed.length).toBeLessThanOrEqual(6)
  const sources = ["packages", "infra", "tests"].flatMap((folder) => filesIn(folder, /\.ts$/))
  const having = sources.filter((path) => /\brenameGroup\b|"(\w+\.)?group\.rename(d)?"/.test(read(path)))
  expect(having.toSorted()).toEqual(listed.toSorted())
})

test("a capability is in at most twenty files: CONTRIBUTING lists them", () => {
  const listed = filesUnder("Adding a capability")
  expect(listed.length).toBeGreaterThan(10)
  expect(listed.length).toBeLessThanOrEqual(20)
})
