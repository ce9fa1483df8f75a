import { expect } from "vitest"
import type { Facts, Moment } from "../effects/check.ts"
import type { Table } from "../effects/table.ts"
import { added, ledGroup, newGroup, newRole, right } from "./arranging.ts"
import { byOwner, type Checks, fresh, listed, nothing, type Rows } from "./row.ts"
import { preset } from "../support/vendor.ts"

const changes = ["changed tenant", "changed tree"]
// The grant by which the caller administers the account: that it is still there is a condition.
const opens = ["account's grants"]

export const rows: Rows = {
  "group.list": { ...listed(), cost: [2, 6, 0, 0], opens: [] },
  "group.members": {
    example: () => ({ limit: "1", cursor: "x" }),
    arrange: ({ owner, position: groupId }) => ({ as: owner, input: { groupId } }),
    cost: [2, 6, 0, 0],
    opens: [],
  },
  "group.create": {
    example: ({ company: { groupId } }) => ({ name: "Sales", parent: groupId }),
    arrange: async (stage) => byOwner({ name: fresh("Sales"), parent: await newGroup(stage) })(stage),
    changes: [...changes, "made group_count"],
    effects: ["group.created"],
    cost: [2, 5, 14, 0],
    opens,
  },
  "group.rename": {
    versioned: true,
    example: () => ({ name: "Selling" }),
    arrange: async (stage) => byOwner({ groupId: await newGroup(stage), name: fresh("Selling") })(stage),
    changes,
    effects: ["group.renamed"],
    cost: [2, 5, 12, 0],
    opens,
  },
  "group.move": {
    versioned: true,
    example: ({ company: { groupId } }) => ({ parent: groupId }),
    arrange: async (stage) => {
      const [groupId, parent] = [await newGroup(stage), await newGroup(stage)]
      return { as: stage.owner, input: { groupId, parent } }
    },
    // From a group of somebody who has a link under way to one that another leads.
    arrangeEffects: async (stage) => {
      const { run, owner, position, user } = stage
      const [from, groupId, to] = [await newGroup(stage), await newGroup(stage), await ledGroup(stage)]
      const inviter = await user({ role: await newRole(stage, [right("users.add", "group")]) })
      const place = await newGroup(stage, "Place", { parent: position })
      for (const led of [place, from])
        await run(owner, "group.name_leaders", { groupId: led, leaders: [inviter.userId] })
      await run(owner, "group.move", { groupId, parent: from })
      const role = await newRole(stage, [])
      const { oldToken } = await added(stage, inviter, { role, position: place, groups: [groupId] })
      return { as: owner, input: { groupId, parent: to }, oldToken }
    },
    changes,
    effects: ["group.moved", "group.reach_grows", "group.reach_shrinks", "group.links_stop"],
    cost: [2, 5, 12, 0],
    opens,
  },
  "group.delete": {
    versioned: true,
    example: nothing,
    arrange: async (stage) => byOwner({ groupId: await newGroup(stage) })(stage),
    changes: [...changes, "deleted group_count"],
    effects: ["group.deleted"],
    cost: [2, 6, 14, 0],
    opens,
  },
  "group.name_leaders": {
    versioned: true,
    example: () => ({ leaders: [] }),
    arrange: async (stage) => byOwner({ groupId: await newGroup(stage), leaders: [stage.founder] })(stage),
    // In place of another: somebody who has not come yet, whose link their inviter then may not have sent.
    arrangeEffects: async (stage) => {
      const { owner, run, user } = stage
      const groupId = await ledGroup(stage)
      const roleId = await newRole(stage, [right("users.add")])
      const inviter = await user({ role: roleId })
      const permissions = [right("mailboxes.view", "group"), right("users.add")]
      await run(owner, "role.edit", { roleId, permissions, complete: true })
      const role = await newRole(stage, [right("mailboxes.view", "group")])
      const { userId, oldToken } = await added(stage, inviter, { role })
      return { as: owner, input: { groupId, leaders: [userId] }, oldToken }
    },
    changes,
    effects: ["group.leaders_named", "group.leaders_gain", "group.leaders_lose", "user.link_lapses"],
    cost: [2, 5, 12, 0],
    opens,
  },
  "group.step_down": {
    arrange: async (stage) => {
      const { owner, run, user } = stage
      const { userId } = await user({ role: preset.leader })
      await run(owner, "group.name_leaders", { groupId: await newGroup(stage), leaders: [userId] })
      return { as: { job: [] }, input: { userId } }
    },
    changes,
    effects: ["group.leaders_lose"],
    cost: [2, 2, 8, 0],
    opens: [],
  },
}

type Node = {
  readonly id: string
  readonly name: string
  readonly parent?: string
  readonly leaders: readonly string[]
}

const treeIn = (table: Table, place: string): readonly Node[] =>
  (table.find(({ e, t }) => e === "tree" && t === place)?.["n"] ?? []) as readonly Node[]

const groupIn = (table: Table, place: string, id: unknown): Node | undefined =>
  treeIn(table, place).find((node) => node.id === id)

/** Everybody who leads a group or one above it. */
const leadersOver = (table: Table, place: string, id: unknown): readonly string[] => {
  const node = groupIn(table, place, id)
  return node ? [...node.leaders, ...leadersOver(table, place, node.parent)] : []
}

type Tables = Pick<Moment, "before" | "after" | "place">
const leadersBoth = ({ before, after, place }: Tables, groupId: unknown) =>
  [leadersOver(before, place, groupId), leadersOver(after, place, groupId)] as const

const grows = ({ groupId, leaders, count }: Facts, moment: Tables): void => {
  const [had, have] = leadersBoth(moment, groupId)
  const all = leaders as readonly string[]
  expect(all).toHaveLength(Number(count))
  expect(all).not.toEqual([])
  for (const leader of all) expect([had.includes(leader), have.includes(leader)]).toEqual([false, true])
}

const shrinks = (facts: Facts, { before, after, place }: Tables): void =>
  grows(facts, { before: after, after: before, place })

/** What each effect promises. */
export const promises: Checks = {
  "group.created": ({ name, parent }, { before, after, place }) => {
    const made = treeIn(after, place).filter(({ id }) => !groupIn(before, place, id))
    expect(made.map((node) => [node.name, node.parent ?? null, node.leaders])).toEqual([[name, parent, []]])
    const count = after.find(({ e, t, g }) => e === "group_count" && t === place && g === made[0]?.id)
    expect(count?.["n"]).toBe(0)
  },
  "group.renamed": ({ groupId, from, to }, { before, after, place }) => {
    expect([groupIn(before, place, groupId)?.name, groupIn(after, place, groupId)?.name]).toEqual([from, to])
  },
  "group.moved": ({ groupId, from, to }, { before, after, place }) => {
    const [was, is] = [groupIn(before, place, groupId), groupIn(after, place, groupId)]
    expect([was?.parent ?? null, is?.parent ?? null]).toEqual([from, to])
  },
  "group.reach_grows": grows,
  "group.reach_shrinks": shrinks,
  "group.deleted": ({ groupId }, { before, after, place }) => {
    expect(groupIn(before, place, groupId)).toBeDefined()
    expect(groupIn(after, place, groupId)).toBeUndefined()
    expect(after.filter(({ e, g }) => (e === "group_count" || e === "membership") && g === groupId)).toEqual([])
  },
  "group.leaders_named": ({ groupId, leaders }, { before, after, place }) => {
    expect(groupIn(after, place, groupId)?.leaders).toEqual(leaders)
    expect(groupIn(before, place, groupId)?.leaders).not.toEqual(leaders)
  },
  "group.links_stop": async (facts, moment) => {
    shrinks(facts, moment)
    expect(await moment.oldLinkOpens()).toBe(false)
  },
  "group.leaders_gain": grows,
  "group.leaders_lose": shrinks,
}
