import { groupCounts, memberships } from "@tenantry/core/leading/index"
import { GroupId, type IdentityId, type UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads, plant, planted } from "../groups/support.ts"
import { holder, right, role } from "../roles/support.ts"
import { confirmed, overtaken } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { eventsOf, read } from "./support.ts"
import { operation } from "../support/operations.ts"

const { deleteGroup, editRole, joinGroup, moveGroup, placeUser } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Places = { readonly position?: GroupId; readonly groups?: GroupId[] }
const place = (at: Settled, userId: UserId, where: Places, who = at.owner) =>
  invoke(world.as(who, at.tenantId), placeUser, { userId, ...where })
const placing = (at: Settled, userId: UserId, where: Places, who = at.owner) => outcomeOf(place(at, userId, where, who))

const countOf = async ({ tenantId }: Settled, groupId: GroupId) =>
  (await world.runtime.table.open([tenantId]).get(groupCounts, { tenantId, groupId }))?.members
const membersOf = async ({ tenantId }: Settled, groupId: GroupId) => {
  const listing = memberships.query.ofGroup({ tenantId, groupId })
  return (await world.runtime.table.open([tenantId]).list(memberships, listing)).items.map(({ userId }) => userId)
}

describe("changing position and groups", () => {
  it("takes people out of some and puts them into others, and counts both", async () => {
    const at = await settle(world)
    const [one, two] = [await group(world, at, "One"), await group(world, at, "Two")]
    const desk = await group(world, at, "Desk", at.position)
    const { userId } = await newUser(world, at, { role: "employee", groups: [one] })
    const { result, effects } = await place(at, userId, { position: desk, groups: [two, two] })
    expect(result).toMatchObject({ position: desk, groups: [two], version: 2 })
    expect(effects.map(({ code, names }) => [code, names["titles"]])).toEqual(
      [
        ["user.joins_groups", "Desk, Two"],
        ["user.leaves_groups", "One"],
      ].map(([code, titles]) => [code, titles?.replace(", ", " and ")]),
    )
    expect([await countOf(at, one), await countOf(at, two), await countOf(at, desk)]).toEqual([0, 1, 1])
    expect([await membersOf(at, one), await membersOf(at, two)]).toEqual([[], [userId]])
    const [, regrouped] = await eventsOf(world, at, userId)
    expect(regrouped?.data).toEqual({ joined: [desk, two], left: [at.position, one], position: desk })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("lets nobody into more than twenty groups beside the position, one by one as well", async () => {
    const at = await settle(world)
    const nodes = planted(21)
    await plant(world, at, nodes)
    const groups = nodes.map(({ id }) => id)
    const { tenantId } = at
    const counts = groups.map((groupId) => write(groupCounts).create({ tenantId, groupId, members: 0 }).commit())
    await world.seed([tenantId], counts)
    const [last = at.position, first = at.position, ...rest] = groups
    const { userId } = await newUser(world, at, { role: "employee", groups: rest })
    const join = (group: GroupId) => outcomeOf(invoke(world.as(at.owner, at.tenantId), joinGroup, { userId, group }))
    expect(await join(first)).toBe("done")
    expect(await join(last)).toBe("user.too_many_groups")
    expect(await placing(at, userId, { groups: [...rest, first, last] })).toBe("operation.invalid")
    expect(await placing(at, userId, { groups: [...rest, last] })).toBe("done")
  })

  it("keeps what is not said, and may leave all groups but not the position", async () => {
    const at = await settle(world)
    const one = await group(world, at, "One")
    const desk = await group(world, at, "Desk", at.position)
    const { userId } = await newUser(world, at, { role: "employee", groups: [one] })
    expect((await place(at, userId, { position: desk })).result).toMatchObject({ position: desk, groups: [one] })
    expect((await place(at, userId, { groups: [] })).result).toMatchObject({ position: desk, groups: [] })
    expect(await placing(at, userId, { position: one })).toBe("user.not_a_position")
    expect(await placing(at, userId, { groups: [desk] })).toBe("user.a_position")
    expect(await placing(at, userId, { groups: [GroupId.make(new Date())] })).toBe("user.no_group")
    const many = Array.from({ length: 21 }, () => GroupId.make(new Date()))
    expect(await placing(at, userId, { groups: many })).toBe("operation.invalid")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("names whose reach grows and whose shrinks by it: the leaders, also of the groups above", async () => {
    const at = await settle(world)
    const top = await group(world, at, "Top")
    const below = await group(world, at, "Below", top)
    const other = await group(world, at, "Other")
    const leader = async (name: string, groupId: GroupId) => {
      const { userId } = await newUser(world, at, { role: "group_leader", person: { name } })
      await leads(world, at, groupId, userId)
      return userId
    }
    const [tola, bela] = [await leader("Tola", top), await leader("Bela", below)]
    const olga = await leader("Olga", other)
    const { userId } = await newUser(world, at, { role: "employee", groups: [other] })
    const { effects } = await place(at, userId, { groups: [below] })
    const reach = effects.filter(({ code }) => code.startsWith("user.reach"))
    const told = reach.map(({ code, facts, names }) => [code, facts["leaders"], names["titles"]])
    expect(told).toEqual([
      ["user.reach_grows", [bela, tola], "Bela and Tola"],
      ["user.reach_shrinks", [olga], "Olga"],
    ])
    const again = await place(at, userId, { groups: [below, top] })
    expect(again.effects.map(({ code }) => code)).toEqual(["user.joins_groups"])
  })

  it("names to a leader only leaders whom they reach, and says that there are others", async () => {
    const at = await settle(world)
    const top = await group(world, at, "Top")
    const mine = await group(world, at, "Mine", top)
    const [from, to] = [await group(world, at, "From", mine), await group(world, at, "To", mine)]
    const rights = ["users.view", "users.edit_groups", "groups.view", "groups.move", "groups.name_leaders", "users.add"]
    const asking = await role(
      world,
      at,
      "Asks",
      rights.map((key) => right(key, "group")),
    )
    const person = async (name: string, more: object = {}) =>
      (await newUser(world, at, { role: asking, person: { name }, ...more })).userId
    const asker = await newUser(world, at, { role: asking })
    await leads(world, at, mine, asker.userId)
    // None of these is in a group of the one who asks, though they lead there and invite people.
    const [beyond, further] = [await person("Bela"), await person("Bohdan")]
    const [inviting, within] = [await person("Iga"), await person("Wanda", { groups: [mine] })]
    await leads(world, at, from, inviting)
    await leads(world, at, to, beyond, further, within)
    const moved = await newUser(world, at, { role: "employee", groups: [from] })
    const inner = await group(world, at, "Inner", from)

    const shown = async (who: IdentityId) => {
      const as = world.as(who, at.tenantId)
      const acts = [
        invoke(as, placeUser, { userId: moved.userId, groups: [to] }, { preview: true }),
        invoke(as, moveGroup, { groupId: inner, parent: to }, { preview: true }),
      ]
      return (await Promise.all(acts)).flatMap(({ effects }) => effects).filter(({ facts }) => "others" in facts)
    }
    const [partly, whole] = [await shown(asker.identityId), await shown(at.owner)]
    const codes = ["user.reach_grows", "user.reach_shrinks", "group.reach_grows", "group.reach_shrinks"]
    expect(partly.map(({ code }) => code)).toEqual([...codes, "group.links_stop"])
    expect(whole.map(({ code }) => code)).toEqual(partly.map(({ code }) => code))
    for (const { facts } of whole) expect(facts["others"]).toBe(false)
    const all = JSON.stringify(whole)
    for (const id of [beyond, further, inviting, within]) expect(all).toContain(id)

    const told = JSON.stringify(partly)
    for (const one of [beyond, further, inviting, "Bela", "Bohdan", "Iga"]) expect(told).not.toContain(one)
    expect(partly.map(({ facts }) => [facts["leaders"], facts["others"]])).toEqual([
      [[within], true],
      [[], true],
      [[within], true],
      [[], true],
      [[], true],
    ])
    const [grows] = partly
    expect(grows?.names["titles"]).toBe("people you cannot see and Wanda")
  })

  it("names leaders to a leader at the cost of seeing whom of them they reach, and nothing for each name", async () => {
    const at = await settle(world)
    const mine = await group(world, at, "Mine")
    const from = await group(world, at, "From", mine)
    const rights = ["users.view", "users.edit_groups", "groups.view"].map((key) => right(key, "group"))
    const asking = await role(world, at, "Asks", rights)
    const asker = await newUser(world, at, { role: asking })
    const { userId } = await newUser(world, at, { role: "employee", groups: [from] })
    const units = async (): Promise<number> => {
      const request = world.as(asker.identityId, at.tenantId)
      const work = () => invoke(request, placeUser, { userId, groups: [mine] }, { preview: true })
      const { value, cost } = await world.recorder.record(work)
      const [shrinks] = value.effects.filter(({ code }) => code === "user.reach_shrinks")
      expect(shrinks?.facts["leaders"] ?? []).toHaveLength(led.length)
      return cost.readUnits
    }
    const led: UserId[] = []
    const lead = async (...more: readonly UserId[]) => {
      led.push(...more)
      await leads(world, at, from, ...led)
      return units()
    }
    const person = async () => (await newUser(world, at, { role: "employee", groups: [mine] })).userId
    await leads(world, at, mine, asker.userId)
    const people = [await person(), await person(), await person(), await person()]
    const [one, four] = [await lead(...people.slice(0, 1)), await lead(...people.slice(1))]
    expect(four - one).toBe(3)
  })

  it("is within reach alone: the person, what they leave and what they come into", async () => {
    const at = await settle(world)
    const [mine, others] = [await group(world, at, "Mine"), await group(world, at, "Others")]
    const below = await group(world, at, "Below", mine)
    const rights = ["users.view", "users.edit_groups", "groups.view"].map((key) => right(key, "group"))
    const leader = await newUser(world, at, { role: await role(world, at, "Leads", rights) })
    await leads(world, at, mine, leader.userId)
    const as = leader.identityId
    const own = await newUser(world, at, { role: "employee", groups: [mine, others] })
    const stranger = await newUser(world, at, { role: "employee", groups: [others] })
    expect(await placing(at, own.userId, { groups: [below, others] }, as)).toBe("done")
    expect(await placing(at, own.userId, { groups: [below] }, as)).toBe("user.no_group")
    expect(await placing(at, stranger.userId, { groups: [mine, others] }, as)).toBe("user.unknown")
    const free = await group(world, at, "Free")
    expect(await placing(at, own.userId, { groups: [below, others, free] }, as)).toBe("user.no_group")
    const desk = await group(world, at, "Desk", at.position)
    expect(await placing(at, own.userId, { position: desk }, as)).toBe("user.no_group")
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("gives leaders nothing of somebody that whoever places them does not hold there", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const [quiet, heard] = [await group(world, at, "Quiet"), await group(world, at, "Heard")]
    const listening = [right("calls.view", "group"), right("recordings.listen", "group")]
    const listener = await holder(world, at, ...listening)
    await leads(world, at, heard, listener.userId)
    const { userId } = await newUser(world, at, { role: "employee" })
    expect(await placing(at, userId, { groups: [quiet] }, admin)).toBe("done")
    const refused = { code: "rights.not_held", kind: "forbidden", facts: { missing: listening } }
    await expect(place(at, userId, { groups: [quiet, heard] }, admin)).rejects.toMatchObject(refused)
    const join = invoke(world.as(admin, at.tenantId), joinGroup, { userId, group: heard })
    await expect(join).rejects.toMatchObject(refused)
    expect(await placing(at, userId, { groups: [quiet, heard] })).toBe("done")
    expect(await placing(at, userId, { groups: [heard] }, admin)).toBe("done")
  })

  it("into a group that one leads oneself widens nobody's own rights", async () => {
    const at = await settle(world)
    const led = await group(world, at, "Led")
    const placers = ["users.view", "groups.view", "users.edit_groups"].map((key) => right(key))
    const placer = await holder(world, at, ...placers, right("calls.view", "group"))
    await leads(world, at, led, placer.userId)
    const below = await group(world, at, "Below", led)
    const [stranger, own] = [
      await newUser(world, at, { role: "employee" }),
      await newUser(world, at, { role: "employee", groups: [led] }),
    ]
    expect(await placing(at, stranger.userId, { groups: [led] }, placer.identityId)).toBe("rights.not_held")
    expect(await placing(at, own.userId, { groups: [below] }, placer.identityId)).toBe("done")
  })

  it("below somebody whose role becomes wider meanwhile is looked at again", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const led = await group(world, at, "Led")
    const desk = await role(world, at, "Desk")
    const leader = await newUser(world, at, { role: desk })
    await leads(world, at, led, leader.userId)
    const { userId } = await newUser(world, at, { role: "employee" })
    const owner = world.as(at.owner, at.tenantId)
    const widen = () => invoke(owner, editRole, { roleId: desk, permissions: [right("calls.view", "group")] })
    expect(await overtaken(world, () => place(at, userId, { groups: [led] }, admin), widen)).toBe("rights.not_held")
  })

  it("concerns also who is invited or blocked", async () => {
    const at = await settle(world)
    const one = await group(world, at, "One")
    for (const status of ["invited", "blocked"] as const) {
      const { userId } = await newUser(world, at, { role: "employee", status })
      expect(await placing(at, userId, { groups: [one] })).toBe("done")
      expect((await read(world, at, userId)).groups).toEqual([one])
    }
    expect(await countOf(at, one)).toBe(2)
  })
})

describe("a group that is deleted while somebody is put into it", () => {
  it("is either not deleted, or nobody comes into it", async () => {
    const at = await settle(world)
    const { userId } = await newUser(world, at, { role: "employee" })
    const remove = async (groupId: GroupId) =>
      outcomeOf(confirmed(world.as(at.owner, at.tenantId), deleteGroup, { groupId }))
    const first = await group(world, at, "First")
    expect(
      await overtaken(
        world,
        () => place(at, userId, { groups: [first] }),
        () => remove(first),
      ),
    ).toBe("user.no_group")
    for (let round = 0; round < 10; round++) {
      const groupId = await group(world, at, `Round ${round}`)
      const ends = await Promise.all([remove(groupId), placing(at, userId, { groups: [groupId] })])
      expect([
        ["done", "user.no_group"],
        ["group.not_empty", "done"],
      ]).toContainEqual(ends)
      await place(at, userId, { groups: [] })
    }
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("meets twenty who come into one group at once, and counts them all", async () => {
    const at = await settle(world)
    const one = await group(world, at, "One")
    const people = await Promise.all(Array.from({ length: 20 }, () => newUser(world, at, { role: "employee" })))
    const ends = await Promise.all(people.map(({ userId }) => placing(at, userId, { groups: [one] })))
    expect(ends.filter((end) => end !== "done")).toEqual([])
    expect(await countOf(at, one)).toBe(20)
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })
})
