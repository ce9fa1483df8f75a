import { type GroupId, type IdentityId, UserId as UserIds } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { say } from "@tenantry/core/texts/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { holder, right } from "../roles/support.ts"
import { overtaken } from "../support/calls.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { faultsIn, group, groupLeader, leads, plant, planted, treeOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { moveGroup } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type By = { readonly in: World; readonly who?: IdentityId; readonly idempotencyKey?: string }
const move = (at: Settled, groupId: GroupId, parent: GroupId | null, by: By = { in: world }) => {
  const keyed = by.idempotencyKey === undefined ? {} : { idempotencyKey: by.idempotencyKey }
  return invoke(by.in.as(by.who ?? at.owner, at.tenantId), moveGroup, { groupId, parent }, keyed)
}
const moving = (...args: Parameters<typeof move>) => outcomeOf(move(...args))
const parentOf = async (at: Settled, groupId: GroupId) =>
  (await treeOf(world, at.tenantId)).nodes.find(({ id }) => id === groupId)?.parent

describe("moving a group", () => {
  it("takes everything below it along, also to the top", async () => {
    const at = await settle(world)
    const [a, b] = [await group(world, at, "A"), await group(world, at, "B")]
    const below = await group(world, at, "Below", a)
    expect((await move(at, a, b)).result).toMatchObject({ parent: b, version: 2 })
    expect([await parentOf(at, a), await parentOf(at, below)]).toEqual([b, a])
    expect((await move(at, a, null)).result).not.toHaveProperty("parent")
    expect(await moving(at, a, null)).toBe("group.already_there")
  })

  it("into itself, or below itself, is refused", async () => {
    const at = await settle(world)
    const a = await group(world, at, "A")
    const below = await group(world, at, "Below", a)
    const deeper = await group(world, at, "Deeper", below)
    for (const parent of [a, below, deeper]) expect(await moving(at, a, parent)).toBe("group.into_itself")
  })

  it("keeps everything of it within five levels, and names unique", async () => {
    const at = await settle(world)
    const top = await group(world, at, "Top")
    const second = await group(world, at, "Second", top)
    const third = await group(world, at, "Third", second)
    const high = await group(world, at, "High")
    const low = await group(world, at, "Low", high)
    await group(world, at, "Lower", low)
    expect(await moving(at, high, third)).toBe("group.too_deep")
    expect(await moving(at, high, second)).toBe("done")
    const same = await group(world, at, "THIRD")
    expect(await moving(at, same, second)).toBe("group.name_taken")
  })

  it("leaves Position where it is, and nothing passes between positions and other groups", async () => {
    const at = await settle(world)
    const sales = await group(world, at, "Sales")
    const nurse = await group(world, at, "Nurse", at.position)
    const senior = await group(world, at, "Senior", nurse)
    expect(await moving(at, at.position, sales)).toBe("group.position_stays")
    expect(await moving(at, sales, at.position)).toBe("group.position_apart")
    expect(await moving(at, sales, nurse)).toBe("group.position_apart")
    expect(await moving(at, nurse, sales)).toBe("group.position_apart")
    expect(await moving(at, nurse, null)).toBe("group.position_apart")
    expect(await moving(at, senior, at.position)).toBe("done")
  })

  it("says whose reach grows and whose shrinks, by their ids, and counts them", async () => {
    const at = await settle(world)
    const [from, to] = [await group(world, at, "From"), await group(world, at, "To")]
    const branch = await group(world, at, "Branch", from)
    const people = await Promise.all(Array.from({ length: 4 }, () => newUser(world, at, { role: "group_leader" })))
    const [old, both, own, next] = people.map(({ userId }) => userId)
    if (!old || !both || !own || !next) throw new Error("nobody")
    await leads(world, at, from, old, both)
    await leads(world, at, branch, own)
    await leads(world, at, to, next, both)
    const { effects } = await move(at, branch, to)
    expect(effects.map(({ code, facts }) => [code, facts["leaders"], facts["count"]])).toEqual([
      ["group.reach_grows", [next], 1],
      ["group.reach_shrinks", [old], 1],
      ["group.moved", undefined, undefined],
    ])
    const moved = effects.at(-1)
    expect(say("en", "effect.group.moved", { ...moved?.facts, ...moved?.names })).toBe(
      "The group “Branch” will move, with all its subgroups, from “From” to “To”.",
    )
    expect((await move(at, branch, null)).effects.map(({ facts }) => facts["count"])).toEqual([2, undefined])
  })

  it("of who leads only groups stays within what they lead, at both ends", async () => {
    const at = await settle(world)
    const [led, other] = [await group(world, at, "Led"), await group(world, at, "Other")]
    const [a, b] = [await group(world, at, "A", led), await group(world, at, "B", led)]
    const theirs = await group(world, at, "Theirs", other)
    const { identityId: who } = await groupLeader(world, at, led)
    const by = { in: world, who }
    expect(await moving(at, a, b, by)).toBe("done")
    expect(await moving(at, a, other, by)).toBe("group.no_parent")
    expect(await moving(at, theirs, led, by)).toBe("group.unknown")
    expect(await moving(at, a, null, by)).toBe("group.out_of_reach")
    expect(await moving(at, a, led, by)).toBe("done")
  })

  it("takes nothing away from whoever leads above, and nothing from the top without reaching everything", async () => {
    const at = await settle(world)
    const above = await group(world, at, "Above")
    const [led, mine] = [await group(world, at, "Led", above), await group(world, at, "Mine")]
    const { identityId: who } = await groupLeader(world, at, led, mine)
    const by = { in: world, who }
    expect(await moving(at, led, mine, by)).toBe("group.no_parent")
    expect(await moving(at, mine, led, by)).toBe("group.out_of_reach")
    const seeing = ["groups.view", "users.view"].map((key) => right(key))
    const { identityId, userId } = await holder(world, at, ...seeing, right("groups.move", "group"))
    await leads(world, at, led, userId)
    expect(await moving(at, led, mine, { in: world, who: identityId })).toBe("group.out_of_reach")
    expect(await parentOf(at, led)).toBe(above)
  })

  it("gives whoever leads above the new place nothing that the mover does not hold there", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const [a, b] = [await group(world, at, "A"), await group(world, at, "B")]
    const listening = [right("calls.view", "group"), right("recordings.listen", "group")]
    const listener = await holder(world, at, ...listening)
    await leads(world, at, b, listener.userId)
    const by = { in: world, who: admin }
    await expect(move(at, a, b, by)).rejects.toMatchObject({ code: "rights.not_held", facts: { missing: listening } })
    await leads(world, at, a, listener.userId)
    expect(await moving(at, a, b, by)).toBe("done")
    expect(await moving(at, a, null, by)).toBe("done")
  })

  it("below a group that one leads oneself widens nobody's own rights", async () => {
    const at = await settle(world)
    const [a, b] = [await group(world, at, "A"), await group(world, at, "B")]
    const moves = ["groups.view", "users.view", "groups.move"].map((key) => right(key))
    const mover = await holder(world, at, ...moves, right("calls.view", "group"))
    await leads(world, at, b, mover.userId)
    expect(await moving(at, a, b, { in: world, who: mover.identityId })).toBe("rights.not_held")
    await leads(world, at, a, mover.userId)
    expect(await moving(at, a, b, { in: world, who: mover.identityId })).toBe("done")
  })

  it("below more leaders than one transaction can ask about is for who holds everything", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const leaders = Array.from({ length: 101 }, () => UserIds.make(new Date()))
    const [above] = planted(1, { leaders })
    if (!above) throw new Error("no group")
    const a = await group(world, at, "A")
    await plant(world, at, [above])
    expect(await moving(at, a, above.id, { in: world, who: admin })).toBe("group.too_many_gain")
    expect(await moving(at, a, above.id)).toBe("done")
  })

  it("decided by a leader who is one no longer does not happen", async () => {
    const at = await settle(world)
    const led = await group(world, at, "Led")
    const [a, b] = [await group(world, at, "A", led), await group(world, at, "B", led)]
    const { identityId: who } = await groupLeader(world, at, led)
    const late = () => move(at, a, b, { in: world, who })
    expect(await overtaken(world, late, () => leads(world, at, led))).toBe("group.unknown")
    expect(await parentOf(at, a)).toBe(led)
  })

  it("that was shown before the leaders changed is shown again", async () => {
    const at = await settle(world)
    const [a, b] = [await group(world, at, "A"), await group(world, at, "B")]
    const { userId } = await newUser(world, at, { role: "group_leader" })
    const request = world.as(at.owner, at.tenantId)
    const input = { groupId: a, parent: b }
    const { confirmation } = await invoke(request, moveGroup, input, { preview: true })
    await leads(world, at, b, userId)
    expect(await outcomeOf(invoke(request, moveGroup, input, { confirmation }))).toBe("confirmation.outdated")
  })

  it("costs as much for many people as for none: nobody's item is touched", async () => {
    const at = await settle(world)
    const [a, b] = [await group(world, at, "A"), await group(world, at, "B")]
    const costOf = async (parent: GroupId | null) => {
      const { cost } = await world.recorder.record(() => move(at, a, parent))
      return [cost.trips, cost.readUnits, cost.writeUnits]
    }
    const empty = await costOf(b)
    await move(at, a, null)
    for (let i = 0; i < 5; i++) await newUser(world, at, { role: "employee", groups: [a] })
    expect(await costOf(b)).toEqual(empty)
  })
})

const ends = ["done", "group.into_itself", "group.already_there", "group.too_deep", "operation.contended"]

describe("twenty moves at once, from two sides", () => {
  it.each([
    ["where transactions wait for one another", {}],
    ["where they conflict and answers get lost", { latency: 4, lossRate: 0.1 }],
  ])("never make a circle, %s", async (_, faults) => {
    const own = await openWorld()
    try {
      const at = await settle(own)
      const admin = await newAdmin(own, at)
      const ids: GroupId[] = []
      for (const name of ["A", "B", "C", "D"]) ids.push(await group(own, at, name))
      const began = (await treeOf(own, at.tenantId)).rev
      Object.assign(own.faults, faults, { conflicts: 3 })
      const moves = Array.from({ length: 20 }, (__, i) => {
        const [from, to] = [ids[i % 4], ids[(i + 1 + (i % 3)) % 4]]
        if (!from || !to) throw new Error("no group")
        const who = i % 2 === 0 ? at.owner : admin
        return moving(at, from, i % 7 === 6 ? null : to, { in: own, who, idempotencyKey: `move-${i}` })
      })
      const ended = await Promise.all(moves)
      Object.assign(own.faults, { latency: 0, lossRate: 0, conflicts: 0 })
      expect(ended.filter((end) => !ends.includes(end))).toEqual([])
      const tree = await treeOf(own, at.tenantId)
      expect(faultsIn(tree.nodes)).toEqual([])
      expect(tree.rev - began).toBe(ended.filter((end) => end === "done").length)
      expect(tree.rev).toBeGreaterThan(began)
    } finally {
      await own.close()
    }
  })

  it("two that would make a circle together: one is done", async () => {
    const at = await settle(world)
    const [a, b] = [await group(world, at, "A"), await group(world, at, "B")]
    const first = await overtaken(
      world,
      () => move(at, a, b),
      () => move(at, b, a),
    )
    expect(first).toBe("group.into_itself")
    expect([await parentOf(at, a), await parentOf(at, b)]).toEqual([undefined, a])
  })
})
