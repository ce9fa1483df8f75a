import { keys } from "@tenantry/core/keys/index"
import { invoke } from "@tenantry/core/kernel/invoke"
import { RoleId } from "@tenantry/core/kernel/ids"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, confirmed, hours, overtaken } from "../support/calls.ts"
import { operation } from "../support/operations.ts"
import { newUser } from "../support/users.ts"
import { preset } from "../support/vendor.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { accept, linkOfUser } from "../users/support.ts"
import { byKey, newKey } from "./support.ts"

const { addUser, blockUser, createRole, editRole, giveRole, leaveTenant, listUsers } = operation
const { reportKey, revokeTenantKey, rotateTenantKey, stopJob, suspendAccount } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const asOwner = (at: Settled) => world.as(at.owner, at.tenantId)

/** A custom role with these for the whole company, and what they need. */
const newRole = async (at: Settled, ...permissions: string[]): Promise<RoleId> => {
  const all = permissions.map((permission) => ({ permission, scope: "tenant" as const }))
  const { result } = await invoke(asOwner(at), createRole, { name: "Machines", permissions: all, complete: true })
  return RoleId.schema.parse(result.roleId)
}
const looks = (at: Settled, value: string, now = new Date()) =>
  outcomeOf(invoke(byKey(world, value, at.tenantId, { now }), listUsers, {}))

describe("a tenant's key is made of what its maker's role lets them do:", () => {
  it("what they may only because they administer the account, is not given to it, nor rotated", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const { identityId } = await newUser(world, at, { role: preset.plain, identityId: admin })
    expect(await outcomeOf(newKey(world, identityId, at.tenantId))).toBe("rights.not_held")
    const { keyId } = await newKey(world, at.owner, at.tenantId)
    const rotate = { keyId, overlapHours: 1, days: 30 }
    expect(await outcomeOf(invoke(world.as(admin, at.tenantId), rotateTenantKey, rotate))).toBe("rights.not_held")
    const other = await newAdmin(world, at)
    expect(await outcomeOf(invoke(world.as(other, at.tenantId), rotateTenantKey, rotate))).toBe("key.made_by_users")
  })
})

describe("whose role changes is asked about their keys:", () => {
  it("where the new role could not have made them", async () => {
    const at = await settle(world)
    const maker = await newUser(world, at, { role: "administrator" })
    const { keyId } = await newKey(world, maker.identityId, at.tenantId)
    const sees = await newRole(at, "users.view")
    expect(await outcomeOf(invoke(asOwner(at), giveRole, { userId: maker.userId, role: sees }))).toBe("choice.required")
    const choices = new Map([[keyId as string, "keep"]])
    expect(await outcomeOf(invoke(asOwner(at), giveRole, { userId: maker.userId, role: sees }, { choices }))).toBe(
      "done",
    )
  })

  it("where their role comes to hold less of what the key has, or of making keys; and nobody where it holds more", async () => {
    const at = await settle(world)
    const role = await newRole(at, "users.view", "users.edit", "api_keys.create")
    const maker = await newUser(world, at, { role })
    const { keyId, value } = await newKey(world, maker.identityId, at.tenantId)
    const edit = (keys: readonly string[], options = {}) => {
      const permissions = keys.map((permission) => ({ permission, scope: "tenant" as const }))
      return outcomeOf(invoke(asOwner(at), editRole, { roleId: role, permissions, complete: true }, options))
    }
    expect(await edit(["users.view", "api_keys.create"])).toBe("done")
    expect(await edit(["users.view", "users.edit", "api_keys.create"])).toBe("done")
    expect(await edit(["users.view", "users.edit"])).toBe("choice.required")
    expect(await edit(["api_keys.create"])).toBe("choice.required")
    const choices = new Map([[keyId as string, "revoke"]])
    expect(await edit(["users.view", "users.edit"], { choices })).toBe("done")
    expect(await looks(at, value)).toBe("key.refused")
  })
})

describe("whoever gives a key a new value answers for it,", () => {
  it("and who had the one before it as long as that counts", async () => {
    const at = await settle(world)
    const [maker, next] = [await newUser(world, at), await newUser(world, at)]
    const { keyId } = await newKey(world, maker.identityId, at.tenantId)
    const rotate = { keyId, overlapHours: 24, days: 30 }
    await invoke(world.as(next.identityId, at.tenantId), rotateTenantKey, rotate)
    const stored = await world.runtime.table.open([at.tenantId]).get(keys, { place: at.tenantId, slot: 0 })
    expect(stored).toMatchObject({ madeBy: next.identityId, madeAs: next.userId, earlierAs: maker.userId })
    const later = after(new Date(), hours(25))
    const block = (userId: typeof maker.userId, now: Date) =>
      outcomeOf(invoke(world.as(at.owner, at.tenantId, { now }), blockUser, { userId }, { preview: true }))
    expect([await block(maker.userId, new Date()), await block(next.userId, new Date())]).toEqual([
      "choice.required",
      "choice.required",
    ])
    expect([await block(maker.userId, later), await block(next.userId, later)]).toEqual(["done", "choice.required"])
  })
})

describe("what becomes of a key is decided by a person who", () => {
  it("may revoke keys, or made it; holds what it holds, to leave it; and is no key", async () => {
    const at = await settle(world)
    const maker = await newUser(world, at)
    const permissions = ["users.view", "users.block", "users.edit"]
    const { keyId } = await newKey(world, maker.identityId, at.tenantId)
    const machine = await newKey(world, at.owner, at.tenantId, { permissions })
    const demoted = await newRole(at, "users.view", "users.block")
    await invoke(
      asOwner(at),
      giveRole,
      { userId: maker.userId, role: demoted },
      { choices: new Map([[keyId, "keep"]]) },
    )
    const input = { userId: maker.userId }
    const byMachine = () => invoke(byKey(world, machine.value, at.tenantId), blockUser, input)
    await expect(byMachine()).rejects.toMatchObject({ code: "key.person_decides", facts: { name: "Machine" } })
    const blocks = await newUser(world, at, { role: demoted })
    const as = () => world.as(blocks.identityId, at.tenantId)
    const choosing = (choice: string) => ({ choices: new Map([[keyId as string, choice]]) })
    expect(await outcomeOf(invoke(as(), blockUser, input, choosing("revoke")))).toBe("key.not_yours")
    expect(await outcomeOf(invoke(as(), blockUser, input, { ...choosing("keep"), preview: true }))).toBe("done")
    const own = world.as(maker.identityId, at.tenantId)
    const { confirmation } = await invoke(own, leaveTenant, {}, { ...choosing("revoke"), preview: true })
    expect(await outcomeOf(invoke(own, leaveTenant, {}, { ...choosing("revoke"), confirmation }))).toBe("done")
  })
})

describe("what a key has offered", () => {
  it("is accepted while it lives, and not once it was revoked, be that between decision and commit", async () => {
    const at = await settle(world)
    const sees = await newRole(at, "users.view")
    const permissions = ["users.view", "users.add", "groups.view"]
    const { keyId, value } = await newKey(world, at.owner, at.tenantId, { permissions })
    const invite = async (email: string) => {
      const said = { email, firstName: "Nora", lastName: "Nowak", role: sees }
      const { userId } = (await invoke(byKey(world, value, at.tenantId), addUser, said)).result
      return { email, token: await linkOfUser(world, at, userId) }
    }
    const [first, second] = [await invite("first.of.key@example.com"), await invite("second.of.key@example.com")]
    const comes = async ({ email, token }: { readonly email: string; readonly token: string }) =>
      outcomeOf(accept(world, await newPerson(world, { email }), token))
    expect(await comes(first)).toBe("done")
    const revoking = { keyId }
    const { confirmation } = await invoke(asOwner(at), revokeTenantKey, revoking, { preview: true })
    const guest = await newPerson(world, { email: second.email })
    const outcome = await overtaken(
      world,
      () => accept(world, guest, second.token),
      () => invoke(asOwner(at), revokeTenantKey, revoking, { confirmation }),
    )
    expect(outcome).toBe("invitation.unusable")
    expect(await outcomeOf(accept(world, guest, second.token))).toBe("invitation.unusable")
    const { data } = (await invoke(asOwner(at), listUsers, {})).result
    expect(data.find(({ email }) => email === second.email)?.status).toBe("lapsed")
  })
})

describe("an account's key", () => {
  it("is shut out of the tenants of a suspended account before they have followed", async () => {
    const at = await settle(world)
    const { value } = await newKey(world, at.owner, at.accountId)
    expect(await looks(at, value)).toBe("done")
    await invoke(world.as(at.owner, at.accountId), suspendAccount, { reason: "Moving" })
    await expect(invoke(byKey(world, value, at.tenantId), listUsers, {})).rejects.toMatchObject({
      code: "place.not_active",
      facts: { state: "suspended", holder: "account", reason: "Moving" },
    })
  })

  it("costs one unit more in a tenant, and no further trip", async () => {
    const at = await settle(world)
    const { value } = await newKey(world, at.owner, at.accountId)
    const ask = () => world.recorder.record(() => invoke(byKey(world, value, at.tenantId), operation.readTenant, {}))
    await ask()
    const { cost } = await ask()
    expect([cost.trips, cost.readUnits]).toEqual([1, 3])
  })
})

it("who only asks what reporting would do is told the same of every value", async () => {
  const at = await settle(world)
  const { value } = await newKey(world, at.owner, at.tenantId, { networks: ["203.0.113.0/24"] })
  const told = async (shown: string) => {
    const request = world.visitor(at.tenantId)
    const { effects } = await invoke(request, reportKey, { value: shown }, { preview: true })
    return effects.map(({ code, facts }) => [code, facts])
  }
  const counts = await told(value)
  expect(counts).toEqual([["key.reported", {}]])
  for (const none of ["tk_rubbish", `${value.slice(0, -1)}${value.endsWith("A") ? "B" : "A"}`]) {
    expect(await told(none)).toEqual(counts)
  }
})

it("nobody who is shut out of a suspended tenant stops its jobs", async () => {
  const at = await settle(world)
  const { identityId } = await newUser(world, at)
  await invoke(asOwner(at), operation.suspendTenant, { reason: "Moving" })
  const stop = (who: typeof identityId) =>
    outcomeOf(invoke(world.as(who, at.tenantId), stopJob, { jobId: "job_00000000000000000000000000" }))
  expect([await stop(identityId), await stop(at.owner)]).toEqual(["place.not_active", "job.unknown"])
})

it("to ask what reporting would do takes as many trips, and is answered with as much, whatever has become of the key", async () => {
  const at = await settle(world)
  const { value, keyId } = await newKey(world, at.owner, at.tenantId)
  const ask = async () => {
    const request = { ...world.visitor(at.tenantId), now: new Date() }
    const asking = () => invoke(request, reportKey, { value }, { preview: true })
    const { cost, value: told } = await world.recorder.record(asking)
    return { trips: cost.trips, told: Object.keys(told).toSorted() }
  }
  const before = await ask()
  await confirmed(asOwner(at), revokeTenantKey, { keyId })
  expect(await ask()).toEqual(before)
})

it("a key that is made while its maker is deleted or removed is asked about, too", async () => {
  const at = await settle(world)
  const maker = await newUser(world, at)
  const { confirmation } = await invoke(asOwner(at), operation.deleteUser, { userId: maker.userId }, { preview: true })
  const outcome = await overtaken(
    world,
    () => invoke(asOwner(at), operation.deleteUser, { userId: maker.userId }, { confirmation }),
    () => newKey(world, maker.identityId, at.tenantId),
  )
  expect(outcome).toBe("choice.required")
  const admin = await newAdmin(world, at)
  const removed = await overtaken(
    world,
    () => invoke(world.as(at.owner, at.accountId), operation.removeAdmin, { identityId: admin }),
    () => newKey(world, admin, at.accountId),
  )
  expect(removed).toBe("choice.required")
  const role = await newRole(at, "users.view", "users.edit", "api_keys.create")
  const other = await newUser(world, at, { role })
  const permissions = [{ permission: "users.view", scope: "tenant" as const }]
  const narrowed = await overtaken(
    world,
    () => invoke(asOwner(at), editRole, { roleId: role, permissions }),
    () => newKey(world, other.identityId, at.tenantId),
  )
  expect(narrowed).toBe("choice.required")
})

it("a key that is only asked about was not used by that", async () => {
  const at = await settle(world)
  const sees = await newRole(at, "users.view")
  const permissions = ["users.view", "users.add", "groups.view"]
  const { value } = await newKey(world, at.owner, at.tenantId, { permissions })
  const said = { email: "asked.about@example.com", firstName: "Nora", lastName: "Nowak", role: sees }
  await invoke(byKey(world, value, at.tenantId), addUser, said)
  const usedOn = async () =>
    (await world.runtime.table.open([at.tenantId]).get(keys, { place: at.tenantId, slot: 0 }))?.usedOn
  const used = await usedOn()
  const tomorrow = after(new Date(), hours(24))
  const { data } = (await invoke(world.as(at.owner, at.tenantId, { now: tomorrow }), listUsers, {})).result
  expect(data.find(({ email }) => email === said.email)?.status).toBe("invited")
  expect(await usedOn()).toBe(used)
})
