import { expect, test } from "vitest"
import { capabilities } from "@tenantry/core/system"

/** What needs more than its noun's folder may know of lies above it. */
const elsewhere: Readonly<Record<string, string>> = {
  // One's own entry is edited as another's is, by one function.
  "profile.edit": "users",
  // It comes back only while its account is there, and the account is above it.
  "tenant.restore": "accounts",
}

const folders = ["audit", "authority", "bulk", "me", "ownership"]
const folderOf = (noun: string): string => {
  if (folders.includes(noun) || noun.endsWith("s")) return noun
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

const all = capabilities.flatMap(({ name: folder, operations = {} }) =>
  Object.values(operations).map(({ name }) => ({ name, folder })),
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
