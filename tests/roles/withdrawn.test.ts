import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { operation } from "../support/operations.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"

const { appointAdministrator, blockUser, deleteUser, giveRole, listRoles, listUsers, readMe, unblockUser } = operation

let world: World
let at: Settled
let user: NewUser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
  // What the vendor called a preset once, and does not any more.
  user = await newUser(world, at, { role: "night_shift" })
})

const as = () => world.as(at.owner, at.tenantId)

describe("who has a preset that the vendor does not offer any more", () => {
  it("is still a user of the company, and may do nothing there", async () => {
    const { grants } = (await invoke(world.as(user.identityId, user.identityId), readMe, {})).result
    expect(grants.flatMap(({ rights }) => rights.map(({ permission }) => permission)).toSorted()).toEqual([
      "tenant.leave",
      "tenant.read",
    ])
    const { data } = (await invoke(as(), listUsers, { role: "night_shift" })).result
    expect(data.map((one) => one.userId)).toEqual([user.userId])
    const roles = (await invoke(as(), listRoles, {})).result.data
    expect(roles.map(({ roleId }) => roleId)).not.toContain("night_shift")
  })

  it("can be given another, and is told what that brings", async () => {
    const input = { userId: user.userId, role: "employee" }
    const { effects } = await invoke(as(), giveRole, input, { preview: true })
    expect(effects.map(({ code }) => code)).toContain("user.gains")
    expect((await invoke(as(), giveRole, input)).result.role).toBe("employee")
    expect(await outcomeOf(invoke(as(), giveRole, { userId: user.userId, role: "night_shift" }))).toBe("user.no_role")
  })

  it("can be blocked, and is let in again with a role that there is: what they had may come back", async () => {
    await invoke(as(), blockUser, { userId: user.userId })
    expect(await outcomeOf(invoke(as(), unblockUser, { userId: user.userId }))).toBe("user.no_role")
    await invoke(as(), giveRole, { userId: user.userId, role: "employee" })
    await invoke(as(), unblockUser, { userId: user.userId })
  })

  it("can be appointed as administrator, and deleted", async () => {
    expect((await invoke(as(), appointAdministrator, { userId: user.userId })).result.role).toBe("administrator")
    const other = await newUser(world, at, { role: "night_shift" })
    const { confirmation } = await invoke(as(), deleteUser, { userId: other.userId }, { preview: true })
    await invoke(as(), deleteUser, { userId: other.userId }, { confirmation })
    expect(await outcomeOf(invoke(as(), giveRole, { userId: other.userId, role: "employee" }))).toBe("user.unknown")
  })
})
