import { Entity, type EntityIdentifiers, type EntityItem, type TransactWriteEntity } from "electrodb"

/** ElectroDB wants a client to make sets with. This one makes them, and sends nothing. */
const mute = { send: () => Promise.reject(new Error("entities only describe: read and write through a store")) }

/** How every entity is configured. It is a constant of its module; the store sets the table's name, and sends. */
export const tableConfig = {
  client: mute,
  table: "set-by-the-store",
  identifiers: { entity: "e", version: "v" },
} as const

// oxlint-disable-next-line typescript/no-explicit-any -- ElectroDB's own constraint on "any entity"
export type AnyEntity = Entity<any, any, any, any>
export type Key<E extends AnyEntity> = EntityIdentifiers<E>
export type Item<E extends AnyEntity> = EntityItem<E>

/** One item by its full key. */
export type Ref<E extends AnyEntity = AnyEntity> = { readonly entity: E; readonly key: Key<E> }
export const ref = <E extends AnyEntity>(entity: E, key: Key<E>): Ref<E> => ({ entity, key })

export type PrimaryKey = { readonly pk: string; readonly sk: string }
const made = new WeakMap<Ref, PrimaryKey>()

/** An item's key as the table has it. ElectroDB takes 20 µs to make one, so each reference makes it once. */
export const keyOf = (wanted: Ref): PrimaryKey => {
  const before = made.get(wanted)
  if (before) return before
  const { Key } = wanted.entity.get(wanted.key).params<{ Key: PrimaryKey }>()
  made.set(wanted, Key)
  return Key
}
export const keyText = ({ pk, sk }: PrimaryKey): string => `${pk} ${sk}`

type Parameters = { readonly [name: string]: unknown }
export type TransactItem =
  | { readonly Put: Parameters }
  | { readonly Update: Parameters }
  | { readonly Delete: Parameters }
  | { readonly ConditionCheck: Parameters }

type Writer<E extends AnyEntity> =
  E extends Entity<infer A, infer F, infer C, infer S> ? TransactWriteEntity<A, F, C, S> : never

/** An entity's writes as parts of a transaction: `write(users).patch({ … }).set({ … }).commit()`. */
export const write = <E extends AnyEntity>(entity: E): Writer<E> => entity as unknown as Writer<E>
