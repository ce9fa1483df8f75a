import { AccountId } from "@tenantry/core/kernel/ids"
import { invoke, type Options } from "@tenantry/core/kernel/invoke"
import type { AnyCommand } from "@tenantry/core/kernel/operations"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openedFor } from "../access/support.ts"
import { refusalOf } from "../kernel/support.ts"
import { brokenRules } from "../support/invariants.ts"
import { freshAddress, newAdmin, newPerson, openWorld, outcomeOf, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { listTenants, openAccount, readAccount, readMe, renameAccount } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe("opening an account", () => {
  it("makes the person its owner and the administrator of its first tenant", async () => {
    const person = await newPerson(world)
    const { result } = await invoke(world.as(person, person), openAccount, { name: "Ostoja" })
    const { accountId, tenantId } = result
    const account = await invoke(world.as(person, accountId), readAccount, {})
    expect(account.result).toMatchObject({ accountId, name: "Ostoja", ownerId: person, state: "active", version: 1 })
    const tenants = await invoke(world.as(person, accountId), listTenants, {})
    expect(tenants.result.data).toMatchObject([{ tenantId, accountId, name: "Ostoja" }])
    const me = await invoke(world.as(person, person), readMe, {})
    const places = me.result.grants.map(({ place, level, roles }) => ({ place, level, roles }))
    expect(places).toContainEqual({ place: accountId, level: "owner", roles: ["account-owner"] })
    expect(places.find(({ place }) => place === tenantId)?.roles).toEqual(["administrator"])
    expect(await brokenRules(world, accountId)).toEqual([])
  })

  it("gives a person who has one already a further one, and leaves the first as it was", async () => {
    const { owner, accountId } = await settle(world)
    const before = await invoke(world.as(owner, accountId), readAccount, {})
    const { result } = await invoke(world.as(owner, owner), openAccount, { name: "A further one" })
    expect(result.accountId).not.toBe(accountId)
    expect(await invoke(world.as(owner, accountId), readAccount, {})).toEqual(before)
    const me = await invoke(world.as(owner, owner), readMe, {})
    expect(me.result.grants.filter(({ kind }) => kind === "account")).toHaveLength(2)
  })

  it("is possible twenty times a day, and is counted when it is done", async () => {
    const person = await newPerson(world)
    const now = new Date("2030-01-01T12:00:00Z")
    const open = (at: Date, preview = false) => {
      const request = world.as(person, person, { now: at, address: freshAddress() })
      return outcomeOf(
        preview
          ? invoke(request, openAccount, { name: "x" }, { preview })
          : invoke(request, openAccount, { name: "x" }),
      )
    }
    for (let i = 0; i < 20; i++) expect([await open(now, true), await open(now)]).toEqual(["done", "done"])
    expect(await open(now)).toBe("limit.exceeded")
    expect(await open(new Date("2030-01-02T00:00:00Z"))).toBe("done")
  })

  it("is refused to who belongs to fifty, before it is done", async () => {
    const person = await newPerson(world)
    await openedFor(world, person, 49)
    const open = (preview: boolean) =>
      refusalOf(invoke(world.as(person, person), openAccount as AnyCommand, { name: "x" }, { preview } as Options))
    expect(await outcomeOf(invoke(world.as(person, person), openAccount, { name: "The fiftieth" }))).toBe("done")
    for (const preview of [true, false]) {
      expect(await open(preview)).toMatchObject({ code: "account.too_many_accounts", facts: { most: 50 } })
    }
  })

  it("is refused for somebody else, and for a person who does not exist", async () => {
    const [one, other] = [await newPerson(world), await newPerson(world)]
    expect(await outcomeOf(invoke(world.as(one, other), openAccount, { name: "x" }))).toBe("access.nowhere")
    const nobody = `${one.slice(0, -4)}zzzz` as typeof one
    expect(await outcomeOf(invoke(world.as(nobody, nobody), openAccount, { name: "x" }))).toBe("identity.unknown")
  })

  it.each([
    ["empty", ""],
    ["only spaces", "   "],
    ["over-long", "x".repeat(121)],
    ["with a line break", "a\r\nBcc: b@example.com"],
    ["with a character that turns the text around", "a\u202Eb"],
  ])("is refused with a name that is %s", async (_, name) => {
    const person = await newPerson(world)
    expect(await outcomeOf(invoke(world.as(person, person), openAccount, { name }))).toBe("operation.invalid")
  })
})

describe("renaming an account", () => {
  it("shows the old and the new name and raises the version by one", async () => {
    const { owner, accountId } = await settle(world)
    const { result, effects } = await invoke(world.as(owner, accountId), renameAccount, { name: "  New name " })
    expect(result).toMatchObject({ name: "New name", version: 2 })
    expect(effects).toMatchObject([{ code: "account.renamed", facts: { from: "Example", to: "New name" } }])
    expect((await invoke(world.as(owner, accountId), readAccount, {})).result).toEqual(result)
  })

  it("is done by an admin as well, and by nobody else", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const stranger = await newPerson(world)
    const rename = (who: typeof admin) => invoke(world.as(who, at.accountId), renameAccount, { name: "By them" })
    expect(await outcomeOf(rename(admin))).toBe("done")
    expect(await outcomeOf(rename(stranger))).toBe("access.nowhere")
  })

  it("with an outdated If-Match is refused and changes nothing", async () => {
    const { owner, accountId } = await settle(world)
    const as = () => world.as(owner, accountId)
    await invoke(as(), renameAccount, { name: "Two" }, { ifMatch: 1 })
    await expect(invoke(as(), renameAccount, { name: "Three" }, { ifMatch: 1 })).rejects.toMatchObject({
      code: "version.outdated",
      facts: { version: 2 },
    })
    expect((await invoke(as(), readAccount, {})).result).toMatchObject({ name: "Two", version: 2 })
  })
})

it("an account that does not exist and an account of somebody else are not told apart", async () => {
  const { owner, accountId } = await settle(world)
  const other = await settle(world)
  const unknown = AccountId.make(new Date())
  for (const place of [other.accountId, unknown]) {
    expect(await outcomeOf(invoke(world.as(owner, place), readAccount, {}))).toBe("access.nowhere")
    const hint = { level: "account", accountId } as const
    expect(await outcomeOf(invoke(world.as(owner, place, { hint }), readAccount, {}))).toBe("access.nowhere")
  }
})
