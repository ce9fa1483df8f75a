import * as z from "zod"
import { text } from "./bounded.ts"
import type { Cursors } from "./cursors.ts"

/** A number as an address line has it: in decimal digits, and in none of the other ways in which JavaScript reads one. */
const fromDigits = (given: unknown): unknown =>
  typeof given === "string" && given.length < 10 && /^[1-9][0-9]*$/.test(given) ? Number(given) : given

/** How many to a page; as a number or, from an address line, as digits. */
export const PageLimit = (usual: number, most: number) =>
  z.preprocess(fromDigits, z.int().min(1).max(most)).meta({ type: "integer", minimum: 1, maximum: most }).default(usual)

export const PageInput = z.strictObject({ cursor: text(2000).exactOptional() })

/** One page of a list; without `nextCursor` it is the last. */
export const pageOf = <T extends z.ZodType>(entry: T) =>
  z.object({ data: z.array(entry), nextCursor: z.string().exactOptional() })

type PageRequest = { readonly limit: number; readonly cursor?: string }

/** A page of what is read as a whole because it is never much; it goes on after the entry that the last page ended with. */
export const pageWithin = <T>(
  cursors: Cursors,
  all: readonly T[],
  idOf: (entry: T) => string,
  { limit, cursor }: PageRequest,
): { readonly data: T[]; readonly nextCursor?: string } => {
  const after = cursors.open(cursor)
  const found = all.findIndex((entry) => idOf(entry) === after?.["id"])
  // An entry that has gone meanwhile was where the next ones are now.
  const begin = found >= 0 ? found + 1 : Number(after?.["at"] ?? 0)
  const data = all.slice(begin, begin + limit)
  const last = data.at(-1)
  const more = last !== undefined && begin + limit < all.length
  return { data, ...cursors.next(more ? { id: idOf(last), at: begin + limit - 1 } : undefined) }
}
