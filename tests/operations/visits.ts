import { expect } from "vitest"
import { addressOf, mailedTo } from "../effects/check.ts"
import type { Raw, Table } from "../effects/table.ts"
import { visiting } from "./arranging.ts"
import { byOwner, type Checks, listed, listedByStaff, nothing, type Rows } from "./row.ts"

export const rows: Rows = {
  "visit.open": {
    example: ({ owner }) => ({ accountId: owner.accountId, kind: "change", reason: "Asked for", minutes: 15 }),
    arrange: async ({ staff, accountId }) => ({
      as: await staff(),
      input: { accountId, kind: "change", reason: "Asked for by phone", minutes: 15 },
      about: accountId,
    }),
    changes: ["made open_visit", "made visit"],
    effects: ["visit.opened", "visit.mailed", "visit.audited"],
    mails: ["visit_opened"],
    cost: [2, 6, 21, 1],
    opens: ["account", "caller's visit"],
  },
  "visit.close": {
    example: nothing,
    arrange: visiting(),
    changes: ["changed visit", "deleted open_visit"],
    effects: ["visit.closed"],
    cost: [3, 5, 14, 0],
    opens: ["account", "caller's visit"],
  },
  "visit.end": {
    arrange: async (stage) => {
      const { identityId } = await stage.staff()
      const { accountId: place } = stage
      const reason = "Asked for by phone"
      const { visitId } = await stage.run({ identityId }, "visit.open", { accountId: place, kind: "change", reason })
      return { as: { job: [] }, place, input: { identityId, visitId } }
    },
    changes: ["changed visit", "deleted open_visit"],
    effects: ["visit.closed"],
    cost: [2, 2, 8, 0],
    opens: ["another person's visit"],
  },
  "visit.list": {
    ...listedByStaff(),
    example: ({ owner }) => ({ accountId: owner.accountId, limit: "1", cursor: "x" }),
    arrange: async ({ staff, accountId }) => ({ as: await staff(), input: { accountId, limit: "1" } }),
    arrangeCost: async ({ staff, accountId }) => ({ as: await staff(), input: { accountId } }),
    cost: [2, 4, 0, 0],
    opens: ["account's visits"],
  },
  "account.visits.list": {
    ...listed(),
    arrange: async (stage) => {
      await visiting()(stage)
      return byOwner({ limit: "1" })(stage)
    },
    arrangeCost: byOwner({}),
    cost: [2, 4, 0, 0],
    opens: [],
  },
}

const openIn = (table: Table, accountId: unknown): Raw | undefined =>
  table.find(({ e, a }) => e === "open_visit" && a === accountId)

/** What each effect promises. */
export const promises: Checks = {
  "operation.visiting": ({ visitId }, { before, after }) => {
    const open = (table: Table) => table.filter(({ e, vi }) => e === "open_visit" && vi === visitId)
    expect([open(before).length, open(after)]).toEqual([1, open(before)])
    const made = after.filter(
      ({ e, pk, sk }) => e === "event" && !before.some((one) => one["pk"] === pk && one["sk"] === sk),
    )
    expect(made.map((event) => [event["l"], event["vi"]])).toContainEqual(["operator", visitId])
  },
  "visit.opened": ({ accountId, kind, lasts }, { before, after }) => {
    expect(openIn(before, accountId)).toBeUndefined()
    const visit = openIn(after, accountId)
    expect(visit?.["k"]).toBe(kind)
    const left = Date.parse(String(visit?.["x"])) - Date.now()
    expect(Math.abs(left / 60_000 - Number(lasts))).toBeLessThan(2)
  },
  "visit.audited": ({ accountId }, { after }) => {
    expect(after.find(({ e, p, n }) => e === "event" && p === accountId && n === "visit.opened")).toBeDefined()
  },
  "visit.mailed": async ({ accountId, count }, moment) => {
    const account = moment.after.find(({ e, a }) => e === "account" && a === accountId)
    const admins = [...((account?.["ad"] ?? []) as Iterable<unknown>)]
    expect(admins.length).toBe(count)
    for (const who of admins) await mailedTo(moment, "visit_opened", addressOf(moment, who))
  },
  "visit.closed": ({ visitId }, { before, after }) => {
    const named = (table: Table) => table.filter(({ e, vi }) => e === "open_visit" && vi === visitId)
    expect([named(before).length, named(after).length]).toEqual([1, 0])
  },
}
