import type { UserId } from "@tenantry/core/kernel/ids"
import type { Effect } from "@tenantry/core/kernel/effects"
import { invoke } from "@tenantry/core/kernel/invoke"
import { tenants } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { right, role, roleOf, setHead } from "../roles/support.ts"
import { confirmed, overtaken } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { eventsOf, read } from "./support.ts"
import { operation } from "../support/operations.ts"

const { blockUser, deleteUser, editRole, editTenant, giveRole, leaveTenant, listUsers, unblockUser } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Role = Parameters<typeof giveRole.decide>[1]["role"]
const give = (at: Settled, userId: UserId, to: Role, who = at.owner) =>
  invoke(world.as(who, at.tenantId), giveRole, { userId, role: to })
const giving = (at: Settled, userId: UserId, to: Role, who = at.owner) => outcomeOf(give(at, userId, to, who))

const administratorsOf = async ({ tenantId }: Settled) =>
  (await world.runtime.table.open([tenantId]).get(tenants, { tenantId }))?.administrators.toSorted()

describe("giving somebody another role", () => {
  it("says what they may do more and what no longer, and does it with the next request", async () => {
    const at = await settle(world)
    const { userId, identityId } = await newUser(world, at, { role: "group_leader", person: { name: "Lena" } })
    const request = world.as(at.owner, at.tenantId)
    const { effects } = await invoke(request, giveRole, { userId, role: "accountant" }, { preview: true })
    expect([...new Set(effects.map(({ code, severity }) => `${code} ${severity}`))]).toEqual([
      "user.gains warning",
      "user.loses warning",
      "user.role info",
      "user.next_request info",
    ])
    const told = (wanted: string) => effects.filter(({ code }) => code === wanted)
    const rights = (wanted: string) => told(wanted).flatMap(({ facts }) => facts["rights"])
    expect(rights("user.gains")).toContainEqual({ permission: "documents.view", scope: "tenant" })
    expect(rights("user.loses")).toContainEqual({ permission: "users.view", scope: "group" })
    expect(
      told("user.loses")
        .map(({ names }) => names["list"])
        .join(),
    ).not.toContain("users.view")
    const list = () => outcomeOf(invoke(world.as(identityId, at.tenantId), listUsers, {}))
    expect(await list()).toBe("done")
    await give(at, userId, "accountant")
    expect(await list()).toBe("access.missing")
    expect(await read(world, at, userId)).toMatchObject({ role: "accountant", version: 2 })
    const [, given] = await eventsOf(world, at, userId)
    expect(given?.data).toEqual({ identityId, from: "group_leader", to: "accountant" })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("narrower says from where to where it was", async () => {
    const at = await settle(world)
    const [wide, narrow] = [
      await role(world, at, "Wide", [right("users.view")]),
      await role(world, at, "Narrow", [right("users.view", "group")]),
    ]
    const { userId } = await newUser(world, at, { role: wide })
    const { effects } = await give(at, userId, narrow)
    const facts = effects.flatMap(({ code, facts: { rights } }) => (rights ? [[code, rights]] : []))
    expect(facts).toEqual([["user.loses", [{ permission: "users.view", scope: "tenant" }]]])
    expect([(await roleOf(world, at, wide)).holders, (await roleOf(world, at, narrow)).holders]).toEqual([0, 1])
  })

  it("they have changes nothing, and says so; one that does not exist is refused", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const { userId } = await newUser(world, at, { role: "employee" })
    const { result, effects } = await give(at, userId, "employee")
    expect([result.role, effects.map(({ code }) => code)]).toEqual(["employee", ["operation.unchanged"]])
    expect(await giving(at, userId, await role(world, other, "Elsewhere"))).toBe("user.no_role")
    expect(await giving(at, other.founder, "employee")).toBe("user.unknown")
  })

  it("with more than whoever gives it holds is refused, with the list of what is missing", async () => {
    const at = await settle(world)
    const gives = await role(world, at, "Gives", [right("users.view"), right("users.give_role")])
    const giver = await newUser(world, at, { role: gives })
    const { userId } = await newUser(world, at, { role: "employee" })
    const more = await role(world, at, "More", [right("users.view"), right("users.block")])
    const missing = [{ permission: "users.block", scope: "tenant" }]
    const refused = give(at, userId, more, giver.identityId)
    await expect(refused).rejects.toMatchObject({ kind: "forbidden", code: "rights.not_held", facts: { missing } })
    expect(await giving(at, userId, gives, giver.identityId)).toBe("done")
    expect(await giving(at, userId, "administrator", giver.identityId)).toBe("rights.not_held")
  })

  it("is possible for whom one leads, and all others are nobody", async () => {
    const at = await settle(world)
    const team = await group(world, at, "Team")
    const rights = ["users.view", "users.give_role"].map((key) => right(key, "group"))
    const gives = await role(world, at, "Gives", rights)
    const plain = await role(world, at, "Plain", [right("users.view", "group")])
    const leader = await newUser(world, at, { role: gives })
    await leads(world, at, team, leader.userId)
    const mine = await newUser(world, at, { role: "employee", groups: [team] })
    const other = await newUser(world, at, { role: "employee" })
    expect(await giving(at, mine.userId, plain, leader.identityId)).toBe("done")
    expect(await giving(at, other.userId, plain, leader.identityId)).toBe("user.unknown")
  })

  it("that is edited meanwhile is looked at again: nobody gets what whoever gives does not hold", async () => {
    const at = await settle(world)
    const gives = await role(world, at, "Gives", [right("users.view"), right("users.give_role")])
    const giver = await newUser(world, at, { role: gives })
    const given = await role(world, at, "Given", [right("users.view")])
    const { userId } = await newUser(world, at, { role: "employee" })
    const permissions = [right("users.view"), right("users.edit")]
    const slow = () => give(at, userId, given, giver.identityId)
    const fast = () => invoke(world.as(at.owner, at.tenantId), editRole, { roleId: given, permissions })
    expect(await overtaken(world, slow, fast)).toBe("rights.not_held")
    expect((await read(world, at, userId)).role).toBe("employee")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })
})

describe("the role of administrators", () => {
  it("is given and taken by any of them, and said to be", async () => {
    const at = await settle(world)
    const [one, other] = [await newUser(world, at), await newUser(world, at, { role: "employee" })]
    const codes = async (userId: UserId, to: Role) =>
      (await give(at, userId, to, one.identityId)).effects.map(({ code }) => code)
    expect(await codes(other.userId, "administrator")).toContain("user.becomes_administrator")
    expect(await administratorsOf(at)).toEqual([at.founder, one.userId, other.userId].toSorted())
    expect(await codes(at.founder, "employee")).toContain("user.ceases_administrator")
    expect(await administratorsOf(at)).toEqual([one.userId, other.userId].toSorted())
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is nobody's own to take, by no path, not as an admin of the account either", async () => {
    const at = await settle(world)
    const one = await newUser(world, at)
    const admin = await newAdmin(world, at)
    const asUser = await newUser(world, at, { identityId: admin })
    const hats = [
      [one, one.hint],
      [asUser, asUser.hint],
      [asUser, { level: "account", accountId: at.accountId }],
      [
        { identityId: at.owner, userId: at.founder },
        { level: "account", accountId: at.accountId },
      ],
    ] as const
    for (const [{ identityId, userId }, hint] of hats) {
      const as = () => world.as(identityId, at.tenantId, { hint })
      expect(await outcomeOf(invoke(as(), giveRole, { userId, role: "employee" }))).toBe("user.own_rights")
      expect(await outcomeOf(invoke(as(), blockUser, { userId }))).toBe("user.own_rights")
      expect(await outcomeOf(confirmed(as(), deleteUser, { userId }))).toBe("user.own_rights")
      expect(await outcomeOf(confirmed(as(), leaveTenant, {}))).toBe("user.own_rights")
    }
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is touched by nobody below them, but by the account's admins, whatever their token remembers", async () => {
    const at = await settle(world)
    const rights = ["view", "give_role", "block", "delete"].map((verb) => right(`users.${verb}`))
    const powerful = await role(world, at, "Powerful", rights)
    const below = await newUser(world, at, { role: powerful })
    const admin = await newAdmin(world, at)
    const both = await newUser(world, at, { role: powerful, identityId: admin })
    const { userId } = await newUser(world, at)
    const paths = (who: NewUser, hint: NewUser["hint"] | null) => {
      const as = () => world.as(who.identityId, at.tenantId, { hint })
      return [
        () => outcomeOf(invoke(as(), blockUser, { userId })),
        () => outcomeOf(invoke(as(), unblockUser, { userId })),
        () => outcomeOf(invoke(as(), giveRole, { userId, role: powerful })),
        () => outcomeOf(confirmed(as(), deleteUser, { userId })),
      ]
    }
    for (const path of paths(below, below.hint)) expect(await path()).toBe("user.an_administrator")
    const { accountId: _, ...partial } = both.hint
    const [block, unblock, ...others] = paths(both, partial)
    expect([await block?.(), await unblock?.()]).toEqual(["done", "rights.not_held"])
    await invoke(world.as(at.owner, at.tenantId), unblockUser, { userId })
    for (const path of others) expect(await path()).toBe("done")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("stays with the last active one, whoever asks, blocked ones not counted", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const blocked = await newUser(world, at)
    await invoke(world.as(at.owner, at.tenantId), blockUser, { userId: blocked.userId })
    const as = () => world.as(admin, at.tenantId)
    const userId = at.founder
    const plain = await role(world, at, "Plain", [right("users.view")])
    expect(await outcomeOf(invoke(as(), giveRole, { userId, role: plain }))).toBe("user.last_administrator")
    expect(await outcomeOf(invoke(as(), blockUser, { userId }))).toBe("user.last_administrator")
    expect(await outcomeOf(confirmed(as(), deleteUser, { userId }))).toBe("user.last_administrator")
    await invoke(world.as(at.owner, at.tenantId), unblockUser, { userId: blocked.userId })
    expect(await outcomeOf(invoke(as(), blockUser, { userId }))).toBe("done")
    expect(await administratorsOf(at)).toEqual([blocked.userId])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("is held by a hundred at most, those who come by an invitation among them", async () => {
    const at = await settle(world)
    const { setHead } = await import("../roles/support.ts")
    const many = Array.from({ length: 99 }, (_, i) => `usr_${String(i).padStart(26, "0")}`)
    await setHead(world, at, { administrators: [at.founder, ...many] })
    const { userId } = await newUser(world, at, { role: "employee" })
    await expect(give(at, userId, "administrator")).rejects.toMatchObject({
      code: "user.too_many_administrators",
      facts: { most: 100 },
    })
  })

  it("cannot be left with: who has it hands over first; everybody else leaves by themselves", async () => {
    const at = await settle(world)
    const leaving = await newUser(world, at, { role: "employee" })
    const admin = await newAdmin(world, at)
    const asUser = await newUser(world, at, { role: "employee", identityId: admin })
    const leave = (who: NewUser, hint: NewUser["hint"]) =>
      outcomeOf(confirmed(world.as(who.identityId, at.tenantId, { hint }), leaveTenant, {}))
    expect(await leave(leaving, leaving.hint)).toBe("done")
    expect(await leave(leaving, leaving.hint)).toBe("access.nowhere")
    expect(await leave(asUser, { level: "account", accountId: at.accountId })).toBe("done")
    expect(await leave(asUser, { level: "account", accountId: at.accountId })).toBe("user.unknown")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })
})

describe("what is said of rights", () => {
  it("promises and misses nothing of what the company does not use, of a role that is given or edited", async () => {
    const at = await settle(world)
    const rights = [right("users.view"), right("calls.view")]
    const desk = await role(world, at, "Desk", rights)
    await setHead(world, at, { modules: ["administration"] })
    const { userId } = await newUser(world, at, { role: "employee" })
    const owner = () => world.as(at.owner, at.tenantId)
    const told = (effects: readonly Effect[], code: string): unknown => {
      const { rights, permissions = rights } = effects.find((one) => one.code === code)?.facts ?? {}
      return permissions
    }
    const given = await invoke(owner(), giveRole, { userId, role: desk })
    expect(told(given.effects, "user.gains")).toEqual([right("users.view")])
    const lost = told(given.effects, "user.loses") as readonly { permission: string }[]
    const { find } = world.runtime.catalogue
    expect(new Set(lost.map(({ permission }) => find(permission)?.module))).toEqual(new Set(["administration"]))
    const edited = await invoke(owner(), editRole, { roleId: desk, permissions: [right("groups.view")] })
    expect(told(edited.effects, "role.gains")).toEqual([right("groups.view")])
    expect(told(edited.effects, "role.loses")).toEqual([{ permission: "users.view", scope: "none" }])
  })

  it("is looked at again when a module is switched on meanwhile", async () => {
    const at = await settle(world)
    await setHead(world, at, { modules: ["administration"] })
    const { userId } = await newUser(world, at, { role: "employee" })
    const owner = () => world.as(at.owner, at.tenantId)
    const { confirmation } = await invoke(owner(), giveRole, { userId, role: "marketer" }, { preview: true })
    const give = () => invoke(owner(), giveRole, { userId, role: "marketer" }, { confirmation })
    const switchOn = () => invoke(owner(), editTenant, { modules: ["administration", "marketing"] })
    expect(await overtaken(world, give, switchOn)).toBe("confirmation.outdated")
  })
})
