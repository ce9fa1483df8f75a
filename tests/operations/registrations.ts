import { identityIdOf } from "@tenantry/core/identities/index"
import { randomUUID } from "node:crypto"
import { expect } from "vitest"
import { mailedTo } from "../effects/check.ts"
import { identityWith, registrationFor } from "../effects/table.ts"
import { returnedOf } from "../support/mails.ts"
import { opened, signsIn } from "./changes.ts"
import { type Checks, freshEmail, type Rows } from "./row.ts"

const person = { name: "Nora New", password: "Proven-2026!", timeZone: "Europe/Warsaw", locale: "pl" }

export const rows: Rows = {
  "registration.request": {
    example: () => ({ ...person, email: freshEmail(), company: "Example" }),
    arrange: () => {
      const email = freshEmail()
      return { input: { ...person, email, company: "Ostoja" }, about: email }
    },
    changes: ["made registration"],
    effects: ["registration.code_mailed", "registration.nothing_yet", "registration.opens"],
    mails: ["code"],
    cost: [7, 1, 22, 2],
    // The person that it makes.
    opens: ["another person"],
  },
  "registration.confirm": {
    example: ({ registrationId }) => ({ registrationId, code: "000000" }),
    arrange: async ({ registering, password }) => {
      const { registrationId, code } = await registering()
      return { input: { registrationId, code }, about: identityIdOf(registrationId), password }
    },
    changes: [...opened, "made user_name", ...signsIn, "deleted registration"],
    effects: ["registration.sign_in_made", "account.opened", "tenant.opened"],
    cost: [7, 3, 65, 9],
    opens: ["another account", "another tenant"],
  },
  "registration.resend": {
    // Each time another, that nobody registered: one is sent again only a few times.
    example: () => ({ registrationId: randomUUID() }),
    arrange: async ({ registering }) => {
      const { registrationId, email } = await registering()
      return { input: { registrationId }, about: email }
    },
    changes: ["changed registration"],
    effects: ["registration.code_mailed", "registration.old_code_dies"],
    mails: ["code"],
    cost: [6, 2, 15, 1],
    opens: [],
  },
  "registration.note_returned": {
    arrange: async ({ registering }) => {
      const { registrationId, email } = await registering()
      return {
        as: { job: [] },
        place: identityIdOf(registrationId),
        about: email,
        input: returnedOf({ email, sending: 1 }),
      }
    },
    changes: ["changed registration"],
    effects: ["registration.mail_returned"],
    cost: [2, 1, 6, 0],
    opens: [],
  },
}

/** What each effect promises. */
export const promises: Checks = {
  "registration.code_mailed": async ({ email, until }, moment) => {
    const registration = registrationFor(moment.after, email)
    expect(Number(registration?.["as"]) + 60 * 60 * 1000).toBe(new Date(String(until)).getTime())
    await mailedTo(moment, "code", email)
  },
  "registration.old_code_dies": ({ email }, { before, after }) => {
    const [was, is] = [registrationFor(before, email), registrationFor(after, email)]
    expect(Number(is?.["rv"])).toBe(Number(was?.["rv"]) + 1)
  },
  "registration.mail_returned": ({ email }, { before, after }) => {
    const [was, is] = [registrationFor(before, email), registrationFor(after, email)]
    expect([was?.["ms"], is?.["ms"], is?.["rv"]]).toEqual([undefined, "bounced", was?.["rv"]])
  },
  "registration.nothing_yet": ({ email, until }, { before, after }) => {
    expect(identityWith(after, email)).toBeUndefined()
    expect(registrationFor(after, email)?.["ttl"]).toBe(new Date(String(until)).getTime() / 1000)
    const [was, is] = [before, after].map((table) => table.filter(({ e }) => e === "account" || e === "claim"))
    expect(is).toEqual(was)
  },
  "registration.sign_in_made": async ({ email }, moment) => {
    expect([identityWith(moment.before, email), registrationFor(moment.after, email)]).toEqual([undefined, undefined])
    expect(identityWith(moment.after, email)).toBeDefined()
    expect(await moment.signsIn(String(email))).toBe(true)
  },
  "registration.opens": ({ company }, { after, place }) => {
    expect(registrationFor(after, place)?.["co"]).toBe(company)
  },
}
