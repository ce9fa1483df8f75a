import { groupCounts, memberships } from "@tenantry/core/leading/index"
import { GroupId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { overtaken, tableOf } from "../support/calls.ts"
import { newUser } from "../support/users.ts"
import { newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { group, groupLeader, plant, planted, treeOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { createGroup, deleteGroup, placeUser, renameGroup } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const asOwner = ({ owner, tenantId }: Settled) => world.as(owner, tenantId)
const creating = (at: Settled, name: string, parent?: GroupId, who = at.owner) =>
  outcomeOf(group(world, at, name, parent, who))
const renaming = (at: Settled, groupId: GroupId, name: string, who = at.owner) =>
  outcomeOf(invoke(world.as(who, at.tenantId), renameGroup, { groupId, name }))
const deleting = (at: Settled, groupId: GroupId, who = at.owner) =>
  outcomeOf(invoke(world.as(who, at.tenantId), deleteGroup, { groupId }))
const headOf = async ({ tenantId }: Settled) => world.runtime.table.open([tenantId]).get(tenants, { tenantId })

describe("creating a group", () => {
  it("puts it where it was wanted, without members, and both versions of the tree agree", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    const { result } = await invoke(asOwner(at), createGroup, { name: "North", parent: sales })
    expect(result).toMatchObject({ name: "North", parent: sales, leaders: [], isPosition: false, version: 1 })
    const tree = await treeOf(world, at.tenantId)
    expect(tree.nodes.map(({ name }) => name)).toEqual(["", "Sales", "North"])
    expect([tree.rev, (await headOf(at))?.treeRev]).toEqual([3, 3])
    const key = { tenantId: at.tenantId, groupId: result.groupId }
    expect(await world.runtime.table.open([at.tenantId]).get(groupCounts, key)).toMatchObject({ members: 0 })
  })

  it("below Position makes a position", async () => {
    const at = await settle(world)
    const { result } = await invoke(asOwner(at), createGroup, { name: "Nurse", parent: at.position })
    expect(result).toMatchObject({ isPosition: true, parent: at.position })
  })

  it("under a name that a sibling has is refused, however it is written; elsewhere the name is free", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    for (const name of ["Sales", " sales ", "SALES", "Ｓａｌｅｓ", "Sаles", "SaIes"])
      expect(await creating(at, name)).toBe("group.name_taken")
    const north = await group(world, at, "North  team")
    expect(await creating(at, "north team")).toBe("group.name_taken")
    const refused = invoke(asOwner(at), renameGroup, { groupId: north, name: "ЅALES" })
    await expect(refused).rejects.toMatchObject({ code: "group.name_taken", facts: { name: "ЅALES", like: "Sales" } })
    expect(await outcomeOf(invoke(asOwner(at), renameGroup, { groupId: north, name: "NORTH TEAM" }))).toBe("done")
    expect(await creating(at, "Sales", sales)).toBe("done")
  })

  it("called like Position in any language is refused, wherever it is", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    for (const name of ["Position", "POSITION", "Pоsitiоn", "Stanowisko", "Должность"]) {
      expect([name, await creating(at, name)]).toEqual([name, "group.name_of_position"])
      expect([name, await creating(at, name, sales)]).toEqual([name, "group.name_of_position"])
    }
  })

  it("below a group that is not there, or of another company, is refused alike", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const foreign = await group(world, other, "Theirs")
    expect(await creating(at, "X", foreign)).toBe("group.no_parent")
    expect(await creating(at, "X", GroupId.make(new Date()))).toBe("group.no_parent")
  })

  it("is possible five deep and not six, and up to 500 groups", async () => {
    const at = await settle(world)
    let parent: GroupId | undefined
    for (const name of ["1", "2", "3", "4", "5"]) parent = await group(world, at, name, parent)
    expect(await creating(at, "6", parent)).toBe("group.too_deep")
    const { nodes } = await treeOf(world, at.tenantId)
    await plant(world, at, planted(499 - nodes.length))
    expect(await creating(at, "The 500th")).toBe("done")
    expect(await creating(at, "The 501st")).toBe("group.too_many")
  })

  it("by two at once never makes one more than the limit, and never two of one name", async () => {
    const at = await settle(world)
    const { nodes } = await treeOf(world, at.tenantId)
    await plant(world, at, planted(499 - nodes.length))
    const first = await overtaken(
      world,
      () => group(world, at, "A"),
      () => group(world, at, "B"),
    )
    expect(first).toBe("group.too_many")
    const there = await settle(world)
    const twice = await Promise.all([creating(there, "Same"), creating(there, "same")])
    expect(twice.toSorted()).toEqual(["done", "group.name_taken"])
  })

  it("within the reach of a leader is only possible below what they lead", async () => {
    const at = await settle(world)
    const [led, other] = [await group(world, at, "Led"), await group(world, at, "Other")]
    const below = await group(world, at, "Below", led)
    const { identityId } = await groupLeader(world, at, led)
    expect(await creating(at, "Mine", led, identityId)).toBe("done")
    expect(await creating(at, "Deeper", below, identityId)).toBe("done")
    expect(await creating(at, "Theirs", other, identityId)).toBe("group.no_parent")
    expect(await creating(at, "Top", undefined, identityId)).toBe("group.out_of_reach")
  })

  it("is refused to who does not hold it, and to strangers as if nothing were there", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at, { role: "employee" })
    expect(await creating(at, "X", undefined, identityId)).toBe("access.missing")
    expect(await creating(at, "X", undefined, await newPerson(world))).toBe("access.nowhere")
  })

  it("in a company that stops being active meanwhile does not happen", async () => {
    const at = await settle(world)
    const { tenantId } = at
    const close = () => world.seed([tenantId], [write(tenants).patch({ tenantId }).set({ state: "closing" }).commit()])
    expect(await overtaken(world, () => group(world, at, "Late"), close)).toBe("place.not_active")
  })
})

describe("renaming a group", () => {
  it("gives it another name and raises its own version, and no other's", async () => {
    const at = await settle(world)
    const [sales, north] = [await group(world, at, "Sales"), await group(world, at, "North")]
    const rename = (name: string, ifMatch: number) =>
      invoke(asOwner(at), renameGroup, { groupId: sales, name }, { ifMatch })
    expect((await rename("Selling", 1)).result).toMatchObject({ name: "Selling", version: 2 })
    await expect(rename("Sold", 1)).rejects.toMatchObject({ code: "version.outdated", facts: { version: 2 } })
    const { nodes } = await treeOf(world, at.tenantId)
    expect(nodes.find(({ id }) => id === north)?.rev).toBe(1)
  })

  it("to the name of a sibling is refused; to its own in other letters it is not", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    await group(world, at, "North")
    expect(await renaming(at, sales, "NORTH")).toBe("group.name_taken")
    expect(await renaming(at, sales, "SALES")).toBe("done")
  })

  it("is refused for Position, whose name is a word of each language", async () => {
    const at = await settle(world)
    expect(await renaming(at, at.position, "Jobs")).toBe("group.position_stays")
  })

  it("of what one only sees is forbidden, and of what one does not see it is as if there were none", async () => {
    const at = await settle(world)
    const [led, other] = [await group(world, at, "Led"), await group(world, at, "Other")]
    const { identityId } = await groupLeader(world, at, led)
    expect(await renaming(at, led, "Mine", identityId)).toBe("done")
    expect(await renaming(at, other, "Mine too", identityId)).toBe("group.unknown")
    expect(await renaming(at, GroupId.make(new Date()), "Nothing", identityId)).toBe("group.unknown")
  })
})

describe("deleting a group", () => {
  it("takes it and its count away, and frees its name", async () => {
    const at = await settle(world)
    const before = (await tableOf(world)).filter(({ e }) => e === "group_count").length
    const sales = await group(world, at, "Sales")
    expect(await deleting(at, sales)).toBe("done")
    expect((await tableOf(world)).filter(({ e }) => e === "group_count")).toHaveLength(before)
    expect(await deleting(at, sales)).toBe("group.unknown")
    expect(await creating(at, "Sales")).toBe("done")
  })

  it("is refused while somebody is in it or something below it, and says how many", async () => {
    const at = await settle(world)
    const [sales, full] = [await group(world, at, "Sales"), await group(world, at, "Full")]
    await group(world, at, "North", sales)
    await newUser(world, at, { role: "employee", groups: [full] })
    const remove = (groupId: GroupId) => invoke(asOwner(at), deleteGroup, { groupId })
    await expect(remove(sales)).rejects.toMatchObject({
      code: "group.not_empty",
      facts: { members: 0, subgroups: 1 },
    })
    await expect(remove(full)).rejects.toMatchObject({ code: "group.not_empty", facts: { members: 1, subgroups: 0 } })
  })

  it("is refused for Position", async () => {
    const at = await settle(world)
    expect(await deleting(at, at.position)).toBe("group.position_stays")
  })

  it("overtaken by somebody who comes in is refused, and who comes too late comes into nothing", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    const user = await newUser(world, at, { role: "employee" })
    const join = () => invoke(asOwner(at), placeUser, { userId: user.userId, groups: [sales] })
    const leave = () => invoke(asOwner(at), placeUser, { userId: user.userId, groups: [] })
    const remove = () => invoke(asOwner(at), deleteGroup, { groupId: sales })
    expect(await overtaken(world, remove, join)).toBe("group.not_empty")
    await leave()
    expect(await overtaken(world, join, remove)).toBe("user.no_group")
    const { items } = await world.runtime.table
      .open([at.tenantId])
      .list(memberships, memberships.query.ofGroup({ tenantId: at.tenantId, groupId: sales }))
    expect(items).toEqual([])
  })
})
