import { deliveries, shards } from "@tenantry/core/kernel/deliveries"
import type { Outside } from "@tenantry/core/kernel/delivering"
import { AccountId, type PlaceId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { reaction, subscribersOf } from "@tenantry/core/kernel/reactions"
import { sweep } from "@tenantry/core/kernel/sweeping"
import { type Item, write } from "@tenantry/core/kernel/table"
import { afterAll, beforeAll, expect, it } from "vitest"
import { outsideOf } from "../support/deliver.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"
import { counted, countUp } from "./support.ts"

/** Places in the order in which something was begun there. */
const steps: PlaceId[] = []
const reactions = [reaction({ name: "test.react", on: [counted], run: async (_, { place }) => void steps.push(place) })]

let world: World
let outside: Outside
beforeAll(async () => {
  world = await openWorld({ subscribers: subscribersOf(reactions) })
  outside = outsideOf(world, { reactions })
})
afterAll(() => world.close())

type Delivery = Item<typeof deliveries>
/** Something happens somewhere, and a reaction to it is due. */
const happen = async ({ owner, accountId }: Settled): Promise<Delivery> => {
  await invoke(world.as(owner, accountId), countUp, {})
  const delivery = (await outstandingIn(world, accountId, "test.react")).at(-1)
  if (!delivery) throw new Error("nothing is due")
  return delivery
}

/** So many more in each shard, all due long before, with events of their own. */
const noise = async (like: Delivery, many: number): Promise<void> => {
  const { place, execution, number, reaction } = like
  const prefix = execution.slice(0, 19)
  for (const shard of shards) {
    const moved = { shard, state: "due" as const, due: new Date(0).toISOString() }
    await world.seed([place], [write(deliveries).patch({ place, execution, number, reaction }).set(moved).commit()])
    const others = Array.from({ length: many }, (_, i) => `${prefix}${shard}${String(i).padStart(6, "0")}`)
    world.copy(
      AccountId.schema.parse(place),
      others.map((other) => [[execution, other]]),
    )
  }
}

it("a sweep begins the one delivery of a quiet place among its first, whatever thousands of another wait before it", async () => {
  const [noisy, quiet] = [await settle(world), await settle(world)]
  await noise(await happen(noisy), 1100)
  await happen(quiet)
  await sweep(outside, new Date(Date.now() + 1000), 200)
  expect(steps.filter((place) => place === noisy.accountId).length).toBeGreaterThan(8)
  expect(steps.indexOf(quiet.accountId)).toBeGreaterThanOrEqual(0)
  expect(steps.indexOf(quiet.accountId)).toBeLessThan(8)
  expect(await outstandingIn(world, quiet.accountId, "test.react")).toEqual([])
})
