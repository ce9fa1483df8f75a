import type { AccountId, IdentityId, TenantId } from "./ids.ts"
import { type Listing, partitionOf, type Partitions, type Store } from "./store.ts"
import type { Ends, Erased, Erasing, Stored } from "./stored.ts"
import { type AnyEntity, type Item, type TransactItem, write } from "./table.ts"

/** The place that is erased, and what it is read with. */
export type Ending = Erasing & {
  readonly kind: Ends
  readonly place: TenantId | AccountId | IdentityId
  readonly stored: readonly Stored[]
  readonly list: Store["list"]
}

/** What the next transaction erases, and who may not come in any more by it. */
type Removed = { readonly removals: readonly TransactItem[]; readonly people: readonly IdentityId[] }

type Family = { readonly entity: AnyEntity; readonly fate: Erased }

const familiesOf = ({ stored, kind }: Pick<Ending, "stored" | "kind">): readonly Family[] =>
  stored.flatMap(({ entity, ends }) => {
    const fate = ends[kind]
    return typeof fate === "object" ? [{ entity, fate }] : []
  })

const listingsOf = (ending: Omit<Ending, "list">, { fate }: Family): readonly Listing[] =>
  fate.inPlace?.(ending.place as never, ending) ?? []

/** The partitions in which lies what is erased with a place. */
export const erasedPartitions = (ending: Omit<Ending, "list">): Partitions => [
  ...new Set(familiesOf(ending).flatMap((family) => listingsOf(ending, family).map(partitionOf))),
]

const allOf = (gone: readonly Removed[]): Removed => ({
  removals: gone.flatMap(({ removals }) => removals),
  people: [...new Set(gone.flatMap(({ people }) => people))],
})

/** A thing, and before it what is within it: as long as not all of that fits, the thing stays. */
const remove = async (
  ending: Ending,
  { entity, fate }: Family,
  item: Item<AnyEntity>,
  most: number,
): Promise<Removed> => {
  const inner: Removed[] = []
  let left = most
  for (const family of familiesOf(ending)) {
    const listing = family.fate.within?.entity === entity ? family.fate.within.of(item) : undefined
    if (!listing || left <= 0) continue
    const gone = await removeListed(ending, family, listing, left)
    inner.push(gone)
    left -= gone.removals.length
  }
  if (left <= 0) return allOf(inner)
  const identityId = fate.letsIn?.(item)
  const people = identityId === undefined ? [] : [identityId]
  return allOf([...inner, { removals: [write(entity).remove(item).commit()], people }])
}

const found = async (ending: Ending, { entity, fate }: Family, listing: Listing, limit: number) => {
  const { items } = await ending.list(entity, listing, { limit })
  return items.filter((item) => !fate.spares?.(item, ending))
}

const removeListed = async (ending: Ending, family: Family, listing: Listing, most: number): Promise<Removed> => {
  const gone: Removed[] = []
  let left = most
  for (const item of await found(ending, family, listing, most)) {
    if (left <= 0) break
    const removed = await remove(ending, family, item, left)
    gone.push(removed)
    left -= removed.removals.length
  }
  return allOf(gone)
}

/** Whoever is let in by something else goes with that: what is left is who may not come in, or not any more. */
const withinLast = (families: readonly Family[]): readonly Family[] =>
  families.toSorted((one, other) => Number(one.fate.within !== undefined) - Number(other.fate.within !== undefined))

/** So many people at once, and of each no more than this: few things say that somebody is here. */
const ofEach = 3

/** What lets people in: the first that are left of it. */
export const lettingGo = async (ending: Ending, most: number): Promise<Removed> => {
  const letting = withinLast(familiesOf(ending).filter(({ fate }) => fate.letsIn))
  for (const family of letting) {
    for (const listing of listingsOf(ending, family)) {
      const items = await found(ending, family, listing, most)
      if (items.length > 0) return allOf(await Promise.all(items.map((item) => remove(ending, family, item, ofEach))))
    }
  }
  return { removals: [], people: [] }
}

/** What lies in the place beside that: up to so many removals, of as many kinds as they fill. */
export const nextRemovals = async (ending: Ending, most: number): Promise<readonly TransactItem[]> => {
  const gone: TransactItem[] = []
  for (const family of familiesOf(ending).filter(({ fate }) => !fate.letsIn)) {
    for (const listing of listingsOf(ending, family)) {
      if (gone.length >= most) return gone
      gone.push(...(await removeListed(ending, family, listing, most - gone.length)).removals)
    }
  }
  return gone
}
