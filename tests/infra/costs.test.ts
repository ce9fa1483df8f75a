import { readFileSync } from "node:fs"
import { keepComparing } from "@tenantry/core/comparisons/index"
import { deliver, deliveryKeyOf } from "@tenantry/core/kernel/delivering"
import { sweep } from "@tenantry/core/kernel/sweeping"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  firstRequests,
  type Given,
  givenOf,
  idleMonth,
  type Line,
  requestsOf,
  totalOf,
} from "../../infra/costs/bill.ts"
import { documentOf } from "../../infra/costs/document.ts"
import { followings, idleSweep, mix, nothing, usageOfRequests } from "../../infra/costs/load.ts"
import { pricedRegion, type PriceName, prices } from "../../infra/costs/prices.ts"
import { measured, measuredIn, type Units, unitsOf } from "../../infra/costs/units.ts"
import { stageNamed } from "../../infra/stages.ts"
import { openStage } from "../costs/row.ts"
import { rows } from "../costs/rows.ts"
import { outsideOf } from "../support/deliver.ts"
import { openSignInWorld, type SignInWorld } from "../support/sign-ins.ts"
import { openWorld, type World } from "../support/world.ts"

const production = stageNamed("production")
const given = givenOf(production)
const million = 1_000_000

const read = (file: string): string => readFileSync(new URL(`../../docs/${file}`, import.meta.url), "utf8")
const priceOf = (lines: readonly Line[], price: PriceName): number =>
  totalOf(lines.filter((line) => line.price === price))

describe("docs/deployment-costs.md", () => {
  it("is what npm run costs computes", () => {
    expect(read("deployment-costs.md")).toBe(documentOf(given, "production"))
  })

  it("is summed up in the README by the same figures", () => {
    const [, summary = ""] = /(\| What \| US\$ \|\n.*?)\n\n/s.exec(read("deployment-costs.md")) ?? []
    expect(summary.split("\n")).toHaveLength(8)
    expect(read("../README.md")).toContain(summary)
  })
})

describe("prices", () => {
  it("are those of the region in which production is", () => {
    expect(production.region).toBe(pricedRegion)
    expect(() => givenOf({ ...production, region: "eu-west-1" })).toThrow(
      `the prices of ${pricedRegion}, not eu-west-1`,
    )
  })

  it.each(Object.entries(prices))("of %s have a source and a day", (_name, { source, asOf, dollars, per }) => {
    expect(new URL(source).protocol).toBe("https:")
    expect(new Date(`${asOf}T00:00:00Z`).toISOString().slice(0, 10)).toBe(asOf)
    expect(dollars / per).toBeGreaterThan(0)
  })
})

describe("the mixture", () => {
  it("is of operations that are measured, and is whole", () => {
    for (const { operation } of mix) expect(unitsOf(given.measured, operation).trips).toBeGreaterThan(0)
    expect(mix.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9)
  })

  it("has the units that tests/costs holds true", () => {
    const all = Object.entries(rows).map(([name, { cost }]) => [
      name,
      { trips: cost[0], reads: cost[1], writes: cost[2] },
    ])
    expect(Object.fromEntries(measured().operations)).toEqual(Object.fromEntries(all))
  })

  it("previews everything that it changes, and says what follows of nothing else", () => {
    const as = (kind: string) => mix.filter((one) => one.as === kind).map(({ operation, share }) => [operation, share])
    expect(as("preview")).toEqual(as("change"))
    const changed = new Set(as("change").map(([operation]) => operation))
    expect(Object.keys(followings).filter((operation) => !changed.has(operation))).toEqual([])
  })
})

describe("a bill", () => {
  const withUnits = (name: string, units: Units): Given => {
    const operations = new Map(given.measured.operations).set(name, units)
    return { ...given, measured: { ...given.measured, operations } }
  }

  it("follows the units of an operation", () => {
    const { trips, reads, writes } = unitsOf(given.measured, "user.list")
    const dearer = withUnits("user.list", { trips, reads: reads + 1, writes })
    const [before, after] = [given, dearer].map((each) => priceOf(requestsOf(each, million), "reads"))
    // A fifth of the million are lists of users.
    expect((after ?? 0) - (before ?? 0)).toBeCloseTo(0.2 * prices.reads.dollars, 9)
  })

  it("follows the round trips of an operation, by the time that they take", () => {
    const { trips, reads, writes } = unitsOf(given.measured, "me.read")
    const slower = withUnits("me.read", { trips: trips + 1, reads, writes })
    const [before, after] = [given, slower].map((each) => usageOfRequests(each.measured, million).gbSeconds)
    expect(after).toBeGreaterThan(before ?? 0)
  })

  it("follows the prices", () => {
    const dearer = { ...given, prices: { ...prices, writes: { ...prices.writes, dollars: 2 * prices.writes.dollars } } }
    expect(priceOf(requestsOf(dearer, million), "writes")).toBeCloseTo(
      2 * priceOf(requestsOf(given, million), "writes"),
      9,
    )
  })

  it.each(["keys", "webAcls", "webAclRules", "alarmMetrics", "dashboards", "idleMetrics", "insightsRules"] as const)(
    "of an idle month follows the number of %s",
    (name) => {
      const more = { ...given, inventory: { ...given.inventory, [name]: given.inventory[name] + 1 } }
      expect(totalOf(idleMonth(more))).toBeGreaterThan(totalOf(idleMonth(given)))
    },
  )

  it("of a month with requests follows the number of metrics", () => {
    const more = { ...given, inventory: { ...given.inventory, metrics: given.inventory.metrics + 1 } }
    expect(totalOf(firstRequests(more)) - totalOf(firstRequests(given))).toBeCloseTo(prices.metric.dollars, 9)
  })

  it("cannot be made of an operation that is not measured, or of a table that cannot be read", () => {
    expect(() => unitsOf(given.measured, "user.unknown")).toThrow("user.unknown is not measured")
    expect(() => measuredIn("# What operations cost")).toThrow("does not say what operations cost")
  })
})

describe("what happens besides requests", () => {
  let world: World
  let pool: SignInWorld
  beforeAll(async () => {
    pool = await openSignInWorld()
    world = await openWorld({ signIns: pool.signIns })
  })
  afterAll(async () => {
    await world.close()
    await pool.close()
  })

  const costOf = async (work: () => Promise<unknown>): Promise<Units> => {
    const { cost } = await world.recorder.record(work)
    return { trips: cost.trips, reads: cost.readUnits, writes: cost.writeUnits }
  }

  it("is a sweep each minute, which costs this while nothing is due", async () => {
    const long = new Date("2000-01-01T00:00:00Z")
    await keepComparing(world.runtime, new Date())
    const sweeping = async () => {
      await sweep(outsideOf(world), long)
      await keepComparing(world.runtime, long)
    }
    expect(await costOf(sweeping)).toEqual(idleSweep)
  })

  const deliveries = async (): Promise<readonly Record<string, string>[]> =>
    (await world.everything()).filter(({ e }) => e === "delivery") as Record<string, string>[]
  const nameOf = ({ pk, sk }: Record<string, string>): string => `${pk} ${sk}`

  const arranged = async (name: string) => {
    const row = rows[name]
    if (!row) throw new Error(`${name} has no row in tests/costs`)
    return row.arrange(await openStage(world, pool))
  }

  /** The deliveries of one change, none of which waits for days. */
  const begunBy = async (name: string) => {
    const { request, operation, input } = await arranged(name)
    const before = new Set((await deliveries()).map(nameOf))
    await invoke(request, operation, input)
    const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString()
    const made = (await deliveries()).filter((item) => !before.has(nameOf(item)))
    return made.filter(({ du = "" }) => du < tomorrow).map(deliveryKeyOf)
  }

  it.each(mix.filter(({ as }) => as === "change").map(({ operation }) => operation))("follows %s", async (name) => {
    const keys = await begunBy(name)
    let mails = 0
    const outside = outsideOf(world, { mailer: { send: () => Promise.resolve(void mails++) } })
    const units = await costOf(async () => {
      for (const key of keys) expect(await deliver(outside, key, new Date(Date.now() + 1000))).toBe("done")
    })
    expect({ deliveries: keys.length, mails, ...units }).toEqual(followings[name] ?? nothing)
  })
})
