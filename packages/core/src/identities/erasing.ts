import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { personalRecords } from "../kernel/events.ts"
import { idempotencyRecords } from "../kernel/idempotency.ts"
import { IdentityId, ulidTime } from "../kernel/ids.ts"
import { reaction, type ReactionContext } from "../kernel/reactions.ts"
import { linksOf, mailDays, mailsOf, recipients } from "../mails/index.ts"
import { IdentityEvents } from "./telling.ts"

const atOnce = 50

/** What happened stays, and says of nobody any more what they were called and where they were. */
const nameless = ({ place, execution }: Item<typeof personalRecords>): TransactItem =>
  write(personalRecords)
    .patch({ place, execution })
    .set({ values: {} })
    .remove(["actorName", "address", "agent", "shown"])
    .commit()

type Page = { readonly removals: readonly TransactItem[]; readonly last: unknown }

/** The answers that their own keys keep. */
const answersOf = async ({ list }: ReactionContext, place: IdentityId): Promise<Page> => {
  const listing = idempotencyRecords.query.inPlace({ place })
  const { items, last } = await list(idempotencyRecords, listing, { limit: atOnce })
  return {
    removals: items.map(({ actor, key }) => write(idempotencyRecords).remove({ place, actor, key }).commit()),
    last,
  }
}

/** How often they had somebody mailed, on which days and to whom, by the hashes of addresses. */
const countsIn = async ({ list }: ReactionContext, place: string): Promise<Page> => {
  const days = await list(mailDays, mailDays.query.ofPlace({ place }), { limit: atOnce / 2 })
  const to = await list(recipients, recipients.query.ofPlace({ place }), { limit: atOnce / 2 })
  const removals = [
    ...days.items.map(({ day }) => write(mailDays).remove({ place, day }).commit()),
    ...to.items.map(({ address }) => write(recipients).remove({ place, address }).commit()),
  ]
  return { removals, last: days.last ?? to.last }
}
const linksIn = (ctx: ReactionContext, place: IdentityId): Promise<Page> => countsIn(ctx, linksOf(place))

/** Whether nothing of it is left. */
const isErased = async ({ mark }: ReactionContext, { removals, last }: Page): Promise<boolean> =>
  (removals.length === 0 || (await mark(removals))) && last === undefined

/** Whoever is forgotten leaves no trace with themselves; who comes back under the same id by then, is not touched. */
export const eraseTracesOfIdentity = reaction({
  name: "identity.erase_traces",
  on: [IdentityEvents.forgotten],
  marks: ({ object }) => [`${object}#p`, `${object}#k`, `${object}#l`, ...mailsOf(object)],
  run: async (ctx, { object: place, at }) => {
    if (!IdentityId.is(place)) return undefined
    for (const erase of [answersOf, countsIn, linksIn])
      if (!(await isErased(ctx, await erase(ctx, place)))) return "again"
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
