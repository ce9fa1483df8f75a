import { expect } from "vitest"
import { mailedTo, type Moment } from "../effects/check.ts"
import {
  accountIn,
  accountsAt,
  grantFor,
  identityWith,
  inPlace,
  invitationFor,
  newReactions,
  type Table,
} from "../effects/table.ts"
import { userIn } from "../effects/users.ts"
import { PartnerId, service } from "@tenantry/core/kernel/ids"
import { returnedOf } from "../support/mails.ts"
import { added, inviting } from "./arranging.ts"
import { admitted, mailed, signsIn } from "./changes.ts"
import { byOwner, type Checks, eachModule, freshEmail, listed, nothing, type Rows } from "./row.ts"
import { otherLocale } from "../support/vendor.ts"

const person = { name: "Nora New", password: "Proven-2026!" }
const settings = { timeZone: "Europe/Warsaw", locale: "pl" }
// A mail counts for whoever has it sent.
const callersMails = ["caller's mails", "caller's recipients"]

export const rows: Rows = {
  "invitation.list": { ...listed(), cost: [2, 4, 0, 0], opens: [] },
  "invitation.send": {
    example: () => ({ email: freshEmail(), locale: otherLocale, days: 3 }),
    arrange: (stage) => byOwner({ email: freshEmail(), locale: otherLocale, days: 3 })(stage),
    changes: ["made invitation", "made name", ...mailed("made", "made", 2)],
    effects: ["invitation.admin_rights", "invitation.mailed", "invitation.until_accepted", "invitation.forgotten"],
    mails: ["invitation"],
    cost: [2, 9, 24, 2],
    opens: callersMails,
  },
  "invitation.resend": {
    versioned: true,
    example: () => ({ days: 3 }),
    arrange: async (stage) => {
      const { invitationId, token } = await inviting(stage)
      return { as: stage.owner, input: { invitationId, days: 30 }, oldToken: token }
    },
    changes: ["changed invitation", ...mailed("changed", "changed", 2)],
    effects: ["invitation.mailed", "invitation.old_link_dies", "invitation.forgotten"],
    mails: ["invitation"],
    cost: [3, 9, 24, 2],
    opens: callersMails,
  },
  "invitation.revoke": {
    versioned: true,
    example: nothing,
    arrange: async (stage) => {
      const { invitationId, token } = await inviting(stage)
      return { as: stage.owner, input: { invitationId }, oldToken: token }
    },
    changes: ["changed invitation"],
    effects: ["invitation.link_dies", "invitation.forgotten"],
    cost: [2, 4, 11, 1],
    opens: [],
  },
  "invitation.inspect": {
    example: ({ invited: { token } }) => ({ token }),
    arrange: async (stage) => ({ input: { token: (await inviting(stage)).token } }),
    cost: [4, 3, 2, 0],
    opens: [],
  },
  "invitation.accept": {
    example: ({ invited: { token } }) => ({ token }),
    arrange: async (stage) => {
      const email = freshEmail()
      const as = await stage.person({ email })
      return { as, input: { token: (await inviting(stage, email)).token }, about: stage.accountId }
    },
    changes: [...admitted, "changed identity"],
    effects: ["invitation.you_become_admin", "invitation.admins_see_you"],
    cost: [4, 3, 21, 1],
    // The caller belongs to one place more.
    opens: ["caller"],
  },
  "invitation.join": {
    example: ({ invited: { token } }) => ({ ...person, ...settings, token }),
    arrange: async (stage) => {
      const { token } = await inviting(stage)
      return { input: { ...person, token }, about: stage.accountId, password: person.password }
    },
    arrangeEffects: async (stage) => {
      const { oldToken: token } = await added(stage, stage.owner, { role: "administrator" })
      return { input: { ...person, token }, about: stage.tenantId, password: person.password }
    },
    changes: ["changed tenant", "changed user", "made grant", ...signsIn],
    effects: [
      "user.you_become_administrator",
      "user.you_gain_content",
      "invitation.sign_in_made",
      "user.joined",
      ...eachModule("user.you_may"),
      "invitation.colleagues_see_you",
    ],
    cost: [6, 3, 40, 4],
    // The person that it makes.
    opens: ["another person"],
  },
  "invitation.note_returned": {
    arrange: async (stage) => {
      const { invitationId, email, rev: sending } = await inviting(stage)
      return { as: { job: [] }, place: stage.accountId, input: { invitationId, ...returnedOf({ email, sending }) } }
    },
    changes: ["changed invitation", "changed mail_day"],
    effects: ["mail.returned"],
    cost: [2, 4, 8, 0],
    opens: [],
  },
}

/** What the mail is called that invites there. */
const letterFrom = ({ after, place }: Moment, email: unknown) => {
  if (place === service) return "staff_invitation"
  if (!PartnerId.is(place)) return "invitation"
  const company = after.find(({ e, a, em }) => e === "invitation" && a === place && em === email)?.["co"]
  return company ? "owner_invitation" : "partner_invitation"
}

const headsIn = (table: Table, place: string): Table => [
  ...inPlace(table, place, "service"),
  ...table.filter(({ e, a }) => e === "account" && a === place),
  ...table.filter(({ e, pa }) => e === "partner" && pa === place),
]

/** What each effect promises. */
export const promises: Checks = {
  "invitation.mailed": async ({ email, until }, moment) => {
    expect(invitationFor(moment.after, moment.place, email)).toMatchObject({ status: "pending", until })
    expect(invitationFor(moment.before, moment.place, email)?.until).not.toBe(until)
    await mailedTo(moment, letterFrom(moment, email), email)
  },
  "invitation.until_accepted": ({ email }, moment) => {
    const { before, after, place } = moment
    expect(invitationFor(after, place, email)?.status).toBe("pending")
    expect(headsIn(after, place)).toEqual(headsIn(before, place))
    expect(grantFor(after, place, email)).toBeUndefined()
  },
  "invitation.admin_rights": ({ email }, moment) => {
    const invitation = invitationFor(moment.after, moment.place, email)
    expect(invitation?.by).toBe(accountIn(moment.after, moment.place).owner)
  },
  "invitation.old_link_dies": async (_, { oldLinkOpens }) => {
    expect(await oldLinkOpens()).toBe(false)
  },
  "invitation.link_dies": async ({ email }, moment) => {
    expect(invitationFor(moment.before, moment.place, email)?.status).toBe("pending")
    expect(await moment.oldLinkOpens()).toBe(false)
    expect(newReactions(moment.before, moment.after)).toEqual(["invitation.forget"])
  },
  "invitation.forgotten": ({ email, until }, moment) => {
    const { until: expires = "" } = invitationFor(moment.after, moment.place, email) ?? {}
    expect(Date.parse(String(until)) - Date.parse(expires)).toBe(31 * 24 * 60 * 60 * 1000)
    expect(newReactions(moment.before, moment.after)).toContain("invitation.forget")
  },
  "invitation.you_become_admin": ({ email }, moment) => {
    const { before, after, place } = moment
    const grant = grantFor(after, place, email)
    expect(grantFor(before, place, email)).toBeUndefined()
    const [was, is] = accountsAt(moment)
    expect(is.admins).toEqual([...was.admins, String(grant?.["i"])].toSorted())
    expect(invitationFor(after, place, email)?.status).toBe("accepted")
  },
  "invitation.admins_see_you": ({ email }, { before, after, place }) => {
    expect(grantFor(before, place, email)).toBeUndefined()
    expect(grantFor(after, place, email)?.["n"]).toBe(identityWith(after, email)?.["n"] ?? "")
  },
  "invitation.colleagues_see_you": ({ email }, { before, after, place }) => {
    expect(grantFor(before, place, email)).toBeUndefined()
    expect(userIn(after, place, grantFor(after, place, email)?.["u"])?.["em"]).toBe(email)
  },
  "invitation.sign_in_made": async ({ email }, moment) => {
    expect(identityWith(moment.before, email)).toBeUndefined()
    expect(identityWith(moment.after, email)).toBeDefined()
    expect(await moment.signsIn(String(email))).toBe(true)
  },
}
