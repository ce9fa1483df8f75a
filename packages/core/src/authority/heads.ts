import type { Held } from "../kernel/holds.ts"
import { AccountId, type HeadedId, PartnerId, type PlaceKind, ServiceId, TenantId } from "../kernel/ids.ts"
import { stillSo } from "../kernel/versions.ts"
import type { Item, Key, ref, Ref, TransactItem } from "../kernel/table.ts"
import { accounts } from "../accounts/index.ts"
import { partners } from "../partners/index.ts"
import { services } from "../staff/index.ts"
import { tenants } from "../tenants/index.ts"
import type { PersonFacts } from "./facts.ts"

type HeadEntity = typeof tenants | typeof accounts | typeof partners | typeof services
/** What is read of a place to come in: what holds it, and until when it can be restored where it is closing. */
export type Head = Item<HeadEntity> & { readonly closes?: string } & Held

/** One kind of place that has a head: the item on which its state is. */
type HeadKind = {
  readonly name: "tenant" | "account" | "partner" | "service"
  readonly is: (place: string) => boolean
  readonly ref: (place: HeadedId, refIn: typeof ref) => Ref<HeadEntity>
  readonly read: (facts: PersonFacts) => Head | null | undefined
  readonly still: (place: HeadedId, state: Head["state"]) => TransactItem
}

const headed = <P extends HeadedId, E extends HeadEntity>(
  name: HeadKind["name"],
  { is }: PlaceKind<P>,
  entity: E,
  keyOf: (place: P) => Key<E>,
): HeadKind => ({
  name,
  is,
  ref: (place, refIn) => refIn(entity, keyOf(place as P)),
  read: ({ place, of }) => of(entity, keyOf(place as P)),
  still: (place, state) => stillSo(entity, keyOf(place as P), { state } as Partial<Item<E>>),
})

const heads = [
  headed("tenant", TenantId, tenants, (tenantId) => ({ tenantId })),
  headed("account", AccountId, accounts, (accountId) => ({ accountId })),
  headed("partner", PartnerId, partners, (partnerId) => ({ partnerId })),
  headed("service", ServiceId, services, (place) => ({ place })),
]

const kindOf = (place: HeadedId): HeadKind => {
  const kind = heads.find(({ is }) => is(place))
  if (!kind) throw new Error(`${place} is a place that has a head, and nobody has said which`)
  return kind
}

/** What kind of place it is. */
export const headedAs = (place: HeadedId): HeadKind["name"] => kindOf(place).name

/** The head of a place. */
export const headOf = (place: HeadedId, refIn: typeof ref): Ref<HeadEntity> => kindOf(place).ref(place, refIn)

/** The head, as far as it has been read. */
export const headIn = (facts: PersonFacts): Head | null | undefined => kindOf(facts.place).read(facts)

/** What is done in a place in one state is not committed in another. */
export const stillIn = (place: HeadedId, state: Head["state"]): TransactItem => kindOf(place).still(place, state)
