import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { personalRecords } from "../kernel/events.ts"
import { type Ending, erasedPartitions, nextRemovals } from "../kernel/erasing.ts"
import { IdentityId, ulidTime } from "../kernel/ids.ts"
import { reaction, type ReactionContext } from "../kernel/reactions.ts"
import { IdentityEvents } from "./telling.ts"

const atOnce = 50

/** What happened stays, and says of nobody any more what they were called and where they were. */
const nameless = ({ place, execution }: Item<typeof personalRecords>): TransactItem =>
  write(personalRecords)
    .patch({ place, execution })
    .set({ values: {} })
    .remove(["actorName", "address", "agent", "shown"])
    .commit()

const name = "identity.erase_traces"

type Ended = Pick<Ending, "kind" | "place" | "reaction" | "since">
const ended = (place: IdentityId, at: Date): Ended => ({ kind: "identity", place, reaction: name, since: ulidTime(at) })

/** Whether nothing is left that is erased with them. */
const areErased = async (ctx: ReactionContext, of: Ended) => {
  const { list, stored, mark, timeLeft } = ctx
  for (let first = true; first || timeLeft() >= 1; first = false) {
    const removals = await nextRemovals({ ...of, list, stored }, atOnce)
    if (removals.length === 0) return true
    if (!(await mark(removals))) return false
  }
  return false
}

/** Whoever is forgotten leaves no trace with themselves; who comes back under the same id by then, is not touched. */
export const eraseTracesOfIdentity = reaction({
  name,
  on: [IdentityEvents.forgotten],
  marks: ({ object: place, at }, stored) =>
    IdentityId.is(place) ? [`${place}#p`, ...erasedPartitions({ ...ended(place, at), stored })] : [],
  run: async (ctx, { object: place, at }) => {
    if (!IdentityId.is(place)) return undefined
    if (!(await areErased(ctx, ended(place, at)))) return "again"
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
})
