import { expect, test } from "vitest"
import { capabilities } from "@tenantry/core/system"

/** What is a person's own stands with who somebody is; what is done to many, or to an account with its tenants, where both are. */
const elsewhere: Readonly<Record<string, string>> = {
  "me.read": "authority",
  "me.place.choose": "authority",
  "me.password.change": "authority",
  "me.edit": "identities",
  "me.sign_out": "identities",
  "me.address.change": "identities",
  "me.address.confirm": "identities",
  "me.second_factor.begin": "identities",
  "me.second_factor.confirm": "identities",
  "me.second_factor.remove": "identities",
  "profile.edit": "users",
  "grant.follow": "identities",
  "account.erase": "erasures",
  "tenant.erase": "erasures",
  "tenant.restore": "accounts",
  "tenant.follow_account": "accounts",
  "user.bulk.block": "bulk",
  "user.bulk.delete": "bulk",
  "user.bulk.give_role": "bulk",
  "user.bulk.join_group": "bulk",
  "account.audit.list": "audit",
  "account.deliveries.list": "audit",
  "tenant.audit.list": "audit",
  "tenant.deliveries.list": "audit",
}

const folders = ["access", "authority", "ownership"]
const folderOf = (noun: string): string => {
  if (folders.includes(noun)) return noun
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

test("the noun in an operation's name is the folder in which it is found, but for those that are known", () => {
  const found = capabilities.flatMap(({ name: folder, operations = {} }) =>
    Object.values(operations).flatMap(({ name }) =>
      folderOf(name.split(".")[0] ?? "") === folder ? [] : [[name, folder] as const],
    ),
  )
  expect(Object.fromEntries(found)).toEqual(elsewhere)
})
