import { expect } from "vitest"
import type { Check, Moment } from "./check.ts"
import { openCatalogue } from "@tenantry/core/permissions/index"
import { scopeName } from "@tenantry/core/kernel/permissions"
import { newReactions, type Raw, type Table } from "./table.ts"

const inPlace = (table: Table, place: string, entity: string): readonly Raw[] =>
  table.filter(({ e, pk }) => e === entity && String(pk).startsWith(place))

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
    expect(newReactions(moment.before, moment.after)).toContain("user.jobs")
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

/** What each effect of jobs promises, as a statement about the table before and after. */
export const checksOfJobs: Readonly<Record<string, Check>> = {
  "comparison.begun": (_, moment) => {
    expect(inPlace(moment.after, "svc", "comparison")).toHaveLength(1)
    expect(newReactions(moment.before, moment.after)).toContain("comparison.run")
  },
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
  // What the job does to open invitations, each of its steps does (tests/users/lapsing.test.ts).
  "bulk.links_stop": isDeclared,
  "bulk.now": isDeclared,
  "bulk.job": isDeclared,
  "bulk.administrators": ({ count }, moment) => {
    const head = moment.after.find(({ e, t }) => e === "tenant" && t === moment.place)
    const administrators = head?.["ad"] instanceof Set ? [...head["ad"]] : []
    expect(begun(moment).targets.filter((target) => administrators.includes(target))).toHaveLength(Number(count))
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
  "job.stops": ({ total }, moment) => {
    const states = ({ before, after, place }: Moment) =>
      [before, after].map((table) => inPlace(table, place, "job").map(({ st, n }) => [st, n]))
    expect(states(moment)).toEqual([[["running", total]], [["stopping", total]]])
  },
  "job.moved": ({ state }, { before, after, place }) => {
    const [was, is] = [before, after].map((table) => inPlace(table, place, "job").map(({ st }) => st))
    expect([was, is]).toEqual([["running"], [state]])
  },
}
