import { setTimeout as wait } from "node:timers/promises"
import { GroupEvents } from "@tenantry/core/leading/index"
import type { Context } from "@tenantry/core/kernel/context"
import { contributing, contribution } from "@tenantry/core/kernel/contributions"
import { GroupId, TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { command } from "@tenantry/core/kernel/operations"
import type { TransactItem } from "@tenantry/core/kernel/table"
import { inTenants } from "@tenantry/core/permissions/index"
import { capabilities } from "@tenantry/core/system"
import { accountAbove, TenantEvents } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import * as z from "zod"
import { desks, leftIn, moved, ofNone, stocked, stocks, take } from "./desks.ts"
import { refusalOf } from "./support.ts"
import { confirmed, overtaken } from "../support/calls.ts"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { newUser } from "../support/users.ts"
import { openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { createGroup, deleteUser, deleteUsers, editUser, listAccountEvents, openTenant } = operation

let world: World
let at: Settled
beforeAll(async () => {
  const others = capabilities.flatMap(({ contributes = [] }) => contributes)
  world = await openWorld({ contribute: contributing([...others, ...desks]) })
})
afterAll(() => world.close())

const stock = (count: number) => stocked(world, at, count)
const left = () => leftIn(world, at)
const as = () => world.as(at.owner, at.tenantId)
const codesOf = (effects: readonly { readonly code: string }[]): readonly string[] => effects.map(({ code }) => code)
const create = (name: string) => invoke(as(), createGroup, { name })

beforeEach(async () => {
  at = await settle(world)
})

describe("what a capability contributes to another's command", () => {
  it("is shown with it, the most dangerous first, and changes nothing by that", async () => {
    await stock(1)
    const { effects } = await invoke(as(), createGroup, { name: "Sales" }, { preview: true })
    expect(codesOf(effects)).toEqual(["desk.last", "desk.taken", "group.created"])
    expect(await left()).toBe(1)
  })

  it("is done with it: written, told, and in the same transaction", async () => {
    await stock(5)
    const { cost } = await world.recorder.record(() => create("Sales"))
    expect(cost.calls.filter(({ phase }) => phase === "commit")).toHaveLength(1)
    expect(await left()).toBe(4)
    const { data } = (await invoke(world.as(at.owner, at.accountId), listAccountEvents, {})).result
    expect(data.map(({ event }) => event)).toContain("desk.taken")
  })

  it("refuses the command with its own refusal, and nothing is written", async () => {
    await stock(0)
    expect(await refusalOf(create("Sales"))).toMatchObject({ kind: "limit", code: "desk.none" })
    await world.seed([at.accountId], [moved(at.accountId, 0, 1)])
    expect(await outcomeOf(create("Sales"))).toBe("done")
  })

  it("is part of what was confirmed", async () => {
    await stock(5)
    const { confirmation } = await invoke(as(), createGroup, { name: "Sales" }, { preview: true })
    await create("Support")
    const late = await refusalOf(invoke(as(), createGroup, { name: "Sales" }, { confirmation }))
    expect(late).toMatchObject({ code: "confirmation.outdated" })
    expect(codesOf(late.facts["effects"] as never)).toEqual(["desk.taken", "group.created"])
  })

  it("is decided again when its facts change before the commit, so that the last one is taken once", async () => {
    await stock(1)
    expect(
      await overtaken(
        world,
        () => create("Sales"),
        () => create("Support"),
      ),
    ).toBe("desk.none")
    expect(await left()).toBe(0)
    for (let round = 0; round < 10; round++) {
      at = await settle(world)
      await stock(1)
      const outcomes = await Promise.all(["Sales", "Support", "Service"].map((name) => outcomeOf(create(name))))
      expect(outcomes.toSorted()).toEqual(["desk.none", "desk.none", "done"])
      expect(await left()).toBe(0)
    }
  })

  it("is asked by each command that has the event, and by each target of a job", async () => {
    await stock(20)
    const people = await Promise.all([1, 2, 3].map(() => newUser(world, at, { role: "employee" })))
    const before = (await left()) ?? 0
    const [one, ...others] = people.map(({ userId }) => userId)
    if (!one) throw new Error("nobody was added")
    await confirmed(as(), deleteUser, { userId: one })
    expect(await left()).toBe(before + 1)
    await confirmed(as(), deleteUsers, { users: others })
    await deliverAll(world, outsideOf(world), new Date(Date.now() + 60_000))
    expect(await left()).toBe(before + 3)
  })

  it("is not asked by what changes nothing", async () => {
    await stock(3)
    const { userId } = await newUser(world, at, { role: "employee" })
    const before = await left()
    const { effects } = await invoke(as(), editUser, { userId }, { preview: true })
    expect([codesOf(effects), await left()]).toEqual([["operation.unchanged"], before])
  })

  it("makes the same ids in every attempt, whichever of several takes longer", async () => {
    await stock(5)
    const made: string[][] = []
    const making = (name: string, ms: () => number) =>
      contribution({
        to: GroupEvents.created,
        decide: async (ctx: Context<TenantId>) => {
          await wait(ms())
          made.push([name, ctx.make(GroupId)])
          return {}
        },
        ofMany: ofNone,
      })
    const slow = () => (made.length < 2 ? 20 : 0)
    const both = contributing([making("first", slow), making("second", () => 0)])
    const request = { ...as(), runtime: { ...world.runtime, contribute: both } }
    const creating = () => invoke(request, createGroup, { name: "Sales" })
    expect(await overtaken(world, creating, () => create("Support"))).toBe("done")
    expect(made.slice(2)).toEqual(made.slice(0, 2))
  })

  it("is refused as a mistake where the event belongs to another place than it happens in", async () => {
    const lost = contributing([
      contribution({ to: TenantEvents.opened, decide: () => Promise.resolve({}), ofMany: ofNone }),
    ])
    const request = { ...world.as(at.owner, at.accountId), runtime: { ...world.runtime, contribute: lost } }
    await expect(invoke(request, openTenant, { name: "Second" })).rejects.toThrow("another place")
  })

  const outside = { name: "PartitionError" }
  const having = (...contributions: Parameters<typeof contributing>[0]) => ({
    ...as(),
    runtime: { ...world.runtime, contribute: contributing(contributions) },
  })
  const taking = contribution({ to: GroupEvents.created, beyond: accountAbove, decide: take, ofMany: ofNone })

  it("reaches only the partitions that it states, and not those that another states", async () => {
    await stock(3)
    const blind = contribution({ to: GroupEvents.created, decide: take, ofMany: ofNone })
    await expect(invoke(having(blind), createGroup, { name: "Sales" })).rejects.toMatchObject(outside)
    await expect(invoke(having(taking, blind), createGroup, { name: "Sales" })).rejects.toMatchObject(outside)
  })

  it("writes only there: what the partitions of another would admit is refused, when it is only asked, too", async () => {
    await stock(3)
    const writing = contribution({
      to: GroupEvents.created,
      decide: () => Promise.resolve({ writes: [moved(at.accountId, 3, -1)] }),
      ofMany: ofNone,
    })
    const request = having(taking, writing)
    await expect(invoke(request, createGroup, { name: "Sales" }, { preview: true })).rejects.toMatchObject(outside)
    await expect(invoke(request, createGroup, { name: "Sales" })).rejects.toMatchObject(outside)
    expect(await left()).toBe(3)
  })

  /** The test's own command, which has the event and then does something more to what its account has of desks. */
  const greedy = (more: { readonly writes?: readonly TransactItem[] }, seen: (ctx: Context) => void) =>
    command({
      name: "test.greedy",
      summary: "Reach for what is a contribution's",
      place: TenantId,
      permission: inTenants["groups.create"],
      input: z.strictObject({}),
      output: z.object({}),
      decide: (ctx) => {
        seen(ctx)
        const events = [
          GroupEvents.created({ object: ctx.make(GroupId), version: 1 }, { name: "Sales", parent: null }, {}),
        ] as const
        return Promise.resolve({ result: {}, writes: more.writes ?? [], events, effects: [] })
      },
    })

  it("opens nothing to the command that it contributes to", async () => {
    await stock(3)
    let own: Context | undefined
    const peeking = contribution({
      to: GroupEvents.created,
      beyond: accountAbove,
      decide: async () => {
        if (own) await own.get(stocks, at)
        return {}
      },
      ofMany: ofNone,
    })
    const peek = greedy({}, (ctx) => (own = ctx))
    await expect(invoke(having(taking, peeking), peek, {})).rejects.toMatchObject(outside)
    const writes = [moved(at.accountId, 3, -1)]
    const grab = invoke(
      having(taking),
      greedy({ writes }, () => {}),
      {},
      { preview: true },
    )
    await expect(grab).rejects.toMatchObject(outside)
  })
})
