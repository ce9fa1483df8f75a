import * as z from "zod"
import { contribution } from "../kernel/contributions.ts"
import type { Context } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import { TenantId, UserId } from "../kernel/ids.ts"
import { present } from "../kernel/present.ts"
import { write } from "../kernel/table.ts"
import { nameOf, UserEvents, users } from "../users/index.ts"
import { departures } from "./entity.ts"
import { hourOf } from "./traces.ts"

export const DepartureEffects = {
  erased: effect("user.erased", "danger", z.object({ user: UserId.schema }), ["name"]),
  manyErased: effect("bulk.erased", "danger", z.object({ total: z.number() })),
}

/** Whoever is deleted, by whatever command, is noted: what is recorded of them is erased later, **erased is erased**. */
export const departing = contribution({
  to: UserEvents.deleted,
  decide: async (ctx: Context<TenantId>, { object }) => {
    const { place: tenantId, now } = ctx
    const userId = UserId.schema.parse(object)
    const user = await ctx.get(users, { tenantId, userId })
    if (!user) return {}
    const { identityId, email, addedAt } = user
    const departure = write(departures)
      .create({
        tenantId,
        hour: hourOf(now),
        userId,
        ...present({ identityId }),
        email,
        addedAt,
        leftAt: now.toISOString(),
      })
      .commit()
    return { writes: [departure], effects: [DepartureEffects.erased({ user: userId }, { name: nameOf(user) })] }
  },
  ofMany: (_, { total }) =>
    Promise.resolve({ effects: [DepartureEffects.manyErased({ total }, {})], covers: [DepartureEffects.erased] }),
})
