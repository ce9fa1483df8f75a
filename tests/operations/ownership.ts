import { expect } from "vitest"
import { addressOf, mailedTo } from "../effects/check.ts"
import { accountsAt, grantIn } from "../effects/table.ts"
import { offering } from "./arranging.ts"
import { type Arrange, type Checks, nothing, type Rows } from "./row.ts"

const byHeir: Arrange = async (stage) => {
  const { heir, oldToken } = await offering(stage)
  return { as: heir, input: {}, oldToken }
}
const byOwner: Arrange = async (stage) => {
  await offering(stage)
  return { as: stage.owner, input: {} }
}

export const rows: Rows = {
  "ownership.read": {
    example: nothing,
    arrange: byOwner,
    alone: true,
    cost: [2, 4, 0, 0],
    // Whether an offer is void lies with the owner, who here is the caller, or is another.
    opens: ["caller"],
  },
  "ownership.request": {
    example: ({ admin }) => ({ to: admin.identityId }),
    arrange: async ({ owner, admin }) => ({ as: owner, input: { to: (await admin()).identityId } }),
    alone: true,
    changes: ["changed account", "changed mail_day", "changed mail_day"],
    effects: [
      "ownership.you_become_admin",
      "ownership.your_invitations_lapse",
      "ownership.until_accepted",
      "ownership.offered",
    ],
    mails: ["ownership_offered", "ownership_requested"],
    cost: [2, 6, 18, 2],
    opens: ["caller"],
  },
  "ownership.accept": {
    example: nothing,
    arrange: byHeir,
    alone: true,
    changes: ["changed account"],
    effects: ["ownership.becomes_owner", "ownership.invitations_lapse", "ownership.both_told"],
    mails: ["ownership_moved_new", "ownership_moved_old"],
    cost: [3, 5, 19, 3],
    opens: ["another person"],
  },
  "ownership.decline": {
    example: nothing,
    arrange: byHeir,
    alone: true,
    changes: ["changed account"],
    effects: ["ownership.refused"],
    mails: ["ownership_declined"],
    cost: [3, 5, 9, 1],
    opens: ["another person"],
  },
  "ownership.cancel": {
    example: nothing,
    arrange: byOwner,
    alone: true,
    changes: ["changed account"],
    effects: ["ownership.withdrawn"],
    mails: ["ownership_cancelled"],
    cost: [3, 4, 9, 1],
    opens: ["caller"],
  },
}

/** What each effect promises. */
export const promises: Checks = {
  "ownership.offered": async ({ to, until }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([is.offeredTo, is.offeredUntil]).toEqual([to, until])
    expect(was.offeredUntil).not.toBe(until)
    await mailedTo(moment, "ownership_requested", addressOf(moment, to))
    await mailedTo(moment, "ownership_offered", addressOf(moment, String(is.owner)))
  },
  "ownership.until_accepted": ({ to }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([is.owner, is.admins]).toEqual([was.owner, was.admins])
    expect(is.offeredTo).toBe(to)
  },
  "ownership.you_become_admin": ({ from, to }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([was.owner, is.owner, is.offeredTo]).toEqual([from, from, to])
    expect(is.admins).toEqual(expect.arrayContaining([from, to]))
  },
  "ownership.your_invitations_lapse": ({ from, to }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([was.offeredTo, is.owner, is.offeredTo]).toEqual([undefined, from, to])
  },
  "ownership.becomes_owner": ({ from, to }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([was.owner, is.owner]).toEqual([from, to])
    expect(is.admins).toEqual(was.admins)
    expect(grantIn(moment.after, moment.place, from)).toEqual(grantIn(moment.before, moment.place, from))
    expect(is.offeredTo).toBeUndefined()
  },
  "ownership.invitations_lapse": async ({ from }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([was.owner === from, is.owner === from]).toEqual([true, false])
    expect(await moment.oldLinkOpens()).toBe(false)
  },
  "ownership.both_told": async (_, moment) => {
    const [{ owner: from }, { owner: to }] = accountsAt(moment)
    await mailedTo(moment, "ownership_moved_new", addressOf(moment, to))
    await mailedTo(moment, "ownership_moved_old", addressOf(moment, from))
  },
  "ownership.withdrawn": async ({ to }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([was.offeredTo, is.offeredTo, is.offeredUntil]).toEqual([to, undefined, undefined])
    await mailedTo(moment, "ownership_cancelled", addressOf(moment, to))
  },
  "ownership.refused": async ({ from, to }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([was.offeredTo, is.offeredTo, is.owner]).toEqual([to, undefined, from])
    await mailedTo(moment, "ownership_declined", addressOf(moment, from))
  },
}
