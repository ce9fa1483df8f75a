import { invoke } from "@tenantry/core/kernel/invoke"
import { type users } from "@tenantry/core/users/index"
import type { Item } from "@tenantry/core/kernel/table"
import type { UserId } from "@tenantry/core/kernel/ids"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { right, role, setHead } from "../roles/support.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { add, eventsOf, hasGrant, inspect, linkOfUser, read } from "./support.ts"
import { operation } from "../support/operations.ts"

const { blockUser, editProfile, editUser, listUsers, renameAccount, unblockUser } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Status = Item<typeof users>["status"]
const block = (at: Settled, userId: UserId, who = at.owner) => invoke(world.as(who, at.tenantId), blockUser, { userId })
const unblock = (at: Settled, userId: UserId, who = at.owner) =>
  invoke(world.as(who, at.tenantId), unblockUser, { userId })
const seen = async (at: Settled, status: Status & ("active" | "blocked" | "invited")) => {
  const { result } = await invoke(world.as(at.owner, at.tenantId), listUsers, { status })
  return result.data.map(({ userId }) => userId).toSorted()
}

it("what somebody who is blocked has sent rests with them, as the preview says, and works again when they do", async () => {
  const at = await settle(world)
  const { identityId, userId } = await newUser(world, at)
  const invited = await add(world, at, {}, identityId)
  const opens = async () => outcomeOf(inspect(world, await linkOfUser(world, at, invited.userId)))
  expect(await opens()).toBe("done")
  const { effects } = await block(at, userId)
  expect(effects.map(({ code }) => code)).toContain("user.work_rests")
  expect(await opens()).toBe("invitation.unusable")
  await unblock(at, userId)
  expect(await opens()).toBe("done")
})

describe("a user who is blocked", () => {
  it("is refused with the next request, whatever their token remembers, and let in again when unblocked", async () => {
    const at = await settle(world)
    const { userId, identityId, hint } = await newUser(world, at, { role: "company_head" })
    const asks = (given: typeof hint | null) =>
      outcomeOf(invoke(world.as(identityId, at.tenantId, { hint: given }), listUsers, {}))
    expect(await asks(hint)).toBe("done")
    const { result, effects } = await block(at, userId)
    expect(result).toMatchObject({ status: "blocked", version: 2 })
    expect(effects.map(({ code }) => code)).toEqual(["user.blocked", "user.work_rests", "user.elsewhere"])
    expect([await asks(hint), await asks(null)]).toEqual(["access.blocked", "access.blocked"])
    await unblock(at, userId)
    expect(await asks(hint)).toBe("done")
    const names = (await eventsOf(world, at, userId)).map(({ name }) => name)
    expect(names).toEqual(["user.joined", "user.blocked", "user.unblocked"])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is what they were in every other tenant, and keeps the grant here", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const { userId, identityId } = await newUser(world, at, { role: "company_head" })
    await newUser(world, other, { role: "company_head", identityId })
    await block(at, userId)
    expect(await outcomeOf(invoke(world.as(identityId, other.tenantId), listUsers, {}))).toBe("done")
    expect(await hasGrant(world, at, identityId)).toBe(true)
  })

  it("as an admin of the account is still that", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const { userId } = await newUser(world, at, { identityId: admin, role: "employee" })
    await block(at, userId)
    const renamed = invoke(world.as(admin, at.accountId), renameAccount, { name: "By the admin" })
    expect(await outcomeOf(renamed)).toBe("done")
  })

  it("is listed as blocked, and nobody blocks twice, nor who has not come, nor unblocks who is not blocked", async () => {
    const at = await settle(world)
    const [active, invited] = [
      await newUser(world, at, { role: "employee" }),
      await newUser(world, at, { role: "employee", status: "invited" }),
    ]
    await block(at, active.userId)
    expect(await outcomeOf(block(at, active.userId))).toBe("user.not_active")
    expect(await outcomeOf(block(at, invited.userId))).toBe("user.not_active")
    expect(await outcomeOf(unblock(at, invited.userId))).toBe("user.not_blocked")
    expect([await seen(at, "blocked"), await seen(at, "invited")]).toEqual([[active.userId], [invited.userId]])
    expect(await seen(at, "active")).toEqual([at.founder])
  })

  it("as an administrator is none until unblocked, and keeps the role", async () => {
    const at = await settle(world)
    const { userId } = await newUser(world, at)
    expect((await block(at, userId)).effects.map(({ code }) => code)).toContain("user.ceases_administrator")
    expect((await read(world, at, userId)).role).toBe("administrator")
    expect((await unblock(at, userId)).effects.map(({ code }) => code)).toContain("user.becomes_administrator")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is one of those that whoever blocks leads; strangers and other tenants' people are nobody", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const team = await group(world, at, "Team")
    const blocks = await role(
      world,
      at,
      "Blocks",
      ["users.view", "users.block"].map((key) => right(key, "group")),
    )
    const leader = await newUser(world, at, { role: blocks })
    await leads(world, at, team, leader.userId)
    const mine = await newUser(world, at, { role: "employee", groups: [team] })
    const notMine = await newUser(world, at, { role: "employee" })
    expect(await outcomeOf(block(at, mine.userId, leader.identityId))).toBe("done")
    expect(await outcomeOf(block(at, notMine.userId, leader.identityId))).toBe("user.unknown")
    expect(await outcomeOf(block(at, other.founder))).toBe("user.unknown")
    expect(await outcomeOf(block(at, mine.userId, await newPerson(world)))).toBe("access.nowhere")
    expect(await outcomeOf(block(at, mine.userId, notMine.identityId))).toBe("access.missing")
  })

  it("with an outdated If-Match is not blocked", async () => {
    const at = await settle(world)
    const { userId } = await newUser(world, at, { role: "employee" })
    const call = (ifMatch: number) =>
      outcomeOf(invoke(world.as(at.owner, at.tenantId), blockUser, { userId }, { ifMatch }))
    expect([await call(7), await call(1)]).toEqual(["version.outdated", "done"])
  })
})

describe("what is recorded of a user", () => {
  it("is edited by whoever may, and takes away what is null", async () => {
    const at = await settle(world)
    const { userId } = await newUser(world, at, { role: "employee", about: { number: "+48 1", lastName: "Old" } })
    const edit = async (changes: object) =>
      (await invoke(world.as(at.owner, at.tenantId), editUser, { userId, ...changes })).result
    expect(await edit({ firstName: "Żaneta", number: null })).toMatchObject({ firstName: "Żaneta", lastName: "Old" })
    expect(await read(world, at, userId)).not.toHaveProperty("number")
    expect(await edit({ lastName: "Łoś", timeZone: "europe/warsaw", locale: "pl" })).toMatchObject({
      lastName: "Łoś",
      timeZone: "Europe/Warsaw",
      locale: "pl",
      version: 3,
    })
    const found = await invoke(world.as(at.owner, at.tenantId), listUsers, { name: "los zan" })
    expect(found.result.data.map((user) => user.userId)).toEqual([userId])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is edited by themselves where the tenant lets them, and nothing but that", async () => {
    const at = await settle(world)
    const { identityId, userId } = await newUser(world, at, { role: "employee" })
    const edit = () => outcomeOf(invoke(world.as(identityId, at.tenantId), editProfile, { firstName: "Own" }))
    expect(await edit()).toBe("done")
    expect((await read(world, at, userId)).firstName).toBe("Own")
    await setHead(world, at, { selfService: false })
    expect(await edit()).toBe("user.no_self_service")
    const role = invoke(world.as(identityId, at.tenantId), editProfile, { role: "administrator" } as never)
    expect(await outcomeOf(role)).toBe("operation.invalid")
    expect(await outcomeOf(invoke(world.as(identityId, at.tenantId), editUser, { userId, firstName: "X" }))).toBe(
      "access.missing",
    )
  })

  it("of an admin of the account who is no user there is nothing to edit", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const edit = invoke(world.as(admin, at.tenantId), editProfile, { firstName: "X" })
    expect(await outcomeOf(edit)).toBe("user.unknown")
  })
})
