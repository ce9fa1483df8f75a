import { isRefusal } from "../kernel/errors.ts"
import { service } from "../kernel/ids.ts"
import { DirectoryErrors } from "../kernel/ports.ts"
import { reaction, type ReactionContext } from "../kernel/reactions.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { compare } from "./comparing.ts"
import { ComparisonEvents } from "./comparisons.ts"
import { comparisons } from "./entity.ts"
import { type Reached, seek } from "./orphans.ts"

const day = 24 * 60 * 60 * 1000
/** Not at once: so that it is only ever the sweep's, which alone may list who signs in. */
const soon = 60_000

/** A page that the identity provider does not know any more, because its mark has expired, is the first one. */
const pageFrom = async ({ directory }: ReactionContext, after: string | undefined) => {
  try {
    return await directory.listUsers(after)
  } catch (error) {
    if (after === undefined || !isRefusal(error, DirectoryErrors.refused)) throw error
    return directory.listUsers()
  }
}

const reached = (next: string | undefined): TransactItem => {
  const patch = write(comparisons).patch({ place: service })
  return next === undefined ? patch.remove(["next"]).commit() : patch.set({ next }).commit()
}

/**
 * Goes through all sign-ins once a day, page by page, one after the other: so nothing comes at once, and whoever has no
 * place any more is gone through no longer. What a page has mended is mended; broken off, it is gone through once more.
 */
export const compareCopies = reaction({
  name: "comparison.run",
  on: [ComparisonEvents.begun],
  delay: soon,
  standing: true,
  marks: () => [`${service}#w`],
  run: async (ctx) => {
    let after = (await ctx.get(comparisons, { place: service }))?.next
    do {
      const { users, next } = await pageFrom(ctx, after)
      await compare(ctx, users)
      await ctx.mark([reached(next)])
      after = next
      if (after !== undefined && ctx.timeLeft() < 1) return "again"
    } while (after !== undefined)
    return { later: new Date(ctx.now.getTime() + day) }
  },
})

const soughtTo = (reached: Reached | undefined): TransactItem => {
  const patch = write(comparisons).patch({ place: service })
  if (!reached) return patch.remove(["source", "after"]).commit()
  const { source, after } = reached
  return after === undefined ? patch.set({ source }).remove(["after"]).commit() : patch.set({ source, after }).commit()
}

const soughtFrom = async ({ get }: ReactionContext): Promise<Reached | undefined> => {
  const { source, after } = (await get(comparisons, { place: service })) ?? {}
  return source === undefined ? undefined : { source, after }
}

/** Goes through all accounts once a day likewise, and lists those that nobody can sign in to. */
export const findOrphans = reaction({
  name: "comparison.find_orphans",
  on: [ComparisonEvents.begun],
  delay: soon,
  standing: true,
  marks: () => [`${service}#w`, `${service}#o`],
  run: async (ctx) => {
    let at = await soughtFrom(ctx)
    do {
      const { items, next } = await seek(ctx, at)
      if (!(await ctx.mark([soughtTo(next), ...items]))) return "again"
      at = next
      if (at && ctx.timeLeft() < 1) return "again"
    } while (at)
    return { later: new Date(ctx.now.getTime() + day) }
  },
})
