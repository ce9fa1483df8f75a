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
import { operationNamed } from "../operations/named.ts"
import { arrangedForCost, openStage } from "../operations/on-table.ts"
import { rows } from "../operations/rows.ts"
import { outsideOf } from "../support/deliver.ts"
import { openWorldWithSignIns } from "../support/sign-ins.ts"
import { type World } from "../support/world.ts"

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

  it("is summed up in docs/deploy.md by the same figures", () => {
    const [, summary = ""] = /(\| What \| US\$ \|\n.*?)\n\n/s.exec(read("deployment-costs.md")) ?? []
    expect(summary.split("\n")).toHaveLength(8)
    expect(read("deploy.md")).toContain(summary)
  })
})

/** The units of writing that an operation is measured to need. */
const writesOf = (operation: string): number => rows[operation]?.cost[2] ?? Number.NaN

/**
 * Reckoned by hand, from the document's own words: how much of what, at which price. Nothing here knows how bills are made.
 */
const idle = "A month in which nobody asks for anything"
const traffic = "A million requests"
const minutesOfMonth = 730 * 60
const byHand: readonly (readonly [chapter: string, service: string, unit: string, amount: number, dollars: number])[] =
  [
    [idle, "KMS", "call of the key", 730 * 12, (730 * 12 * 0.03) / 10_000],
    [idle, "CloudWatch", "metric under an alarm and month", 47, 47 * 0.1],
    [idle, "EventBridge", "invocation by EventBridge Scheduler", minutesOfMonth, minutesOfMonth / million],
    [idle, "Lambda", "invocation", minutesOfMonth, (minutesOfMonth * 0.2) / million],
    // A copy of 1,024 MB that works 12 ms, and 8 for each of two round trips.
    [idle, "Lambda", "GB-second on arm64", minutesOfMonth * 0.028, minutesOfMonth * 0.028 * 0.0000133334],
    [idle, "DynamoDB", "unit of reading", minutesOfMonth * 5, (minutesOfMonth * 5 * 0.1525) / million],
    // One a minute is the first of its second: all are traced.
    [idle, "X-Ray", "trace", minutesOfMonth, (minutesOfMonth * 5) / million],
    ["A month with requests", "CloudWatch", "metric and month", 19, 19 * 0.3],
    // One browser in ten asks first whether it may.
    [traffic, "CloudFront", "HTTPS request", 1_100_000, (1_100_000 * 0.012) / 10_000],
    [traffic, "CloudFront", "GB to browsers", 3, 3 * 0.085],
    [traffic, "CloudFront", "GB to the API", 3.5, 3.5 * 0.02],
    [traffic, "WAF", "request that is looked at", 1_100_000, 1.1 * 0.6],
    [traffic, "API Gateway", "request of up to 512 kB", 1_100_000, 1.1 * 1.2],
    // For each of 1.1 million a line of the API's and one of CloudFront's; two functions ask for the key every five minutes.
    [traffic, "CloudWatch", "GB of CloudFront's logs", 1.1 * 0.526, 1.1 * 0.526 * 0.5],
    [traffic, "KMS", "call of the key", 2 * 176 * 12, (2 * 176 * 12 * 0.03) / 10_000],
    // What adds, gives a role, edits oneself, blocks and invites: 10, 5, 4, 3 and 1 thousand that reactions follow.
    [traffic, "Lambda", "invocation", 1_023_000, 1.023 * 0.2],
    [
      traffic,
      "DynamoDB",
      "unit of writing",
      ...((writes: number) => [writes, (writes * 0.7625) / million] as const)(
        // A key is two units more; what follows is measured below.
        20_000 * (writesOf("user.edit") + 2) +
          10_000 * (writesOf("user.add") + 2 + 7) +
          5000 * (writesOf("user.give_role") + 2 + 7) +
          5000 * (writesOf("user.join_group") + 2) +
          4000 * (writesOf("me.edit") + 2 + 15) +
          3000 * (writesOf("user.block") + 2 + 7) +
          1000 * (writesOf("tenant.edit") + 2) +
          1000 * (writesOf("role.edit") + 2) +
          1000 * (writesOf("invitation.send") + 2 + 7),
      ),
    ],
    // The first of each second of 176 hours, one in twenty of the others, and every invocation that follows.
    [traffic, "X-Ray", "trace", 633_600 + 18_320 + 23_000, (674_920 * 5) / million],
    [traffic, "SES", "mail", 11_000, 11 * 0.1],
    ["A person who signs in", "Cognito", "user who was active in the month", 1, 0.02],
    ["A GB in the table", "AWS Backup", "GB of its backups and month", 35 + 12, 47 * 0.1224],
  ]

type Bill = readonly { readonly what: string; readonly amount: number; readonly dollars: number }[]
const numberIn = (cell = ""): number => Number(cell.replaceAll(/[$,*\s]/g, ""))

/** The bill of one chapter, as the document has it. */
const billIn = (chapter: string): Bill => {
  const [, text = ""] = read("deployment-costs.md").split(`\n## ${chapter}\n`)
  const [, lines = ""] = /\| Service \|[^\n]*\n[^\n]*\n(.*?)\n\n/s.exec(text) ?? []
  return lines.split("\n").map((line) => {
    const [, service = "", unit = "", amount, dollars] = line.split("|").map((cell) => cell.trim())
    return { what: `${service}: ${unit}`, amount: numberIn(amount), dollars: numberIn(dollars) }
  })
}

describe("the bills of docs/deployment-costs.md", () => {
  it.each(byHand)("%s, %s, %s: as reckoned by hand", (chapter, service, unit, amount, dollars) => {
    const line = billIn(chapter).find(({ what }) => what === `${service}: ${unit}`)
    // Three figures are shown of what is small; dollars to the cent, and below ten cents to a hundredth of it.
    expect(Math.abs((line?.amount ?? 0) / amount - 1)).toBeLessThan(0.005)
    expect(Math.abs((line?.dollars ?? 0) - dollars)).toBeLessThan(dollars < 0.1 ? 0.0001 : 0.01)
  })

  it.each([idle, "A month with requests", traffic, "A person who signs in", "A GB in the table"])(
    "%s: together what its lines come to",
    (chapter) => {
      const lines = billIn(chapter)
      const sum = lines.slice(0, -1).reduce((total, { dollars }) => total + dollars, 0)
      expect(lines.at(-1)?.what).toBe("**Together**: ")
      expect(Math.abs(sum - (lines.at(-1)?.dollars ?? 0))).toBeLessThan(0.005 * lines.length)
    },
  )
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
  beforeAll(async () => {
    ;({ world } = await openWorldWithSignIns())
  })
  afterAll(() => world.close())

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

  /** The deliveries of one change, none of which waits for days. */
  const begunBy = async (name: string) => {
    const { as, input } = await arrangedForCost(await openStage(world), name)
    const request = as()
    const before = new Set((await deliveries()).map(nameOf))
    await invoke(request, operationNamed(name), input)
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
