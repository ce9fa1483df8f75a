import { expect } from "vitest"
import type { Table } from "../effects/table.ts"
import {
  administers,
  administersAccount,
  both,
  follows,
  grantOf,
  groupsIn,
  isTold,
  reach,
  rights,
  statuses,
  userIn,
} from "../effects/users.ts"
import { added, ledGroup, newGroup, onUser, withClosedRights } from "./arranging.ts"
import { leftGroup, userGone } from "./changes.ts"
import { byOwner, type Checks, eachModule, nothing, type Rows, type Stage } from "./row.ts"
import { otherLocale, preset } from "../support/vendor.ts"

const profile = {
  firstName: "Ewelina",
  lastName: "Nowacka",
  number: "+48 22 1",
  locale: "pl",
  timeZone: "Europe/Warsaw",
}
// The grant by which the caller administers the account: that it is still there is a condition.
const opens = ["account's grants"]

/** Somebody who was added to a group and has not joined yet. */
const invited = async (stage: Stage, role = preset.plain) =>
  added(stage, stage.owner, { role, groups: [await newGroup(stage)] })

const bySelf = async (stage: Stage) => ({ as: await stage.user(), input: {} })

export const rows: Rows = {
  "user.list": {
    example: ({ company: { groupId } }) => ({
      limit: "1",
      cursor: "x",
      order: "name",
      name: "no",
      email: "no",
      status: "active",
      role: preset.plain,
      group: groupId,
      position: groupId,
    }),
    arrange: byOwner({ limit: "1", status: "active", name: "f" }),
    arrangeCost: ({ owner }) => ({ as: owner, input: {} }),
    cost: [2, 4.5, 0, 0],
    opens: [],
  },
  "user.vouch": {
    example: nothing,
    arrange: async (stage) => {
      const { userId } = await withClosedRights(stage, await stage.user({ role: "administrator" }))
      return { as: stage.owner, input: { userId } }
    },
    effects: ["identity.you_vouch", "identity.rights_open", "identity.is_told"],
    changes: ["changed identity"],
    mails: ["vouched"],
    cost: [3, 6, 17, 1],
    opens: ["account's grants", "another person"],
  },
  "user.read": { example: nothing, arrange: onUser(), cost: [1, 5, 0, 0], opens: [] },
  "user.edit": {
    versioned: true,
    example: () => profile,
    arrange: onUser({ firstName: "Ewa" }),
    arrangeEffects: onUser({ firstName: "Ewa", lastName: "Nowa", number: "+48 1" }),
    changes: ["changed user", "deleted user_name", "deleted user_name", "made user_name", "made user_name"],
    effects: ["user.edited"],
    cost: [2, 5, 20, 2],
    opens,
  },
  "profile.edit": {
    versioned: true,
    example: () => profile,
    arrange: async ({ user }) => ({ as: await user(), input: { firstName: "Ewa" } }),
    arrangeEffects: async ({ user }) => ({ as: await user(), input: { locale: otherLocale } }),
    changes: ["changed user"],
    effects: ["user.edited"],
    cost: [2, 3, 16, 2],
    // Whoever does this does it as a user of the tenant, and owns nothing of the account.
    opens: [],
  },
  "user.give_role": {
    versioned: true,
    example: () => ({ role: preset.other }),
    arrange: onUser({ role: preset.other }),
    // To an administrator who has a link under way.
    arrangeEffects: async (stage) => {
      const administrator = await stage.user({ role: "administrator" })
      const { oldToken } = await added(stage, administrator)
      return { as: stage.owner, input: { userId: administrator.userId, role: preset.other }, oldToken }
    },
    changes: ["changed tenant", "changed user"],
    effects: [
      "user.ceases_administrator",
      "user.role",
      ...eachModule("user.loses").slice(1),
      "user.links_stop",
      "user.next_request",
    ],
    cost: [3, 6, 21, 3],
    opens,
  },
  "user.place": {
    versioned: true,
    example: ({ company: { groupId } }) => ({ position: groupId, groups: [] }),
    arrange: async (stage) => onUser({ groups: [await newGroup(stage)] })(stage),
    arrangeEffects: async (stage) => {
      const { run, owner } = stage
      const [from, to] = [await ledGroup(stage), await ledGroup(stage)]
      const { userId } = await stage.user()
      await run(owner, "user.place", { userId, groups: [from] })
      return { as: owner, input: { userId, groups: [to] } }
    },
    changes: ["changed group_count", "changed user", "made membership", ...leftGroup],
    effects: ["user.joins_groups", "user.leaves_groups", "user.reach_grows", "user.reach_shrinks"],
    cost: [2, 6, 16, 0],
    opens,
  },
  "user.join_group": {
    arrange: async (stage) => {
      const { userId } = await stage.user()
      return { as: stage.owner, input: { userId, group: await newGroup(stage) } }
    },
    changes: ["changed group_count", "changed user", "made membership"],
    effects: ["user.joins_groups"],
    cost: [2, 6, 16, 0],
    opens,
  },
  "user.block": {
    versioned: true,
    example: nothing,
    arrange: onUser(),
    arrangeEffects: async ({ owner, user }) => ({
      as: owner,
      input: { userId: (await user({ role: "administrator" })).userId },
    }),
    changes: ["changed tenant", "changed user"],
    effects: ["user.blocked", "user.ceases_administrator", "user.work_rests", "user.elsewhere"],
    cost: [4, 7, 17, 1],
    opens,
  },
  "user.unblock": {
    versioned: true,
    example: nothing,
    arrange: async ({ run, owner, user }) => {
      const { userId } = await user()
      await run(owner, "user.block", { userId })
      return { as: owner, input: { userId } }
    },
    arrangeEffects: async ({ owner, user }) => ({
      as: owner,
      input: { userId: (await user({ role: "administrator", status: "blocked" })).userId },
    }),
    changes: ["changed tenant", "changed user"],
    effects: ["user.becomes_administrator", "user.unblocked"],
    cost: [2, 5, 15, 1],
    opens,
  },
  "user.delete": {
    versioned: true,
    example: nothing,
    arrange: onUser(),
    arrangeEffects: async (stage) => {
      const { userId, oldToken } = await invited(stage)
      return { as: stage.owner, input: { userId }, oldToken }
    },
    changes: userGone,
    effects: ["user.deleted", "user.invitation_dies", "user.groups_left", "user.erased", "user.sign_in_goes"],
    cost: [4, 7, 37, 3],
    opens,
  },
  "user.leave": {
    versioned: true,
    example: nothing,
    arrange: bySelf,
    arrangeEffects: async (stage) => {
      const user = await stage.user()
      await stage.run(stage.owner, "user.place", { userId: user.userId, groups: [await newGroup(stage)] })
      return { as: user, input: {} }
    },
    changes: [...userGone, "deleted grant"],
    effects: [
      "user.deleted",
      "user.work_ends",
      "user.connected_services",
      "user.groups_left",
      "user.erased",
      "user.sign_in_goes",
    ],
    cost: [4, 5, 33, 3],
    // Whether who leaves administers the account as well is told, and a condition.
    opens,
  },
}

/** What each effect promises. */
export const promises: Checks = {
  "user.invitation_dies": async ({ user }, moment) => {
    expect(statuses(moment, user)).toEqual(["invited", "leaving"])
    expect(await moment.oldLinkOpens()).toBe(false)
  },
  "user.edited": ({ user, changed }, moment) => {
    const fields: Readonly<Record<string, string>> = {
      firstName: "fn",
      lastName: "ln",
      number: "bn",
      locale: "lo",
      timeZone: "tz",
      email: "em",
    }
    const [was, is] = both(moment, user)
    const different = Object.entries(fields).filter(([, field]) => was?.[field] !== is?.[field])
    expect(different.map(([name]) => name)).toEqual(changed)
    expect(different.length).toBeGreaterThan(0)
  },
  "user.role": ({ user, from, to }, moment) => {
    expect(both(moment, user).map((found) => found?.["r"])).toEqual([from, to])
  },
  "user.gains": ({ user, rights: given }, moment) => rights(moment, user, given, 1),
  "user.loses": ({ user, rights: given }, moment) => rights(moment, user, given, 0),
  "user.next_request": ({ user }, moment) => {
    const [was, is] = both(moment, user)
    expect(Number(is?.["rv"])).toBe(Number(was?.["rv"]) + 1)
    follows(moment, "access.groups")
  },
  // Who has not joined yet will be one by joining.
  "user.becomes_administrator": ({ user }, moment) => {
    const is = userIn(moment.after, moment.place, user)
    expect(is?.["r"]).toBe("administrator")
    expect(administers(moment, is?.["u"])).toEqual([false, is?.["st"] !== "invited"])
  },
  "user.gains_content": ({ user, rights: given }, moment) => rights(moment, user, given, 1),
  "user.ceases_administrator": ({ user }, moment) => {
    expect(administers(moment, user)).toEqual([true, false])
  },
  "user.joins_groups": ({ user, groups }, { before, after, place }) => {
    const [had, have] = [groupsIn(before, place, user), groupsIn(after, place, user)]
    const joined = have.filter((group) => !had.includes(group)).filter(isTold(before, place))
    expect(joined.toSorted()).toEqual([...(groups as string[])].toSorted())
    expect(groups).not.toEqual([])
  },
  "user.leaves_groups": ({ user, groups }, { before, after, place }) => {
    const [had, have] = [groupsIn(before, place, user), groupsIn(after, place, user)]
    const left = had.filter((group) => !have.includes(group)).filter(isTold(before, place))
    expect(left.toSorted()).toEqual([...(groups as string[])].toSorted())
    expect(groups).not.toEqual([])
  },
  "user.reach_grows": ({ user, leaders }, moment) => {
    expect(leaders).not.toEqual([])
    for (const reaches of reach(moment, user, leaders)) expect(reaches).toEqual([false, true])
  },
  "user.reach_shrinks": ({ user, leaders }, moment) => {
    expect(leaders).not.toEqual([])
    for (const reaches of reach(moment, user, leaders)) expect(reaches).toEqual([true, false])
  },
  "user.blocked": ({ user, ofAccount }, moment) => {
    expect(statuses(moment, user)).toEqual(["active", "blocked"])
    expect(administersAccount(moment, user)).toBe(ofAccount)
    follows(moment, "access.groups")
  },
  // Whoever does not come in here any more holds nothing: what links and jobs stand on is asked anew each time.
  "user.work_rests": ({ user, ofAccount }, moment) => {
    expect(statuses(moment, user)).toEqual(["active", "blocked"])
    expect(administersAccount(moment, user)).toBe(ofAccount)
  },
  "user.work_ends": ({ user, ofAccount }, moment) => {
    expect(statuses(moment, user)[1]).toBe("leaving")
    expect(administersAccount(moment, user)).toBe(ofAccount)
  },
  "user.links_stop": async (_, { oldLinkOpens }) => {
    expect(await oldLinkOpens()).toBe(false)
  },
  "user.link_lapses": async ({ user }, moment) => {
    expect(statuses(moment, user)).toEqual(["invited", "invited"])
    expect(await moment.oldLinkOpens()).toBe(false)
  },
  "user.elsewhere": ({ user }, { before, after, place }) => {
    const identityId = userIn(before, place, user)?.["i"]
    const elsewhere = (table: Table) => table.filter(({ e, i, p }) => e === "grant" && i === identityId && p !== place)
    expect(elsewhere(after)).toEqual(elsewhere(before))
  },
  "user.unblocked": ({ user }, moment) => {
    expect(statuses(moment, user)).toEqual(["blocked", "active"])
  },
  // What is in other services, they alone know: it is told of who could sign in there, and cannot any more.
  "user.connected_services": ({ user }, { before, after, place }) => {
    expect([before, after].map((table) => grantOf(table, place, user) !== undefined)).toEqual([true, false])
  },
  "user.deleted": ({ user }, moment) => {
    const { after, place } = moment
    expect(statuses(moment, user)[1]).toBe("leaving")
    expect(grantOf(after, place, user)).toBeUndefined()
    expect(after.filter(({ e, p, o }) => e === "name" && p === place && o === user)).toEqual([])
  },
  "user.groups_left": ({ user, count }, { before, after, place }) => {
    // Beside the position, which everybody has.
    expect([groupsIn(before, place, user).length - 1, groupsIn(after, place, user).length]).toEqual([count, 0])
  },
  "user.erased": ({ user }, moment) => {
    expect(moment.after.filter(({ e, u }) => e === "departure" && u === user)).toHaveLength(1)
    follows(moment, "user.erase_traces")
  },
  "user.sign_in_goes": (_, moment) => follows(moment, "user.clean_up"),
}
