import { type TransactItem, write } from "../kernel/table.ts"
import { openVisits, visits } from "./entity.ts"
import { type OpenVisit, VisitEvents } from "./visits.ts"

/** That nobody acts in it any more; only one ends it. */
export const noLongerOpen = ({ identityId, visitId }: OpenVisit): TransactItem =>
  write(openVisits)
    .remove({ identityId })
    .where((old, { eq }) => eq(old.visitId, visitId))
    .commit()

/** What an account keeps of a visit that is over before its time, and what its log says. */
export const ending = ({ accountId, visitId, identityId }: OpenVisit, name: string, at: Date) => {
  const closed: TransactItem = write(visits).patch({ accountId, visitId }).set({ closedAt: at.toISOString() }).commit()
  const of = { object: visitId, version: 2, home: accountId }
  return { write: closed, event: VisitEvents.closed(of, { identityId }, { name }) }
}
