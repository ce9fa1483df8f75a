import { timingSafeEqual } from "node:crypto"
import type { Context } from "./context.ts"
import { invalidParameter } from "./errors.ts"

const defaultLimit = 60

type Page<Item> = { readonly items: readonly Item[]; readonly next?: string }
type Request = { readonly limit: number | undefined; readonly cursor: string | undefined }

const seal = (context: Context, scope: string, position: string): Buffer => context.digest("cursor", scope, position)

const open = (context: Context, scope: string, cursor: string): string => {
  const [position = Buffer.of(), given = Buffer.of()] = cursor.split(".").map((part) => Buffer.from(part, "base64url"))
  const expected = seal(context, scope, position.toString())
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw invalidParameter("Invalid pagination token.")
  }
  return position.toString()
}

/**
 * One page of a list ordered by name. A cursor is sealed and good for the same list with the same filter only. A limit
 * of 0 means the default, as the API reference's range of 0 to 60 allows.
 */
export const page = <Item>(
  context: Context,
  scope: string,
  { limit, cursor }: Request,
  read: (after: string, limit: number) => readonly Item[],
  nameOf: (item: Item) => string,
): Page<Item> => {
  const size = limit || defaultLimit
  const found = read(cursor === undefined ? "" : open(context, scope, cursor), size + 1)
  const items = found.slice(0, size)
  const last = items.at(-1)
  if (found.length <= size || last === undefined) return { items }
  const position = nameOf(last)
  const parts = [Buffer.from(position), seal(context, scope, position)]
  return { items, next: parts.map((part) => part.toString("base64url")).join(".") }
}
