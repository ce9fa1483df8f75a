import { eventRecords } from "@tenantry/core/kernel/events"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Aftermath, identityOf, openMyWorld, own } from "../support/me.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, newPerson, outcomeOf, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { choosePlace, editMe, editPolicies, listAdmins, readMe, readTenant, removeAdmin } = operation

let world: World
let after: Aftermath
beforeAll(async () => {
  ;({ world, ...after } = await openMyWorld())
})
afterAll(() => world.close())

describe("what I say of myself", () => {
  it("changes alone, and only what I named", async () => {
    const person = await newPerson(world, { name: "Ada Before", locale: "pl", timeZone: "Europe/Warsaw" })
    const { result, effects } = await invoke(own(world, person), editMe, { name: "Ada After" })
    expect(result).toEqual({ name: "Ada After", locale: "pl", timeZone: "Europe/Warsaw" })
    expect(effects.map(({ code }) => code)).toEqual(["identity.renamed"])
    const { result: told } = await invoke(own(world, person), readMe, {})
    expect(told).toMatchObject({ ...result, proven: true, secondFactor: false })
  })

  it("is shown in my accounts, and in no company, where I am called as they call me", async () => {
    const at = await settle(world, { name: "Olga Owner" })
    const admin = await newAdmin(world, at, { name: "Adam Admin" })
    const elsewhere = await settle(world)
    const { userId } = await newUser(world, elsewhere, { identityId: admin, role: "employee" })
    await invoke(own(world, admin), editMe, { name: "Adam Married" })
    await after.settle()
    const { result } = await invoke(world.as(at.owner, at.accountId), listAdmins, {})
    expect(result.data.map(({ name }) => name).toSorted()).toEqual(["Adam Married", "Olga Owner"])
    const stored = (await world.everything()).find(({ e, u }) => e === "user" && u === userId)
    expect(stored?.["fn"]).toBe("Adam Admin")
  })

  it("reaches no account that I have left meanwhile", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at, { name: "Adam Admin" })
    await invoke(own(world, admin), editMe, { name: "Adam Gone" })
    await invoke(world.as(at.owner, at.accountId), removeAdmin, { identityId: admin })
    await after.settle()
    expect((await invoke(world.as(at.owner, at.accountId), listAdmins, {})).result.data).toHaveLength(1)
    const listing = eventRecords.query.inPlace({ place: at.accountId })
    const { items } = await world.runtime.table.open([at.accountId]).list(eventRecords, listing)
    expect(items.map(({ name }) => name)).not.toContain("grant.followed")
  })
})

describe("the place that my tokens are made for", () => {
  it("is one where I am somebody", async () => {
    const at = await settle(world)
    for (const place of [at.tenantId, at.accountId]) {
      await invoke(own(world, at.owner), choosePlace, { place })
      expect((await identityOf(world, at.owner)).activePlace).toBe(place)
    }
  })

  it("is none where I am nobody, not any more, or blocked", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const blocked = await newUser(world, other, { identityId: at.owner, status: "blocked" })
    const admin = await newAdmin(world, other)
    await invoke(world.as(other.owner, other.accountId), removeAdmin, { identityId: admin })
    const choose = (who: typeof admin, place: typeof at.tenantId | typeof at.accountId) =>
      outcomeOf(invoke(own(world, who), choosePlace, { place }))
    expect(await choose(blocked.identityId, other.accountId)).toBe("access.nowhere")
    expect(await choose(blocked.identityId, other.tenantId)).toBe("access.nowhere")
    expect(await choose(admin, other.accountId)).toBe("access.nowhere")
  })
})

it("a company that asks for a second factor is named to whoever shows none, with no rights, and not as mine to choose", async () => {
  const at = await settle(world)
  const withFactor = { secondFactor: true }
  await invoke(world.as(at.owner, at.tenantId, withFactor), editPolicies, { secondFactor: true })
  const shown = async (asking: object) =>
    (await invoke(own(world, at.owner, asking), readMe, {})).result.grants.find(({ place }) => place === at.tenantId)
  expect(await shown({})).toMatchObject({ secondFactorMissing: true, rights: [] })
  const whole = await shown(withFactor)
  expect(whole?.secondFactorMissing).toBeUndefined()
  expect(whole?.rights.length).toBeGreaterThan(10)
  expect(await outcomeOf(invoke(world.as(at.owner, at.tenantId), readTenant, {}))).toBe("access.second_factor")
  expect(await outcomeOf(invoke(own(world, at.owner), choosePlace, { place: at.tenantId }))).toBe("access.nowhere")
})
