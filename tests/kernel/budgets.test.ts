import { type Budget, openBudgets, untold, usualPersonBudget } from "@tenantry/core/kernel/budgets"
import type { Request, Runtime } from "@tenantry/core/kernel/context"
import { type IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { operations } from "@tenantry/core/system"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newPerson, openWorld, settle, type World } from "../support/world.ts"
import { refusalOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { openAccount, readMe, renameAccount } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const minute = new Date("2030-01-01T00:00:10Z")
const plenty: Budget = { requests: 1_000_000, readUnits: 1_000_000 }

/** A copy of a function that people ask: it has its own memory, and the table in common with all others. */
const instance = (most: Partial<Budget>): Runtime => ({
  ...world.runtime,
  budgets: openBudgets({ ...plenty, ...most }),
})
const asking = (runtime: Runtime, person: IdentityId, now = minute): Request => ({
  ...world.as(person, person, { now }),
  runtime,
})
const ask = (runtime: Runtime, person: IdentityId, now = minute) =>
  world.recorder.record(() => invoke(asking(runtime, person, now), readMe, {}))
const used = { code: "limit.budget_used", kind: "rate_limited" }

/** How many of these were answered; whatever else happened is an error. */
const answered = async (calls: readonly Promise<unknown>[]): Promise<number> => {
  const outcomes = await Promise.allSettled(calls)
  for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(used)
  return outcomes.filter(({ status }) => status === "fulfilled").length
}

describe("what somebody may use in a minute", () => {
  it("is 600 requests and 20,000 units of reading", () => {
    expect(usualPersonBudget).toEqual({ requests: 600, readUnits: 20_000 })
  })

  it("ends with so many requests, whatever they are, and begins anew with the next minute; nobody else is concerned", async () => {
    const [person, other] = [await newPerson(world), await newPerson(world)]
    const runtime = instance({ requests: 45 })
    for (let i = 0; i < 44; i++) await ask(runtime, person)
    await invoke(asking(runtime, person), openAccount, { name: "Asked" }, { preview: true })
    const refusal = await refusalOf(ask(runtime, person))
    expect(refusal).toMatchObject({ ...used, facts: { retryAfter: 50, requests: 45 } })
    await ask(runtime, other)
    await ask(runtime, person, new Date(minute.getTime() + 50_000))
  })

  it("ends with so many units of reading", async () => {
    const person = await newPerson(world)
    const { cost } = await ask(world.runtime, person)
    const runtime = instance({ readUnits: 4 * cost.readUnits })
    for (let i = 0; i < 4; i++) await ask(runtime, person)
    expect(await refusalOf(ask(runtime, person))).toMatchObject(used)
  })

  it("is exact where one instance is asked by many at once", async () => {
    const person = await newPerson(world)
    const runtime = instance({ requests: 70 })
    expect(await answered(Array.from({ length: 200 }, () => ask(runtime, person)))).toBe(70)
  })

  it("is exceeded by at most twenty requests for each instance", async () => {
    const person = await newPerson(world)
    const instances = Array.from({ length: 5 }, () => instance({ requests: 110 }))
    let passed = 0
    for (let round = 0; round < 60; round++) {
      passed += await answered(instances.map((runtime) => ask(runtime, person)))
    }
    expect(passed).toBeGreaterThanOrEqual(110)
    expect(passed).toBeLessThanOrEqual(110 + 5 * untold.requests)
  })

  it("that is read by one instance is known to the others after a thousand units, and is told before the answer", async () => {
    const person = await newPerson(world)
    const now = minute
    const [one, other] = [openBudgets({ ...plenty, readUnits: 2_000 }), openBudgets({ ...plenty, readUnits: 2_000 })]
    for (const units of [999, 1_001]) {
      const leave = await one.enter(world.runtime.table, person, now)
      await leave(units)
    }
    for (let i = 0; i < untold.requests - 1; i++) await (await other.enter(world.runtime.table, person, now))(0)
    await (await other.enter(world.runtime.table, person, now))(0)
    expect(await refusalOf(other.enter(world.runtime.table, person, now))).toMatchObject(used)
  })

  it("is not asked of what Tenantry does by itself, nor where nobody asks", async () => {
    const { owner, accountId } = await settle(world)
    const runtime = instance({ requests: 0 })
    const request = { ...world.as(owner, accountId, { now: minute }), runtime }
    expect(await refusalOf(invoke(request, renameAccount, { name: "X" }))).toMatchObject(used)
    const { budgets: _none, ...elsewhere } = runtime
    await invoke({ ...request, runtime: elsewhere }, renameAccount, { name: "X" })
  })
})

describe("counting", () => {
  it("takes no round trip of its own, and writes once in twenty requests, beside other work", async () => {
    const person = await newPerson(world)
    const runtime = instance({})
    const costs = []
    for (let i = 0; i < 2 * untold.requests; i++) costs.push((await ask(runtime, person)).cost)
    expect(new Set(costs.map(({ trips }) => trips))).toEqual(new Set([costs[0]?.trips]))
    expect(new Set(costs.map(({ readUnits }) => readUnits))).toEqual(new Set([costs[0]?.readUnits]))
    expect(costs.map(({ writeUnits }) => writeUnits).filter((units) => units > 0)).toEqual([1, 1])
  })

  it("that fails refuses nobody, and is made good for", async () => {
    const person = await newPerson(world)
    const runtime = instance({ requests: 50 })
    let failing = true
    const add: Runtime["table"]["add"] = (...given) =>
      failing ? Promise.reject(new Error("no table")) : world.runtime.table.add(...given)
    const broken = { ...runtime, table: { ...runtime.table, add } }
    for (let i = 0; i < 30; i++) await ask(broken, person)
    failing = false
    await ask(broken, person)
    const other = instance({ requests: 50 })
    expect(await answered(Array.from({ length: 40 }, () => ask(other, person)))).toBeLessThanOrEqual(
      50 - 31 + untold.requests,
    )
  })

  it("leaves nothing of who it was in the table", async () => {
    const person = await newPerson(world)
    const before = new Set((await world.everything()).map(({ pk }) => pk))
    const runtime = instance({})
    for (let i = 0; i < untold.requests; i++) await ask(runtime, person)
    const [counter, ...others] = (await world.everything()).filter(({ pk }) => !before.has(pk))
    expect(others).toEqual([])
    expect(counter).toMatchObject({ requests: untold.requests, ttl: Date.parse("2030-01-01T00:02:00Z") / 1000 })
    expect(JSON.stringify(counter)).not.toContain(person.slice(4))
  })
})

describe.each(operations.map((operation) => ({ name: operation.name, operation })))("$name", ({ operation }) => {
  it("is refused to whoever has used up their budget, before anything is read, its input too", async () => {
    const person = "idn_00000000000000000000000000" as IdentityId
    const request = asking(instance({ requests: 0 }), person)
    const input = () => expect.unreachable("its input is read")
    const { value, cost } = await world.recorder.record(() => refusalOf(invoke(request, operation, input)))
    expect(value).toMatchObject(used)
    expect(cost.calls).toEqual([])
  })
})
