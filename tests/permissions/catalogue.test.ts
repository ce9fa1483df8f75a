import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { accountLevels, openCatalogue } from "@tenantry/core/permissions/index"
import { operations } from "@tenantry/core/system"
import { expectWritten } from "../support/written.ts"
import { catalogue, moduleNames } from "@tenantry/core/permissions/index"
import { entries, findEntry, positions } from "@tenantry/core/permissions/catalogue/index"

/** What operations of ours enforce, as it was agreed: key, area, mode, scopes, needs. */
const agreed = `
profile.edit own change own
access.evaluate own read own,tenant
access.explain own read own,group,tenant
jobs.view own view own,tenant
api_keys.view control view tenant
api_keys.create control change tenant api_keys.view
api_keys.revoke control change tenant api_keys.view
jobs.stop own change own,tenant jobs.view
users.view people view own,group,tenant
users.add people change group,tenant users.view,groups.view
users.edit people change group,tenant users.view
users.block people change group,tenant users.view
users.delete people change group,tenant users.view
users.give_role people change group,tenant users.view
users.edit_groups people change group,tenant users.view,groups.view
groups.view people view own,group,tenant
groups.create people change group,tenant groups.view
groups.rename people change group,tenant groups.view
groups.move people change group,tenant groups.view
groups.delete people change group,tenant groups.view
groups.name_leaders people change group,tenant groups.view,users.view
roles.view control view tenant
roles.create control change tenant roles.view
roles.edit control change tenant roles.view
roles.delete control change tenant roles.view
tenant.edit control change tenant
tenant.policies.edit control change tenant
tenant.audit.read audit view tenant
`

const order = ["own", "group", "tenant"]
const needed = (key: string) => {
  const entry = findEntry(key)
  if (!entry) throw new Error(`${key} is needed and not there`)
  return entry
}

describe("the catalogue", () => {
  it("has more than 170 entries, in every module, each under its own key", () => {
    expect(entries.length).toBeGreaterThanOrEqual(175)
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
    expect([...new Set(entries.map(({ module }) => module))]).toEqual([...moduleNames])
    for (const entry of entries) expect(catalogue[entry.key]).toBe(entry)
  })

  it("names permissions by nouns and a verb, in lower case", () => {
    expect(entries.filter(({ key }) => !/^[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*){1,2}$/.test(key))).toEqual([])
  })

  it("has of what operations enforce exactly what was agreed", () => {
    const ours = entries
      .filter(({ surface }) => surface === "tenantry")
      .map(({ key, area, mode, scopes, needs }) => [key, area, mode, scopes.join(), needs.join()].join(" ").trim())
    expect(ours.toSorted()).toEqual(agreed.trim().split("\n").toSorted())
  })

  it("says of what operations ask for that it changes something exactly where one of them does", () => {
    for (const { key, mode } of entries) {
      const kinds = operations.filter(({ permission }) => permission.key === key).map(({ kind }) => kind)
      if (kinds.length > 0) expect([key, mode === "change"]).toEqual([key, kinds.includes("command")])
    }
  })

  it("says of what bears a changing verb that it changes something, and of what only shows that it does not", () => {
    const verbs = new Map([
      ["view", "view"],
      ["read", "view"],
      ...["listen", "download", "export", "evaluate", "explain"].map((verb) => [verb, "read"] as const),
    ])
    const wrong = entries.filter(({ key, mode }) => mode !== (verbs.get(key.split(".").at(-1) ?? "") ?? "change"))
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  it("offers of each entry at least one scope, in order and once", () => {
    for (const { key, scopes } of entries) {
      expect(scopes.length).toBeGreaterThan(0)
      expect([key, order.filter((name) => scopes.some((scope) => scope === name))]).toEqual([key, [...scopes]])
    }
  })

  it("says of what it does not enforce itself which part of the product does", () => {
    expect(entries.filter(({ surface }) => !/^(tenantry|[a-z]+\.[a-z_]+)$/.test(surface))).toEqual([])
  })

  it("finds nothing under what every object has", () => {
    for (const word of ["constructor", "__proto__", "hasOwnProperty", "Users.view", ""]) {
      expect(findEntry(word)).toBeUndefined()
    }
  })
})

describe("what an entry needs", () => {
  it("is there, is named once, and is never the entry itself by any way", () => {
    for (const { key, needs } of entries) {
      expect(new Set(needs).size).toBe(needs.length)
      const reached = new Set<string>()
      const open = [...needs]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (reached.has(next)) continue
        reached.add(next)
        open.push(...needed(next).needs)
      }
      expect([key, reached.has(key)]).toEqual([key, false])
    }
  })

  it("can be held as widely and as narrowly as the entry", () => {
    const ranks = (scopes: readonly string[]): readonly number[] => scopes.map((name) => order.indexOf(name))
    for (const { key, scopes, needs } of entries) {
      for (const need of needs.map(needed)) {
        const [mine, theirs] = [ranks(scopes), ranks(need.scopes)]
        expect([key, need.key, Math.max(...theirs) >= Math.max(...mine)]).toEqual([key, need.key, true])
        expect([key, need.key, Math.min(...theirs) <= Math.min(...mine)]).toEqual([key, need.key, true])
      }
    }
  })
})

describe("content", () => {
  const contentual = entries.filter(({ content }) => content)

  it("is call history, recordings, listening in and CRM records, and nothing else", () => {
    const areas = new Set(contentual.map(({ area }) => area))
    expect([...areas].toSorted()).toEqual([
      "call_history",
      "contacts",
      "deals",
      "exports",
      "live_listening",
      "recordings_download",
      "recordings_listen",
    ])
    const always = ["call_history", "contacts", "deals", "live_listening", "recordings_download", "recordings_listen"]
    expect(entries.filter(({ area, content }) => always.includes(area) && !content)).toEqual([])
    const surfaces = new Set(contentual.map(({ surface }) => surface.split(".")[0]))
    expect([...surfaces].toSorted()).toEqual(["crm", "pbx"])
  })

  it("is needed only by content, so that nobody without it holds half of something", () => {
    const halves = entries.filter(({ content, needs }) => !content && needs.some((key) => needed(key).content))
    expect(halves).toEqual([])
  })

  it("is never held by owning or administering the account", () => {
    const { owner, admin, inTenants } = accountLevels(openCatalogue())
    for (const level of [owner, admin, inTenants]) {
      expect(contentual.filter((entry) => level.has(entry))).toEqual([])
    }
  })
})

describe("positions", () => {
  const file = new URL("positions.json", import.meta.url)
  const recorded = JSON.parse(readFileSync(file, "utf8")) as readonly string[]

  it("of what was ever recorded are still the same", () => {
    expect(positions.slice(0, recorded.length)).toEqual(recorded)
  })

  it("are recorded for every permission, once", () => {
    // What is recorded only grows: nothing else is ever written.
    expect(positions.slice(0, recorded.length)).toEqual(recorded)
    expectWritten(file, `${JSON.stringify(positions, null, 2)}\n`, "permissions")
    expect([...positions].toSorted()).toEqual(entries.map(({ key }) => key).toSorted())
  })

  it("leave room to grow within what a token can carry", () => {
    expect(positions.length).toBeLessThanOrEqual(256)
  })
})
