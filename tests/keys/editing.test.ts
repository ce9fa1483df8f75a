import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, expect, it } from "vitest"
import { operation } from "../support/operations.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type World } from "../support/world.ts"
import { byKey, newKey } from "./support.ts"

const { createRole, editAccountKey, editTenantKey, listTenantEvents, listUsers, readAccountKey, readTenantKey } =
  operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const office = ["203.0.113.0/24", "2001:db8::/48"]

const begin = async (wanted = {}) => {
  const at = await settle(world)
  const key = await newKey(world, at.owner, at.tenantId, wanted)
  const owner = () => world.as(at.owner, at.tenantId)
  const edit = (changes: object, options = {}) =>
    invoke(owner(), editTenantKey, { keyId: key.keyId, ...changes }, options)
  const looks = (address: string) => outcomeOf(invoke(byKey(world, key.value, at.tenantId, { address }), listUsers, {}))
  return { at, ...key, owner, edit, looks }
}

it("one key is read by its id, where it is of, and is unknown elsewhere", async () => {
  const { at, keyId, owner } = await begin({ networks: office })
  const { result } = await invoke(owner(), readTenantKey, { keyId })
  expect(result).toMatchObject({ keyId, name: "Machine", permissions: ["users.view"], networks: office, version: 1 })
  expect(JSON.stringify(result)).not.toContain("tk_")
  const other = await settle(world)
  const elsewhere = world.as(other.owner, other.tenantId)
  expect(await outcomeOf(invoke(elsewhere, readTenantKey, { keyId }))).toBe("key.unknown")
  const above = world.as(at.owner, at.accountId)
  expect(await outcomeOf(invoke(above, readAccountKey, { keyId }))).toBe("key.unknown")
  expect(await outcomeOf(invoke(above, editAccountKey, { keyId, name: "Taken" }))).toBe("key.unknown")
})

it("renamed, a key works on, and what it was called is told", async () => {
  const { edit, looks, owner, keyId } = await begin()
  const { result } = await edit({ name: "Payroll" })
  expect(result).toMatchObject({ name: "Payroll", networks: [], version: 2 })
  expect(await looks("198.51.100.7")).toBe("done")
  const { data } = (await invoke(owner(), listTenantEvents, { limit: 1 })).result
  expect(data).toMatchObject([{ event: "key.edited", object: keyId, data: { from: "Machine", name: "Payroll" } }])
  expect((await edit({ name: "Payroll" })).effects).toMatchObject([{ code: "operation.unchanged" }])
  expect((await edit({})).result.version).toBe(2)
})

it("other networks count at the next request; whoever works elsewhere is named when something ends for them", async () => {
  const { edit, looks } = await begin()
  const codes = async (networks: string[]) =>
    (await edit({ networks }, { preview: true })).effects.map(({ code }) => code)
  expect(await codes(office)).toEqual(["key.elsewhere_ends", "key.networks"])
  await edit({ networks: office })
  expect([await looks("203.0.113.9"), await looks("198.51.100.7")]).toEqual(["done", "key.refused"])
  expect(await codes([...office, "198.51.100.0/24"])).toEqual(["key.networks"])
  expect(await codes(office.toReversed())).toEqual(["operation.unchanged"])
  expect(await codes(office.slice(1))).toEqual(["key.elsewhere_ends", "key.networks"])
  await edit({ name: "Payroll" })
  expect([await looks("203.0.113.9"), await looks("198.51.100.7")]).toEqual(["done", "key.refused"])
  expect(await codes([])).toEqual(["key.everywhere"])
  const { result } = await edit({ networks: [] })
  expect([result.networks, await looks("198.51.100.7")]).toEqual([[], "done"])
})

it("from where a key is taken is changed by who could make it; what it is called, by who makes keys", async () => {
  const { at, keyId, value, owner } = await begin({ permissions: ["users.view", "users.edit"] })
  const permissions = ["api_keys.view", "api_keys.create", "users.view"]
  const { result } = await invoke(owner(), createRole, {
    name: "Key keeper",
    permissions: permissions.map((permission) => ({ permission, scope: "tenant" as const })),
    complete: true,
  })
  const keeper = await newUser(world, at, { role: result.roleId })
  const admin = await newAdmin(world, at)
  const by = (who: typeof admin, changes: object) =>
    outcomeOf(invoke(world.as(who, at.tenantId), editTenantKey, { keyId, ...changes }))
  expect(await by(keeper.identityId, { networks: office })).toBe("rights.not_held")
  expect(await by(keeper.identityId, { name: "By keeper" })).toBe("done")
  expect(await by(admin, { networks: office })).toBe("key.made_by_users")
  expect(await by(admin, { name: "By admin" })).toBe("done")
  expect(await outcomeOf(invoke(byKey(world, value, at.tenantId), editTenantKey, { keyId, name: "By itself" }))).toBe(
    "access.missing",
  )
})
