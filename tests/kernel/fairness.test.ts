import { deliveries, shards } from "@tenantry/core/kernel/deliveries"
import { deliveryKeyOf, type DeliveryKey, type DeliveryOutcome, type Outside } from "@tenantry/core/kernel/delivering"
import { AccountId, type PlaceId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { type Reaction, reaction, subscribersOf } from "@tenantry/core/kernel/reactions"
import { beginDeliveries, failedDeliveries, inTurns, sweep } from "@tenantry/core/kernel/sweeping"
import { type Item, write } from "@tenantry/core/kernel/table"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { outsideOf } from "../support/deliver.ts"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"
import { counted, countUp } from "./support.ts"

/** Places in the order in which something was begun there. */
let steps: PlaceId[] = []
const run: Reaction["run"] = async (_, { place }) => void steps.push(place)
const noises = Array.from({ length: 98 }, (_, i) => `test.noise_${i}`)
const react = reaction({ name: "test.react", on: [counted], run })
const reactions = [react, ...noises.map((name) => reaction({ name, on: [counted], run }))]
let outcomes: DeliveryOutcome[] = []

let world: World
let outside: Outside
let noisy: Settled
let quiet: Settled
beforeAll(async () => {
  world = await openWorld({ subscribers: subscribersOf([react]) })
  outside = outsideOf(world, { reactions, onOutcome: (outcome) => outcomes.push(outcome) })
})
afterAll(() => world.close())

type Delivery = Item<typeof deliveries>
const waitingIn = async ({ accountId: place }: Settled): Promise<readonly Delivery[]> => {
  const found: Delivery[] = []
  for (let after: Readonly<Record<string, unknown>> | undefined, more = true; more; more = after !== undefined) {
    const page = await world.runtime.table
      .open([place])
      .list(deliveries, deliveries.query.inPlace({ place }), { after: after })
    found.push(...page.items)
    after = page.last
  }
  return found
}

/** Something happens somewhere, and a reaction to it is due. */
const happen = async ({ owner, accountId }: Settled): Promise<Delivery> => {
  await invoke(world.as(owner, accountId), countUp, {})
  const delivery = (await waitingIn({ owner, accountId } as Settled)).at(-1)
  if (!delivery) throw new Error("nothing is due")
  return delivery
}

/** Further deliveries like one that is there, of the same event, in all shards, due since long before. */
const noise = (like: Delivery, many: number): Promise<void> => {
  const due = new Date(Date.now() - 3_600_000).toISOString()
  const items = noises.slice(0, many).map((reaction, i) =>
    write(deliveries)
      .create({ ...like, reaction, shard: String(i % shards.length), due })
      .commit(),
  )
  return world.seed([like.place], items)
}
/** The same with events of their own by the thousand, written down beside the engine. */
const copied = ({ place, execution }: Delivery, many: number): void => {
  const others = Array.from({ length: many }, (_, i) => `${execution.slice(0, 20)}${String(i).padStart(6, "0")}`)
  world.copy(
    AccountId.schema.parse(place),
    others.map((other) => [[execution, other]]),
  )
}

beforeEach(async () => {
  noisy = await settle(world)
  quiet = await settle(world)
  steps = []
  outcomes = []
})
/** What a test leaves behind is no work of the next one's. */
afterEach(() => {
  world.faults.before = undefined
  world.empty()
})

const keyOf = ({ place, execution, number, reaction }: Delivery): DeliveryKey => ({
  place,
  execution,
  number,
  reaction,
})

describe("the order in which deliveries are begun", () => {
  const key = (place: string, number: number) => ({ place, execution: "x", number, reaction: "r" })
  const all = [key("a", 0), key("a", 1), key("a", 2), key("b", 3), key("a", 4), key("c", 5), key("b", 6)]

  it("is one of each place, then the next of each, as each place has them", () => {
    expect(inTurns(all, 10).map(({ place, number }) => `${place}${number}`)).toEqual([
      "a0",
      "b3",
      "c5",
      "a1",
      "b6",
      "a2",
      "a4",
    ])
  })

  it("has of each place no more than its share", () => {
    expect(inTurns(all, 2).map(({ place, number }) => `${place}${number}`)).toEqual(["a0", "b3", "c5", "a1", "b6"])
  })
})

describe("a sweep", () => {
  it("finds what is due in every shard, whichever it begins with, and what failed for good as well", async () => {
    const like = await happen(noisy)
    for (const [first] of shards.entries()) {
      await noise(like, shards.length)
      const runtime = { ...world.runtime, random: () => (first + 0.5) / shards.length }
      await sweep({ ...outside, runtime }, new Date())
      expect((await waitingIn(noisy)).map(({ shard }) => shard)).toEqual([])
      await world.seed([like.place], [write(deliveries).create(like).commit()])
    }
    const failed = shards.map((shard, i) =>
      write(deliveries)
        .create({ ...like, number: 1 + i, shard, state: "failed" })
        .commit(),
    )
    await world.seed([like.place], failed)
    const found = (await failedDeliveries(outside)).filter(({ place }) => place === like.place)
    expect(found.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(shards.map((_, i) => 1 + i))
    await world.seed(
      [like.place],
      found.map((key) => write(deliveries).remove(key).commit()),
    )
  })

  it("forgets no shard into which commits put deliveries, whatever it takes for all shards", async () => {
    // A shard of eight is missed by all of so many once in ten thousand times.
    for (let i = 0; i < 70; i++) await invoke(world.as(noisy.owner, noisy.accountId), countUp, {})
    const waiting = await waitingIn(noisy)
    expect([waiting.length, new Set(waiting.map(({ shard }) => shard)).size > 1]).toEqual([70, true])
    await sweep(outside, new Date(Date.now() + 1000))
    expect(await waitingIn(noisy)).toEqual([])
  })

  it("is ended by nothing that breaks: everything else has its turn, and then it is told", async () => {
    for (let i = 0; i < 12; i++) await happen(noisy)
    await happen(quiet)
    let broken = 0
    world.faults.before = async () => {
      // As many as work at once, so that each of them meets one.
      if (broken++ < 4) throw Object.assign(new Error("broken"), { name: "ValidationException" })
    }
    await expect(sweep(outside, new Date(Date.now() + 1000))).rejects.toThrow("broken")
    world.faults.before = undefined
    expect([steps.length, (await waitingIn(noisy)).length + (await waitingIn(quiet)).length]).toEqual([9, 4])
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(9)
  })
})

describe("what the stream brings", () => {
  const now = () => new Date(Date.now() + 1000)

  it("is begun one of each place first, and of one place no more than ten: the rest is due, and the sweep takes it", async () => {
    const like = await happen(noisy)
    await noise(like, 98)
    const loud = await waitingIn(noisy)
    const keys = [...loud, await happen(quiet)].map(keyOf)
    expect(keys).toHaveLength(100)
    expect(await beginDeliveries(outside, keys, now())).toEqual([])
    expect(steps.indexOf(quiet.accountId)).toBeLessThan(4)
    expect(steps.filter((place) => place === noisy.accountId)).toHaveLength(10)
    expect([outcomes.filter((outcome) => outcome === "left").length, steps.length]).toEqual([89, 11])
    const left = await waitingIn(noisy)
    expect(left.map(({ attempts, state }) => `${state} ${attempts}`)).toEqual(Array(89).fill("due 0"))
    expect(await sweep(outside, now())).toEqual({ done: 89 })
  })

  it("of a thousand of one place delays the one of another by a tenth of them", async () => {
    const like = await happen(noisy)
    copied(like, 999)
    const keys = [...(await waitingIn(noisy)), await happen(quiet)].map(keyOf)
    for (let i = 0; i < keys.length && !steps.includes(quiet.accountId); i += 100) {
      await beginDeliveries(outside, keys.slice(i, i + 100), now())
    }
    expect(steps.indexOf(quiet.accountId)).toBeGreaterThanOrEqual(0)
    expect(steps.indexOf(quiet.accountId)).toBeLessThanOrEqual(103)
  })

  it("goes on for a moment each: what takes longer is the sweep's, and nobody waits for it", async () => {
    const key = keyOf(await happen(noisy))
    const left: number[] = []
    const long = reaction({
      name: "test.react",
      on: [counted],
      run: async ({ timeLeft }) => {
        left.push(timeLeft())
        return "again"
      },
    })
    await beginDeliveries({ ...outside, reactions: [long], slice: 0 }, [key], now())
    expect(outcomes).toEqual(["again"])
    expect(await waitingIn(noisy)).toMatchObject([{ state: "due", attempts: 0 }])
    await beginDeliveries({ ...outside, reactions: [long], onOutcome: () => undefined }, [key], now(), 20)
    expect(Math.max(...left)).toBeLessThanOrEqual(2000)
  })

  it("that cannot be begun is told, each with what broke; everything else is done", async () => {
    const keys = [await happen(noisy), await happen(quiet), await happen(noisy)].map(keyOf)
    world.faults.before = async () => {
      world.faults.before = undefined
      throw Object.assign(new Error("broken"), { name: "ValidationException" })
    }
    const broken = await beginDeliveries(outside, keys, now())
    // Both places are begun at once: whose first call reaches the table first is not decided.
    const [{ key }] = broken as [(typeof broken)[number]]
    expect(keys).toContainEqual(key)
    expect(broken).toEqual([{ key, error: expect.objectContaining({ name: "ValidationException" }) }])
    const waiting = [...(await waitingIn(noisy)), ...(await waitingIn(quiet))]
    expect([outcomes, waiting.map(keyOf)]).toEqual([["done", "done"], [key]])
  })

  it("is begun at four places at once, and when its time is over nothing more", async () => {
    const keys = [await happen(noisy), await happen(quiet)].map(keyOf)
    expect(await beginDeliveries(outside, keys, now(), -1)).toEqual([])
    expect([outcomes, steps]).toEqual([["left", "left"], []])
    expect(await sweep(outside, now())).toEqual({ done: 2 })
  })
})

it("a delivery's key is what the stream says it is", () => {
  expect(deliveryKeyOf({ pk: "acc_1#d", sk: "e#03#test.react" })).toEqual({
    place: "acc_1",
    execution: "e",
    number: 3,
    reaction: "test.react",
  })
})
