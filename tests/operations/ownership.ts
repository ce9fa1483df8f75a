import { service } from "@tenantry/core/kernel/ids"
import { expect } from "vitest"
import { addressOf, mailedTo, type Moment } from "../effects/check.ts"
import { accountsAt, grantIn, newReactions, type Table } from "../effects/table.ts"
import { inviting, offering, proposing } from "./arranging.ts"
import { type Arrange, type Checks, nothing, type Rows } from "./row.ts"

const hours = (n: number): number => n * 60 * 60 * 1000

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
  "ownership.propose": {
    example: ({ owner, admin }) => ({ accountId: owner.accountId, to: admin.identityId, reason: "The owner died" }),
    arrange: async ({ staff, person, accountId }) => {
      const { identityId: to } = await person()
      return { as: await staff(), input: { accountId, to, reason: "The owner died" }, about: accountId }
    },
    alone: true,
    changes: ["changed account"],
    effects: [
      "ownership.will_move",
      "ownership.joins",
      "ownership.links_lapse",
      "ownership.may_object",
      "ownership.candidate_told",
    ],
    mails: ["ownership_proposed", "ownership_proposed_new"],
    cost: [3, 6, 26, 4],
    opens: ["account", "another person"],
  },
  "ownership.object": {
    example: nothing,
    arrange: async (stage) => {
      await proposing(stage)
      return { as: stage.owner, input: {} }
    },
    alone: true,
    changes: ["changed account"],
    effects: ["ownership.proposal_ends"],
    mails: ["ownership_stays", "ownership_stays", "ownership_stays"],
    cost: [2, 3, 9, 1],
    opens: [],
  },
  "ownership.withdraw": {
    example: ({ owner }) => ({ accountId: owner.accountId }),
    arrange: async (stage) => {
      await proposing(stage)
      return { as: await stage.staff(), input: { accountId: stage.accountId }, about: stage.accountId }
    },
    alone: true,
    changes: ["changed account"],
    effects: ["ownership.proposal_ends"],
    mails: ["ownership_stays", "ownership_stays", "ownership_stays"],
    cost: [2, 4, 13, 1],
    opens: ["account"],
  },
  "ownership.move": {
    arrange: async (stage) => {
      const { to, by, until } = await proposing(stage, { now: new Date(Date.now() - hours(73)) })
      const { token: oldToken } = await inviting(stage)
      return { as: { job: [to, by, service] }, place: stage.accountId, input: { until }, oldToken }
    },
    changes: ["changed account", "changed identity", "made grant"],
    effects: ["ownership.assigned"],
    mails: ["ownership_assigned", "ownership_assigned", "ownership_assigned_new"],
    cost: [4, 5, 20, 2],
    opens: ["named"],
  },
}

type Proposal = { readonly from?: unknown; readonly to?: unknown; readonly until?: unknown }
const proposalIn = (table: Table, accountId: unknown): Proposal | undefined =>
  table.find(({ e, a }) => e === "account" && a === accountId)?.["op"] as Proposal | undefined
const placed = (moment: Moment, accountId: unknown) => accountsAt({ ...moment, place: String(accountId) })

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
  "ownership.will_move": ({ accountId, from, to, until }, moment) => {
    const [was, is] = placed(moment, accountId)
    expect([was.owner, is.owner]).toEqual([from, from])
    expect(proposalIn(moment.before, accountId)).toBeUndefined()
    const { until: ends, ...proposal } = proposalIn(moment.after, accountId) ?? {}
    expect(proposal).toMatchObject({ from, to })
    expect(new Date(Number(ends)).toISOString()).toBe(until)
    expect(newReactions(moment.before, moment.after)).toContain("ownership.move")
  },
  "ownership.joins": ({ accountId, to }, moment) => {
    expect(grantIn(moment.after, String(accountId), to)).toBeUndefined()
    expect(proposalIn(moment.after, accountId)).toMatchObject({ to, admin: false })
    expect(proposalIn(moment.before, accountId)).toBeUndefined()
  },
  "ownership.links_lapse": ({ accountId, from }, moment) => {
    expect([proposalIn(moment.before, accountId), proposalIn(moment.after, accountId)?.from]).toEqual([undefined, from])
  },
  "ownership.may_object": async ({ accountId, people }, moment) => {
    const [{ admins }] = placed(moment, accountId)
    expect(admins).toHaveLength(Number(people))
    await mailedTo(moment, "ownership_proposed", ...admins.map((admin) => addressOf(moment, admin)))
  },
  "ownership.candidate_told": async ({ to }, moment) => {
    await mailedTo(moment, "ownership_proposed_new", addressOf(moment, to))
  },
  "ownership.proposal_ends": async ({ to, people }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([is.owner, is.admins]).toEqual([was.owner, was.admins])
    const { by } = proposalIn(moment.before, moment.place) as { readonly by?: unknown }
    expect([proposalIn(moment.before, moment.place)?.to, proposalIn(moment.after, moment.place)]).toEqual([
      to,
      undefined,
    ])
    const told = [...was.admins, to, by]
    expect(told).toHaveLength(Number(people))
    await mailedTo(moment, "ownership_stays", ...told.map((one) => addressOf(moment, one)))
  },
  "ownership.assigned": async ({ accountId, from, to, by }, moment) => {
    const [was, is] = placed(moment, accountId)
    expect([was.owner, is.owner]).toEqual([from, to])
    expect(is.admins).toEqual([from, to].map(String).toSorted())
    expect(grantIn(moment.after, moment.place, from)).toEqual(grantIn(moment.before, moment.place, from))
    expect(grantIn(moment.after, moment.place, to)).toMatchObject({ b: by })
    expect(proposalIn(moment.after, accountId)).toBeUndefined()
    expect(await moment.oldLinkOpens()).toBe(false)
    await mailedTo(moment, "ownership_assigned_new", addressOf(moment, to))
    await mailedTo(moment, "ownership_assigned", addressOf(moment, from), addressOf(moment, by))
  },
}
