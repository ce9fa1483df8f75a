import { expect } from "vitest"
import { addressOf, mailedTo, type Moment } from "../effects/check.ts"
import { grantIn, identityIn, invitationFor, type Raw, type Table } from "../effects/table.ts"
import { invitingStaff, withClosedRights } from "./arranging.ts"
import { mailed } from "./changes.ts"
import { type Arrange, type Checks, freshEmail, listedByStaff, nothing, type Rows } from "./row.ts"
import { otherLocale } from "../support/vendor.ts"

const callersMails = ["caller's mails", "caller's recipients"]

/** One of the staff acts on another. */
const onAnother =
  (input = {}): Arrange =>
  async ({ staff }) => ({ as: await staff(), input: { identityId: (await staff()).identityId, ...input } })

/** What is invited to the staff, by whom has invited before. */
const invited =
  (input = {}): Arrange =>
  async (stage) => {
    const as = await stage.staff()
    const { invitationId, token: oldToken } = await invitingStaff(stage, as)
    return { as, input: { invitationId, ...input }, oldToken }
  }

export const rows: Rows = {
  "staff.list": { ...listedByStaff(), cost: [2, 5, 0, 0], opens: [] },
  "staff.give_role": {
    example: () => ({ role: "billing" }),
    arrange: onAnother({ role: "support" }),
    changes: ["changed grant", "changed service"],
    effects: ["staff.role_given", "staff.links_stop", "staff.is_mailed"],
    mails: ["staff_role"],
    cost: [2, 4, 17, 3],
    opens: [],
  },
  "staff.remove": {
    example: nothing,
    arrange: onAnother(),
    changes: ["changed service", "deleted grant"],
    effects: ["staff.loses_access", "staff.links_stop", "staff.is_mailed"],
    mails: ["staff_removed"],
    cost: [2, 4, 20, 4],
    opens: [],
  },
  "staff.vouch": {
    example: nothing,
    arrange: async (stage) => {
      const { identityId } = await withClosedRights(stage, await stage.staff())
      return { as: await stage.staff(), input: { identityId } }
    },
    effects: ["identity.you_vouch", "identity.rights_open", "identity.is_told"],
    changes: ["changed identity"],
    mails: ["vouched"],
    cost: [3, 5, 15, 1],
    opens: ["another person"],
  },
  "staff.appoint": {
    arrange: async ({ staff, person }) => {
      await staff()
      const { identityId } = await person()
      return { as: { job: [identityId] }, input: { identityId, further: true } }
    },
    changes: ["changed identity", "changed service", "made grant"],
    effects: ["staff.appointed"],
    cost: [2, 3, 13, 1],
    opens: ["named"],
  },
  "staff.invitations.list": { ...listedByStaff(), cost: [2, 4, 0, 0], opens: [] },
  "staff.invitations.send": {
    example: () => ({ email: freshEmail(), locale: otherLocale, days: 3, role: "support" }),
    // They have invited before: a mail of the day has been counted at the service, whoever was first.
    arrange: async (stage) => {
      const as = await stage.staff()
      await invitingStaff(stage, as)
      return { as, input: { email: freshEmail(), locale: otherLocale, days: 3, role: "support" } }
    },
    changes: ["made invitation", "made name", ...mailed("changed", "made", 2)],
    effects: ["staff.rights", "invitation.mailed", "invitation.until_accepted", "invitation.forgotten"],
    mails: ["staff_invitation"],
    cost: [2, 9, 24, 2],
    opens: callersMails,
  },
  "staff.invitations.resend": {
    versioned: true,
    example: () => ({ days: 3 }),
    arrange: invited({ days: 30 }),
    changes: ["changed invitation", ...mailed("changed", "changed", 2)],
    effects: ["invitation.mailed", "invitation.old_link_dies", "invitation.forgotten"],
    mails: ["staff_invitation"],
    cost: [3, 9, 24, 2],
    opens: callersMails,
  },
  "staff.invitations.revoke": {
    versioned: true,
    example: nothing,
    arrange: invited(),
    changes: ["changed invitation"],
    effects: ["invitation.link_dies", "invitation.forgotten"],
    cost: [2, 4, 11, 1],
    opens: [],
  },
}

const headIn = (table: Table): Raw | undefined => table.find(({ e }) => e === "service")
const adminsIn = (table: Table): readonly unknown[] => [...((headIn(table)?.["ad"] ?? []) as Iterable<unknown>)]
const roleIn = (table: Table, identityId: unknown): unknown => grantIn(table, "svc", identityId)?.["ro"]

const isNone = ({ before, after }: Moment, identityId: unknown, was: unknown): void => {
  expect(roleIn(before, identityId)).toBe(was)
  expect(grantIn(after, "svc", identityId)).toBeUndefined()
  expect(adminsIn(after)).not.toContain(identityId)
}

/** What each effect promises. */
export const promises: Checks = {
  "staff.rights": ({ email, role }, { before, after, place }) => {
    expect(invitationFor(before, place, email)).toBeUndefined()
    expect(after.find(({ e, em }) => e === "invitation" && em === email)?.["ro"]).toBe(role)
  },
  "staff.appointed": ({ identityId }, { before, after }) => {
    expect([roleIn(before, identityId), roleIn(after, identityId)]).toEqual([undefined, "admin"])
    expect(adminsIn(after)).toContain(identityId)
  },
  "staff.role_given": ({ identityId, from, role }, { before, after }) => {
    expect([roleIn(before, identityId), roleIn(after, identityId)]).toEqual([from, role])
    expect(adminsIn(after).includes(identityId)).toBe(role === "admin")
  },
  "staff.loses_access": ({ identityId, role }, moment) => {
    isNone(moment, identityId, role)
    expect(identityIn(moment.after, identityId)).toBeDefined()
  },
  "staff.links_stop": ({ identityId }, { before, after }) => {
    expect(adminsIn(before)).toContain(identityId)
    expect(adminsIn(after)).not.toContain(identityId)
  },
  "staff.is_mailed": async ({ identityId }, moment) => {
    const name = grantIn(moment.after, "svc", identityId) ? "staff_role" : "staff_removed"
    await mailedTo(moment, name, addressOf(moment, identityId))
  },
}
