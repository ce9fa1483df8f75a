import type { Context } from "@tenantry/core/kernel/context"
import { type Contribution, contribution } from "@tenantry/core/kernel/contributions"
import { effect } from "@tenantry/core/kernel/effects"
import { errors } from "@tenantry/core/kernel/errors"
import { event } from "@tenantry/core/kernel/events"
import { AccountId, type TenantId } from "@tenantry/core/kernel/ids"
import { type TransactItem, tableConfig, write } from "@tenantry/core/kernel/table"
import { GroupEvents } from "@tenantry/core/leading/index"
import { accountAbove, tenantHead } from "@tenantry/core/tenants/index"
import { UserEvents } from "@tenantry/core/users/index"
import { Entity } from "electrodb"
import * as z from "zod"
import type { Settled, World } from "../support/world.ts"

/** Desks of an account: whoever is added and every group takes one, whoever is deleted gives theirs back. */
export const stocks = new Entity(
  {
    model: { service: "tenantry", entity: "stock", version: "1" },
    attributes: {
      accountId: { type: AccountId.attribute, required: true, field: "a" },
      free: { type: "number", required: true, field: "f" },
    },
    indexes: {
      ofAccount: {
        pk: { field: "pk", composite: ["accountId"], template: "${accountId}#desks", casing: "none" },
        sk: { field: "sk", composite: [], template: "#", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

const free = z.object({ free: z.number() })
const total = z.object({ total: z.number() })
const DeskErrors = errors("desk", { none: "limit" })
export const DeskEvents = { taken: event("desk.taken", free), returned: event("desk.returned", free) }
export const DeskEffects = {
  taken: effect("desk.taken", "warning", free),
  last: effect("desk.last", "danger", z.object({})),
  returned: effect("desk.returned", "info", free),
  manyReturned: effect("desk.many_returned", "warning", z.object({ ...total.shape, ...free.shape }), ["now"]),
}

const stockOf = async (ctx: Context<TenantId>) => {
  const { accountId } = await tenantHead(ctx)
  const stock = await ctx.get(stocks, { accountId })
  if (!stock) throw new Error("no desks")
  return stock
}

/** So many desks more, where there are still as many as were read. */
export const moved = (accountId: AccountId, free: number, by: number): TransactItem =>
  write(stocks)
    .patch({ accountId })
    .set({ free: free + by })
    .where((old, { eq }) => eq(old.free, free))
    .commit()

export const take = async (ctx: Context<TenantId>) => {
  const { accountId, free } = await stockOf(ctx)
  if (free === 0) throw DeskErrors.none()
  const left = { free: free - 1 }
  return {
    writes: [moved(accountId, free, -1)],
    events: [DeskEvents.taken({ object: accountId, version: 1, home: accountId }, left, {})],
    effects: [DeskEffects.taken(left, {}), ...(left.free === 0 ? [DeskEffects.last({}, {})] : [])],
  }
}

const giveBack = async (ctx: Context<TenantId>) => {
  const { accountId, free } = await stockOf(ctx)
  const left = { free: free + 1 }
  const event = DeskEvents.returned({ object: accountId, version: 1, home: accountId }, left, {})
  return { writes: [moved(accountId, free, 1)], events: [event], effects: [DeskEffects.returned(left, {})] }
}

export const givingBack = {
  to: UserEvents.deleted,
  beyond: accountAbove,
  decide: giveBack,
  ofMany: async (ctx: Context<TenantId>, { total, objects = [] }: { total: number; objects?: readonly string[] }) => {
    const { accountId, free } = await stockOf(ctx)
    const same = write(stocks)
      .check({ accountId })
      .where((old, { eq }) => eq(old.free, free))
      .commit()
    const effects = [DeskEffects.manyReturned({ total, free }, { now: String(objects.length) })]
    return { effects, checks: [same], covers: [DeskEffects.returned] }
  },
}

/** Of what no job does, nobody is told beforehand. */
export const ofNone = () => Promise.resolve({ effects: [], covers: [] })

export const desks: readonly Contribution[] = [
  contribution({ to: UserEvents.added, beyond: accountAbove, decide: take, ofMany: ofNone }),
  contribution({ to: GroupEvents.created, beyond: accountAbove, decide: take, ofMany: ofNone }),
  contribution(givingBack),
]

/** An account has so many desks from now on. */
export const stocked = (world: World, { accountId }: Settled, count: number): Promise<void> =>
  world.seed([accountId], [write(stocks).create({ accountId, free: count }).commit()])

export const leftIn = async ({ runtime }: World, { accountId }: Settled): Promise<number | undefined> =>
  (await runtime.table.open([accountId]).get(stocks, { accountId }))?.free
