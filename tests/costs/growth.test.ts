import { accounts } from "@tenantry/core/accounts/index"
import { InconsistentRead } from "@tenantry/core/adapters/dynamodb/recorder"
import { grants } from "@tenantry/core/grants/index"
import { invitations } from "@tenantry/core/invitations/entity"
import { deliveries } from "@tenantry/core/kernel/deliveries"
import { eventRecords, personalRecords } from "@tenantry/core/kernel/events"
import { AccountId, IdentityId, InvitationId, TenantId, ulid } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { command } from "@tenantry/core/kernel/operations"
import { type TransactItem, write } from "@tenantry/core/kernel/table"
import { onAccounts } from "@tenantry/core/permissions/index"
import { tenants } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as z from "zod"
import { openedFor } from "../access/support.ts"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { freshAddress, newPerson, openWorld, type Settled, settle, type World } from "../support/world.ts"
import { counted, countUp } from "../kernel/support.ts"
import { operation } from "../support/operations.ts"

const { listAccountEvents, listAdmins, listDeliveries, listInvitations, listTenants, openAccount, renameAccount } =
  operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const seed = async ({ accountId }: Settled, places: readonly string[], items: readonly TransactItem[]) => {
  for (let i = 0; i < items.length; i += 90) await world.seed([accountId, ...places], items.slice(i, i + 90))
}

/** Fills an account with so many admins, invitations, deliveries and tenants, and with four times as many events. */
const fill = async (at: Settled, count: number): Promise<void> => {
  const { accountId, owner } = at
  const first = await world.runtime.table.open([at.tenantId]).get(tenants, at)
  if (!first) throw new Error("no tenant")
  const now = new Date()
  const grantedAt = now.toISOString()
  const admins = many(count, () => IdentityId.make(now))
  const about = { name: "Person", email: "person@example.com" }
  const by = { place: accountId, requestId: "r", actor: owner, operation: "test" }
  const executions = many(4 * count, (i) => ulid(new Date(now.getTime() + i)))
  const tenantIds = many(count, () => TenantId.make(now))
  await seed(at, tenantIds, [
    write(accounts).patch({ accountId }).add({ admins }).commit(),
    ...admins.map((identityId) =>
      write(grants)
        .create({ place: accountId, identityId, ...about, grantedBy: owner, grantedAt })
        .commit(),
    ),
    ...executions.flatMap((execution) => [
      write(eventRecords)
        .create({
          ...by,
          execution,
          number: 0,
          name: "account.renamed",
          schema: 1,
          object: accountId,
          version: 1,
          data: {},
        })
        .commit(),
      write(personalRecords)
        .create({ place: accountId, execution, values: { 0: {} } })
        .commit(),
    ]),
    ...executions.slice(0, count).map((execution) =>
      write(deliveries)
        .create({
          place: accountId,
          execution,
          number: 0,
          reaction: "r",
          state: "due",
          attempts: 0,
          due: grantedAt,
          shard: "0",
        })
        .commit(),
    ),
    ...many(count, () => {
      const sent = { invitedBy: owner, inviterName: "Owner", sentAt: grantedAt, expires: now.getTime() + 9e8, rev: 1 }
      const invited = { place: accountId, invitationId: InvitationId.make(now), email: "e@example.com", ...sent }
      return write(invitations)
        .create({ ...invited, locale: "en", status: "pending" })
        .commit()
    }),
    ...tenantIds.map((tenantId) =>
      write(tenants)
        .create({ ...first, tenantId, administrators: ["nobody"] })
        .commit(),
    ),
  ])
}

const filled = async (count: number): Promise<Settled> => {
  const at = await settle(world)
  await fill(at, count)
  return at
}
const lists = [listAdmins, listInvitations, listAccountEvents, listDeliveries, listTenants]

describe("a list", () => {
  it("costs by its page, and not by what there is", async () => {
    const costOf = async ({ owner, accountId }: Settled, list: (typeof lists)[number], limit: number) => {
      const read = () => invoke(world.as(owner, accountId), list, { limit })
      const { value, cost } = await world.recorder.record(read)
      return [list.name, value.result.data.length, cost.trips, cost.readUnits]
    }
    const [few, full] = [await filled(6), await filled(50)]
    for (const list of lists) {
      expect(await costOf(full, list, 5)).toEqual(await costOf(few, list, 5))
      expect((await costOf(full, list, 5))[1]).toBe(5)
      expect((await costOf(full, list, 50))[2]).toBe((await costOf(full, list, 5))[2])
    }
  })

  it("costs the same on its last pages as on its first", async () => {
    const { owner, accountId } = await filled(30)
    const costs: number[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const input = { limit: 10, ...(cursor === undefined ? {} : { cursor }) }
      const read = () => invoke(world.as(owner, accountId), listAccountEvents, input)
      const { value, cost } = await world.recorder.record(read)
      costs.push(cost.readUnits)
      cursor = value.result.nextCursor
    }
    expect(costs.length).toBeGreaterThan(12)
    expect(new Set(costs.slice(0, -1)).size).toBe(1)
  })
})

describe("authorising and changing", () => {
  it("costs as many round trips and units of reading in a full account as in an empty one", async () => {
    const costOf = async ({ owner, accountId }: Settled) => {
      const rename = () => invoke(world.as(owner, accountId), renameAccount, { name: "X" })
      const { cost } = await world.recorder.record(rename)
      return [cost.trips, cost.readUnits]
    }
    expect(await costOf(await filled(50))).toEqual(await costOf(await settle(world)))
  })
})

describe("opening an account", () => {
  it("costs as many round trips and units of reading for who has 45 as for who has none, with all that follows", async () => {
    const costOf = async (count: number) => {
      const person = await newPerson(world)
      await openedFor(world, person, count)
      const open = () => invoke(world.as(person, person, { address: freshAddress() }), openAccount, { name: "Further" })
      const { value, cost } = await world.recorder.record(open)
      const { accountId, tenantId } = value.result
      const follow = () =>
        Promise.all(
          [accountId, tenantId].map((place) => deliverIn(world, outsideOf(world), place, "access.groups", new Date())),
        )
      const following = await world.recorder.record(follow)
      expect(following.value).toEqual([["done"], ["done"]])
      return [cost.trips, cost.readUnits, following.cost.readUnits]
    }
    expect(await costOf(45)).toEqual(await costOf(0))
  })
})

describe("a read that may lag behind", () => {
  const reading = (
    decide: Parameters<typeof countUp.decide>[0] extends infer C ? (ctx: C) => Promise<unknown> : never,
  ) =>
    command({
      name: "test.reading",
      summary: "Read before deciding",
      place: AccountId,
      permission: onAccounts.edit,
      input: z.strictObject({}),
      output: z.object({}),
      decide: async (ctx) => {
        await decide(ctx)
        const events = [counted({ object: ctx.place, version: 1 }, { by: 1 }, { word: "w" })] as const
        return { result: {}, writes: [], events, effects: [] }
      },
    })

  it("is refused where something is decided by it, whether it is of an index or asked for so", async () => {
    const { owner, accountId } = await settle(world)
    const call = (operation: ReturnType<typeof reading>) =>
      world.recorder.record(() => invoke(world.as(owner, accountId), operation, {}))
    const byIndex = reading(({ list }) => list(tenants, tenants.query.ofAccount({ accountId })))
    const eventually = reading(({ list, place }) => list(grants, grants.query.ofPlace({ place }), { eventually: true }))
    const consistent = reading(({ list, place }) => list(grants, grants.query.ofPlace({ place })))
    await expect(call(byIndex)).rejects.toThrow(InconsistentRead)
    await expect(call(eventually)).rejects.toThrow('Query in "decide" without a consistent read')
    expect((await call(consistent)).cost.trips).toBe(3)
  })
})

describe("recordings", () => {
  it("of things done at the same time are kept apart", async () => {
    const settled = await Promise.all(many(4, () => settle(world)))
    const record = ({ owner, accountId }: Settled, changes: number) =>
      world.recorder.record(async () => {
        for (let i = 0; i < changes; i++) await invoke(world.as(owner, accountId), countUp, {})
      })
    const costs = await Promise.all(settled.map((at, i) => record(at, i + 1)))
    for (const [i, { cost }] of costs.entries()) {
      expect([cost.calls.length, cost.trips, cost.writeUnits]).toEqual([2 * (i + 1), 2 * (i + 1), 8 * (i + 1)])
    }
  })

  it("count what is repeated under way, and every repetition of it", async () => {
    const { owner, accountId } = await settle(world)
    world.faults.lostReplies = 2
    const { cost } = await world.recorder.record(() => invoke(world.as(owner, accountId), countUp, {}))
    expect(cost.calls.filter(({ phase }) => phase === "commit")).toHaveLength(3)
  })

  it("do not count what nobody records", async () => {
    const { owner, accountId } = await settle(world)
    const { cost } = await world.recorder.record(() => Promise.resolve())
    await invoke(world.as(owner, accountId), countUp, {})
    expect(cost.calls).toEqual([])
  })
})
