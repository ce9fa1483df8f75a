import { nothing, scopeName } from "@tenantry/core/kernel/permissions"
import { describe, expect, it } from "vitest"
import { type Area, openCatalogue } from "@tenantry/core/permissions/index"
import { areas, entries, presetNames } from "@tenantry/core/permissions/catalogue/index"
import { written } from "./support.ts"

const { presets: presetHoldings } = openCatalogue()

/** What the presets hold, written out by hand from the product's requirements. */
const design = `
| Area | employee | senior employee | group leader | marketer | accountant | company head | administrator |
|---|---|---|---|---|---|---|---|
| own profile, own mailbox and aliases, own address entry | o | o | o | o | o | o | t |
| call history | o v | o v | g v | – | – | t v | t |
| recordings: listen / download | o / – | o / o | g / g | – | – | t / t | t |
| live calls: counters / listen in | – | – | g / g | t / – | – | t / – | t |
| call distribution, queues, menus | – | – | g | – | – | t v | t |
| call statistics and analytics | – | o | g | t | – | t | t |
| call tracking, site widgets, campaigns | – | – | – | t | – | t v | t |
| contacts, companies | o | g | g | t v | – | t | t |
| deals, tasks, tickets | o | o | g | – | – | t | t |
| exports of the above | – | – | g | t | – | t | t |
| finance: documents, balance, payments, tariffs | – | – | – | – | t | t v | t |
| signatures: own / company templates | o / – | o / – | o / – | o / t | o / – | o / v | t |
| people: users, groups | o v | g v | g v | – | – | t v | t |
| mailboxes, SIP accounts, numbers, technical settings | – | – | – | – | – | – | t |
| roles, policies, keys, webhooks | – | – | – | – | – | – | t |
| audit | – | – | – | – | – | t v | t |
`

/** Which areas the rows are, in their order. */
const rows: readonly (readonly Area[])[] = [
  ["own"],
  ["call_history"],
  ["recordings_listen", "recordings_download"],
  ["live_counters", "live_listening"],
  ["call_distribution"],
  ["call_analytics"],
  ["marketing_tools"],
  ["contacts"],
  ["deals"],
  ["exports"],
  ["finance"],
  ["signatures_own", "signatures_company"],
  ["people"],
  ["technical"],
  ["control"],
  ["audit"],
]

const lines = design
  .trim()
  .split("\n")
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const [head = [], , ...body] = lines
const columns = head.slice(1).map((title) => title.replaceAll(" ", "_"))

/** `area preset` → what the design says there. A cell that says one thing of a row of two says it of both. */
const cells = new Map(
  body.flatMap(([, ...said], row) =>
    (rows[row] ?? []).flatMap((area, half) =>
      said.map((cell, column) => {
        const halves = cell.split(" / ")
        return [`${area} ${columns[column]}`, halves[half] ?? halves[0] ?? ""] as const
      }),
    ),
  ),
)

const order = ["own", "group", "tenant"] as const
const reachOf = (cell: string): number => {
  if (cell === "–") return -1
  // “v” alone, of the company's templates: all of them, to look at.
  return cell === "v" ? 2 : ["o", "g", "t"].indexOf(cell.charAt(0))
}

const expected = (preset: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    entries.flatMap(({ key, area, mode, scopes }) => {
      const cell = cells.get(`${area} ${preset}`) ?? ""
      const onlyLooks = cell.endsWith("v")
      const reached = order.filter((name, i) => scopes.some((offered) => offered === name) && i <= reachOf(cell))
      const reach = reached.at(-1)
      return reach === undefined || (onlyLooks && mode !== "view") ? [] : [[key, reach]]
    }),
  )

describe("the presets", () => {
  it("are the seven of the design, and its table speaks of every area", () => {
    expect([...presetNames]).toEqual(columns)
    expect([...presetHoldings.keys()]).toEqual(columns)
    expect(rows.flat()).toEqual([...areas])
    expect(body.length).toBe(rows.length)
    expect([...cells.values()].filter((cell) => !/^(–|v|[ogt]( v)?)$/.test(cell))).toEqual([])
  })

  it.each(presetNames)("%s holds exactly what the design's table says", (preset) => {
    expect(written(presetHoldings.get(preset) ?? nothing)).toEqual(expected(preset))
  })

  it("every area has an entry, and where a preset may only look there is something to look at", () => {
    for (const area of areas) {
      const inArea = entries.filter((entry) => entry.area === area)
      expect([area, inArea.length > 0]).toEqual([area, true])
      const looked = columns.some((preset) => cells.get(`${area} ${preset}`)?.endsWith("v"))
      if (looked) expect([area, inArea.some(({ mode }) => mode === "view")]).toEqual([area, true])
    }
  })

  it("the administrator holds every entry, as widely as it is offered", () => {
    const widest = Object.fromEntries(entries.map(({ key, scopes }) => [key, scopes.at(-1)]))
    expect(written(presetHoldings.get("administrator") ?? nothing)).toEqual(widest)
  })

  it.each(presetNames)("%s holds, for whatever it holds, all that it needs, at least as far", (preset) => {
    const holdings = written(presetHoldings.get(preset) ?? nothing)
    const rank = (name: string | undefined): number => order.findIndex((one) => one === name)
    const missing = entries.flatMap(({ key, needs }) => {
      const held = rank(holdings[key])
      if (held < 0) return []
      return needs.flatMap((need) => {
        const offered = entries.find((entry) => entry.key === need)?.scopes.map(rank) ?? []
        const enough = Math.max(...offered.filter((one) => one <= held))
        return rank(holdings[need]) >= enough && enough >= 0 ? [] : [`${key} needs ${need}`]
      })
    })
    expect(missing).toEqual([])
  })

  it("are found by their names alone, not by what every object has", () => {
    for (const word of ["constructor", "__proto__", "toString", "Employee", ""]) {
      expect(presetHoldings.get(word)).toBeUndefined()
    }
  })

  it("hold the promises that the design makes in words", () => {
    const holds = (preset: string, key: string): string | undefined => {
      const found = [...(presetHoldings.get(preset) ?? nothing)].find(([permission]) => permission.key === key)
      return found && scopeName(found[1])
    }
    expect(holds("employee", "calls.view")).toBe("own")
    expect(holds("group_leader", "recordings.listen")).toBe("group")
    expect(holds("marketer", "statistics.view")).toBe("tenant")
    for (const preset of ["employee", "group_leader", "marketer"]) {
      const money = entries.filter(({ module }) => module === "finance").filter(({ key }) => holds(preset, key))
      expect(money).toEqual([])
    }
    for (const preset of presetNames.filter((name) => name !== "administrator")) {
      expect(holds(preset, "roles.edit")).toBeUndefined()
      expect(holds(preset, "users.give_role")).toBeUndefined()
    }
    const ofMarketer = [...(presetHoldings.get("marketer") ?? nothing).keys()].map(({ key }) => key)
    expect(ofMarketer.filter((key) => /^(calls|recordings|deals|tickets|tasks|transcripts)\./.test(key))).toEqual([])
  })
})
