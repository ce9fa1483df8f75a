import type { TableCall, Cost } from "@tenantry/core/adapters/dynamodb/recorder"
import { memberships } from "@tenantry/core/leading/index"
import { type GroupId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { takeName } from "@tenantry/core/kernel/names"
import { type TransactItem, write } from "@tenantry/core/kernel/table"
import { addressNames, users } from "@tenantry/core/users/index"
import { sortNameOf } from "@tenantry/core/users/naming"
import { userNames } from "@tenantry/core/users/entity"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { group, leads } from "../groups/support.ts"
import { right, role } from "../roles/support.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { openWorld, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { blockUser, giveRole, listUsers, readUser } = operation

type Company = {
  readonly at: Settled
  readonly team: GroupId
  readonly made: Awaited<ReturnType<typeof role>>
  readonly leader: NewUser
  readonly somebody: NewUser
  readonly other: NewUser
}

let world: World
let small: Company
let large: Company

const base = Date.UTC(2026, 0, 1)
const idOf = (i: number): UserId => UserId.make(new Date(base + i), Buffer.alloc(16))
const numberOf = (i: number): string => String(i).padStart(6, "0")

/** What says that a user is there: as adding writes it, but for what nobody reads in these tests. */
const itemsOf = ({ tenantId, position }: Settled, team: GroupId, made: string): readonly TransactItem[] => {
  const userId = idOf(0)
  const named = { firstName: "Anna", lastName: `Kowalska ${numberOf(0)}` }
  const turned = [
    `anna kowalska ${numberOf(0)}`,
    `kowalska ${numberOf(0)} anna`,
    `${numberOf(0)} anna kowalska`,
  ] as const
  const email = `user.${numberOf(0)}@example.com`
  const at = { addedAt: new Date(base).toISOString(), locale: "en", timeZone: "Europe/Warsaw", rev: 1 } as const
  const about = { tenantId, userId, ...named, email, status: "active", role: made, position, groups: [team] } as const
  const user = write(users).create({ ...about, ...at, groups: [team], sortName: sortNameOf(named), words: turned[0] })
  return [
    user.commit(),
    takeName(tenantId, addressNames, email, userId),
    ...turned.map((words) => write(userNames).create({ tenantId, words, userId }).commit()),
    ...[position, team].map((groupId) => write(memberships).create({ tenantId, groupId, userId }).commit()),
  ]
}

/** The same items for others. */
const others = (size: number) =>
  Array.from({ length: size - 1 }, (_, i) => [[idOf(0), idOf(i + 1)] as const, [numberOf(0), numberOf(i + 1)] as const])

const openCompany = async (size: number): Promise<Company> => {
  const at = await settle(world)
  const team = await group(world, at, "Team")
  const made = await role(world, at, "Made", [right("users.view", "group")])
  const leader = await newUser(world, at, { role: made })
  await leads(world, at, team, leader.userId)
  const [somebody, other] = [
    await newUser(world, at, { role: "employee" }),
    await newUser(world, at, { role: "employee" }),
  ]
  await world.seed([at.tenantId], itemsOf(at, team, made))
  world.copy(at.tenantId, others(size))
  return { at, team, made, leader, somebody, other }
}

beforeAll(async () => {
  world = await openWorld()
  small = await openCompany(60)
  large = await openCompany(20_000)
}, 300_000)
afterAll(() => world.close())

/** What one call costs: each request to the table, in any order. */
const shapeOf = ({ calls, trips, readUnits, writeUnits }: Cost) => ({
  trips,
  readUnits,
  writeUnits,
  calls: calls.map(({ operation, phase, items }: TableCall) => `${phase} ${operation} ${items}`).toSorted(),
})

type Search = Parameters<typeof listUsers.read>[1] extends infer I ? Partial<I> : never
const listing = async ({ at }: Company, search: Search, who = at.owner) => {
  const call = () => invoke(world.as(who, at.tenantId), listUsers, search)
  const { value, cost } = await world.recorder.record(call)
  return { people: value.result.data.length, more: value.result.nextCursor !== undefined, ...shapeOf(cost) }
}

const searches: readonly (readonly [string, (company: Company) => Search])[] = [
  ["in the order in which they joined", () => ({})],
  ["by name", () => ({ order: "name" })],
  ["of a group", ({ team }) => ({ group: team })],
  ["of a position", ({ at }) => ({ position: at.position })],
  ["of a role", ({ made }) => ({ role: made })],
  ["whose name begins so", () => ({ name: "Kowal" })],
  ["whose name is so", () => ({ name: "Kowalska 000017" })],
  ["whose address begins so", () => ({ email: "user.0000" })],
  ["whose address is so", () => ({ email: "user.000017@example.com" })],
]

describe("a tenant with 20,000 users against one with sixty: a page of users", () => {
  it.each(searches)("%s costs the same", async (_, search) => {
    const [few, many] = [await listing(small, search(small)), await listing(large, search(large))]
    expect(many).toEqual(few)
    expect(many.people).toBeGreaterThan(0)
    expect(many.trips).toBeLessThanOrEqual(3)
  })

  it("that a leader reads, costs the same", async () => {
    const [few, many] = [small, large].map((company) => listing(company, {}, company.leader.identityId))
    expect(await many).toEqual(await few)
    expect((await many)?.people).toBe(25)
  })

  it("of 25, in the order in which they joined, is one trip and at most 2.5 units beside the authorisation", async () => {
    const { at } = large
    const { cost } = await world.recorder.record(() => invoke(world.as(at.owner, at.tenantId), listUsers, {}))
    const reading = cost.calls.filter(({ phase }) => phase === "read")
    expect(cost.trips).toBe(2)
    expect(reading).toHaveLength(1)
    expect(reading.reduce((sum, { readUnits }) => sum + readUnits, 0)).toBeLessThanOrEqual(2.5)
  })

  it("further on costs what the first one did", async () => {
    const { at } = large
    const costs: number[] = []
    for (let cursor: string | undefined, i = 0; i < 20; i++) {
      const search = { limit: 100, ...(cursor ? { cursor } : {}) }
      const { value, cost } = await world.recorder.record(() =>
        invoke(world.as(at.owner, at.tenantId), listUsers, search),
      )
      cursor = value.result.nextCursor
      costs.push(cost.readUnits)
    }
    expect(Math.max(...costs) - Math.min(...costs)).toBeLessThanOrEqual(1)
  })
})

describe("a tenant with 20,000 users against one with sixty: one user", () => {
  const same = async (call: (company: Company) => Promise<unknown>): Promise<void> => {
    const costs = []
    for (const company of [small, large]) costs.push(shapeOf((await world.recorder.record(() => call(company))).cost))
    expect(costs[1]).toEqual(costs[0])
  }
  const as = ({ at }: Company) => world.as(at.owner, at.tenantId)

  it("is read at the same cost", () =>
    same((company) => invoke(as(company), readUser, { userId: company.somebody.userId })))

  it("is given another role at the same cost", () =>
    same((company) => invoke(as(company), giveRole, { userId: company.somebody.userId, role: company.made })))

  it("is blocked at the same cost", () =>
    same((company) => invoke(as(company), blockUser, { userId: company.other.userId })))
})
