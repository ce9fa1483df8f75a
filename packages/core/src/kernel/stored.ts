import type { AccountId, IdentityId, TenantId } from "./ids.ts"
import type { Listing } from "./store.ts"
import type { AnyEntity, Item } from "./table.ts"

type PlaceOf = { readonly tenant: TenantId; readonly account: AccountId; readonly identity: IdentityId }
/** The kinds of places that end: a tenant or an account that is erased, a person who is forgotten. */
export type Ends = keyof PlaceOf

/** By which reaction a place is erased, and from which execution on: what comes about then belongs to the erasing. */
export type Erasing = { readonly reaction: string; readonly since: string }

type Found<Place> =
  | { readonly inPlace: (place: Place, erasing: Erasing) => readonly Listing[]; readonly within?: Within }
  | { readonly inPlace?: never; readonly within: Within }

/**
 * What is erased, and how it is found: in its place, within other things there, or both. What is within a thing goes with
 * or before it, because only the thing itself says that it is there. `emptied`: so goes what was there; what the erasing
 * itself leaves says nothing of anybody.
 */
export type Erased<E extends AnyEntity = AnyEntity, Place = never> = Found<Place> & {
  readonly fate: "erased" | "emptied"
  /** Whom an item lets in: these go ahead of everything else, so that nobody comes in any more, and are let go. */
  readonly letsIn?: (item: Item<E>) => IdentityId | undefined
  /** What is not erased: the very delivery that erases, or nobody would go on after a crash. */
  readonly spares?: (item: Item<E>, erasing: Erasing) => boolean
}
type Within = { readonly entity: AnyEntity; readonly of: (item: Item<AnyEntity>) => Listing | undefined }

/**
 * What becomes of items when the place ends in which they lie. `emptied`: they stay, and say nothing of anybody any more,
 * by the command that ends the place. `passes`: they go with that command, or by themselves, when they are done or have
 * expired. `stays`: they never said anything of anybody.
 */
type Fate<E extends AnyEntity = AnyEntity, Place = never> = Erased<E, Place> | "emptied" | "passes" | "stays"

/** What is stored, and its fate in each kind of place in which it lies; what lies nowhere but with the service has none. */
export type Stored = { readonly entity: AnyEntity; readonly ends: { readonly [End in Ends]?: Fate } }

/** Declares what a capability stores: what has no fate, and what is erased and cannot be found, does not compile. */
export const kept = <E extends AnyEntity>(
  entity: E,
  ends: { readonly [End in Ends]?: Fate<E, PlaceOf[End]> },
): Stored => ({ entity, ends: ends as Stored["ends"] })

/** Erased, and found in its place. */
export const erased = <E extends AnyEntity, Place>(
  inPlace: (place: Place, erasing: Erasing) => readonly Listing[],
  more: Pick<Erased<E, Place>, "letsIn" | "spares"> & { readonly within?: Within } = {},
): Erased<E, Place> => ({ fate: "erased", inPlace, ...more })

/** How things lie within others; none where they do not. */
export const within = <E extends AnyEntity>(entity: E, of: (item: Item<E>) => Listing | undefined): Within => ({
  entity,
  of: of as Within["of"],
})

/** Erased with the things in which it lies. */
export const erasedWithin = <E extends AnyEntity>(entity: E, of: (item: Item<E>) => Listing | undefined) =>
  ({ fate: "erased", within: within(entity, of) }) as const
