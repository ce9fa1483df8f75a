import { setTimeout as wait } from "node:timers/promises"
import { deliveries } from "@tenantry/core/kernel/deliveries"
import { deliver, deliveryKeyOf, type Failure, type Outside, revive } from "@tenantry/core/kernel/delivering"
import { failedDeliveries, sweep } from "@tenantry/core/kernel/sweeping"
import { errors } from "@tenantry/core/kernel/errors"
import { eventRecords, personalRecords } from "@tenantry/core/kernel/events"
import { AccountId, timeOf, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { command } from "@tenantry/core/kernel/operations"
import { type Reaction, reaction, type StoredEvent, subscribersOf } from "@tenantry/core/kernel/reactions"
import { type Item, write } from "@tenantry/core/kernel/table"
import { AccountEvents, accounts } from "@tenantry/core/accounts/index"
import { onAccounts } from "@tenantry/core/permissions/index"
import { openMailer } from "@tenantry/core/adapters/ses/mailer"
import { SESv2Client } from "@aws-sdk/client-sesv2"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import * as z from "zod"
import { outsideOf } from "../support/deliver.ts"
import { until } from "../support/until.ts"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"
import { counted, countUp } from "./support.ts"
import { operation } from "../support/operations.ts"

const { listAccountEvents, listDeliveries } = operation

type Follows = Reaction<typeof counted>
type Run = Follows["run"]
/** What the reaction does in this test. */
let run: Run
let givenUp: NonNullable<Follows["givenUp"]>
let seen: StoredEvent<typeof counted>[] = []
const day = 24 * 3_600_000
const reactions: readonly Reaction[] = [
  reaction({
    name: "test.react",
    on: [counted],
    marks: ({ place }) => [`${place}#j`],
    run: async (ctx, event, one) => {
      seen.push(event)
      return run(ctx, event, one)
    },
    givenUp: async (ctx, event) => givenUp(ctx, event),
  }),
  reaction({ name: "test.later", on: [AccountEvents.opened], delay: 2 * day, run: () => Promise.resolve() }),
]

let world: World
let outside: Outside
let failures: Failure[] = []
let at: Settled
let request: ReturnType<World["as"]>
beforeAll(async () => {
  world = await openWorld({ subscribers: subscribersOf(reactions) })
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const nobody = new SESv2Client({ endpoint: "http://127.0.0.1:1", region: "eu-west-1", credentials, maxAttempts: 1 })
  outside = outsideOf(world, {
    reactions,
    mailer: openMailer("from@example.com", nobody),
    onFailure: (failure) => failures.push(failure),
  })
})
afterAll(() => world.close())
beforeEach(async () => {
  run = () => Promise.resolve()
  givenUp = () => Promise.resolve()
  // What earlier tests left behind is no work of this one's.
  world.empty()
  at = await settle(world)
  request = world.as(at.owner, at.accountId)
  seen = []
  failures = []
})

type Delivery = Item<typeof deliveries>
const all = async (): Promise<readonly Delivery[]> => {
  const listing = deliveries.query.inPlace({ place: at.accountId })
  return (await world.runtime.table.open([at.accountId]).list(deliveries, listing)).items
}
const outstanding = async () => (await all()).filter(({ reaction }) => reaction !== "test.later")
let happened = 0
/** Something happens, and a reaction is due. Each happens a moment after the one before. */
const happen = async (): Promise<Delivery> => {
  const now = new Date(request.now.getTime() - 1000 + happened++)
  await invoke({ ...request, now }, countUp, { by: 7 })
  const delivery = (await outstanding()).at(-1)
  if (!delivery) throw new Error("nothing is outstanding")
  return delivery
}
const begin = (key: Delivery, ms = 0) => deliver(outside, key, new Date(request.now.getTime() + ms))
const fail =
  (error: unknown = new TypeError("eve@example.com has no such thing")): Run =>
  async () => {
    // oxlint-disable-next-line typescript/only-throw-error -- whatever is thrown must be noted
    throw error
  }
const seed = (...items: Parameters<World["seed"]>[1]) => world.seed([at.accountId], items)
const minute = 60_000

describe("a reaction to an event", () => {
  it("runs once, is told what happened, and is struck off; the event remains", async () => {
    const key = await happen()
    expect(await begin(key)).toBe("done")
    expect([await outstanding(), await begin(key), seen.length]).toEqual([[], "not due", 1])
    expect(seen[0]).toEqual({
      name: "test.counted",
      place: at.accountId,
      execution: key.execution,
      object: at.accountId,
      actor: at.owner,
      actorName: expect.any(String) as string,
      at: new Date(key.due),
      data: { by: 7 },
      personal: { word: "quietly" },
    })
    const { execution, number } = key
    const events = world.runtime.table.open([at.accountId])
    expect(await events.get(eventRecords, { place: at.accountId, execution, number })).not.toBeNull()
  })

  it("runs once when many begin it at the same time", async () => {
    run = () => wait(30)
    const key = await happen()
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => begin(key)))
    expect(outcomes.toSorted()).toEqual(["done", ...Array<string>(5).fill("not due")])
    expect(seen).toHaveLength(1)
  })

  it("does not run before it is due", async () => {
    const [later] = (await all()).filter(({ reaction }) => reaction === "test.later")
    if (!later) throw new Error("there is no delayed delivery")
    const opened = timeOf(later.execution).getTime()
    expect(Date.parse(later.due)).toBe(opened + 2 * day)
    expect(await deliver(outside, later, new Date(opened + 2 * day - 1))).toBe("not due")
    expect(await deliver(outside, later, new Date(opened + 2 * day))).toBe("done")
  })

  it("runs also when what lay beside its event has been erased", async () => {
    const key = await happen()
    const { place, execution } = key
    await seed(write(personalRecords).remove({ place, execution }).commit())
    expect(await begin(key)).toBe("done")
    expect(seen).toMatchObject([{ personal: {}, actorName: undefined, data: { by: 7 } }])
  })

  const eventAt = ({ place, execution, number }: Delivery) => write(eventRecords).patch({ place, execution, number })
  const besideIt = ({ place, execution }: Delivery) => write(personalRecords).patch({ place, execution })

  it.each([[{ by: "7" }], [{}], [[]]])("does not run on data of another form than it declares: %j", async (data) => {
    const key = await happen()
    await seed(eventAt(key).set({ data }).commit())
    expect([await begin(key), seen]).toEqual(["failed", []])
    expect(await outstanding()).toMatchObject([{ state: "due", attempts: 1, error: "UnknownForm" }])
  })

  it("does not run on values about people of another form either", async () => {
    const key = await happen()
    await seed(
      besideIt(key)
        .set({ values: { 0: { word: 7 } } })
        .commit(),
    )
    expect([await begin(key), seen]).toEqual(["failed", []])
    expect(failures).toMatchObject([{ error: "UnknownForm" }])
  })

  it("does not run on an event that it does not follow", async () => {
    const key = await happen()
    await seed(eventAt(key).set({ name: "test.another" }).commit())
    expect([await begin(key), seen]).toEqual(["failed", []])
  })

  it("is told what its event declares, and nothing else that is stored there", async () => {
    const key = await happen()
    await seed(
      eventAt(key)
        .set({ data: { by: 7, more: "than declared" } })
        .commit(),
    )
    await seed(
      besideIt(key)
        .set({ values: { 0: { more: "than declared" } } })
        .commit(),
    )
    expect(await begin(key)).toBe("done")
    expect(seen.map(({ data, personal }) => [data, personal])).toEqual([[{ by: 7 }, {}]])
  })

  it("reads its event's place and what it says it reaches, and nothing else", async () => {
    const other = await settle(world)
    run = async ({ get }) => void (await get(accounts, { accountId: at.accountId }))
    expect(await begin(await happen())).toBe("done")
    run = async ({ get }) => void (await get(accounts, { accountId: other.accountId }))
    expect(await begin(await happen())).toBe("failed")
    expect(failures).toMatchObject([{ error: "PartitionError" }])
  })

  it("is found by the keys of the stream's records", async () => {
    const key = await happen()
    const { place, execution, number, reaction } = key
    const sk = `${execution}#00#${reaction}`
    const items = (await world.everything()).filter((item) => item["sk"] === sk)
    expect(items.map(({ pk, sk }) => deliveryKeyOf({ pk: String(pk), sk: String(sk) }))).toEqual([
      { place, execution, number, reaction },
    ])
  })
})

/** Twelve things happen at once. */
const countTwelve = command({
  name: "test.count_twelve",
  summary: "Count up twelve times",
  place: AccountId,
  permission: onAccounts.edit,
  input: z.strictObject({}),
  output: z.object({}),
  decide: async ({ place: accountId }) => {
    const [first, ...others] = Array.from({ length: 12 }, (_, by) =>
      counted({ object: accountId, version: by }, { by }, { word: `word ${by}` }),
    )
    if (!first) throw new Error("there are twelve")
    return {
      result: {},
      writes: [write(accounts).patch({ accountId }).add({ rev: 1 }).commit()],
      events: [first, ...others],
      effects: [],
    }
  },
})

describe("twelve events of one execution", () => {
  const upTo = Array.from({ length: 12 }, (_, number) => number)

  it("and their deliveries lie in the order in which they were told; each is delivered once", async () => {
    await invoke(request, countTwelve, {})
    expect((await outstanding()).map(({ number }) => number)).toEqual(upTo)
    expect(await sweep(outside, new Date())).toEqual({ done: 12 })
    expect(seen.map(({ data }) => data.by).toSorted((a, b) => a - b)).toEqual(upTo)
    for (const { data, personal } of seen) expect(personal).toEqual({ word: `word ${String(data.by)}` })
    expect(await outstanding()).toEqual([])
  })

  it.each([100, 5, 1])("are in the audit newest first, each once, in pages of %i", async (limit) => {
    await invoke(request, countTwelve, {})
    const told: unknown[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const { result } = await invoke(request, listAccountEvents, { limit, ...(cursor ? { cursor } : {}) })
      const twelve = result.data.filter(({ event }) => event === counted.eventName)
      for (const { id, data } of twelve) told.push([Number(id.split("#")[1]), data])
      cursor = result.nextCursor
    }
    const newestFirst = upTo.toReversed().map((by) => [by, { by, word: `word ${by}` }])
    expect(told).toEqual(newestFirst)
  })
})

describe("a table that collides", () => {
  it("while an attempt is claimed, has it claimed a moment later", async () => {
    const key = await happen()
    world.faults.conflicts = 3
    expect(await begin(key)).toBe("done")
    expect([seen.length, await outstanding()]).toEqual([1, []])
  })

  it("while it is struck off, has it struck off a moment later: nothing is sent twice", async () => {
    const key = await happen()
    run = () => Promise.resolve(void (world.faults.conflicts = 3))
    expect(await begin(key)).toBe("done")
    expect([await outstanding(), await begin(key, 3 * minute), seen.length]).toEqual([[], "not due", 1])
  })

  it("while a failure is noted, has it noted", async () => {
    const key = await happen()
    run = async (...told) => {
      world.faults.conflicts = 3
      await fail()(...told)
    }
    expect(await begin(key)).toBe("failed")
    expect(await outstanding()).toMatchObject([{ attempts: 1, error: "TypeError" }])
  })

  it("for too long, is told; the delivery waits for another", async () => {
    const key = await happen()
    const pauses: number[] = []
    const sleep = async (ms: number) => void pauses.push(ms)
    const runtime = { ...world.runtime, sleep, random: () => 1 }
    world.faults.conflicts = Number.POSITIVE_INFINITY
    const ended = await deliver({ ...outside, runtime }, key, request.now).catch((error: unknown) => error)
    world.faults.conflicts = 0
    expect(ended).toMatchObject({ code: "operation.contended" })
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 2000, 2000, 2000])
    expect([seen.length, await begin(key)]).toEqual([0, "done"])
  })

  it("does not stop a sweep from ending what it has begun", async () => {
    for (let i = 0; i < 3; i++) await happen()
    run = () => wait(50)
    const { faults } = world
    faults.before = async () => {
      faults.before = undefined
      throw Object.assign(new Error("broken"), { name: "ValidationException" })
    }
    await expect(sweep(outside, request.now)).rejects.toThrow("broken")
    expect([seen.length, (await outstanding()).length]).toEqual([2, 1])
  })

  it("and loses an answer, has each thing done once", async () => {
    const key = await happen()
    world.faults.lostReplies = 1
    expect(await begin(key)).toBe("done")
    expect([seen.length, await outstanding()]).toEqual([1, []])
  })
})

describe("a reaction that waits for something", () => {
  it("is not begun before the time it named, and then with all its attempts; nothing has failed", async () => {
    const key = await happen()
    run = fail()
    expect(await begin(key)).toBe("failed")
    run = () => Promise.resolve({ later: new Date(request.now.getTime() + 2 * day) })
    expect(await begin(key, minute)).toBe("later")
    expect(await outstanding()).toMatchObject([{ attempts: 0, state: "due" }])
    expect(await begin(key, 2 * day - 1)).toBe("not due")
    run = () => Promise.resolve()
    expect(await begin(key, 2 * day)).toBe("done")
    expect([await outstanding(), failures.length]).toEqual([[], 1])
  })
})

describe("a crash between beginning and end", () => {
  it("leaves it due again after the lease, and not before", async () => {
    run = () => new Promise(() => undefined)
    const key = await happen()
    void begin(key)
    await until("it is begun", () => seen.length > 0)
    run = () => Promise.resolve()
    expect(await begin(key, minute)).toBe("not due")
    expect(await begin(key, 2 * minute - 1)).toBe("not due")
    expect(await begin(key, 2 * minute)).toBe("done")
    expect([seen.length, await outstanding()]).toEqual([2, []])
  })

  it("lets nobody who was thought dead strike off what another has begun", async () => {
    const ends: (() => void)[] = []
    run = () => new Promise((resolve) => ends.push(resolve))
    const key = await happen()
    const first = begin(key)
    await until("the first is begun", () => ends.length === 1)
    const second = begin(key, 2 * minute)
    await until("the second is begun", () => ends.length === 2)
    ends[0]?.()
    await first
    expect(await outstanding()).toMatchObject([{ attempts: 2, state: "due" }])
    ends[1]?.()
    expect(await second).toBe("done")
    expect(await outstanding()).toEqual([])
  })

  it("is counted from when each was begun, however long a sweep has been under way", async () => {
    for (let i = 0; i < 5; i++) await happen()
    const leases: number[] = []
    run = async (_, { at: told }) => {
      const own = (await outstanding()).find(({ execution }) => timeOf(execution).getTime() === told.getTime())
      leases.push(Date.parse(own?.due ?? "") - request.now.getTime())
      await wait(80)
    }
    expect(await sweep(outside, request.now)).toEqual({ done: 5 })
    const first = Math.min(...leases)
    expect(first).toBeGreaterThanOrEqual(2 * minute)
    expect(Math.max(...leases) - first).toBeGreaterThanOrEqual(75)
  })
})

describe("a failure", () => {
  it("is noted by its name or code, never by its words", async () => {
    const { odd } = errors("test", { odd: "conflict" })
    for (const [thrown, name] of [
      [new TypeError("eve@example.com"), "TypeError"],
      [odd({ email: "eve@example.com" }), "test.odd"],
      ["eve@example.com", "unknown"],
      [null, "unknown"],
    ] as const) {
      run = fail(thrown)
      const key = await happen()
      expect(await begin(key)).toBe("failed")
      expect((await outstanding()).at(-1)).toMatchObject({ state: "due", attempts: 1, error: name })
      expect(failures.at(-1)).toMatchObject({ error: name, attempts: 1, forGood: false })
    }
    expect(JSON.stringify([await outstanding(), failures])).not.toContain("eve@")
  })

  it("of the mail's way is one as well", async () => {
    run = ({ mailer }) => mailer.send({ to: "eve@example.com", subject: "s", html: "h", text: "t" })
    expect(await begin(await happen())).toBe("failed")
    const [{ error } = {}] = await outstanding()
    expect(error).toMatch(/^[A-Za-z]+$/)
    run = () => Promise.resolve()
    expect(await sweep(outside, new Date(request.now.getTime() + 10_000))).toMatchObject({ done: 1 })
  })

  /** Fails as often as it is tried, each time as soon as it is due; answers how long it waited each time. */
  const exhaust = async (key: Delivery): Promise<number[]> => {
    run = fail()
    const waits: number[] = []
    for (let now = new Date(key.due), more = true; more && waits.length < 20; ) {
      expect(await deliver(outside, key, new Date(now.getTime() - 1))).toBe("not due")
      expect(await deliver(outside, key, now)).toBe("failed")
      const [left] = await outstanding()
      const due = new Date(left?.due ?? "")
      waits.push(due.getTime() - now.getTime())
      more = left?.state === "due"
      now = due
    }
    return waits
  }

  it("is tried again ten times, ever later, for about two days", async () => {
    const waits = await exhaust(await happen())
    const seconds = waits.map((ms) => ms / 1000)
    expect(seconds).toEqual([10, 30, 120, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 0])
    expect(failures.map(({ attempts, forGood }) => [attempts, forGood]).at(-1)).toEqual([11, true])
    expect(failures.filter(({ forGood }) => forGood)).toHaveLength(1)
  })

  it("for the eleventh time is one for good: to be seen, and left alone", async () => {
    const key = await happen()
    await exhaust(key)
    const { result } = await invoke(request, listDeliveries, {})
    const shown = result.data.find(({ reaction }) => reaction === "test.react")
    expect(shown).toMatchObject({ state: "failed", attempts: 11, error: "TypeError", event: `${key.execution}#0` })
    expect((await failedDeliveries(outside)).filter(({ place }) => place === at.accountId)).toHaveLength(1)
    run = () => Promise.resolve()
    const before = seen.length
    await sweep(outside, new Date("2100-01-01"))
    expect([seen.length, (await outstanding()).length]).toEqual([before, 1])
  })

  it("for good can be taken back: revived, it is swept up", async () => {
    const key = await happen()
    await exhaust(key)
    run = () => Promise.resolve()
    const now = new Date(request.now.getTime() + 7 * day)
    expect([await revive(outside, key, now), await revive(outside, key, now)]).toEqual([true, false])
    expect(await outstanding()).toMatchObject([{ state: "due", attempts: 0, due: now.toISOString() }])
    expect((await sweep(outside, now))["done"]).toBeGreaterThanOrEqual(1)
    expect([await outstanding(), await revive(outside, key, now)]).toEqual([[], false])
    const left = (await failedDeliveries(outside)).filter(({ place }) => place === at.accountId)
    expect(left).toEqual([])
  })

  it("for good is found, however many lie beside it", async () => {
    const known = await happen()
    const failed = { ...known, state: "failed" as const, shard: "3" }
    const items = Array.from({ length: 230 }, (_, i) =>
      write(deliveries)
        .create({ ...failed, reaction: `test.failed_${i}` })
        .commit(),
    )
    for (let i = 0; i < items.length; i += 90) await seed(...items.slice(i, i + 90))
    const found = (await failedDeliveries(outside)).filter(({ place }) => place === at.accountId)
    expect(new Set(found.map(({ reaction }) => reaction)).size).toBe(230)
  })

  it("is not revived while it is only due", async () => {
    expect(await revive(outside, await happen(), request.now)).toBe(false)
  })
})

describe("work that is not finished", () => {
  /** Says "again" until it has come so far; `page` is how far it has come. */
  let page = 0
  const upTo =
    (last: number): Run =>
    async () =>
      ++page < last ? "again" : undefined
  beforeEach(() => {
    page = 0
  })

  it("goes on while there is time, and is struck off at its end", async () => {
    const key = await happen()
    run = upTo(5)
    expect(await begin(key)).toBe("done")
    expect([page, await outstanding()]).toEqual([5, []])
  })

  it("is due again at once when its time is up, with all its attempts before it: to have come further is no failure", async () => {
    const key = await happen()
    run = fail()
    await begin(key)
    await begin(key, minute)
    run = upTo(3)
    expect(await deliver(outside, key, new Date(request.now.getTime() + 5 * minute), 0)).toBe("again")
    const due = new Date(request.now.getTime() + 5 * minute).toISOString()
    expect(await outstanding()).toMatchObject([{ state: "due", attempts: 0, due }])
    expect(await begin(key, 5 * minute)).toBe("done")
    expect(page).toBe(3)
  })

  it("is given the time that is left, and has none in a slice without any", async () => {
    const left: number[] = []
    run = async ({ timeLeft }) => {
      left.push(timeLeft())
      await wait(20)
      left.push(timeLeft())
      return left.length < 4 ? "again" : undefined
    }
    await deliver({ ...outside, slice: 1000 }, await happen(), request.now)
    expect(left.every((ms, i) => ms > 0 && ms <= (left[i - 1] ?? 1000))).toBe(true)
    run = async ({ timeLeft }) => void left.push(timeLeft())
    await deliver({ ...outside, slice: 0 }, await happen(), request.now)
    expect(left.at(-1)).toBeLessThanOrEqual(0)
    const key = await happen()
    const began = performance.now()
    await deliver(outside, key, request.now)
    expect(left.at(-1)).toBeLessThanOrEqual(35_000)
    expect(left.at(-1)).toBeGreaterThan(35_000 - (performance.now() - began))
  })

  it("has a lease of its own for each time that it goes on", async () => {
    const leases: number[] = []
    run = async () => {
      const [own] = await outstanding()
      leases.push(Date.parse(own?.due ?? ""))
      expect(own).toMatchObject({ attempts: 1, state: "due" })
      await wait(20)
      return leases.length < 3 ? "again" : undefined
    }
    await begin(await happen())
    const [first = 0, second = 0, third = 0] = leases
    expect(first).toBe(request.now.getTime() + 2 * minute)
    expect(second - first).toBeGreaterThanOrEqual(20)
    expect(third - second).toBeGreaterThanOrEqual(20)
  })

  it("and dies in the middle is due after the lease, from where it was", async () => {
    const key = await happen()
    run = async (...told) => (page === 2 ? new Promise<never>(() => undefined) : upTo(4)(...told))
    void begin(key)
    await until("it has gone on twice", () => seen.length === 3)
    const [left] = await outstanding()
    const due = left?.due ?? ""
    run = upTo(4)
    const before = new Date(Date.parse(due) - 1)
    expect([await deliver(outside, key, before), page]).toEqual(["not due", 2])
    expect([await deliver(outside, key, new Date(due)), page]).toEqual(["done", 4])
  })

  it("is done by one of two at once", async () => {
    const key = await happen()
    run = async (...told) => {
      await wait(5)
      return upTo(6)(...told)
    }
    const outcomes = await Promise.all([begin(key), begin(key), begin(key)])
    expect([outcomes.toSorted(), page]).toEqual([["done", "not due", "not due"], 6])
  })

  it("is not taken over by who was thought dead, although attempts have begun anew since", async () => {
    const ends: ((outcome: "again" | undefined) => void)[] = []
    run = () => new Promise((resolve) => ends.push(resolve))
    const key = await happen()
    const late = begin(key)
    await until("the first is begun", () => ends.length === 1)
    const next = deliver(outside, key, new Date(request.now.getTime() + 2 * minute), 0)
    await until("the second is begun", () => ends.length === 2)
    ends[1]?.("again")
    expect(await next).toBe("again")
    const third = begin(key, 4 * minute)
    await until("the third is begun", () => ends.length === 3)
    const [seenByAll] = await outstanding()
    expect(seenByAll).toMatchObject({ attempts: 1 })
    ends[0]?.(undefined)
    await late
    expect(await outstanding()).toEqual([seenByAll])
    ends[2]?.(undefined)
    expect([await third, await outstanding()]).toEqual(["done", []])
  })

  it("and fails eleven times in a row waits for somebody; revived, it goes on where it was", async () => {
    const key = await happen()
    run = async (...told) => (page === 3 ? fail()(...told) : upTo(6)(...told))
    let now = request.now
    for (let tries = 1; tries <= 11; tries++) {
      expect(await deliver(outside, key, now)).toBe("failed")
      const [left] = await outstanding()
      expect(left).toMatchObject({ attempts: tries, state: tries < 11 ? "due" : "failed" })
      now = new Date(left?.due ?? "")
    }
    run = upTo(6)
    expect(await revive(outside, key, now)).toBe(true)
    expect([await deliver(outside, key, now), page, await outstanding()]).toEqual(["done", 6, []])
  })

  it("has its turn in a sweep again and again, and lets what is short come in between", async () => {
    const order: string[] = []
    run = async (_, { at: told }) => {
      const own = told.getTime() - first
      order.push(String(own))
      await wait(10)
      return own < 5 && order.filter((name) => name === String(own)).length < 8 ? "again" : undefined
    }
    const first = timeOf((await happen()).execution).getTime()
    for (let i = 0; i < 5; i++) await happen()
    expect(await sweep({ ...outside, slice: 0 }, request.now)).toEqual({ again: 35, done: 6 })
    expect(order.indexOf("5")).toBeLessThan(12)
  })
})

describe("a delivery that is given up", () => {
  it("has that told before, with everything that the reaction has", async () => {
    const key = await happen()
    const told: string[] = []
    givenUp = async ({ get, request: ask }, { name, place }) => {
      const [own] = await outstanding()
      const account = await get(accounts, { accountId: at.accountId })
      const { cause } = ask({ kind: "visitor" }, place)
      told.push(name, String(own?.state), String(account?.accountId), String(cause))
    }
    run = fail()
    await seed(write(deliveries).patch(key).set({ attempts: 10 }).commit())
    expect(await begin(key)).toBe("failed")
    expect(told).toEqual(["test.counted", "due", at.accountId, `${key.execution}#0`])
    expect(await outstanding()).toMatchObject([{ state: "failed", attempts: 11 }])
  })

  it("is not given up as long as that cannot be told", async () => {
    const key = await happen()
    run = fail()
    givenUp = () => Promise.reject(new Error("not now"))
    await seed(write(deliveries).patch(key).set({ attempts: 10 }).commit())
    expect(await begin(key)).toBe("failed")
    const due = new Date(request.now.getTime() + day).toISOString()
    expect(await outstanding()).toMatchObject([{ state: "due", attempts: 11, due }])
    givenUp = () => Promise.resolve()
    expect(await begin(key, day)).toBe("failed")
    expect(await outstanding()).toMatchObject([{ state: "failed", attempts: 12 }])
    expect(failures.map(({ forGood }) => forGood)).toEqual([false, true])
  })
})

describe("what a reaction changes in the table", () => {
  it("goes through commands that name its event as their cause", async () => {
    const key = await happen()
    run = async ({ request: ask }, { data }) => {
      if (data.by !== 7) return
      const mine = ask({ kind: "job", name: "test", permissions: [onAccounts.edit] }, at.accountId)
      await invoke(mine, countUp, { by: 8 })
    }
    expect(await begin(key)).toBe("done")
    const { items } = await world.runtime.table
      .open([at.accountId])
      .list(eventRecords, eventRecords.query.inPlace({ place: at.accountId }))
    const caused = items.filter(({ cause }) => cause === `${key.execution}#0`)
    expect(caused).toMatchObject([{ name: "test.counted", actor: "job:test", data: { by: 8 } }])
  })

  it("but for its marks, which it writes where it said, and nowhere else", async () => {
    const marked: unknown[] = []
    const note = (place: string) =>
      write(deliveries)
        .create({ place, execution: "x", number: 0, reaction: "r", state: "due", attempts: 0, due: "d", shard: "0" })
        .commit()
    run = async ({ mark }, { place }) => {
      const elsewhere = await mark([note(place)]).catch((error: Error) => error.name)
      marked.push(elsewhere, await mark([note(`${place}#j`)]), await mark([note(`${place}#j`)]))
    }
    expect(await begin(await happen())).toBe("done")
    expect(marked).toEqual(["PartitionError", true, false])
  })
})

describe("a sweep", () => {
  it("takes what the stream never brought, and says how many", async () => {
    for (let i = 0; i < 5; i++) await happen()
    expect(await sweep(outside, new Date(request.now.getTime() - 2000))).toEqual({})
    expect(await sweep(outside, request.now)).toEqual({ done: 5 })
    expect([seen.length, await outstanding(), await sweep(outside, request.now)]).toEqual([5, [], {}])
  })

  it("of two at once begins each thing once", async () => {
    run = () => wait(5)
    for (let i = 0; i < 4; i++) await happen()
    await Promise.all([sweep(outside, request.now), sweep(outside, request.now)])
    expect([seen.length, await outstanding()]).toEqual([4, []])
  })

  it("works at four things at once, and not at more", async () => {
    for (let i = 0; i < 9; i++) await happen()
    const atWork: number[] = []
    let begun = 0
    run = async () => {
      atWork.push(++begun)
      await wait(40)
      begun--
    }
    expect(await sweep(outside, request.now)).toEqual({ done: 9 })
    expect(Math.max(...atWork)).toBe(4)
  })

  it("begins nothing more when its time is over; the next one goes on", async () => {
    for (let i = 0; i < 9; i++) await happen()
    run = () => wait(600)
    expect(await sweep(outside, request.now, 500)).toEqual({ done: 4 })
    expect([await sweep(outside, request.now), await outstanding()]).toEqual([{ done: 5 }, []])
  })

  /** Deliveries that nobody knows a reaction for, in shards of their own. */
  const strange = (known: Delivery, reactions: readonly string[], about: Partial<Delivery>) =>
    seed(
      ...reactions.map((reaction, i) =>
        write(deliveries)
          .create({ ...known, shard: String(i % 8), ...about, reaction })
          .commit(),
      ),
    )

  it.each([0, 1, 2, 3, 4, 5, 6, 7])("begins with any shard: here with %i", async (shard) => {
    const names = Array.from({ length: 8 }, (_, i) => `test.shard_${i}`)
    await strange(await happen(), names, { due: new Date(0).toISOString() })
    const runtime = { ...world.runtime, random: () => (shard + 0.5) / 8 }
    await sweep({ ...outside, runtime }, new Date(1000))
    const firsts = failures.slice(0, 4).map(({ delivery }) => delivery.reaction)
    expect(failures).toHaveLength(8)
    expect(firsts).toContain(`test.shard_${shard}`)
    expect(firsts).not.toContain(`test.shard_${(shard + 7) % 8}`)
  })

  it("fails what this version knows no reaction or event for, and tries again: another version may know", async () => {
    const known = await happen()
    const base = { ...known, execution: ulid(request.now), number: 0 }
    await seed(
      write(deliveries)
        .create({ ...known, reaction: "test.unknown" })
        .commit(),
      write(deliveries).create(base).commit(),
    )
    const outcomes = await sweep(outside, request.now)
    expect(outcomes).toMatchObject({ done: 1, failed: 2 })
    const left = (await outstanding()).map(({ attempts, state, error }) => ({ attempts, state, error }))
    expect(left).toHaveLength(2)
    for (const one of left) expect(one).toMatchObject({ attempts: 1, state: "due" })
    expect(new Set(left.map(({ error }) => error))).toEqual(new Set(["UnknownEvent", "UnknownReaction"]))
  })

  it("is not held up by what cannot be delivered, however much of it there is", async () => {
    const known = await happen()
    const early = new Date(0).toISOString()
    const blocked = Array.from({ length: 110 }, (_, number) =>
      write(deliveries)
        .create({ ...known, number, reaction: "test.unknown", due: early })
        .commit(),
    )
    await seed(...blocked.slice(0, 60))
    await seed(...blocked.slice(60))
    await sweep(outside, request.now)
    await sweep(outside, request.now)
    expect(seen).toHaveLength(1)
  })
})
