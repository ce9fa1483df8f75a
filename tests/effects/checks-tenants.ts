import { expect } from "vitest"
import type { Check, Moment } from "./check.ts"
import { differences, newReactions, type Raw, type Table, tenantIn } from "./table.ts"

const accountIn = (table: Table, accountId: string): Raw | undefined =>
  table.find(({ e, a }) => e === "account" && a === accountId)
const both = ({ before, after, place }: Moment) => [tenantIn(before, place), tenantIn(after, place)] as const
const heads = ({ before, after, place }: Moment) => [accountIn(before, place), accountIn(after, place)] as const
const texts = (value: unknown): string[] => (value instanceof Set ? [...value].map(String).toSorted() : [])
const grantsOf = (table: Table, identityId: unknown): Table =>
  table.filter(({ e, i }) => e === "grant" && i === identityId)
const identityIn = (table: Table, identityId: unknown) => table.find(({ e, i }) => e === "identity" && i === identityId)

/** How many items a step of erasing took away. */
const erased = ({ before, after }: Moment): number =>
  differences(before, after).filter((change) => change.startsWith("deleted ")).length

export const checksOfTenants: Readonly<Record<string, Check>> = {
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
  "account.closing": ({ name, until }, moment) => {
    const [was, is] = heads(moment)
    expect([was?.["st"], is?.["st"], is?.["n"], is?.["cl"]]).toEqual(["active", "closing", name, until])
  },
  "account.tenants_close": ({ tenants }, moment) => {
    const [, is] = heads(moment)
    expect(is?.["nt"]).toBe(tenants)
    expect(newReactions(moment.before, moment.after)).toContain("account.tenants_follow")
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
    expect(erased(moment)).toBe(items)
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
  "tenant.still_seen": (_, moment) => {
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
  "tenant.restorable": ({ until }, moment) => {
    expect(both(moment)[1]).toMatchObject({ cl: until, rs: "active" })
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
    expect(erased(moment)).toBe(items)
  },
}
