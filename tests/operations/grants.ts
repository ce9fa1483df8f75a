import { expect } from "vitest"
import { grantFor } from "../effects/table.ts"
import type { Checks, Rows } from "./row.ts"

export const rows: Rows = {
  "grant.follow": {
    // An admin whose account still shows an earlier name of theirs.
    arrange: async ({ admin, run }) => {
      const who = await admin()
      await run(who, "me.edit", { name: "Renamed Admin" })
      return { as: { job: [who.identityId] }, input: { identityId: who.identityId } }
    },
    changes: ["changed grant"],
    effects: ["grant.followed"],
    cost: [2, 2, 8, 0],
    // Jobs have what their event names: here the person whose grant it is.
    opens: ["named"],
  },
}

/** What each effect promises. */
export const promises: Checks = {
  "grant.followed": ({ name, email }, { before, after, place }) => {
    expect(grantFor(after, place, email)?.["n"]).toBe(name)
    expect(grantFor(before, place, email)?.["n"]).not.toBe(name)
  },
}
