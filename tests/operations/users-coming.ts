import { identities, identityIdOf } from "@tenantry/core/identities/index"
import { scopeName } from "@tenantry/core/kernel/permissions"
import { write } from "@tenantry/core/kernel/table"
import { openCatalogue } from "@tenantry/core/permissions/index"
import { expect } from "vitest"
import { mailedTo, type Moment } from "../effects/check.ts"
import { grantFor } from "../effects/table.ts"
import { administers, administratorsIn, both, follows, holds, type Right, statuses, userIn } from "../effects/users.ts"
import { returnedOf } from "../support/mails.ts"
import { added, ledGroup, newcomer, newGroup, newRole } from "./arranging.ts"
import { mailed } from "./changes.ts"
import { byOwner, type Checks, freshEmail, type Rows, type Stage } from "./row.ts"
import { preset } from "../support/vendor.ts"

const given = { password: "Temp0rary!pass", passwordAgain: "Temp0rary!pass" }
const profile = {
  firstName: "Ewelina",
  lastName: "Nowacka",
  number: "+48 22 1",
  locale: "pl",
  timeZone: "Europe/Warsaw",
}
// The grant by which the caller administers the account: that it is still there is a condition.
const opens = ["account's grants"]
// A mail of the tenant counts for its account as well, and for whoever has it sent.
const whoMails = ["account's mails", "account's recipients", "caller's mails", "caller's recipients"]

const { find } = openCatalogue()

/** Who has come by now holds what they were told of, as far as they were told. */
const comesWith = (moment: Moment, email: unknown, rights: unknown): void => {
  const role = userIn(moment.after, moment.place, email)?.["r"]
  expect(statuses(moment, email)).toEqual(["invited", "active"])
  expect(rights).not.toEqual([])
  for (const { permission, scope } of rights as readonly Right[]) {
    expect(scopeName(holds(moment, role, permission))).toBe(scope)
  }
}

/** Somebody who was added to a group and has not joined yet. */
const invited = async (stage: Stage, role = preset.plain) =>
  added(stage, stage.owner, { role, groups: [await newGroup(stage)] })

export const rows: Rows = {
  "user.add": {
    example: ({ company: { groupId } }) => ({
      ...profile,
      ...given,
      email: freshEmail(),
      role: preset.plain,
      position: groupId,
      groups: [],
      days: 3,
    }),
    arrange: (stage) => byOwner(newcomer())(stage),
    arrangeEffects: async (stage) => {
      const [role, groups] = [await newRole(stage), [await ledGroup(stage)]]
      return { as: stage.owner, input: { ...newcomer(), role, groups, ...given }, password: given.password }
    },
    changes: [
      ...mailed("made", "made", 3),
      "changed group_count",
      "changed group_count",
      "changed role",
      "made claim",
      "made identity",
      "made membership",
      "made membership",
      "made name",
      "made user",
      "made user_name",
      "made user_name",
    ],
    effects: [
      "user.added",
      "user.gains",
      "user.joins_groups",
      "user.reach_grows",
      "user.invitation_mailed",
      "user.temporary_password",
      "user.until_joined",
    ],
    mails: ["user_invitation"],
    cost: [2, 12, 45, 3],
    opens: [...opens, ...whoMails],
  },
  "user.invite_again": {
    versioned: true,
    example: () => ({ days: 3, ...given }),
    arrange: async ({ run, owner }) => {
      const { userId } = await run(owner, "user.add", newcomer())
      return { as: owner, input: { userId } }
    },
    arrangeEffects: async (stage) => {
      const { userId, oldToken } = await invited(stage)
      return { as: stage.owner, input: { userId, days: 3, ...given }, oldToken, password: given.password }
    },
    changes: ["changed user", "made claim", "made identity", ...mailed("changed", "changed", 3)],
    effects: ["user.invitation_mailed", "user.temporary_password", "user.old_link_dies"],
    mails: ["user_invitation"],
    cost: [3, 12, 29, 1],
    opens: [...opens, ...whoMails],
  },
  "user.arrive": {
    arrange: async ({ run, owner }) => {
      const { signInName } = await run(owner, "user.add", { ...newcomer(), ...given })
      const identityId = identityIdOf(String(signInName))
      return { as: { job: [identityId] }, input: { identityId } }
    },
    arrangeEffects: async (stage) => {
      const { userId } = await invited(stage, "administrator")
      const { signInName } = await stage.run(stage.owner, "user.invite_again", { userId, ...given })
      const identityId = identityIdOf(String(signInName))
      return { as: { job: [identityId] }, input: { identityId } }
    },
    changes: ["changed tenant", "changed user", "made grant"],
    effects: ["user.you_become_administrator", "user.you_gain_content", "user.joined"],
    cost: [7, 9, 17, 1],
    // And what the right stands on of whoever invited the user.
    opens: [...opens, "named"],
  },
  "user.follow_address": {
    arrange: async ({ user, seed }) => {
      const { identityId } = await user()
      const email = `moved.${identityId.slice(4)}@example.com`
      await seed([identityId], [write(identities).patch({ identityId }).set({ email }).commit()])
      return { as: { job: [identityId] }, input: { identityIds: [identityId] } }
    },
    changes: ["changed grant", "changed user", "deleted name", "made name"],
    effects: ["user.edited"],
    cost: [4, 5, 16, 0],
    // Jobs have what their event names: here the person whose user it is.
    opens: ["named"],
  },
  "user.note_returned": {
    arrange: async (stage) => {
      const email = freshEmail()
      const { userId } = await added(stage, stage.owner, { email })
      return { as: { job: [] }, input: { userId, ...returnedOf({ email, sending: 1 }) } }
    },
    arrangeEffects: async (stage) => {
      const email = freshEmail()
      const { userId } = await added(stage, stage.owner, { email })
      return { as: { job: [] }, input: { userId, ...returnedOf({ email, sending: 1, kind: "complained" }) } }
    },
    changes: ["changed mail_day", "changed mail_day", "changed recipient", "changed user"],
    effects: ["mail.returned"],
    cost: [3, 5, 10, 0],
    opens: ["account's mails"],
  },
}

/** What each effect promises. */
export const promises: Checks = {
  "user.added": ({ email, role }, moment) => {
    const [was, is] = both(moment, email)
    expect([was, is?.["st"], is?.["r"]]).toEqual([undefined, "invited", role])
  },
  "user.invitation_mailed": async ({ email, until }, moment) => {
    const [was, is] = both(moment, email)
    expect(new Date(Number(is?.["x"])).toISOString()).toBe(until)
    expect(Number(is?.["is"])).toBe(Number(was?.["is"] ?? 0) + 1)
    await mailedTo(moment, "user_invitation", email)
  },
  "user.until_joined": ({ email }, { after, place }) => {
    expect(userIn(after, place, email)?.["st"]).toBe("invited")
    expect(grantFor(after, place, email)).toBeUndefined()
  },
  "user.temporary_password": async ({ email }, moment) => {
    follows(moment, "identity.clear_sign_in")
    expect(await moment.signsIn(String(email))).toBe(false)
    expect(userIn(moment.after, moment.place, email)?.["si"]).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
  },
  "user.joined": ({ email, role }, moment) => {
    const { after, place } = moment
    expect(statuses(moment, email)).toEqual(["invited", "active"])
    expect(userIn(after, place, email)?.["r"]).toBe(role)
    expect(grantFor(after, place, email)?.["i"]).toBe(userIn(after, place, email)?.["i"])
  },
  "user.given_sign_in_ends": ({ user }, moment) => {
    const [was, is] = both(moment, user)
    const signsIn = (table: Moment["before"]) =>
      table.some(({ e, su }) => e === "identity" && su instanceof Set && su.has(was?.["si"]))
    expect([was?.["si"] !== undefined, is?.["si"]]).toEqual([true, undefined])
    expect([signsIn(moment.before), signsIn(moment.after)]).toEqual([true, false])
    follows(moment, "identity.delete_sign_ins")
  },
  "user.old_link_dies": async (_, { oldLinkOpens }) => {
    expect(await oldLinkOpens()).toBe(false)
  },
  "user.you_become_administrator": ({ email }, moment) => {
    expect(statuses(moment, email)).toEqual(["invited", "active"])
    expect(administers(moment, userIn(moment.after, moment.place, email)?.["u"])).toEqual([false, true])
  },
  "user.you_gain_content": ({ email, rights }, moment) => comesWith(moment, email, rights),
  "user.you_may": ({ email, module, rights }, moment) => {
    comesWith(moment, email, rights)
    const modules = (rights as readonly Right[]).map(({ permission }) => find(permission)?.module)
    expect(new Set(modules)).toEqual(new Set([module]))
  },
  "user.administrators_told": async ({ count }, moment) => {
    const { after, place } = moment
    const administrators = administratorsIn(after, place).map((user) => userIn(after, place, user)?.["em"])
    expect(administrators).toHaveLength(Number(count))
    await mailedTo(moment, "administrator_appointed", ...administrators)
  },
}
