import { expect } from "vitest"
import type { Check } from "./check.ts"
import { differences, mailDayIn } from "./table.ts"

/** What is promised of mails, as statements about the table before and after. */
export const checksOfMails: Readonly<Record<string, Check>> = {
  "mail.resumed": ({ returned }, { before, after, place }) => {
    expect([mailDayIn(before, place)?.["rt"], mailDayIn(after, place)?.["rt"]]).toEqual([returned, 0])
  },
  "mail.returned": ({ kind, returned }, { before, after, place }) => {
    const [was, is] = [mailDayIn(before, place), mailDayIn(after, place)]
    expect(is?.["rt"]).toBe(Number(was?.["rt"]) + 1)
    expect(is?.["rt"]).toBe(returned)
    const changes = differences(before, after)
    expect(changes.includes("changed recipient")).toBe(kind === "complained")
  },
}
