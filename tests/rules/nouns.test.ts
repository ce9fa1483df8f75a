import { expect, test } from "vitest"
import { capabilities } from "@tenantry/core/system"

/** What needs more than its noun's folder may know of lies above it. */
const elsewhere: Readonly<Record<string, string>> = {
  // One's own entry is edited as another's is, by one function.
  "profile.edit": "users",
  "account.erase": "erasures",
  "tenant.erase": "erasures",
  // It comes back only while its account is there, and the account is above it.
  "tenant.restore": "accounts",
  "tenant.follow_account": "accounts",
  "account.deliveries.list": "audit",
  "tenant.deliveries.list": "audit",
}

const folders = ["access", "audit", "authority", "bulk", "me", "ownership"]
const folderOf = (noun: string): string => {
  if (folders.includes(noun)) return noun
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

const all = capabilities.flatMap(({ name: folder, operations = {} }) =>
  Object.values(operations).map(({ name }) => ({ name, folder })),
)

test("an operation lies in the folder of a noun in its name, but for those that are known", () => {
  const found = all.filter(({ name, folder }) => {
    const [verb, ...nouns] = name.split(".").toReversed()
    return verb === undefined || !nouns.map(folderOf).includes(folder)
  })
  expect(Object.fromEntries(found.map(({ name, folder }) => [name, folder]))).toEqual(elsewhere)
})
