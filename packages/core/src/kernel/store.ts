import type { AnyEntity, Item, Key, PrimaryKey, Ref, TransactItem } from "./table.ts"
import { keyOf, keyText } from "./table.ts"

/** The partitions a context may touch: a key is inside when it is one of these, or begins with one and "#". */
export type Partitions = readonly string[]

/** An ElectroDB query that has not been sent. */
export type Listing = { readonly params: () => Record<string, unknown> }

/** The partition that is listed, the table's or an index's: ElectroDB names it so. */
export const partitionOf = (listing: Listing): string =>
  String((listing.params()["ExpressionAttributeValues"] as Readonly<Record<string, unknown>>)[":pk"])

export type PageOptions = {
  readonly limit?: number
  /** The last key of the page before. */
  readonly after?: Readonly<Record<string, unknown>> | undefined
  readonly newestFirst?: boolean
  /** Half the units, and may lag behind by a moment: for what nobody decides with. */
  readonly eventually?: boolean
}
export type Page<E extends AnyEntity> = {
  readonly items: readonly Item<E>[]
  readonly last: Readonly<Record<string, unknown>> | undefined
}

export type Items<Refs extends readonly Ref[]> = {
  readonly [I in keyof Refs]: Refs[I] extends Ref<infer E> ? Item<E> | null : never
}

/** Done, or not done at all: then why, item by item. */
export type Outcome = { readonly committed: true } | { readonly committed: false; readonly codes: readonly string[] }

/** The table as one context sees it: only inside its partitions, and strongly consistent unless said otherwise. */
export type Store = {
  readonly get: <E extends AnyEntity>(entity: E, key: Key<E>) => Promise<Item<E> | null>
  /** Up to 1,000 items in one round trip, each hundred in a request; what is already known is not read again. */
  readonly getAll: <const Refs extends readonly Ref[]>(
    refs: Refs,
    how?: Pick<PageOptions, "eventually">,
  ) => Promise<Items<Refs>>
  readonly list: <E extends AnyEntity>(entity: E, listing: Listing, page?: PageOptions) => Promise<Page<E>>
  /** The keys that an index holds, as strings by field; indexes lag behind and hold nothing else. */
  readonly keys: (
    listing: Listing,
    page?: Pick<PageOptions, "limit" | "after" | "newestFirst">,
  ) => Promise<{ readonly keys: readonly Readonly<Record<string, string>>[]; readonly last: Page<AnyEntity>["last"] }>
  /** Throws where one of these lies outside. A transaction asks as well; what several stores decide is asked of each. */
  readonly assertWritable: (items: readonly TransactItem[]) => void
  /** One transaction. Throws when its outcome is unknown; the same token may then be sent again. */
  readonly transact: (items: readonly TransactItem[], token: string) => Promise<Outcome>
}

/** What has been read already: a decision stands on the very facts its authorisation stood on. */
export type Known = ReadonlyMap<string, Item<AnyEntity> | null>
export const known = (refs: readonly Ref[], items: readonly (Item<AnyEntity> | null)[]): Known =>
  new Map(refs.map((ref, i) => [keyText(keyOf(ref)), items[i] ?? null]))

/** One of what has been read; undefined where it was not asked for. */
export const itemOf = <E extends AnyEntity>(facts: Known, wanted: Ref<E>): Item<E> | null | undefined =>
  facts.get(keyText(keyOf(wanted))) as Item<E> | null | undefined

/** The table as the adapter offers it. */
export type Table = {
  readonly open: (partitions: Partitions, known?: Known) => Store
  /**
   * Adds to numbers under a key that nobody else uses, outside all places; answers what they are now.
   * Not exact: a lost answer may add twice. Good for limits, and for nothing else.
   */
  readonly add: <Name extends string>(
    key: PrimaryKey,
    amounts: Readonly<Record<Name, number>>,
    expires: number,
  ) => Promise<Record<Name, number>>
}
