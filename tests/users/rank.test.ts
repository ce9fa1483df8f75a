import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { author, holder, right, role } from "../roles/support.ts"
import { confirmed, overtaken } from "../support/calls.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { blockUser, deleteUser, editRole, giveRole, unblockUser } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const acting = ["view", "give_role", "block", "delete"].map((verb) => right(`users.${verb}`))

describe("who acts on somebody", () => {
  const every = (
    at: Settled,
    who: NewUser | { identityId: NewUser["identityId"] },
    { userId }: NewUser,
    to: string,
  ) => {
    const as = () => world.as(who.identityId, at.tenantId)
    return {
      gives: () => outcomeOf(invoke(as(), giveRole, { userId, role: to })),
      blocks: () => outcomeOf(invoke(as(), blockUser, { userId })),
      deletes: () => outcomeOf(confirmed(as(), deleteUser, { userId })),
    }
  }

  it("reaches everything that they reach beyond themselves; what is one's own sets nobody above anybody", async () => {
    const at = await settle(world)
    const less = await role(world, at, "Less", [])
    const hr = await holder(world, at, ...acting)
    for (const above of ["company_head", "accountant", "marketer"]) {
      const paths = every(at, hr, await newUser(world, at, { role: above }), less)
      const outcomes = [await paths.gives(), await paths.blocks(), await paths.deletes()]
      expect(outcomes).toEqual(["user.stands_above", "user.stands_above", "user.stands_above"])
    }
    for (const below of ["employee", "group_leader"]) {
      const paths = every(at, hr, await newUser(world, at, { role: below }), less)
      expect([await paths.gives(), await paths.blocks(), await paths.deletes()]).toEqual(["done", "done", "done"])
    }
  })

  it("reaches the groups that they lead with all that they hold for those", async () => {
    const at = await settle(world)
    const [sales, other] = [await group(world, at, "Sales"), await group(world, at, "Other")]
    const forGroups = await role(world, at, "Leads", [right("mailboxes.view", "group")])
    const hr = await holder(world, at, ...acting, right("mailboxes.view", "group"))
    const [mine, theirs] = [
      await newUser(world, at, { role: forGroups }),
      await newUser(world, at, { role: forGroups }),
    ]
    await leads(world, at, sales, hr.userId, mine.userId)
    await leads(world, at, other, theirs.userId)
    expect(await every(at, hr, mine, forGroups).blocks()).toBe("done")
    expect(await every(at, hr, theirs, forGroups).blocks()).toBe("user.stands_above")
  })

  it("as owner or admin of the account acts as administrators do, on those who hold content, too", async () => {
    const at = await settle(world)
    const admin = { identityId: await newAdmin(world, at) }
    const less = await role(world, at, "Less", [])
    const paths = every(at, admin, await newUser(world, at, { role: "company_head" }), less)
    expect([await paths.gives(), await paths.blocks(), await paths.deletes()]).toEqual(["done", "done", "done"])
  })

  it("does nothing to whoever comes to stand above them meanwhile", async () => {
    const at = await settle(world)
    const desk = await role(world, at, "Desk", [])
    const hr = await holder(world, at, ...acting)
    const { userId } = await newUser(world, at, { role: desk })
    const block = () => invoke(world.as(hr.identityId, at.tenantId), blockUser, { userId })
    const permissions = [right("tenant.edit")]
    const widen = () => invoke(world.as(at.owner, at.tenantId), editRole, { roleId: desk, permissions })
    expect(await overtaken(world, block, widen)).toBe("user.stands_above")
  })
})

describe("whoever unblocks", () => {
  it("holds what is given back by it, by then", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const desk = await role(world, at, "Desk", [])
    const { userId } = await newUser(world, at, { role: desk, status: "blocked" })
    const unblock = (who = admin) => invoke(world.as(who, at.tenantId), unblockUser, { userId })
    const permissions = [right("calls.view")]
    const widen = () => invoke(world.as(at.owner, at.tenantId), editRole, { roleId: desk, permissions })
    expect(await overtaken(world, unblock, widen)).toBe("rights.not_held")
    expect(await outcomeOf(unblock(at.owner))).toBe("done")
  })
})

describe("what is added to a role", () => {
  it("is in nobody's way who leads elsewhere by another role, and refused once they have this one", async () => {
    const at = await settle(world)
    const [sales, other] = [await group(world, at, "Sales"), await group(world, at, "Other")]
    const by = await author(world, at, right("calls.view", "group"))
    const desk = await role(world, at, "Desk", [])
    const [mine, theirs] = [await newUser(world, at, { role: desk }), await newUser(world, at, { role: "employee" })]
    await leads(world, at, sales, by.userId, mine.userId)
    await leads(world, at, other, theirs.userId)
    const edit = () =>
      invoke(world.as(by.identityId, at.tenantId), editRole, {
        roleId: desk,
        permissions: [right("calls.view", "group")],
      })
    const owner = world.as(at.owner, at.tenantId)
    const swap = async () => {
      await invoke(owner, giveRole, { userId: mine.userId, role: "employee" })
      await invoke(owner, giveRole, { userId: theirs.userId, role: desk })
    }
    expect(await overtaken(world, edit, swap)).toBe("rights.not_held")
    await invoke(owner, giveRole, { userId: theirs.userId, role: "employee" })
    await invoke(owner, giveRole, { userId: mine.userId, role: desk })
    expect(await outcomeOf(edit())).toBe("done")
  })

  it("costs no more, however many have it: only who leads beyond one's reach is looked at", async () => {
    const at = await settle(world)
    const other = await group(world, at, "Other")
    const by = await author(world, at, right("calls.view", "group"))
    const theirs = await newUser(world, at, { role: "employee" })
    await leads(world, at, other, theirs.userId)
    const permissions = [right("calls.view", "group")]
    const costs: number[] = []
    for (const many of [1, 30]) {
      const desk = await role(world, at, `Desk ${many}`, [])
      for (let i = 0; i < many; i++) await newUser(world, at, { role: desk })
      const edit = () => invoke(world.as(by.identityId, at.tenantId), editRole, { roleId: desk, permissions })
      const { cost } = await world.recorder.record(edit)
      costs.push(cost.readUnits)
    }
    expect(costs[1]).toBe(costs[0])
  })
})
