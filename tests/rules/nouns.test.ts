import { pathToFileURL } from "node:url"
import { basename, resolve } from "node:path"
import { expect, test } from "vitest"
import { capabilities } from "@tenantry/core/system"
import { filesIn } from "./files.ts"

/** What needs more than its noun's folder may know of lies above it. */
const elsewhere: Readonly<Record<string, string>> = {
  // One's own entry is edited as another's is, by one function.
  "profile.edit": "users",
  // It comes back only while its account is there, and the account is above it.
  "tenant.restore": "accounts",
}

const folders = ["audit", "authority", "bulk", "me", "ownership", "staff"]
const folderOf = (noun: string): string => {
  if (folders.includes(noun) || noun.endsWith("s")) return noun
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

const all = capabilities.flatMap(({ name: folder, operations = {} }) =>
  Object.values(operations).map((operation) => ({ name: operation.name, folder, operation })),
)

/** Where in its name an operation names its folder; -1 where it does not. */
const nounIn = (name: string, folder: string): number =>
  name
    .split(".")
    .slice(0, -1)
    .findLastIndex((noun) => folderOf(noun) === folder)

test("an operation lies in the folder of a noun in its name, but for those that are known", () => {
  const found = all.filter(({ name, folder }) => nounIn(name, folder) < 0)
  expect(Object.fromEntries(found.map(({ name, folder }) => [name, folder]))).toEqual(elsewhere)
})

/** What follows the noun, as one would say it: `me.address.change` is in `change-address.ts`. What is one may be called so. */
const calledAfter = (name: string, folder: string): readonly string[] => {
  const rest = name.split(".").slice(nounIn(name, folder) + 1)
  const said = rest.toReversed().join("-").replaceAll("_", "-")
  return [`${said}.ts`, `${said.replace(/s$/, "")}.ts`]
}

test("the file of an operation is called after what its name says that it does", async () => {
  const core = "packages/core/src"
  const declaring = await Promise.all(
    filesIn(core, /^[^/]+\/[^/]+\.ts$/)
      .filter((path) => basename(path) !== "index.ts")
      .map(async (path) => {
        const module = (await import(pathToFileURL(resolve(path)).href)) as Readonly<Record<string, unknown>>
        return { path, exported: new Set(Object.values(module)) }
      }),
  )
  const filesOf = (operation: unknown) =>
    declaring.filter(({ exported }) => exported.has(operation)).map(({ path }) => path)
  const found = all.map(({ name, folder, operation }) => ({ name, folder, files: filesOf(operation) }))
  expect(found.every(({ files }) => files.length === 1)).toBe(true)
  const others = found.filter(
    ({ name, folder, files: [file = ""] }) =>
      !calledAfter(name, folder)
        .map((one) => `${core}/${folder}/${one}`)
        .includes(file),
  )
  expect(Object.fromEntries(others.map(({ name, files }) => [name, files[0]]))).toEqual({})
})
