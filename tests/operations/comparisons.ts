import { comparisons as begun } from "@tenantry/core/comparisons/entity"
import { service } from "@tenantry/core/kernel/ids"
import { write } from "@tenantry/core/kernel/table"
import { expect } from "vitest"
import { inPlace, newReactions } from "../effects/table.ts"
import type { Checks, Rows } from "./row.ts"

export const rows: Rows = {
  "comparison.begin": {
    // Comparing begins once in the life of a table.
    arrange: async ({ world: { runtime }, seed }) => {
      const there = await runtime.table.open([service]).get(begun, { place: service })
      if (there) await seed([service], [write(begun).remove({ place: service }).commit()])
      return { as: { job: [] }, input: {} }
    },
    changes: ["made comparison"],
    effects: ["comparison.begun"],
    cost: [1, 0, 12, 2],
    opens: [],
  },
}

/** What each effect promises. */
export const promises: Checks = {
  "comparison.begun": (_, moment) => {
    expect(inPlace(moment.after, "svc", "comparison")).toHaveLength(1)
    expect(newReactions(moment.before, moment.after)).toContain("comparison.run")
  },
}
