import { type AnyEntity, type Item, type Key, type TransactItem, write } from "./table.ts"

/** An item as it was read, with its version. */
type Versioned = { readonly rev: number }

/** Members that must have these very values still, beside the version: what may change without raising it. */
type Still<E extends AnyEntity> = Partial<Item<E>>

type Change<E extends AnyEntity> = {
  readonly set?: Partial<Item<E>>
  readonly add?: Partial<Item<E>>
  /** Of sets. */
  readonly delete?: Partial<Item<E>>
  readonly remove?: readonly (keyof Item<E> & string)[]
  readonly still?: Still<E>
}

type Operations = { readonly eq: (attribute: unknown, value: unknown) => string }
type Attributes = Readonly<Record<string, unknown>>

/** That these members of an item are what they were. */
const sameIn =
  (members: object): Where =>
  (old, { eq }) =>
    Object.entries(members)
      .map(([name, value]) => eq(old[name], value))
      .join(" AND ")

/** That an item is of the version that was read, and these members are what they were. */
const sameAs = ({ rev }: Versioned, still: object = {}): Where => sameIn({ rev, ...still })

type Where = (old: Attributes, operations: Operations) => string

/** An entity's writes, whichever it is: their types are checked where they are given. */
type Chain = {
  readonly [Verb in "set" | "add" | "delete"]: (values: object) => Chain
} & {
  readonly remove: (names: readonly string[]) => Chain
  readonly where: (condition: Where) => Chain
  readonly commit: () => TransactItem
}
type Writing = { readonly [Verb in "patch" | "check" | "remove"]: (key: object) => Chain }
const writing = (entity: AnyEntity): Writing => write(entity) as unknown as Writing

const isEmpty = (values: object): boolean => Object.keys(values).length === 0

/** An item changed as it was read; its version stays, unless it is set: for what nobody decides by. */
export const withinVersion = <E extends AnyEntity>(
  entity: E,
  key: Key<E>,
  before: Versioned,
  { set = {}, add = {}, delete: taken = {}, remove = [], still }: Change<E>,
): TransactItem => {
  let patch: Chain = writing(entity).patch(key)
  if (!isEmpty(set)) patch = patch.set(set)
  if (!isEmpty(add)) patch = patch.add(add)
  if (!isEmpty(taken)) patch = patch.delete(taken)
  if (remove.length > 0) patch = patch.remove([...remove])
  return patch.where(sameAs(before, still)).commit()
}

/** An item on its way to its next version: whatever changed of it meanwhile, decides again. */
export const nextVersion = <E extends AnyEntity>(
  entity: E,
  key: Key<E>,
  before: Versioned,
  change: Change<E>,
): TransactItem => {
  const set: object = { rev: before.rev + 1, ...change.set }
  return withinVersion(entity, key, before, { ...change, set })
}

/** That an item is what it was read as, for who states something of it and does not change it. */
export const sameVersion = <E extends AnyEntity>(
  entity: E,
  key: Key<E>,
  item: Versioned,
  still?: Still<E>,
): TransactItem => writing(entity).check(key).where(sameAs(item, still)).commit()

/** That these members of an item are what they were, whatever its version has become. */
export const stillSo = <E extends AnyEntity>(entity: E, key: Key<E>, still: Still<E>): TransactItem =>
  writing(entity).check(key).where(sameIn(still)).commit()

/** An item goes as it was read, or not at all. */
export const removedVersion = <E extends AnyEntity>(
  entity: E,
  key: Key<E>,
  item: Versioned,
  still?: Still<E>,
): TransactItem => writing(entity).remove(key).where(sameAs(item, still)).commit()
