import { type DomainError, errors } from "@tenantry/core/kernel/errors"
import { service, ServiceId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { networkOf } from "@tenantry/core/kernel/limits"
import { type AnyOperation, query } from "@tenantry/core/kernel/operations"
import { forVisitors } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as z from "zod"
import { openWorld, type World } from "../support/world.ts"
import { refusalOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { inspectInvitation } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

let made = 0
const limits = {
  perAddress: { most: 3, seconds: 60 },
  perTarget: { most: 5, seconds: 600, of: ({ of }: { of: string }) => of },
}
/** An operation of its own for each test, so that each counts for itself. */
const limited = (also: Partial<typeof limits> = {}) => {
  const name = `test.limited_${made++}`
  return query({
    name,
    summary: "Limited",
    place: ServiceId,
    permission: forVisitors.register,
    limits: { ...limits, ...also },
    input: z.strictObject({ of: z.string() }),
    output: z.object({}),
    read: async () => ({}),
  })
}
const midnight = new Date("2030-01-01T00:00:00Z")
const call = (operation: ReturnType<typeof limited>, of: string, address: string, now = midnight) =>
  invoke({ ...world.visitor(service, address), now }, operation, { of })
const exceeded = { code: "limit.exceeded", kind: "rate_limited" }
const seconds = (n: number) => new Date(midnight.getTime() + n * 1000)

describe("an operation that anybody may call", () => {
  it("may be called so often from one address, whatever the target", async () => {
    const operation = limited()
    for (const of of ["a", "b", "c"]) await call(operation, of, "192.0.2.1")
    expect(await refusalOf(call(operation, "d", "192.0.2.1"))).toMatchObject(exceeded)
    await call(operation, "d", "192.0.2.2")
  })

  it("may be called so often for one target, from wherever", async () => {
    const operation = limited()
    for (let i = 1; i <= 5; i++) await call(operation, "a", `192.0.2.${i}`)
    expect(await refusalOf(call(operation, "a", "192.0.2.6"))).toMatchObject(exceeded)
    await call(operation, "b", "192.0.2.7")
  })

  it("is counted apart from every other operation", async () => {
    const [one, other] = [limited(), limited()]
    for (const of of ["a", "b", "c"]) await call(one, of, "192.0.2.1")
    await call(other, "a", "192.0.2.1")
  })

  it("may be called again in the next window; the refusal says in how many seconds that is", async () => {
    const operation = limited()
    for (const of of ["a", "b", "c"]) await call(operation, of, "192.0.2.1", seconds(10))
    const refusal = await refusalOf(call(operation, "d", "192.0.2.1", seconds(18)))
    expect(refusal.facts).toMatchObject({ retryAfter: 42 })
    expect(await refusalOf(call(operation, "d", "192.0.2.1", seconds(59)))).toMatchObject({ facts: { retryAfter: 1 } })
    await call(operation, "d", "192.0.2.1", seconds(60))
  })

  it("lets at most so many through at once", async () => {
    const operation = limited({ perAddress: { most: 7, seconds: 60 }, perTarget: { ...limits.perTarget, most: 1000 } })
    const calls = Array.from({ length: 50 }, (_, i) => call(operation, `t${i}`, "192.0.2.1"))
    const done = await Promise.allSettled(calls)
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(7)
    const codes = done.flatMap((one) => (one.status === "rejected" ? [(one.reason as DomainError).code] : []))
    expect(codes).toEqual(Array(43).fill(exceeded.code))
  })

  it("is counted before anything is looked at, also when it is refused for what it asks", async () => {
    const place = (await world.everything()).length
    const token = "nonsense"
    const inspect = () => invoke(world.visitor(service, "192.0.2.50"), inspectInvitation, { token })
    for (let i = 0; i < 30; i++) expect(await refusalOf(inspect())).toMatchObject({ code: "invitation.unusable" })
    expect(await refusalOf(inspect())).toMatchObject(exceeded)
    expect((await world.everything()).length).toBe(place + 2)
  })

  it("is counted by its address before its input is read: what is no input counts as well, and nobody's target", async () => {
    const operation = limited()
    let read = 0
    const { not_json } = errors("test", { not_json: "invalid" })
    const unreadable = (): Promise<unknown> => {
      read++
      throw not_json()
    }
    const wrong = (given: unknown) =>
      refusalOf(invoke({ ...world.visitor(service, "192.0.2.1"), now: midnight }, operation, given))
    expect(await wrong({})).toMatchObject({ code: "operation.invalid" })
    expect(await wrong({ of: 5 })).toMatchObject({ code: "operation.invalid" })
    expect(await wrong(unreadable)).toMatchObject({ code: "test.not_json" })
    expect(await wrong(unreadable)).toMatchObject(exceeded)
    expect(read).toBe(1)
    for (let i = 1; i <= 5; i++) await call(operation, "a", `198.51.100.${i}`)
  })
})

describe("the counters", () => {
  it("hold no address and no target, lie outside all places, and are tidied up after their window", async () => {
    const operation = limited()
    const before = new Set((await world.everything()).map(({ pk }) => pk))
    await call(operation, "eve@example.com", "203.0.113.99", seconds(30))
    const counters = (await world.everything()).filter(({ pk }) => !before.has(pk))
    expect(counters).toHaveLength(2)
    expect(JSON.stringify(counters)).not.toMatch(/eve|203\.0\.113/)
    for (const { pk, n } of counters) expect([String(pk).startsWith("uniq#limit#"), n]).toEqual([true, 1])
    const ends = counters.map(({ ttl }) => Number(ttl) - midnight.getTime() / 1000)
    expect(ends.toSorted((a, b) => a - b)).toEqual([60 + 60, 600 + 60])
  })

  it("of a target are not used up by who is refused by their address, nor by who only asks what would happen", async () => {
    const operation = limited()
    for (const of of ["x", "y", "z"]) await call(operation, of, "192.0.2.1")
    for (let i = 0; i < 20; i++) await call(operation, "victim", "192.0.2.1").catch(() => undefined)
    for (let i = 1; i <= 5; i++) await call(operation, "victim", `198.51.100.${i}`)
    for (let i = 0; i < 20; i++) {
      const request = { ...world.visitor(service, `203.0.113.${i}`), now: midnight }
      await invoke(request, operation as AnyOperation, { of: "asked" }, { preview: true })
    }
    await call(operation, "asked", "192.0.2.77")
  })
})

describe("an IPv6 address", () => {
  it("counts as its network, however it is written", () => {
    const network = "2001:db8:0:7"
    for (const host of [
      "2001:db8:0:7::1",
      "2001:DB8::7:1:2:3:4",
      "2001:0db8:0000:0007:ffff::",
      "2001:db8:0:7::%eth0",
    ]) {
      expect(networkOf(host)).toBe(network)
    }
    expect(networkOf("2001:db8:0:8::1")).not.toBe(network)
    expect(networkOf("::1")).toBe("0:0:0:0")
    expect(networkOf("192.0.2.1")).toBe("192.0.2.1")
  })
})
