import { invoke } from "@tenantry/core/kernel/invoke"
import { keys, openValue } from "@tenantry/core/keys/index"
import { afterAll, beforeAll, expect, it } from "vitest"
import { confirmed, days, hours, after, overtaken } from "../support/calls.ts"
import { operation } from "../support/operations.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { byKey, newKey } from "./support.ts"

const {
  addUser,
  blockUser,
  createTenantKey,
  editUser,
  listTenantEvents,
  listTenantKeys,
  listTenants,
  listUsers,
  openTenant,
  readMe,
  readTenant,
  revokeTenantKey,
  rotateTenantKey,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const begin = async (permissions: string[] = ["users.view"]) => {
  const at = await settle(world)
  return { ...at, ...(await newKey(world, at.owner, at.tenantId, { permissions })) }
}
const looks = ({ tenantId, value }: Pick<Settled, "tenantId"> & { readonly value: string }, how = {}) =>
  outcomeOf(invoke(byKey(world, value, tenantId, how), listUsers, {}))

it("a key may what it was given, sees its place, and may nothing else", async () => {
  const at = await begin()
  expect(await looks(at)).toBe("done")
  expect(await outcomeOf(invoke(byKey(world, at.value, at.tenantId), readTenant, {}))).toBe("done")
  const said = { email: "new@example.com", firstName: "Nora", lastName: "Nowak", role: "employee" as const }
  expect(await outcomeOf(invoke(byKey(world, at.value, at.tenantId), addUser, said))).toBe("access.missing")
  expect(await outcomeOf(invoke(byKey(world, at.value, at.tenantId), listTenantKeys, {}))).toBe("access.missing")
})

it("a key is authorised in one round trip with 2 units: itself and the head of the place; on its first day once more", async () => {
  const at = await begin()
  const ask = () => world.recorder.record(() => invoke(byKey(world, at.value, at.tenantId), readTenant, {}))
  const [first, next] = [await ask(), await ask()]
  expect([next.cost.trips, next.cost.readUnits, next.cost.writeUnits]).toEqual([1, 2, 0])
  expect([first.cost.trips, first.cost.writeUnits]).toEqual([2, 2])
})

it("that a key was used is noted by the day, and never stands in the way of what is done by it", async () => {
  const at = await begin(["users.view", "users.edit"])
  const { userId } = await newUser(world, at, { role: "employee" })
  const edit = (firstName: string) => invoke(byKey(world, at.value, at.tenantId), editUser, { userId, firstName })
  expect((await edit("Nora")).attempts).toBe(1)
  const { result } = await invoke(world.as(at.owner, at.tenantId), listTenantKeys, {})
  expect(result.data).toMatchObject([{ usedOn: new Date().toISOString().slice(0, 10), version: 1, state: "active" }])
})

it("an account's key opens its tenants, later ones too, and the account only to see them; a tenant's no other", async () => {
  const at = await settle(world)
  const { value } = await newKey(world, at.owner, at.accountId)
  const second = await invoke(world.as(at.owner, at.accountId), openTenant, {
    name: "Second",
    locale: "en",
    timeZone: "UTC",
  })
  const { tenantId } = second.result
  expect(await looks({ tenantId: at.tenantId, value })).toBe("done")
  expect(await looks({ tenantId, value })).toBe("done")
  const listed = await invoke(byKey(world, value, at.accountId), listTenants, {})
  expect(listed.result.data.map((tenant) => tenant.tenantId).toSorted()).toEqual([at.tenantId, tenantId].toSorted())

  const { value: narrow } = await newKey(world, at.owner, at.tenantId)
  expect(await looks({ tenantId, value: narrow })).toBe("access.nowhere")
  expect(await outcomeOf(invoke(byKey(world, narrow, at.accountId), listTenants, {}))).toBe("access.nowhere")
  const stranger = await settle(world)
  expect(await looks({ tenantId: stranger.tenantId, value })).toBe("access.nowhere")
})

it("what is no value, of no key, expired, revoked, or shown from elsewhere is refused alike", async () => {
  const at = await settle(world)
  const networks = ["203.0.113.0/24", "2001:db8::/48"]
  const { value, keyId } = await newKey(world, at.owner, at.tenantId, { networks })
  const { tenantId } = at
  expect(await looks({ tenantId, value }, { address: "203.0.113.9" })).toBe("done")
  expect(await looks({ tenantId, value }, { address: "2001:db8:0:1::1" })).toBe("done")
  expect(await looks({ tenantId, value }, { address: "203.0.114.9" })).toBe("key.refused")
  expect(await looks({ tenantId, value }, { address: "2001:db9::1" })).toBe("key.refused")
  expect(await looks({ tenantId, value }, { address: "" })).toBe("key.refused")
  const late = after(new Date(), days(31))
  expect(await looks({ tenantId, value }, { address: "203.0.113.9", now: late })).toBe("key.refused")
  await confirmed(world.as(at.owner, tenantId), revokeTenantKey, { keyId })
  expect(await looks({ tenantId, value }, { address: "203.0.113.9" })).toBe("key.refused")
  // Another in the same slot is another key.
  await newKey(world, at.owner, tenantId)
  expect(await looks({ tenantId, value }, { address: "203.0.113.9" })).toBe("key.refused")
})

it("a value that Tenantry has not made is known for that before anything is read", async () => {
  const { value } = await begin()
  const forged = [
    value.slice(0, -1),
    `${value}A`,
    value.toUpperCase(),
    value.slice(0, -2) + (value.endsWith("AA") ? "BB" : "AA"),
    value.replace(/^tk_ten_./, (found) => (found.endsWith("0") ? "tk_ten_1" : "tk_ten_0")),
    "tk_",
    "",
  ]
  expect(forged.map((one) => openValue(world.runtime.keyring, one))).toEqual(forged.map(() => undefined))
  expect(openValue(world.runtime.keyring, value)).toMatchObject({ kind: "key" })
})

it("the value is in the answer alone: not in the table, nor in what a repetition under the same key is told", async () => {
  const at = await settle(world)
  const input = { name: "Once", permissions: ["users.view"], days: 5 }
  const keyed = { idempotencyKey: "once" }
  const first = await invoke(world.as(at.owner, at.tenantId), createTenantKey, input, keyed)
  const again = await invoke(world.as(at.owner, at.tenantId), createTenantKey, input, keyed)
  const { value = "", ...rest } = first.result
  expect(value).toMatch(/^tk_ten_/)
  expect([again.replayed, again.result]).toEqual([true, rest])
  expect(JSON.stringify(await world.everything())).not.toContain(value.slice(60))
})

it("nobody gives a key what they do not hold, and no key gets content, keys, or what is a person's own", async () => {
  const at = await settle(world)
  const owner = () => world.as(at.owner, at.tenantId)
  const asked = (permissions: string[]) => ({ name: "Too much", permissions, days: 30 })
  const refused = async (permissions: string[]) => outcomeOf(invoke(owner(), createTenantKey, asked(permissions)))
  const { entries } = world.runtime.catalogue
  const never = entries.filter(
    ({ key, content, scopes }) => content || !scopes.includes("tenant") || key.startsWith("api_keys"),
  )
  expect(never.length).toBeGreaterThan(10)
  for (const { key } of never) expect([key, await refused([key])]).toEqual([key, "key.not_for_keys"])
  expect(await refused(["users.unheard_of"])).toBe("key.not_for_keys")
  expect(await refused(["users.add"])).toBe("key.incomplete")

  const { result } = await invoke(owner(), operation.createRole, {
    name: "Key keeper",
    permissions: ["api_keys.view", "api_keys.create", "users.view"].map((permission) => ({
      permission,
      scope: "tenant" as const,
    })),
    complete: true,
  })
  const keeper = await newUser(world, at, { role: result.roleId })
  const byKeeper = (permissions: string[]) =>
    outcomeOf(invoke(world.as(keeper.identityId, at.tenantId), createTenantKey, asked(permissions)))
  expect(await byKeeper(["users.view"])).toBe("done")
  expect(await byKeeper(["users.view", "users.edit"])).toBe("rights.not_held")
  // A new value is the whole key again: who does not hold that, does not get it.
  const wide = await newKey(world, at.owner, at.tenantId, { permissions: ["users.view", "users.edit"] })
  const rotation = { keyId: wide.keyId, overlapHours: 0, days: 30 }
  expect(await outcomeOf(invoke(world.as(keeper.identityId, at.tenantId), rotateTenantKey, rotation))).toBe(
    "rights.not_held",
  )
})

it("owner and admins of the account who are no users of a tenant make none of its keys", async () => {
  const at = await settle(world)
  const admin = await newAdmin(world, at)
  expect(await outcomeOf(newKey(world, admin, at.tenantId))).toBe("key.made_by_users")
  expect(await outcomeOf(newKey(world, admin, at.accountId))).toBe("done")
})

it("a place has at most 20 keys, also where all are made at once", async () => {
  const at = await settle(world)
  const outcomes = await Promise.all(
    Array.from({ length: 24 }, async () => outcomeOf(newKey(world, at.owner, at.tenantId))),
  )
  const { result } = await invoke(world.as(at.owner, at.tenantId), listTenantKeys, {})
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(result.data.length)
  expect(result.data.length).toBeLessThanOrEqual(20)
  while (result.data.length < 20) result.data.push({ ...(await newKey(world, at.owner, at.tenantId)) } as never)
  expect(await outcomeOf(newKey(world, at.owner, at.tenantId))).toBe("key.too_many")
})

it("rotated, both values are taken until the time that was said, and never longer than the key would have lasted", async () => {
  const at = await begin()
  const rotate = (overlapHours: number) =>
    invoke(world.as(at.owner, at.tenantId), rotateTenantKey, { keyId: at.keyId, overlapHours, days: 90 })
  const { result } = await rotate(48)
  const next = { tenantId: at.tenantId, value: result.value ?? "" }
  const soon = { now: after(new Date(), hours(47)) }
  const late = { now: after(new Date(), hours(49)) }
  expect([await looks(at, soon), await looks(next, soon)]).toEqual(["done", "done"])
  expect([await looks(at, late), await looks(next, late)]).toEqual(["key.refused", "done"])
  expect(await looks(next, { now: after(new Date(), days(89)) })).toBe("done")
  const { result: third } = await rotate(0)
  expect([await looks(at), await looks(next)]).toEqual(["key.refused", "key.refused"])
  expect(await looks({ tenantId: at.tenantId, value: third.value ?? "" })).toBe("done")
})

it("a key that is revoked during its command does not do it", async () => {
  const at = await begin(["users.view", "users.edit"])
  const { userId } = await newUser(world, at, { role: "employee" })
  const request = byKey(world, at.value, at.tenantId)
  await looks(at)
  const { confirmation } = await invoke(
    world.as(at.owner, at.tenantId),
    revokeTenantKey,
    { keyId: at.keyId },
    { preview: true },
  )
  const outcome = await overtaken(
    world,
    () => invoke(request, editUser, { userId, firstName: "Never" }),
    () => invoke(world.as(at.owner, at.tenantId), revokeTenantKey, { keyId: at.keyId }, { confirmation }),
  )
  expect(outcome).toBe("key.refused")
})

it("what a key does is told as the key's, with who made it", async () => {
  const at = await begin(["users.view", "users.edit"])
  const { userId } = await newUser(world, at, { role: "employee" })
  await invoke(byKey(world, at.value, at.tenantId), editUser, { userId, firstName: "Told" })
  const { result } = await invoke(world.as(at.owner, at.tenantId), listTenantEvents, { limit: 1 })
  expect(result.data).toMatchObject([
    { event: "user.edited", actor: { id: at.keyId, name: "Machine", madeBy: at.owner }, operation: "user.edit" },
  ])
})

it("a key has nothing of its own, and takes no rights from whoever made it", async () => {
  const at = await settle(world)
  const other = await newUser(world, at, { role: "administrator" })
  const permissions = ["users.view", "users.block"]
  const { value } = await newKey(world, other.identityId, at.tenantId, { permissions })
  expect(await outcomeOf(invoke(byKey(world, value, other.identityId), readMe, {}))).toBe("key.not_a_person")
  const block = (userId: typeof other.userId) =>
    outcomeOf(invoke(byKey(world, value, at.tenantId), blockUser, { userId }))
  expect(await block(other.userId)).toBe("user.an_administrator")
  const employee = await newUser(world, at, { role: "employee" })
  expect(await block(employee.userId)).toBe("done")
  expect(await world.runtime.table.open([at.tenantId]).get(keys, { place: at.tenantId, slot: 0 })).toMatchObject({
    madeBy: other.identityId,
  })
})
