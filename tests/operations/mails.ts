import { write } from "@tenantry/core/kernel/table"
import { dayOf } from "@tenantry/core/mails/budget"
import { mailDays } from "@tenantry/core/mails/entity"
import { expect } from "vitest"
import { differences, mailDayIn } from "../effects/table.ts"
import type { Checks, Rows } from "./row.ts"

export const rows: Rows = {
  "mail.resume": {
    arrange: async ({ accountId: place, seed }) => {
      const { day } = dayOf(new Date())
      await seed([place], [write(mailDays).create({ place, day, sent: 20, returned: 9, expires: 4e9 }).commit()])
      return { as: { job: [] }, place, input: {} }
    },
    changes: ["changed mail_day"],
    effects: ["mail.resumed"],
    cost: [2, 1, 6, 0],
    opens: [],
  },
}

/** What each effect promises. */
export const promises: Checks = {
  "mail.resumed": ({ returned }, { before, after, place }) => {
    expect([mailDayIn(before, place)?.["rt"], mailDayIn(after, place)?.["rt"]]).toEqual([returned, 0])
  },
  "mail.returned": ({ kind, returned }, { before, after, place }) => {
    const [was, is] = [mailDayIn(before, place), mailDayIn(after, place)]
    expect(is?.["rt"]).toBe(Number(was?.["rt"]) + 1)
    expect(is?.["rt"]).toBe(returned)
    const changes = differences(before, after)
    // Of links that somebody asked for, a bounce closes the address like a complaint.
    const closes = kind === "complained" || place.startsWith("idn_")
    expect(changes.includes("changed recipient")).toBe(closes)
  },
}
