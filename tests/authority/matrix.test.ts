import type { GroupId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { entries } from "@tenantry/core/permissions/catalogue/index"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { group, leads } from "../groups/support.ts"
import { newUser } from "../support/users.ts"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { evaluateAll } = operation

/** The presets in the order of the requirements' table, and its cells: o, g, t reach; v may only look; - has nothing. */
const presets = [
  "employee",
  "senior_employee",
  "group_leader",
  "marketer",
  "accountant",
  "company_head",
  "administrator",
] as const
type Preset = (typeof presets)[number]

const table: Readonly<Record<string, string>> = {
  own: "o o o o o o t",
  call_history: "ov ov gv - - tv t",
  recordings_listen: "o o g - - t t",
  recordings_download: "- o g - - t t",
  live_counters: "- - g t - t t",
  live_listening: "- - g - - - t",
  call_distribution: "- - g - - tv t",
  call_analytics: "- o g t - t t",
  marketing_tools: "- - - t - tv t",
  contacts: "o g g tv - t t",
  deals: "o o g - - t t",
  exports: "- - g t - t t",
  finance: "- - - - t tv t",
  signatures_own: "o o o o o o t",
  signatures_company: "- - - t - tv t",
  people: "ov gv gv - - tv t",
  technical: "- - - - - - t",
  control: "- - - - - - t",
  audit: "- - - - - tv t",
}

/** Where a thing is, seen from a subject who is in one group and leads another with a subgroup; whom it reaches. */
const positions = {
  own: "ogt",
  "a mate's, of a group not led": "t",
  "of the led group's people": "gt",
  "of the led subgroup's people": "gt",
  "elsewhere in the company": "t",
  "of the group not led": "t",
  "of the led group": "gt",
  "of the led subgroup": "gt",
  "of several groups, one of them led": "gt",
  "of nobody": "t",
  "of somebody who is not there": "t",
  "in another company": "",
  "in another company, and one's own": "",
} as const
type Position = keyof typeof positions

/** What the table and the reach of scopes say, without asking any code of ours. */
const expected = (preset: Preset, entry: (typeof entries)[number], position: Position): boolean => {
  const cell = (table[entry.area] ?? "").split(" ")[presets.indexOf(preset)] ?? "-"
  if (cell === "-" || (cell.endsWith("v") && entry.mode !== "view")) return false
  // What offers less than the cell says is held as widely as it is offered within it; administrators hold all of it.
  const offered = ["own", "group", "tenant"].filter((name) => entry.scopes.some((scope) => scope === name))
  const within = offered.filter((name) => "ogt".indexOf(name.charAt(0)) <= "ogt".indexOf(cell.charAt(0)))
  const held = (preset === "administrator" ? offered : within).at(-1)
  return held !== undefined && positions[position].includes(held.charAt(0))
}

let world: World
let at: Settled
let elsewhere: Settled
let subjects: Readonly<Record<Preset, UserId>>
let resources: Readonly<Record<Position, (self: UserId) => object>>

beforeAll(async () => {
  world = await openWorld()
  at = await settle(world)
  elsewhere = await settle(world)
  const [mates, led, other]: readonly GroupId[] = [
    await group(world, at, "Mates"),
    await group(world, at, "Led"),
    await group(world, at, "Other"),
  ]
  if (!mates || !led || !other) throw new Error("no groups")
  const below = await group(world, at, "Below", led)
  const subject = async (role: Preset) => [role, (await newUser(world, at, { role, groups: [mates] })).userId] as const
  subjects = Object.fromEntries(await Promise.all(presets.map(subject))) as typeof subjects
  await leads(world, at, led, ...Object.values(subjects))
  const [mate, worker, subworker, stranger] = await Promise.all(
    [[mates], [led], [below], [other]].map((groups) => newUser(world, at, { role: "employee", groups })),
  )
  const of = (ownerId: UserId | undefined) => () => ({ ownerId })
  const inGroups =
    (...groupIds: readonly GroupId[]) =>
    () => ({ groupIds })
  const foreign = { tenantId: elsewhere.tenantId }
  resources = {
    own: (ownerId) => ({ ownerId }),
    "a mate's, of a group not led": of(mate?.userId),
    "of the led group's people": of(worker?.userId),
    "of the led subgroup's people": of(subworker?.userId),
    "elsewhere in the company": of(stranger?.userId),
    "of the group not led": inGroups(mates),
    "of the led group": inGroups(led),
    "of the led subgroup": inGroups(below),
    "of several groups, one of them led": inGroups(other, below),
    "of nobody": () => ({}),
    "of somebody who is not there": of(elsewhere.founder),
    "in another company": () => ({ ...foreign, ownerId: elsewhere.founder }),
    "in another company, and one's own": (ownerId) => ({ ...foreign, ownerId }),
  }
})
afterAll(() => world.close())

const cases = entries.flatMap((entry) =>
  (Object.keys(positions) as Position[]).map((position) => ({ entry, position })),
)

const batchesOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

const decided = async (preset: Preset, batch: typeof cases): Promise<readonly boolean[]> => {
  const userId = subjects[preset]
  const { result } = await invoke(world.as(at.owner, at.owner), evaluateAll, {
    subject: { type: "user", id: userId, properties: { tenantId: at.tenantId } },
    evaluations: batch.map(({ entry, position }) => ({
      action: { name: entry.key },
      resource: { type: "thing", id: "1", properties: resources[position](userId) },
    })),
  })
  return "evaluations" in result ? result.evaluations.map(({ decision }) => decision) : []
}

describe.each(presets)("%s", (preset) => {
  test(`may with each of ${entries.length} permissions exactly what the design says, wherever a thing is`, async () => {
    const wrong: string[] = []
    let asked = 0
    for (const batch of batchesOf(cases, 100)) {
      const decisions = await decided(preset, [...batch])
      asked += decisions.length
      for (const [i, { entry, position }] of batch.entries()) {
        const right = expected(preset, entry, position)
        if (decisions[i] !== right) wrong.push(`${entry.key}, ${position}: ${decisions[i]}, not ${right}`)
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBe(cases.length)
  })
})
