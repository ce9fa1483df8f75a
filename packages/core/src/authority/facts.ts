import type { Caller, Request } from "../kernel/context.ts"
import { type HeadedId, type IdentityId, PartnerId } from "../kernel/ids.ts"
import type { Catalogue } from "../kernel/permissions.ts"
import { itemOf, type Known, known } from "../kernel/store.ts"
import { type AnyEntity, type Item, type Key, keyOf, ref, type Ref } from "../kernel/table.ts"
import { type HeldInTenant, heldByRole } from "./holdings.ts"
import type { Role } from "../rights/index.ts"
import type { Tenant } from "../tenants/index.ts"

export type PersonCaller = Extract<Caller, { kind: "identity" }>

/** Whom it is asked about, and where a token, or what was read before, says that they are found. */
export type Person = Pick<PersonCaller, "identityId" | "hint">

/** What has been read of a person in a place. */
export type PersonFacts = {
  readonly place: HeadedId
  readonly identityId: IdentityId
  readonly hint: PersonCaller["hint"]
  readonly catalogue: Catalogue
  /** Names an item; the same one for the same key, because ElectroDB takes 20 µs to make a key. */
  readonly ref: typeof ref
  /** One of what has been read; undefined where nobody has asked for it, null where it is not there. */
  readonly of: <E extends AnyEntity>(entity: E, key: Key<E>) => Item<E> | null | undefined
  /** Whether there may be a grant of theirs: where they hold no place, nobody looks for one. */
  readonly mayHold: (place: string) => boolean
  /** Whether they are admins of a partner, as the person says who has been read. */
  readonly isOfPartner: boolean
  /** Whether they hold something there, as the person says who has been read; nobody is looked for who was not. */
  readonly belongsTo: (place: string) => boolean
  readonly now: Date
  /** What a role is good for in this tenant; the same for all its holders, and so computed once. */
  readonly heldByRole: (tenant: Tenant, role: string, custom: Role | null | undefined) => HeldInTenant
}

/** Makes each thing once, by its kind and name. */
const remembering = <Value>() => {
  const made = new Map<object, Map<string, Value>>()
  return (kind: object, name: string, make: () => Value): Value => {
    const named = made.get(kind) ?? new Map<string, Value>()
    const value = named.get(name) ?? make()
    made.set(kind, named.set(name, value))
    return value
  }
}

/** The facts of one place, person by person, as more and more is read of it. */
export const factsIn = ({ runtime: { catalogue }, now }: Request, place: HeadedId) => {
  const refs = remembering<Ref>()
  const held = remembering<HeldInTenant>()
  const refOnce: typeof ref = (entity, key) =>
    refs(entity, Object.values(key).join(" "), () => ref(entity, key)) as Ref<typeof entity>
  const factsOf = (read: Known, { identityId, hint }: Person, places?: readonly string[]): PersonFacts => ({
    place,
    identityId,
    hint,
    catalogue,
    ref: refOnce,
    of: (entity, key) => itemOf(read, refOnce(entity, key)),
    mayHold: (where) => places === undefined || places.includes(where),
    isOfPartner: places?.some((where) => PartnerId.is(where)) === true,
    belongsTo: (where) => places?.includes(where) === true,
    now,
    heldByRole: (tenant, role, custom) =>
      held(custom ?? tenant, role, () => heldByRole(catalogue, tenant, role, custom)),
  })
  return { factsOf, refIn: refOnce }
}

/** Reads exactly these, wherever they lie: no more partitions are open than they are in. What is known is not read again. */
export const fetched = async (
  { runtime }: Request,
  refs: readonly Ref[],
  before: Known = new Map(),
): Promise<Known> => {
  const items = await runtime.table.open(partitionsOf(refs), before).getAll(refs)
  return new Map([...before, ...known(refs, items)])
}

const partitionsOf = (refs: readonly Ref[]): readonly string[] => refs.map((wanted) => keyOf(wanted).pk)

/** Those of them that nobody has asked for. */
export const unread = (refs: readonly Ref[], read: Known): readonly Ref[] =>
  refs.filter((wanted) => itemOf(read, wanted) === undefined)
