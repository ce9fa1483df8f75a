import * as z from "zod"

/** How many to a page; as a number or, from an address line, as digits. */
export const Limit = (usual: number, most: number) => z.coerce.number().int().min(1).max(most).default(usual)

export const PageInput = z.strictObject({ cursor: z.string().max(2000).exactOptional() })

/** One page of a list; without `nextCursor` it is the last. */
export const pageOf = <T extends z.ZodType>(entry: T) =>
  z.object({ data: z.array(entry), nextCursor: z.string().exactOptional() })
