import { scopeName } from "@tenantry/core/kernel/permissions"
import { openCatalogue } from "@tenantry/core/permissions/index"
import { expect } from "vitest"
import type { Check, Moment } from "../effects/check.ts"
import { inPlace, newReactions } from "../effects/table.ts"
import { keeping } from "./keys.ts"
import { newGroup } from "./arranging.ts"
import { type Call, type Checks, eachModule, type Rows, type Stage, type Values } from "./row.ts"
import { preset } from "../support/vendor.ts"

const changes = ["made job", "made jobpart"]
// The grant by which the caller administers the account: that it is still there is a condition.
const opens = ["account's grants"]

const onOne = async ({ owner, user }: Stage, more: Values = {}): Promise<Call> => {
  const { userId } = await user()
  return { as: owner, input: { users: [userId], ...more } }
}

/** What is done to many users, here to one: each further hundred costs a batch to look at, and each five hundred an item. */
export const rows: Rows = {
  "user.bulk.block": {
    example: ({ company: { userId } }) => ({ users: [userId] }),
    arrange: (stage) => onOne(stage),
    arrangeEffects: async (stage) => {
      const { owner, user } = stage
      const users = [await user(), await keeping(stage)].map(({ userId }) => userId)
      return { as: owner, input: { users } }
    },
    changes,
    effects: ["bulk.block", "key.one_by_one", "bulk.work_rests", "bulk.now", "bulk.administrators", "bulk.job"],
    cost: [4, 7, 19, 1],
    opens,
  },
  "user.bulk.delete": {
    example: ({ company: { userId } }) => ({ users: [userId] }),
    arrange: (stage) => onOne(stage),
    changes,
    effects: ["bulk.delete", "bulk.work_ends", "bulk.connected_services", "bulk.erased", "bulk.now", "bulk.job"],
    cost: [4, 7, 19, 1],
    opens,
  },
  "user.bulk.give_role": {
    example: ({ company: { userId } }) => ({ users: [userId], role: preset.third }),
    arrange: (stage) => onOne(stage, { role: preset.third }),
    arrangeEffects: (stage) => onOne(stage, { role: "administrator" }),
    changes,
    effects: [
      "bulk.become_administrators",
      "bulk.gain_content",
      "bulk.role",
      ...eachModule("role.allows"),
      "bulk.links_stop",
      "bulk.now",
      "bulk.job",
    ],
    cost: [4, 7, 27, 1],
    opens,
  },
  "user.bulk.join_group": {
    example: ({ company: { userId, groupId } }) => ({ users: [userId], group: groupId }),
    arrange: async (stage) => onOne(stage, { group: await newGroup(stage) }),
    changes,
    effects: ["bulk.group", "bulk.links_stop", "bulk.now", "bulk.job"],
    cost: [3, 7, 19, 1],
    opens,
  },
}

/** The job that has begun by it, and whom it is for. */
const begun = ({ before, after, place }: Moment) => {
  const known = new Set(inPlace(before, place, "job").map(({ j }) => j))
  const job = inPlace(after, place, "job").find(({ j }) => !known.has(j))
  const parts = job ? inPlace(after, place, "jobpart").filter(({ j }) => j === job["j"]) : []
  return { job, targets: parts.flatMap(({ ts }) => ts as readonly string[]) }
}

const begins =
  (kind: string): Check =>
  ({ total }, moment) => {
    const { job, targets } = begun(moment)
    expect([job?.["k"], job?.["st"], job?.["n"]]).toEqual([kind, "running", total])
    expect(targets).toHaveLength(Number(total))
    expect(newReactions(moment.before, moment.after)).toContain("job.work")
  }

/** It is one job for as many as were said, whoever of them it then changes. */
const isDeclared: Check = ({ total }, moment) => {
  const { job, targets } = begun(moment)
  expect([job?.["st"], job?.["n"], job?.["d"]]).toEqual(["running", targets.length, 0])
  // Who replaces a role goes through its holders step by step, and the role itself in the end.
  const { roleId } = (job?.["in"] ?? {}) as Readonly<Record<string, unknown>>
  const replaced = job?.["k"] === "role.replace" && moment.before.find(({ e, r }) => e === "role" && r === roleId)
  expect(replaced ? replaced["h"] : targets.length).toBe(total)
}

const { presets } = openCatalogue()

type Right = { readonly permission: string; readonly scope: string }

/** What each effect promises. */
export const promises: Checks = {
  "bulk.block": begins("user.block"),
  "bulk.delete": begins("user.delete"),
  "bulk.erased": begins("user.delete"),
  "bulk.role": begins("user.give_role"),
  "bulk.become_administrators": async (facts, moment) => {
    await isDeclared(facts, moment)
    expect(begun(moment).job?.["in"]).toMatchObject({ role: "administrator" })
  },
  "bulk.gain_content": async ({ role, rights, ...facts }, moment) => {
    await isDeclared(facts, moment)
    expect(begun(moment).job?.["in"]).toMatchObject({ role })
    const held = [...(presets.get(String(role)) ?? [])].map(([{ key }, scope]) => `${key} ${scopeName(scope)}`)
    expect(rights).not.toEqual([])
    for (const { permission, scope } of rights as readonly Right[]) expect(held).toContain(`${permission} ${scope}`)
  },
  "bulk.group": begins("user.join_group"),
  "bulk.work_rests": begins("user.block"),
  "bulk.work_ends": begins("user.delete"),
  "bulk.connected_services": begins("user.delete"),
  // What the job does to open invitations, each of its steps does (tests/users/lapsing.test.ts).
  "bulk.links_stop": isDeclared,
  "bulk.now": isDeclared,
  "bulk.job": isDeclared,
  "bulk.administrators": ({ count, users }, moment) => {
    const head = moment.after.find(({ e, t }) => e === "tenant" && t === moment.place)
    const administrators = head?.["ad"] instanceof Set ? [...head["ad"]] : []
    expect(begun(moment).targets.filter((target) => administrators.includes(target))).toEqual(users)
    expect(users).toHaveLength(Number(count))
  },
  "bulk.replace": ({ total, roleId, role }, moment) => {
    const { job } = begun(moment)
    expect([job?.["k"], job?.["in"]]).toEqual(["role.replace", { roleId, role }])
    expect(moment.after.find(({ e, r }) => e === "role" && r === roleId)?.["h"]).toBe(total)
  },
  "bulk.role_goes": ({ roleId }, moment) => {
    expect(begun(moment).job?.["in"]).toMatchObject({ roleId })
    expect(begun(moment).targets.at(-1)).toBe("role")
  },
}
