import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"
import { countUp, eventsOf, headIn, hurried, inviting, refusalOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { inviteAdmin, openAccount } = operation

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
  world.faults.sent.length = 0
})

const asOwner = () => world.as(at.owner, at.accountId)
const invite = (options = {}) => inviting(world)(at, "eve@example.com", options)
const count = (options = {}) => invoke(asOwner(), countUp, {}, options)
const counts = async () => ((await headIn(world, at.accountId))?.rev ?? 0) - 1
const events = async () => (await eventsOf(world, at.accountId)).length - 1
const tokens = () => new Set(world.faults.sent.map(({ token }) => token)).size

describe("a transaction that collides with another", () => {
  it("is decided again until it is done", async () => {
    world.faults.conflicts = 3
    expect((await count()).attempts).toBe(4)
    expect([await counts(), await events(), tokens()]).toEqual([1, 1, 4])
  })

  it("is given up in the end, with nothing done and no promise kept", async () => {
    world.faults.conflicts = 1000
    const refusal = await refusalOf(invoke(hurried(asOwner()), countUp, {}))
    world.faults.conflicts = 0
    expect(refusal).toMatchObject({ code: "operation.contended", kind: "unavailable" })
    expect([await counts(), await events()]).toEqual([0, 0])
  })

  it("does not lose one of twenty, all on one item, with collisions as on AWS", async () => {
    world.faults.latency = 2
    const requests = Array.from({ length: 20 }, () => count())
    await Promise.all(requests).finally(() => (world.faults.latency = 0))
    expect(world.faults.stats.conflicts).toBeGreaterThan(0)
    expect([await counts(), await events()]).toEqual([20, 20])
  })

  it("spreads its attempts by chance, ever wider", async () => {
    const pauses: number[] = []
    const sleep = (ms: number) => {
      pauses.push(ms)
      return Promise.resolve()
    }
    world.faults.conflicts = 8
    await invoke(hurried(asOwner(), { sleep, random: () => 0.5 }), countUp, {})
    expect(pauses).toEqual([50, 100, 200, 400, 800, 1000, 1000, 1000])
  })
})

describe.each([
  { key: "with a key", options: { idempotencyKey: "k1" } },
  { key: "without a key", options: {} },
])("a change whose answers are lost, $key, is", ({ options }) => {
  for (const replies of [1, 2, 5]) {
    it(`done once when ${replies} replies are lost, under one token`, async () => {
      world.faults.lostReplies = replies
      const done = await count(options)
      expect([done.replayed, done.attempts, await counts(), await events()]).toEqual([false, 1, 1, 1])
      expect([world.faults.sent.length, tokens()]).toEqual([replies + 1, 1])
    })
  }

  it("done once when its requests are lost", async () => {
    world.faults.lostRequests = 5
    await count(options)
    expect([await counts(), await events(), tokens()]).toEqual([1, 1, 1])
  })

  it("recognised as its own where tokens are not honoured", async () => {
    const { client, faults } = world
    client.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { body: string | Uint8Array; headers: Record<string, string> }
        const text = typeof request.body === "string" ? request.body : new TextDecoder().decode(request.body)
        const body = JSON.parse(text) as Record<string, unknown>
        delete body["ClientRequestToken"]
        request.body = JSON.stringify(body)
        request.headers["content-length"] = String(Buffer.byteLength(request.body))
        return next(args)
      },
      { step: "build", priority: "low", name: "forgetToken" },
    )
    faults.lostReplies = 1
    try {
      const done = await count(options)
      expect([done.replayed, done.result, await counts(), await events()]).toEqual([false, { by: 1 }, 1, 1])
      expect(faults.sent.every(({ token }) => token === undefined)).toBe(true)
    } finally {
      client.middlewareStack.remove("forgetToken")
    }
  })
})

describe("a change of which every answer is lost", () => {
  const withoutAnswers = async (options = {}) => {
    world.faults.lostReplies = 1000
    const invited = invoke(hurried(asOwner()), inviteAdmin, { email: "eve@example.com" }, options)
    const refusal = await refusalOf(invited).finally(() => (world.faults.lostReplies = 0))
    expect(refusal).toMatchObject({ code: "operation.unresolved", kind: "unavailable" })
    expect(tokens()).toBe(1)
  }

  it("says that it does not know, and tells when asked again with the key", async () => {
    await withoutAnswers({ idempotencyKey: "k1" })
    expect(await invite({ idempotencyKey: "k1" })).toMatchObject({
      replayed: true,
      result: { email: "eve@example.com" },
    })
    expect(await events()).toBe(1)
  })

  it("says that it does not know; without a key the repetition is a request of its own", async () => {
    await withoutAnswers()
    expect(await refusalOf(invite())).toMatchObject({ code: "invitation.pending" })
    expect(await events()).toBe(1)
  })
})

describe("a request that arrives late", () => {
  const arrive = async () => {
    for (const deliver of world.faults.deliver.splice(0)) await deliver().catch(() => undefined)
  }

  it("is not done a second time, though its writes alone would allow it", async () => {
    world.faults.withheld = 2
    expect((await count()).attempts).toBe(3)
    await arrive()
    expect([await counts(), await events()]).toEqual([1, 1])
  })

  it("is what has been done, when it arrives between two attempts", async () => {
    world.faults.withheld = 1
    world.faults.before = async () => {
      if (world.faults.deliver.length > 0) await arrive()
    }
    const done = await count().finally(() => (world.faults.before = undefined))
    expect([done.attempts, await counts(), await events()]).toEqual([2, 1, 1])
  })

  it("does not open a second account: what a command makes is the same in every attempt", async () => {
    const before = (await world.everything()).length
    world.faults.withheld = 1
    const { result } = await invoke(world.as(at.owner, at.owner), openAccount, { name: "Further" })
    const once = (await world.everything()).length
    await arrive()
    expect((await world.everything()).length).toBe(once)
    expect(once).toBeGreaterThan(before)
    expect((await headIn(world, result.accountId))?.name).toBe("Further")
  })
})
