import { existsSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { filesIn, read } from "./files.ts"

const documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...filesIn("docs", /\.md$/)]
const manual = documents.filter((path) => path !== join("docs", "story.md"))

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
