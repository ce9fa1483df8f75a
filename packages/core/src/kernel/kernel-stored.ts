import { claims } from "./claims.ts"
import { deliveries } from "./deliveries.ts"
import { eventRecords, personalRecords } from "./events.ts"
import { idempotencyRecords } from "./idempotency.ts"
import { type NameKind, names } from "./names.ts"
import { erased, kept, type Stored } from "./stored.ts"

const personalOf = {
  ...erased((place: string, { since }) => [personalRecords.query.inPlace({ place }).lt({ execution: since })]),
  fate: "emptied",
} as const

/** What reactions still had to do; they read what is not there any more. */
const deliveriesOf = erased<typeof deliveries, string>(
  (place, { since }) => [deliveries.query.inPlace({ place }).lt({ execution: since })],
  { spares: ({ reaction }, erasing) => reaction === erasing.reaction },
)

/** The answers that Idempotency-Keys keep, whoever's. */
const answersOf = erased((place: string) => [idempotencyRecords.query.inPlace({ place })])

const namesOf = (kinds: readonly NameKind[]) =>
  erased((place: string) => kinds.map((kind) => names.query.inPlace({ place, kind })))

/** What the kernel itself stores in places, and what becomes of it; names are of the kinds that capabilities declare. */
export const kernelStored = (kinds: readonly NameKind[]): Readonly<Record<string, Stored>> => ({
  eventRecords: kept(eventRecords, { tenant: "stays", account: "stays", identity: "stays" }),
  personalRecords: kept(personalRecords, { tenant: personalOf, account: personalOf, identity: "emptied" }),
  deliveries: kept(deliveries, { tenant: deliveriesOf, account: deliveriesOf, identity: "passes" }),
  idempotencyRecords: kept(idempotencyRecords, { tenant: answersOf, account: answersOf, identity: answersOf }),
  names: kept(names, { tenant: namesOf(kinds), account: namesOf(kinds) }),
  // By hashes; given back by whoever held them.
  claims: kept(claims, {}),
})
