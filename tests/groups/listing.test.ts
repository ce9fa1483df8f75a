import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { groupCounts } from "@tenantry/core/leading/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newUser } from "../support/users.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { group, groupLeader, leads, plant, planted } from "./support.ts"
import { operation } from "../support/operations.ts"

const { createRole, listGroups } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const list = async (at: Settled, who = at.owner, locale: "en" | "pl" | "ru" = "en") =>
  (await invoke(world.as(who, at.tenantId, { locale }), listGroups, {})).result.data

describe("the list of groups", () => {
  it("is the tree from top to bottom: Position first, the others as people sort them, with members", async () => {
    const at = await settle(world)
    const zoo = await group(world, at, "Zoo")
    const team = await group(world, at, "Team 10")
    await group(world, at, "Team 9")
    await group(world, at, "Apes", zoo)
    await group(world, at, "Nurse", at.position)
    await newUser(world, at, { role: "employee", groups: [zoo, team] })
    const shown = (await list(at)).map(({ name, members, isPosition }) => [name, members, isPosition])
    expect(shown).toEqual([
      ["Position", 2, true],
      ["Nurse", 0, true],
      ["Team 9", 0, false],
      ["Team 10", 1, false],
      ["Zoo", 1, false],
      ["Apes", 0, false],
    ])
    expect((await list(at, at.owner, "ru"))[0]?.name).toBe("Должность")
  })

  it("shows each reader what they reach: all, what they lead, or what they are in", async () => {
    const at = await settle(world)
    const above = await group(world, at, "Above")
    const led = await group(world, at, "Led", above)
    const below = await group(world, at, "Below", led)
    const other = await group(world, at, "Other")
    const names = async (who: typeof at.owner) => (await list(at, who)).map(({ name }) => name)
    const leader = await groupLeader(world, at, led)
    expect(await names(leader.identityId)).toEqual(["Position", "Led", "Below"])
    const shown = await list(at, leader.identityId)
    expect(shown.map(({ parent }) => parent)).toEqual([undefined, undefined, led])
    const employee = await newUser(world, at, { role: "employee", groups: [below, other] })
    expect(await names(employee.identityId)).toEqual(["Position", "Below", "Other"])
    await leads(world, at, other, employee.userId)
    expect(await names(employee.identityId)).toEqual(["Position", "Below", "Other"])
    expect(await names(await newAdmin(world, at))).toHaveLength(5)
  })

  it("comes in pages of the same order", async () => {
    const at = await settle(world)
    for (const name of ["C", "A", "B"]) await group(world, at, name)
    const seen: string[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const input = { limit: 3, ...(cursor === undefined ? {} : { cursor }) }
      const { result } = await invoke(world.as(at.owner, at.tenantId), listGroups, input)
      seen.push(...result.data.map(({ name }) => name))
      cursor = result.nextCursor
    }
    expect(seen).toEqual(["Position", "A", "B", "C"])
  })

  it("is refused to who holds nothing of it, and to strangers as if nothing were there", async () => {
    const at = await settle(world)
    const accountant = await newUser(world, at, { role: "accountant" })
    expect(await outcomeOf(list(at, accountant.identityId))).toBe("access.missing")
    expect(await outcomeOf(list(at, await newPerson(world)))).toBe("access.nowhere")
  })

  it("takes two round trips, whatever the number of groups and people", async () => {
    const costOf = async (at: Settled, who = at.owner) => (await world.recorder.record(() => list(at, who))).cost.trips
    const [few, many] = [await settle(world), await settle(world)]
    const nodes = planted(499)
    await plant(world, many, nodes)
    const { tenantId } = many
    for (let i = 0; i < nodes.length; i += 100) {
      const counts = nodes
        .slice(i, i + 100)
        .map(({ id }) => write(groupCounts).create({ tenantId, groupId: id, members: 10_000 }).commit())
      await world.seed([tenantId], counts)
    }
    expect((await list(many)).filter(({ members }) => members === 10_000)).toHaveLength(499)
    expect([await costOf(few), await costOf(many)]).toEqual([2, 2])
    const { result } = await invoke(world.as(few.owner, few.tenantId), createRole, {
      name: "Sees groups",
      permissions: [{ permission: "groups.view", scope: "group" }],
    })
    const viewer = await newUser(world, few, { role: result.roleId })
    expect(await costOf(few, viewer.identityId)).toBeLessThanOrEqual(3)
  })
})
