import { expect } from "vitest"
import type { Moment } from "../effects/check.ts"
import { deleted, identityIn, newReactions, type Table, tenantIn, tenantsNamed } from "../effects/table.ts"
import { closed, later } from "./closing.ts"
import { type Arrange, byOwner, type Checks, fresh, listed, nothing, type Rows } from "./row.ts"
import { optionalModules, otherLocale } from "../support/vendor.ts"

// The grant by which the caller administers the account: that it is still there is a condition.
const grants = ["account's grants"]

const suspending = () => ({ reason: "They are moving out" })

/** After something was done to the tenant. */
const once =
  (...before: readonly string[]): Arrange =>
  async ({ run, owner }) => {
    for (const name of before) await run(owner, name, name === "tenant.suspend" ? suspending() : {})
    return { as: owner, input: {} }
  }

export const rows: Rows = {
  "tenant.list": { ...listed(), cost: [3, 4.5, 0, 0], opens: [] },
  "tenant.read": {
    example: nothing,
    arrange: ({ owner }) => ({ as: owner, input: {}, remembers: "account" }),
    cost: [1, 3, 0, 0],
    opens: [],
  },
  "tenant.edit": {
    versioned: true,
    example: () => ({
      name: "Renamed tenant",
      locale: otherLocale,
      timeZone: "Europe/Warsaw",
      modules: optionalModules.slice(0, 2),
    }),
    // A name and something else beside it are two changes, each with a version of its own.
    arrange: (stage) => byOwner({ name: fresh("Renamed") })(stage),
    arrangeEffects: ({ owner }) => ({
      as: owner,
      input: { name: "Renamed", locale: "pl", timeZone: "Europe/Warsaw", modules: ["crm"] },
    }),
    changes: ["changed tenant"],
    effects: [
      "tenant.renamed",
      "tenant.language",
      "tenant.time_zone",
      ...["finance", "mail", "marketing", "signatures", "telephony"].map(() => "tenant.module_taken"),
    ],
    cost: [2, 4, 10, 0],
    opens: grants,
  },
  "tenant.policies.edit": {
    versioned: true,
    example: () => ({ passwordLength: 12, roleAuthors: "account", secondFactor: false, selfService: true }),
    arrange: byOwner({ passwordLength: 12 }),
    arrangeEffects: ({ owner }) => ({
      as: owner,
      input: { passwordLength: 12, roleAuthors: "administrators", secondFactor: true, selfService: false },
    }),
    changes: ["changed tenant"],
    effects: [
      "tenant.password_length",
      "tenant.authors_opened",
      "tenant.second_factor_on",
      "tenant.self_service_off",
      "tenant.you_need_second_factor",
    ],
    cost: [2, 4, 10, 0],
    // Whoever asks for a second factor is told that they have none.
    opens: ["account's grants", "caller"],
  },
  "tenant.suspend": {
    versioned: true,
    example: suspending,
    arrange: byOwner(suspending()),
    alone: true,
    changes: ["changed tenant"],
    effects: ["tenant.suspended", "tenant.reason_told", "tenant.still_seen"],
    cost: [2, 4, 10, 0],
    opens: grants,
  },
  "tenant.reopen": {
    versioned: true,
    example: () => ({ holder: "account" }),
    arrange: once("tenant.suspend"),
    alone: true,
    changes: ["changed tenant"],
    effects: ["tenant.reopened"],
    cost: [2, 4, 10, 0],
    opens: grants,
  },
  "tenant.close": {
    example: nothing,
    arrange: byOwner(),
    alone: true,
    changes: ["changed tenant"],
    effects: ["tenant.closing", "tenant.connected_services", "tenant.restorable", "tenant.erased_after"],
    cost: [2, 4, 13, 1],
    opens: grants,
  },
  "tenant.restore": {
    example: nothing,
    arrange: once("tenant.suspend", "tenant.close"),
    alone: true,
    changes: ["changed tenant"],
    effects: ["tenant.restored"],
    cost: [3, 5, 12, 0],
    // It comes back only into an account that is not closing.
    opens: ["account", "account's grants"],
  },
  // Jobs have what their event names: here the account above.
  "account.take_tenant_along": {
    arrange: async (stage) => {
      const { accountId } = stage
      await closed(stage, "account")
      return { as: { job: [accountId] }, input: { accountId } }
    },
    changes: ["changed tenant"],
    effects: ["tenant.closing"],
    cost: [2, 2, 11, 1],
    opens: ["named"],
  },
  "erasure.erase_tenant": {
    arrange: async (stage) => {
      const { accountId } = stage
      const closes = await closed(stage, "tenant")
      return { as: { job: [accountId] }, input: { accountId, closes }, now: later() }
    },
    changes: ["changed tenant", "deleted grant", "deleted user"],
    effects: ["tenant.erasing"],
    cost: [4, 4, 18, 4],
    opens: ["named"],
  },
}

const both = ({ before, after, place }: Moment) => [tenantIn(before, place), tenantIn(after, place)] as const

const texts = (value: unknown): string[] => (value instanceof Set ? [...value].map(String).toSorted() : [])

/** What each effect promises. */
export const promises: Checks = {
  "tenant.opened": ({ name }, { before, after }) => {
    expect(tenantsNamed(after, name)).toHaveLength(tenantsNamed(before, name).length + 1)
  },
  "tenant.renamed": ({ from, to }, { before, after, place }) => {
    expect([tenantIn(before, place)?.["n"], tenantIn(after, place)?.["n"]]).toEqual([from, to])
  },
  "tenant.language": ({ locale }, moment) => {
    expect(both(moment).map((head) => head?.["lo"])).toEqual(["en", locale])
  },
  "tenant.time_zone": ({ timeZone }, moment) => {
    expect(both(moment).map((head) => head?.["tz"])).toEqual(["UTC", timeZone])
  },
  "tenant.module_taken": ({ module }, moment) => {
    expect(both(moment).map((head) => texts(head?.["mo"]).includes(String(module)))).toEqual([true, false])
  },
  "tenant.password_length": ({ from, to }, moment) => {
    expect(both(moment).map((head) => head?.["pw"])).toEqual([from, to])
  },
  "tenant.authors_opened": (_, moment) => {
    expect(both(moment).map((head) => head?.["ra"])).toEqual(["account", "administrators"])
  },
  "tenant.second_factor_on": (_, moment) => {
    expect(both(moment).map((head) => head?.["sf"])).toEqual([false, true])
  },
  "tenant.you_need_second_factor": (_, { before, after, place }) => {
    const events = after.filter(({ e, p }) => e === "event" && p === place)
    const by = events.findLast(({ n }) => n === "tenant.policies_edited")?.["a"]
    expect(by).toBeDefined()
    expect(identityIn(before, by)?.["sf"] ?? false).toBe(false)
  },
  "tenant.self_service_off": (_, moment) => {
    expect(both(moment).map((head) => head?.["ss"])).toEqual([true, false])
  },
  "tenant.suspended": ({ name }, moment) => {
    const [was, is] = both(moment)
    expect([was?.["st"], is?.["st"], is?.["n"]]).toEqual(["active", "suspended", name])
  },
  "tenant.reason_told": ({ holder }, moment) => {
    const [was, is] = both(moment)
    expect([was?.["ho"], is?.["ho"]]).toEqual([undefined, [expect.objectContaining({ ...suspending(), holder })]])
  },
  "tenant.still_seen": ({ holder }, moment) => {
    expect(holder).toBe("account")
    const { before, after, place } = moment
    const within = (table: Table) => table.filter(({ e, t }) => e !== "tenant" && t === place)
    expect(within(after)).toEqual(within(before))
  },
  "tenant.reopened": ({ name }, moment) => {
    const [was, is] = both(moment)
    expect([was?.["st"], is?.["st"], is?.["n"]]).toEqual(["suspended", "active", name])
  },
  "tenant.closing": ({ name, until }, moment) => {
    const [was, is] = both(moment)
    expect([was?.["st"], is?.["st"], is?.["n"], is?.["cl"]]).toEqual(["active", "closing", name, until])
  },
  "tenant.connected_services": ({ name }, moment) => {
    const [was, is] = both(moment)
    expect([was?.["st"], is?.["st"], is?.["n"]]).toEqual(["active", "closing", name])
  },
  "tenant.restorable": ({ until }, moment) => {
    expect(both(moment)[1]).toMatchObject({ cl: until, ho: [] })
  },
  "tenant.erased_after": ({ until }, moment) => {
    expect(both(moment)[1]?.["cl"]).toBe(until)
    expect(newReactions(moment.before, moment.after)).toContain("tenant.erase")
  },
  "tenant.restored": ({ name, state }, moment) => {
    const [was, is] = both(moment)
    expect([was?.["st"], is?.["st"], is?.["n"], is?.["cl"]]).toEqual(["closing", state, name, undefined])
  },
  "tenant.erasing": ({ items }, moment) => {
    const [was, is] = both(moment)
    expect([was?.["st"], is?.["st"], is?.["n"]]).toEqual(["closing", "closed", "—"])
    expect(deleted(moment.before, moment.after)).toBe(items)
  },
}
