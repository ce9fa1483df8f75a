import { claimsFor } from "@tenantry/core/authority/index"
import { claimName, vendorClaimName } from "@tenantry/core/adapters/cognito/tokens"
import { identities } from "@tenantry/core/identities/index"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { scopeName } from "@tenantry/core/kernel/permissions"
import { write } from "@tenantry/core/kernel/table"
import { parseVendor } from "@tenantry/core/permissions/index"
import { positions, presetNames } from "@tenantry/core/permissions/catalogue/index"
import { tenants } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openToken } from "../../packages/token/src/index.ts"
import { fileOf, fleet } from "../permissions/modules.ts"
import { newUser } from "../support/users.ts"
import { newPerson, openWorld, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { createRole, editTenant, listTenants, openAccount, readMe } = operation

const { catalogue } = parseVendor(fileOf(fleet))
/** As a vendor's service knows its own: from the file that it wrote. */
const ofVendor = { "fleet.cars.view": 0, "fleet.cars.edit": 5, "fleet.drivers.listen": 255 }

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld({ catalogue })
  at = await settle(world)
  const modules = [...catalogue.modules]
  await invoke(world.as(at.owner, at.tenantId), editTenant, { modules })
})
afterAll(() => world.close())

/** The payload of an access token of somebody who is at work in the tenant, as it comes out of a JWT. */
const payloadFor = async (identityId: IdentityId, there = at): Promise<Readonly<Record<string, unknown>>> => {
  const active = write(identities).patch({ identityId }).set({ activePlace: there.tenantId }).commit()
  await world.seed([identityId], [active])
  const identity = await world.runtime.table.open([identityId]).get(identities, { identityId })
  if (!identity) throw new Error("nobody")
  const { claims, groups, vendor } = await claimsFor(world.as(identityId, identityId), identity)
  const payload = { [claimName]: claims, "cognito:groups": groups, ...(vendor ? { [vendorClaimName]: vendor } : {}) }
  return JSON.parse(JSON.stringify(payload)) as Record<string, unknown>
}

describe("an opened token", () => {
  test("of an account holds nothing, also of a vendor's own: that is held in its tenants", async () => {
    const payload = await payloadFor(at.owner, { ...at, tenantId: at.accountId as never })
    const { place, scopeOf } = openToken(payload, ofVendor)
    expect([place, payload[vendorClaimName]]).toEqual([at.accountId, undefined])
    expect(["fleet.cars.view", "users.view"].map(scopeOf)).toEqual(["none", "none"])
  })

  test.each(presetNames)("of a %s holds what the catalogue says that the preset holds", async (role) => {
    const { identityId, userId } = await newUser(world, at, { role })
    const token = openToken(await payloadFor(identityId), ofVendor)
    expect(token).toMatchObject({ identityId, place: at.tenantId, userId, roleId: role, groups: [role] })
    const held = catalogue.presets.get(role)
    for (const entry of catalogue.entries) {
      expect([entry.key, token.scopeOf(entry.key)]).toEqual([entry.key, scopeName(held?.get(entry) ?? 0)])
    }
    expect(token.version).toBe(catalogue.version)
  })

  test.each(["read_only", "closing"] as const)(
    "of a company that is %s holds only what changes nothing",
    async (state) => {
      const there = await settle(world)
      const { identityId } = await newUser(world, there, { role: "group_leader" })
      await invoke(world.as(there.owner, there.tenantId), editTenant, { modules: [...catalogue.modules] })
      const head = write(tenants).patch({ tenantId: there.tenantId }).set({ state }).commit()
      await world.seed([there.tenantId, there.accountId], [head])
      const token = openToken(await payloadFor(identityId, there), ofVendor)
      const held = catalogue.presets.get("group_leader")
      for (const entry of catalogue.entries) {
        const scope = entry.mode === "change" ? 0 : (held?.get(entry) ?? 0)
        expect([entry.key, token.scopeOf(entry.key)]).toEqual([entry.key, scopeName(scope)])
      }
      expect([token.scopeOf("calls.view"), token.scopeOf("fleet.cars.view")]).toEqual(["group", "group"])
    },
  )

  test("of a custom role holds exactly what the role holds, and no more than asked", async () => {
    const permissions = [
      { permission: "calls.view", scope: "group" as const },
      { permission: "fleet.cars.view", scope: "group" as const },
    ]
    const { result } = await invoke(world.as(at.owner, at.tenantId), createRole, { name: "Drives", permissions })
    const { identityId } = await newUser(world, at, { role: result.roleId })
    const { can, groups, roleId } = openToken(await payloadFor(identityId), ofVendor)
    expect([groups, roleId]).toEqual([["custom"], result.roleId])
    expect([can("calls.view"), can("calls.view", "group"), can("calls.view", "tenant")]).toEqual([true, true, false])
    expect([can("fleet.cars.view", "group"), can("fleet.cars.edit"), can("roles.edit")]).toEqual([true, false, false])
  })

  test("of somebody who never chose a place is for their only tenant, and for none of several", async () => {
    const person = await newPerson(world)
    const tokenOf = async () => {
      const identity = await world.runtime.table.open([person]).get(identities, { identityId: person })
      if (!identity) throw new Error("nobody")
      return openToken({ [claimName]: (await claimsFor(world.as(person, person), identity)).claims })
    }
    const shown = async () => (await invoke(world.as(person, person), readMe, {})).result.activePlace
    expect([(await tokenOf()).place, await shown()]).toEqual([undefined, undefined])
    const open = async (name: string) => (await invoke(world.as(person, person), openAccount, { name })).result
    const { accountId } = await open("First")
    const { data } = (await invoke(world.as(person, accountId), listTenants, {})).result
    const { place, can } = await tokenOf()
    expect([place, await shown(), can("users.add", "tenant")]).toEqual([data[0]?.tenantId, data[0]?.tenantId, true])
    await open("Second")
    expect([(await tokenOf()).place, await shown()]).toEqual([undefined, undefined])
  })

  const identityId = "idn_01k00000000000000000000000"
  const claim = (rights: object) => ({ tenantry: { identityId, rights } })

  test("made with a newer catalogue is read as far as this copy knows it", () => {
    const beyond = "_".repeat(Math.ceil((positions.length + 40) / 12) * 4)
    const { can, version } = openToken(claim({ version: "999", core: beyond }))
    expect([version, can(positions[0] ?? "", "tenant"), can("brand.new", "own")]).toEqual(["999", true, false])
    expect(openToken({ ...claim({}), tenantry_vendor: beyond }).can("fleet.cars.view")).toBe(false)
  })

  test("holds nothing where it says nothing, and knows no words that every object has", () => {
    const { scopeOf, can, place, userId, groups } = openToken({ tenantry: { identityId } }, { "fleet.cars.view": 0 })
    for (const key of ["calls.view", "fleet.cars.view", "constructor", "__proto__", ""]) {
      expect([scopeOf(key), can(key)]).toEqual(["none", false])
    }
    expect([place, userId, groups]).toEqual([undefined, undefined, []])
  })

  test("says whether its person has proven their address", () => {
    expect(openToken({ tenantry: { identityId, unproven: true } }).proven).toBe(false)
    expect(openToken({ tenantry: { identityId } }).proven).toBe(true)
  })

  test("that is none of Tenantry's, or cannot be read, is refused", () => {
    for (const payload of [{}, { tenantry: "x" }, { tenantry: {} }, { tenantry: [] }, claim({ core: "a=" })]) {
      expect(() => openToken(payload)).toThrow(/Tenantry|malformed/)
    }
  })
})

describe("other services", () => {
  test("decide in under a microsecond", async () => {
    const { identityId } = await newUser(world, at, { role: "company_head" })
    const { can } = openToken(await payloadFor(identityId), ofVendor)
    const keys = [...positions, ...Object.keys(ofVendor), "no.such_thing"]
    let held = 0
    const ask = (rounds: number): void => {
      for (let round = 0; round < rounds; round++) for (const key of keys) if (can(key, "group")) held++
    }
    const rounds = 1000
    ask(rounds)
    // Of this thread's own work, however much others leave it.
    const before = process.threadCpuUsage()
    ask(rounds)
    const { user, system } = process.threadCpuUsage(before)
    const each = (user + system) / (rounds * keys.length)
    expect(held).toBeGreaterThan(0)
    console.log(`a check of a decoded token takes ${each.toFixed(3)} µs`)
    expect(each).toBeLessThan(1)
  })
})
