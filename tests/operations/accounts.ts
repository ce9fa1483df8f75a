import { UserId } from "@tenantry/core/kernel/ids"
import { expect } from "vitest"
import { addressOf, mailedTo, type Moment } from "../effects/check.ts"
import {
  accountsAt,
  accountsNamed,
  deleted,
  grantIn,
  grantsIn,
  grantsOf,
  newReactions,
  type Raw,
  type Table,
} from "../effects/table.ts"
import { identityOf } from "../support/me.ts"
import { added, inviting, offering, visiting, withClosedRights } from "./arranging.ts"
import { opened } from "./changes.ts"
import { closed, erased, later } from "./closing.ts"
import { keysOf } from "./keys.ts"
import { byOwner, type Checks, eachModule, fresh, listed, nothing, type Rows } from "./row.ts"
import { optionalModules, otherLocale } from "../support/vendor.ts"

const suspending = () => ({ reason: "They are moving out" })

export const rows: Rows = {
  "account.open": {
    example: () => ({ name: "Another" }),
    arrange: (stage) => byOwner({ name: fresh("Opened") })(stage),
    changes: [...opened, "changed identity", "made user_name"],
    effects: ["account.opened", "tenant.opened"],
    cost: [4, 2, 49, 7],
    opens: ["another account", "another tenant"],
  },
  "account.read": { example: nothing, arrange: byOwner(), cost: [1, 3, 0, 0], opens: [] },
  "account.rename": {
    versioned: true,
    example: () => ({ name: "Renamed" }),
    arrange: (stage) => byOwner({ name: fresh("Renamed") })(stage),
    changes: ["changed account"],
    effects: ["account.renamed"],
    cost: [2, 3, 8, 2],
    opens: [],
  },
  "account.admins.list": { ...listed(), cost: [2, 4, 0, 0], opens: [] },
  "account.admins.vouch": {
    example: nothing,
    arrange: async (stage) => {
      const { identityId } = await withClosedRights(stage, await stage.admin())
      return { as: stage.owner, input: { identityId } }
    },
    effects: ["identity.you_vouch", "identity.rights_open", "identity.is_told"],
    changes: ["changed identity"],
    mails: ["vouched"],
    cost: [3, 5, 15, 1],
    opens: ["another person"],
  },
  "account.admins.remove": {
    example: nothing,
    arrange: async ({ owner, admin }) => ({ as: owner, input: { identityId: (await admin()).identityId } }),
    arrangeEffects: async (stage) => {
      const { heir, oldToken } = await offering(stage)
      return { as: stage.owner, input: { identityId: heir.identityId }, oldToken, choices: await keysOf(stage, heir) }
    },
    changes: ["changed account", "deleted grant", "deleted key"],
    effects: [
      "key.kept",
      "key.revoked",
      "account.admin_loses_access",
      "account.tenant_roles_stay",
      "account.links_stop",
      "account.admin_is_mailed",
      "account.offer_withdrawn",
    ],
    mails: ["admin_removed"],
    cost: [3, 5, 17, 3],
    // Whether an offer of ownership is void lies with the owner, who here is the caller.
    opens: ["caller"],
  },
  "account.leave": {
    example: nothing,
    arrange: async ({ admin }) => ({ as: await admin(), input: {} }),
    arrangeEffects: async (stage) => ({ as: (await offering(stage)).heir, input: {} }),
    changes: ["changed account", "deleted grant"],
    effects: ["account.you_leave", "account.links_stop", "account.your_roles_stay", "account.offer_withdrawn"],
    cost: [3, 4, 14, 2],
    opens: ["another person"],
  },
  "account.suspend": {
    versioned: true,
    example: suspending,
    arrange: byOwner(suspending()),
    arrangeEffects: visiting(suspending()),
    alone: true,
    changes: ["changed account"],
    effects: [
      "account.suspended",
      "account.tenants_suspend",
      "account.reason_told",
      "account.hold_mailed",
      "account.still_seen",
      "operation.visiting",
    ],
    mails: ["place_suspended"],
    cost: [2, 3, 9, 1],
    opens: [],
  },
  "account.reopen": {
    versioned: true,
    example: () => ({ holder: "account" }),
    arrange: async ({ run, owner }) => {
      await run(owner, "account.suspend", suspending())
      return { as: owner, input: {} }
    },
    alone: true,
    changes: ["changed account"],
    effects: ["account.reopened", "account.tenants_reopen"],
    cost: [2, 3, 9, 1],
    opens: [],
  },
  "account.close": {
    example: nothing,
    arrange: async (stage) => {
      const { token: oldToken } = await inviting(stage)
      return { as: stage.owner, input: {}, oldToken }
    },
    alone: true,
    changes: ["changed account"],
    effects: [
      "account.closing",
      "account.tenants_close",
      "account.connected_services",
      "account.nobody_joins",
      "account.restorable",
      "account.erased_after",
    ],
    cost: [2, 3, 12, 2],
    opens: [],
  },
  "account.restore": {
    example: nothing,
    arrange: async ({ run, owner }) => {
      await run(owner, "account.close")
      return { as: owner, input: {} }
    },
    alone: true,
    changes: ["changed account"],
    effects: ["account.restored", "account.tenants_come_back"],
    cost: [2, 3, 9, 1],
    opens: [],
  },
  "erasure.erase_account": {
    arrange: async (stage) => {
      await stage.admin()
      const tenantCloses = await closed(stage, "tenant")
      const closes = await closed(stage, "account")
      await erased(stage, tenantCloses)
      return { as: { job: [] }, input: { closes }, now: later() }
    },
    changes: ["changed account", "deleted grant", "deleted grant"],
    effects: ["account.erasing"],
    cost: [3, 2, 18, 4],
    opens: [],
  },
  "account.tenants.open": {
    example: () => ({
      name: "Further",
      locale: otherLocale,
      timeZone: "Europe/Warsaw",
      modules: optionalModules.slice(0, 1),
    }),
    arrange: (stage) => byOwner({ name: fresh("Further"), modules: optionalModules.slice(0, 1) })(stage),
    changes: [
      "changed account",
      "changed identity",
      "made grant",
      "made group_count",
      "made membership",
      "made name",
      "made tenant",
      "made tree",
      "made user",
      "made user_name",
      "made user_name",
    ],
    effects: ["tenant.opened", "account.tenant_counted"],
    cost: [2, 4, 38, 4],
    // The caller belongs to one place more.
    opens: ["another tenant", "caller"],
  },
  "account.appoint_administrator": {
    versioned: true,
    example: () => ({ userId: UserId.make(new Date()) }),
    arrange: async ({ owner, user }) => ({ as: owner, input: { userId: (await user()).userId } }),
    // Whoever owns the account and is nobody in the tenant, but was added with a temporary password.
    arrangeEffects: async (stage) => {
      const { run, owner, founder, user } = stage
      const other = await user({ role: "administrator" })
      await run(other, "user.delete", { userId: founder })
      const { email } = await identityOf(stage.world, owner.identityId)
      const password = "Temp0rary!pass"
      await added(stage, other, { email, password, passwordAgain: password })
      return { as: owner, input: {}, remembers: "account" }
    },
    changes: ["changed tenant", "changed user", "deleted identity", "made grant"],
    effects: [
      "user.becomes_administrator",
      "user.gains_content",
      "user.administrators_told",
      "user.joined",
      "user.given_sign_in_ends",
      "user.role",
      ...eachModule("user.gains"),
      "user.next_request",
    ],
    mails: ["administrator_appointed", "administrator_appointed"],
    cost: [3, 6, 44, 4],
    // Only the owner may, whom the account names; and who appoints themselves becomes a user.
    opens: ["account", "account's grants", "caller"],
  },
}

const headIn = (table: Table, accountId: string): Raw | undefined =>
  table.find(({ e, a }) => e === "account" && a === accountId)

const heads = ({ before, after, place }: Moment) => [headIn(before, place), headIn(after, place)] as const

const texts = (value: unknown): string[] => (value instanceof Set ? [...value].map(String).toSorted() : [])

/** What each effect promises. */
export const promises: Checks = {
  "account.hold_mailed": async ({ people }, moment) => {
    const account = moment.after.find(({ e, a }) => e === "account" && a === moment.place)
    const admins = [...((account?.["ad"] ?? []) as Iterable<unknown>)]
    expect(admins).toHaveLength(Number(people))
    await mailedTo(moment, "place_suspended", ...admins.map((id) => addressOf(moment, id)))
  },
  "account.opened": ({ name }, { before, after }) => {
    expect(accountsNamed(after, name)).toHaveLength(accountsNamed(before, name).length + 1)
  },
  "account.renamed": ({ from, to }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([was.name, is.name]).toEqual([from, to])
  },
  "account.admin_loses_access": ({ identityId }, moment) => {
    const { before, after, place } = moment
    const [was, is] = accountsAt(moment)
    expect(was.admins).toContain(identityId)
    expect(is.admins).toEqual(was.admins.filter((admin) => admin !== identityId))
    expect(grantIn(before, place, identityId)).toBeDefined()
    expect(grantIn(after, place, identityId)).toBeUndefined()
    expect(grantsIn(after, place)).toHaveLength(grantsIn(before, place).length - 1)
  },
  "account.links_stop": ({ identityId }, { before, after, place }) => {
    const held = (table: Table) => grantsOf(table, identityId).filter(({ p }) => p === place)
    expect([held(before).length, held(after).length]).toEqual([1, 0])
  },
  "account.tenant_roles_stay": ({ identityId }, { before, after, place }) => {
    const held = (table: Table) => grantsOf(table, identityId).filter(({ p }) => p !== place)
    expect(held(after)).toEqual(held(before))
  },
  "account.admin_is_mailed": ({ identityId }, moment) =>
    mailedTo(moment, "admin_removed", addressOf(moment, identityId)),
  "account.offer_withdrawn": ({ identityId }, moment) => {
    const [was, is] = accountsAt(moment)
    expect([was.offeredTo, is.offeredTo, is.offeredUntil]).toEqual([identityId, undefined, undefined])
  },
  "account.tenant_counted": ({ tenants, most }, moment) => {
    const [was, is] = heads(moment)
    expect([Number(was?.["nt"]) + 1, is?.["nt"]]).toEqual([tenants, tenants])
    expect(most).toBe(100)
  },
  "account.you_leave": ({ identityId }, moment) => {
    const [was, is] = heads(moment)
    expect(texts(is?.["ad"])).toEqual(texts(was?.["ad"]).filter((id) => id !== identityId))
    expect(grantsOf(moment.after, identityId).map(({ p }) => p)).not.toContain(moment.place)
  },
  "account.your_roles_stay": ({ identityId }, { before, after, place }) => {
    const elsewhere = (table: Table) => grantsOf(table, identityId).filter(({ p }) => p !== place)
    expect(elsewhere(after)).toEqual(elsewhere(before))
  },
  "account.suspended": ({ name }, moment) => {
    const [was, is] = heads(moment)
    expect([was?.["st"], is?.["st"], is?.["n"]]).toEqual(["active", "suspended", name])
  },
  "account.tenants_suspend": ({ tenants }, moment) => {
    expect(heads(moment)[1]?.["nt"]).toBe(tenants)
    expect(newReactions(moment.before, moment.after)).toContain("account.tenants_follow")
  },
  "account.reason_told": ({ holder }, moment) => {
    const [was, is] = heads(moment)
    expect([was?.["ho"], is?.["ho"]]).toEqual([undefined, [expect.objectContaining({ ...suspending(), holder })]])
  },
  "account.still_seen": ({ holder }, moment) => {
    const [, is] = heads(moment)
    expect(is?.["ho"]).toEqual([expect.objectContaining({ holder })])
    const { before, after, place } = moment
    expect(grantsIn(after, place)).toEqual(grantsIn(before, place))
  },
  "account.reopened": ({ name }, moment) => {
    const [was, is] = heads(moment)
    expect([was?.["st"], is?.["st"], is?.["n"], is?.["ho"]]).toEqual(["suspended", "active", name, []])
  },
  "account.tenants_reopen": (_, moment) => {
    expect(newReactions(moment.before, moment.after)).toContain("account.tenants_follow")
  },
  "account.closing": ({ name, until }, moment) => {
    const [was, is] = heads(moment)
    expect([was?.["st"], is?.["st"], is?.["n"], is?.["cl"]]).toEqual(["active", "closing", name, until])
  },
  "account.tenants_close": ({ tenants }, moment) => {
    const [, is] = heads(moment)
    expect(is?.["nt"]).toBe(tenants)
    expect(newReactions(moment.before, moment.after)).toContain("account.tenants_follow")
  },
  "account.connected_services": ({ name }, moment) => {
    const [was, is] = heads(moment)
    expect([was?.["st"], is?.["st"], is?.["n"], Number(is?.["nt"]) > 0]).toEqual(["active", "closing", name, true])
  },
  "account.nobody_joins": async (_, { oldLinkOpens }) => {
    expect(await oldLinkOpens()).toBe(false)
  },
  "account.restorable": ({ until }, moment) => {
    expect(heads(moment)[1]?.["cl"]).toBe(until)
  },
  "account.erased_after": ({ until }, moment) => {
    expect(heads(moment)[1]?.["cl"]).toBe(until)
    expect(newReactions(moment.before, moment.after)).toContain("account.erase")
  },
  "account.restored": ({ name }, moment) => {
    const [was, is] = heads(moment)
    expect([was?.["st"], is?.["st"], is?.["n"], is?.["cl"]]).toEqual(["closing", "active", name, undefined])
  },
  "account.tenants_come_back": (_, { before, after }) => {
    expect(newReactions(before, after)).toContain("account.tenants_follow")
  },
  "account.erasing": ({ items }, moment) => {
    const [was, is] = heads(moment)
    expect([was?.["st"], is?.["st"], is?.["n"]]).toEqual(["closing", "closed", "—"])
    expect(deleted(moment.before, moment.after)).toBe(items)
  },
}
