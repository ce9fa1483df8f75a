import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { personalRecords } from "../kernel/events.ts"
import { idempotencyRecords } from "../kernel/idempotency.ts"
import { IdentityId, ulidTime } from "../kernel/ids.ts"
import type { Reaction, ReactionContext } from "../kernel/reactions.ts"
import { IdentityEvents } from "./telling.ts"

const atOnce = 50

/** What happened stays, and says of nobody any more what they were called and where they were. */
const nameless = ({ place, execution }: Item<typeof personalRecords>): TransactItem =>
  write(personalRecords)
    .patch({ place, execution })
    .set({ values: {} })
    .remove(["actorName", "address", "agent", "shown"])
    .commit()

/** The answers that their own keys keep. */
const forgetAnswers = async ({ list, mark }: ReactionContext, place: IdentityId): Promise<boolean> => {
  const listing = idempotencyRecords.query.inPlace({ place })
  const { items, last } = await list(idempotencyRecords, listing, { limit: atOnce })
  const removals = items.map(({ actor, key }) => write(idempotencyRecords).remove({ place, actor, key }).commit())
  return (removals.length === 0 || (await mark(removals))) && last === undefined
}

/** Whoever is forgotten leaves no trace with themselves; who comes back under the same id by then, is not touched. */
export const eraseTraces: Reaction = {
  name: "identity.erase_traces",
  on: [IdentityEvents.forgotten.eventName],
  marks: ({ object }) => [`${object}#p`, `${object}#k`],
  run: async (ctx, { object: place, at }) => {
    if (!IdentityId.is(place)) return undefined
    if (!(await forgetAnswers(ctx, place))) return "again"
    const listing = personalRecords.query.inPlace({ place }).lte({ execution: `${ulidTime(at)}~` })
    let after: Awaited<ReturnType<typeof ctx.list>>["last"]
    do {
      const { items, last } = await ctx.list(personalRecords, listing, { limit: atOnce, after })
      if (items.length > 0) await ctx.mark(items.map(nameless))
      after = last
      if (after && ctx.timeLeft() < 1) return "again"
    } while (after)
    return undefined
  },
}
