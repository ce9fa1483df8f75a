import { newTenant } from "@tenantry/core/accounts/opening"
import { belongsTo } from "@tenantry/core/identities/index"
import type { Context } from "@tenantry/core/kernel/context"
import { TenantId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { asWrite } from "@tenantry/core/kernel/writes"
import { tenants } from "@tenantry/core/tenants/index"
import { users } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { tableOf } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { editTenant, listTenants, openAccount, readTenant } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const inTenant = ({ owner, tenantId, accountId }: Settled, who = owner) =>
  world.as(who, tenantId, { hint: { level: "account", accountId } })

/** A further tenant of an account; there is no operation for that yet. */
const furtherTenant = async ({ owner, accountId }: Settled, name: string) => {
  const now = new Date()
  const person = { email: `u.${owner}@example.com`, name: "U", locale: "en" as const, timeZone: "UTC" }
  const make: Context["make"] = (kind) => kind.make(now)
  const { tenantId, writes } = newTenant(
    { make, now, catalogue: world.runtime.catalogue, vendor: world.runtime.vendor },
    { identityId: owner, person },
    accountId,
    { name },
  )
  const items = writes.map((write) => asWrite(write).item)
  await world.seed([accountId, tenantId, owner], [belongsTo(owner, [tenantId]), ...items])
  return tenantId
}

describe("reading a tenant", () => {
  it("shows what it is to its administrator, to the owner and to the admins of its account", async () => {
    const at = await settle(world, { locale: "pl", timeZone: "Europe/Warsaw" })
    const admin = await newAdmin(world, at)
    const expected = { tenantId: at.tenantId, accountId: at.accountId, name: "Example", state: "active", version: 1 }
    for (const who of [at.owner, admin]) {
      const { result } = await invoke(inTenant(at, who), readTenant, {})
      expect(result).toMatchObject({ ...expected, locale: "pl", timeZone: "Europe/Warsaw" })
    }
  })

  it("is the same with a right hint, a wrong one, and none", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const hints = [
      { level: "account", accountId: at.accountId },
      { level: "account", accountId: other.accountId },
      { level: "account", accountId: "nonsense#" },
      { level: "tenant", userId: UserId.make(new Date()) },
      { level: "tenant" },
    ] as const
    for (const hint of hints)
      expect(await outcomeOf(invoke(world.as(at.owner, at.tenantId, { hint }), readTenant, {}))).toBe("done")
  })

  it("of another account is not possible, and cannot be told from one that does not exist", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const before = await tableOf(world)
    for (const tenantId of [other.tenantId, TenantId.make(new Date())]) {
      const request = inTenant({ ...at, tenantId })
      expect(await outcomeOf(invoke(request, readTenant, {}))).toBe("access.nowhere")
      expect(await outcomeOf(invoke(request, editTenant, { name: "Mine" }))).toBe("access.nowhere")
      const claiming = world.as(at.owner, tenantId, { hint: { level: "account", accountId: other.accountId } })
      expect(await outcomeOf(invoke(claiming, readTenant, {}))).toBe("access.nowhere")
    }
    expect(await tableOf(world)).toEqual(before)
  })

  it("is refused to a user who is blocked there and holds nothing else, whatever their token says", async () => {
    const at = await settle(world)
    const [item] = (await world.everything()).filter(({ e, t }) => e === "user" && t === at.tenantId)
    const userId = String(item?.["u"]) as UserId
    const stranger = await newPerson(world)
    await world.seed(
      [at.tenantId],
      [write(users).patch({ tenantId: at.tenantId, userId }).set({ status: "blocked", identityId: stranger }).commit()],
    )
    const request = world.as(stranger, at.tenantId, { hint: { level: "tenant", userId } })
    expect(await outcomeOf(invoke(request, readTenant, {}))).toBe("access.blocked")
  })
})

describe("renaming a tenant", () => {
  it("with the right If-Match raises the version, with an outdated one is refused and changes nothing", async () => {
    const at = await settle(world)
    const rename = (name: string, ifMatch: number) => invoke(inTenant(at), editTenant, { name }, { ifMatch })
    expect((await rename("Second", 1)).result).toMatchObject({ name: "Second", version: 2 })
    await expect(rename("Third", 1)).rejects.toMatchObject({ code: "version.outdated", facts: { version: 2 } })
    expect((await invoke(inTenant(at), readTenant, {})).result).toMatchObject({ name: "Second", version: 2 })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("at once by two with the same If-Match is done by one of them", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const rename = (who: typeof admin, name: string) =>
      outcomeOf(invoke(inTenant(at, who), editTenant, { name }, { ifMatch: 1 }))
    const ended = await Promise.all([rename(at.owner, "By the owner"), rename(admin, "By the admin")])
    expect(ended.toSorted()).toEqual(["done", "version.outdated"])
  })

  it.each(["closing", "suspended", "read_only"] as const)(
    "is refused while it is %s; reading is not",
    async (state) => {
      const at = await settle(world)
      const { tenantId } = at
      await world.seed([tenantId], [write(tenants).patch({ tenantId }).set({ state }).commit()])
      await expect(invoke(inTenant(at), editTenant, { name: "New" })).rejects.toMatchObject({
        code: "place.not_active",
        facts: { state },
      })
      expect((await invoke(inTenant(at), readTenant, {})).result.state).toBe(state)
    },
  )
})

describe("the list of tenants", () => {
  it("holds every tenant of the account once, in pages, and none of another account", async () => {
    const at = await settle(world)
    const { result: other } = await invoke(world.as(at.owner, at.owner), openAccount, { name: "Another account" })
    const all = [at.tenantId]
    for (const name of ["Two", "Three", "Four"]) all.push(await furtherTenant(at, name))
    const seen: string[] = []
    let pages = 0
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const input = { limit: 2, ...(cursor ? { cursor } : {}) }
      const { result } = await invoke(world.as(at.owner, at.accountId), listTenants, input)
      seen.push(...result.data.map(({ tenantId }) => tenantId))
      cursor = result.nextCursor
      pages++
    }
    expect(seen.toSorted()).toEqual(all.toSorted())
    expect(pages).toBeLessThanOrEqual(3)
    expect(seen).not.toContain(other.tenantId)
  })

  it("costs the same number of round trips whatever the number of tenants", async () => {
    const at = await settle(world)
    const tripsOf = async () => {
      const list = () => invoke(world.as(at.owner, at.accountId), listTenants, {})
      return (await world.recorder.record(list)).cost.trips
    }
    const alone = await tripsOf()
    for (const name of ["Two", "Three", "Four", "Five"]) await furtherTenant(at, name)
    expect(await tripsOf()).toBe(alone)
  })

  it("is not for strangers", async () => {
    const at = await settle(world)
    const stranger = await newPerson(world)
    expect(await outcomeOf(invoke(world.as(stranger, at.accountId), listTenants, {}))).toBe("access.nowhere")
  })
})
