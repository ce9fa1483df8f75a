import { type GroupId, type IdentityId, type UserId, UserId as UserIds } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"

import { say } from "@tenantry/core/texts/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { holder, right, type Right, role, setHead } from "../roles/support.ts"
import { overtaken } from "../support/calls.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { group, groupLeader, leads, plant, planted, treeOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { blockUser, editRole, giveRole, nameLeaders } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const name = (at: Settled, groupId: GroupId, leaders: readonly UserId[], who: IdentityId = at.owner) =>
  invoke(world.as(who, at.tenantId), nameLeaders, { groupId, leaders: [...leaders] })
const naming = (...args: Parameters<typeof name>) => outcomeOf(name(...args))

describe("naming leaders", () => {
  it("makes them lead, and says who gains reach and who loses it", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    const [ada, bob] = [
      await newUser(world, at, { role: "group_leader", person: { name: "Ada" } }),
      await newUser(world, at, { role: "group_leader", status: "invited", person: { name: "Bob" } }),
    ]
    const first = await name(at, sales, [ada.userId])
    expect(first.result.leaders).toEqual([ada.userId])
    expect(first.effects.map(({ code }) => code)).toEqual(["group.leaders_gain", "group.leaders_named"])
    const next = await name(at, sales, [bob.userId])
    expect(next.effects.map(({ code, facts }) => [code, facts["leaders"]])).toEqual([
      ["group.leaders_gain", [bob.userId]],
      ["group.leaders_lose", [ada.userId]],
      ["group.leaders_named", [bob.userId]],
    ])
    const [, loses] = next.effects
    expect(say("en", "effect.group.leaders_lose", { ...loses?.facts, ...loses?.names })).toContain("Ada")
    const none = await name(at, sales, [])
    const named = none.effects.at(-1)
    expect(say("en", "effect.group.leaders_named", { ...named?.facts, ...named?.names })).toBe(
      "Nobody will lead “Sales”.",
    )
  })

  it("of who leads a group above gives no reach that was not there", async () => {
    const at = await settle(world)
    const above = await group(world, at, "Above")
    const below = await group(world, at, "Below", above)
    const { userId } = await newUser(world, at, { role: "group_leader" })
    await leads(world, at, above, userId)
    expect((await name(at, below, [userId])).effects.map(({ code }) => code)).toEqual(["group.leaders_named"])
    expect((await name(at, below, [])).effects.map(({ code }) => code)).toEqual(["group.leaders_named"])
  })

  it("also for Position, which is told by its word in the reader's language", async () => {
    const at = await settle(world)
    const { userId } = await newUser(world, at, { role: "group_leader" })
    const request = world.as(at.owner, at.tenantId, { locale: "pl" })
    const { effects, result } = await invoke(request, nameLeaders, { groupId: at.position, leaders: [userId] })
    expect([effects[0]?.names["name"], result.name]).toEqual(["Stanowisko", "Stanowisko"])
    expect(result.version).toBe(1)
  })

  it("is for people who can come: not for nobody, not for the blocked, not for those of another company", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const sales = await group(world, at, "Sales")
    const blocked = await newUser(world, at, { role: "employee", status: "blocked" })
    const foreign = await newUser(world, other, { role: "employee" })
    expect(await naming(at, sales, [blocked.userId])).toBe("user.not_active")
    expect(await naming(at, sales, [foreign.userId])).toBe("user.unknown")
    expect(await naming(at, sales, [UserIds.make(new Date())])).toBe("user.unknown")
  })

  it("of somebody who is blocked meanwhile does not happen", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    const { userId } = await newUser(world, at, { role: "group_leader" })
    const block = async () => {
      const request = world.as(at.owner, at.tenantId)
      const { confirmation } = await invoke(request, blockUser, { userId }, { preview: true })
      return invoke(request, blockUser, { userId }, { confirmation })
    }
    expect(await overtaken(world, () => name(at, sales, [userId]), block)).toBe("user.not_active")
  })

  it("by a leader reaches only groups and people of theirs", async () => {
    const at = await settle(world)
    const [led, other] = [await group(world, at, "Led"), await group(world, at, "Other")]
    const below = await group(world, at, "Below", led)
    const leader = await groupLeader(world, at, led)
    const who = leader.identityId
    const mine = await newUser(world, at, { role: "employee", groups: [below] })
    const theirs = await newUser(world, at, { role: "employee", groups: [other] })
    expect(await naming(at, below, [mine.userId], who)).toBe("done")
    expect(await naming(at, below, [theirs.userId], who)).toBe("user.unknown")
    expect(await naming(at, other, [mine.userId], who)).toBe("group.unknown")
    expect(await naming(at, led, [], who)).toBe("done")
    expect(await naming(at, below, [], who)).toBe("group.unknown")
  })

  it("of a group leader by who holds no contents is refused with what it would give them", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const { userId } = await newUser(world, at, { role: "group_leader" })
    const error = await name(at, at.position, [userId], admin).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: "rights.not_held", kind: "forbidden" })
    const { missing } = (error as { facts: { missing: Right[] } }).facts
    for (const key of ["calls.view", "recordings.listen", "recordings.download"]) {
      expect(missing).toContainEqual(right(key, "group"))
    }
    const { find } = world.runtime.catalogue
    expect(missing.filter(({ permission }) => !find(permission)?.content)).toEqual([])
    expect(await naming(at, at.position, [], admin)).toBe("done")
    const plain = await newUser(world, at, { role: "accountant" })
    expect(await naming(at, at.position, [plain.userId], admin)).toBe("done")
    const administrator = await newUser(world, at)
    expect(await naming(at, at.position, [userId], administrator.identityId)).toBe("done")
  })

  it("oneself gives nothing that one does not reach already", async () => {
    const at = await settle(world)
    const listening = [right("calls.view", "group"), right("recordings.listen", "group")]
    const names = ["groups.view", "users.view", "groups.name_leaders"].map((key) => right(key))
    const mine = await holder(world, at, ...names, ...listening)
    const who = mine.identityId
    const [led, other] = [await group(world, at, "Led"), await group(world, at, "Other")]
    const below = await group(world, at, "Below", led)
    const refused = { code: "rights.not_held", facts: { missing: listening } }
    await expect(name(at, at.position, [mine.userId], who)).rejects.toMatchObject(refused)
    await expect(name(at, led, [mine.userId], who)).rejects.toMatchObject(refused)
    await leads(world, at, led, mine.userId)
    expect(await naming(at, below, [mine.userId], who)).toBe("done")
    expect(await naming(at, other, [mine.userId], who)).toBe("rights.not_held")
    const without = await holder(world, at, ...names)
    expect(await naming(at, other, [without.userId], without.identityId)).toBe("done")
    expect(await naming(at, other, [at.founder])).toBe("done")
  })

  it("of others by a leader gives what the leader holds where they lead, and nothing else", async () => {
    const at = await settle(world)
    const led = await group(world, at, "Led")
    const below = await group(world, at, "Below", led)
    const rights = ["groups.view", "users.view", "groups.name_leaders", "calls.view"].map((key) => right(key, "group"))
    const leader = await holder(world, at, ...rights)
    await leads(world, at, led, leader.userId)
    const callers = await role(world, at, "Callers", [right("calls.view", "group")])
    const hearers = await role(world, at, "Hearers", [
      right("calls.view", "group"),
      right("recordings.listen", "group"),
    ])
    const [caller, hearer] = [
      await newUser(world, at, { role: callers, groups: [below] }),
      await newUser(world, at, { role: hearers, groups: [below] }),
    ]
    expect(await naming(at, below, [caller.userId], leader.identityId)).toBe("done")
    await expect(name(at, below, [hearer.userId], leader.identityId)).rejects.toMatchObject({
      code: "rights.not_held",
      facts: { missing: [right("recordings.listen", "group")] },
    })
  })

  it("of somebody whose role becomes wider meanwhile, or who gets another, does not happen", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const sales = await group(world, at, "Sales")
    const desk = await role(world, at, "Desk")
    const { userId } = await newUser(world, at, { role: desk })
    const owner = world.as(at.owner, at.tenantId)
    const permissions = [right("calls.view", "group")]
    const widen = () => invoke(owner, editRole, { roleId: desk, permissions })
    expect(await overtaken(world, () => name(at, sales, [userId], admin), widen)).toBe("rights.not_held")
    const other = await newUser(world, at, { role: "accountant" })
    const give = () => invoke(owner, giveRole, { userId: other.userId, role: desk })
    expect(await overtaken(world, () => name(at, sales, [other.userId], admin), give)).toBe("rights.not_held")
  })

  it("counts modules that the company does not use now, because they can be switched on", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await setHead(world, at, { modules: ["administration"] })
    const { userId } = await newUser(world, at, { role: "group_leader" })
    expect(await naming(at, at.position, [userId], admin)).toBe("rights.not_held")
  })

  it("is possible up to 20 for one group and 2000 for all, so that the tree stays one item", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    const { userId } = await newUser(world, at, { role: "group_leader" })
    const many = Array.from({ length: 21 }, () => UserIds.make(new Date()))
    expect(await naming(at, sales, many)).toBe("operation.invalid")
    await plant(world, at, planted(100, { leaders: many.slice(0, 20) }))
    expect(await naming(at, sales, [userId])).toBe("group.too_many_leaders")
  })

  it("the same person twice is once", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    await name(at, sales, [at.founder, at.founder])
    const { nodes } = await treeOf(world, at.tenantId)
    expect(nodes.find(({ id }) => id === sales)?.leaders).toEqual([at.founder])
  })
})

describe("a tree as large as it may become", () => {
  it("is an item that the table takes", async () => {
    const at = await settle(world)
    const leaders = (count: number) => Array.from({ length: count }, () => UserIds.make(new Date()))
    const parent = await group(world, at, "Top")
    const long = planted(498, { parent }).map((node, i) => ({
      ...node,
      name: `${"漢".repeat(76)}${i}`,
      leaders: leaders(i < 99 ? 20 : 0),
    }))
    await plant(world, at, long)
    expect(await naming(at, parent, [at.founder])).toBe("done")
  })
})
