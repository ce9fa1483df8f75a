import { AccountId, IdentityId, service, TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { staffRoles } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { confirmed, days, hours, minutes } from "../support/calls.ts"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { identityOf } from "../support/me.ts"
import { operation } from "../support/operations.ts"
import { newStaff } from "../support/staff.ts"
import { newPerson, openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"

const {
  closeAccount,
  inviteAdmin,
  lookUpAccounts,
  lookUpDeliveries,
  lookUpMails,
  lookUpPeople,
  lookUpTenants,
  openTenant,
} = operation
const { renameAccount, suspendAccount } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.empty())

const as = (who: IdentityId) => world.as(who, service, { hint: { level: "operator" } })
const rename = (at: Settled, name: string) => invoke(world.as(at.owner, at.accountId), renameAccount, { name })

describe("accounts", () => {
  const namesOf = async (who: IdentityId, name: string) => {
    const { data } = (await invoke(as(who), lookUpAccounts, { name })).result
    return data.map((account) => account.name).toSorted()
  }

  it("are found by the beginning of the name that they have by now, however it is typed", async () => {
    const staff = await newStaff(world, "support")
    const [one, other] = [await settle(world), await settle(world)]
    await rename(one, "Żółta Lipa sp. z o.o.")
    await rename(other, "Zolta Aleja")
    expect(await namesOf(staff, "zolta")).toEqual(["Zolta Aleja", "Żółta Lipa sp. z o.o."])
    expect(await namesOf(staff, "ŻÓŁTA  lipa s")).toEqual(["Żółta Lipa sp. z o.o."])
    expect(await namesOf(staff, "lipa")).toEqual([])
    expect(await namesOf(staff, "— —")).toEqual([])
    await rename(one, "Dąb")
    expect(await namesOf(staff, "zolta")).toEqual(["Zolta Aleja"])
    expect(await namesOf(staff, "da")).toEqual(["Dąb"])
  })

  it("are found by their id, with how they stand", async () => {
    const staff = await newStaff(world, "billing")
    const at = await settle(world)
    const byId = async (accountId: string) => (await invoke(as(staff), lookUpAccounts, { accountId } as never)).result
    const { data } = await byId(at.accountId)
    expect(data).toMatchObject([{ accountId: at.accountId, ownerId: at.owner, admins: 1, tenants: 1, state: "active" }])
    expect(await byId(AccountId.make(new Date()))).toEqual({ data: [] })
    await invoke(world.as(at.owner, at.accountId), suspendAccount, { reason: "We are moving" })
    const [held] = (await byId(at.accountId)).data
    expect(held).toMatchObject({ state: "suspended", holds: [{ holder: "account", reason: "We are moving" }] })
  })

  it("are found page by page, and by one thing at a time", async () => {
    const staff = await newStaff(world, "admin")
    const all = [await settle(world), await settle(world), await settle(world)]
    for (const [i, at] of all.entries()) await rename(at, `Brzoza ${i}`)
    const first = (await invoke(as(staff), lookUpAccounts, { name: "brzoza", limit: 2 })).result
    const next = { name: "brzoza", limit: 2, cursor: first.nextCursor ?? "" }
    const { data } = (await invoke(as(staff), lookUpAccounts, next)).result
    expect([...first.data, ...data].map(({ name }) => name)).toEqual(["Brzoza 0", "Brzoza 1", "Brzoza 2"])
    expect(await outcomeOf(invoke(as(staff), lookUpAccounts, {}))).toBe("lookup.one_search")
    const both = { name: "brzoza", accountId: all[0]?.accountId } as never
    expect(await outcomeOf(invoke(as(staff), lookUpAccounts, both))).toBe("lookup.one_search")
    expect(await outcomeOf(invoke(as(staff), lookUpAccounts, { name: "b" }))).toBe("operation.invalid")
  })

  it("cost the same to find, however many there are", async () => {
    const staff = await newStaff(world, "support")
    await rename(await settle(world), "Wierzba")
    const costOf = async () => (await world.recorder.record(() => namesOf(staff, "wierzba"))).cost
    const few = await costOf()
    for (let i = 0; i < 12; i++) await rename(await settle(world), `Other ${i}`)
    const many = await costOf()
    expect([many.calls.length, many.readUnits]).toEqual([few.calls.length, few.readUnits])
  })

  it("that were erased are found no more by the name that they had", async () => {
    const staff = await newStaff(world, "support")
    const at = await settle(world)
    await rename(at, "Olcha")
    expect(await namesOf(staff, "olcha")).toEqual(["Olcha"])
    await confirmed(world.as(at.owner, at.accountId), closeAccount, {})
    // Its tenants first, and then the account.
    for (const passed of [minutes(5), days(30) + hours(2), days(31) + hours(2)]) {
      const by = Date.now() + passed
      for (const minute of [0, 1, 2, 3, 6, 9]) await deliverAll(world, outsideOf(world), new Date(by + minutes(minute)))
    }
    expect(await namesOf(staff, "olcha")).toEqual([])
    const head = (await world.everything()).find(({ pk, sk }) => pk === at.accountId && sk === "#")
    expect(head?.["st"]).toBe("closed")
    expect(Object.keys(head ?? {}).filter((name) => name.startsWith("gsi1") || name === "gsi2pk")).toEqual([])
  })
})

describe("tenants", () => {
  it("are found by their id, and all of an account page by page", async () => {
    const staff = await newStaff(world, "support")
    const at = await settle(world)
    const { tenantId } = (await invoke(world.as(at.owner, at.accountId), openTenant, { name: "Second" })).result
    const byId = async (id: TenantId) => (await invoke(as(staff), lookUpTenants, { tenantId: id })).result.data
    expect(await byId(tenantId)).toMatchObject([{ tenantId, accountId: at.accountId, administrators: 1 }])
    expect(await byId(TenantId.make(new Date()))).toEqual([])
    const { accountId } = at
    const first = (await invoke(as(staff), lookUpTenants, { accountId, limit: 1 })).result
    const next = { accountId, limit: 1, cursor: first.nextCursor ?? "" }
    const second = (await invoke(as(staff), lookUpTenants, next)).result
    const found = [...first.data, ...second.data].map((tenant) => tenant.tenantId)
    expect(found.toSorted()).toEqual([at.tenantId, tenantId].toSorted())
  })
})

describe("people", () => {
  const by = async (who: IdentityId, input: object) => (await invoke(as(who), lookUpPeople, input as never)).result.data

  it("are found by their id, their whole address and its domain, with where they belong", async () => {
    const staff = await newStaff(world, "support")
    const at = await settle(world)
    const { email } = await identityOf(world, at.owner)
    const [person] = await by(staff, { identityId: at.owner })
    expect(person?.places.toSorted()).toEqual([at.accountId, at.tenantId].toSorted())
    expect(await by(staff, { email: email.toUpperCase() })).toEqual([person])
    expect(await by(staff, { domain: email.slice(email.lastIndexOf("@") + 1) })).toContainEqual(person)
    expect(await by(staff, { email: `x${email}` })).toEqual([])
    expect(await by(staff, { domain: "nobody.example" })).toEqual([])
    expect(await by(staff, { identityId: IdentityId.make(new Date()) })).toEqual([])
    expect(await outcomeOf(by(staff, { email, domain: "nobody.example" }))).toBe("lookup.one_search")
    expect(await outcomeOf(by(staff, { domain: "no domain" }))).toBe("operation.invalid")
  })
})

describe("mails of a place", () => {
  it("are counted by day, and told of one address; what is outstanding is listed", async () => {
    const staff = await newStaff(world, "support")
    const at = await settle(world)
    const placeId = at.accountId
    const email = "invited@nobody.example"
    await invoke(world.as(at.owner, placeId), inviteAdmin, { email, days: 3 })
    const outstanding = async () => (await invoke(as(staff), lookUpDeliveries, { placeId })).result.data
    expect((await outstanding()).map(({ reaction }) => reaction)).toContain("invitation.mail")
    await deliverAll(world, outsideOf(world), new Date(Date.now() + 1000))
    expect((await outstanding()).map(({ reaction }) => reaction)).not.toContain("invitation.mail")
    const { data, to } = (await invoke(as(staff), lookUpMails, { placeId, email })).result
    const day = new Date().toISOString().slice(0, 10)
    expect(data).toEqual([{ day, sent: 1, returned: 0 }])
    expect(to).toEqual({ day, sent: 1 })
    const unknown = await invoke(as(staff), lookUpMails, { placeId, email: "other@nobody.example" })
    expect(unknown.result).toEqual({ data })
  })
})

describe("nobody but staff", () => {
  it("looks anything up", async () => {
    const at = await settle(world)
    const stranger = await newPerson(world)
    for (const who of [at.owner, stranger]) {
      expect(await outcomeOf(invoke(as(who), lookUpAccounts, { accountId: at.accountId }))).toBe("access.nowhere")
      expect(await outcomeOf(invoke(as(who), lookUpPeople, { identityId: at.owner }))).toBe("access.nowhere")
    }
    for (const role of staffRoles) {
      const staff = await newStaff(world, role)
      expect(await outcomeOf(invoke(as(staff), lookUpAccounts, { accountId: at.accountId }))).toBe("done")
    }
  })
})
