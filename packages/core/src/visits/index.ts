import type { Capability } from "../kernel/capability.ts"
import { VisitId } from "../kernel/ids.ts"
import { erased, kept } from "../kernel/stored.ts"
import { closeVisit } from "./close.ts"
import { endVisit } from "./end.ts"
import { openVisits, visits } from "./entity.ts"
import { listAccountVisits, listVisits } from "./list.ts"
import { openVisit } from "./open.ts"
import { visitReactions } from "./reactions.ts"
import { VisitEffects, VisitErrors, VisitEvents } from "./visits.ts"

export { openVisits } from "./entity.ts"
export { isGoodFor, OpenVisitView, stillVisiting } from "./visits.ts"

export const visitsCapability = {
  name: "visits",
  ids: [VisitId],
  entities: {
    // It is over within the hour, and goes by itself, whatever becomes of whoever came.
    openVisits: kept(openVisits, { identity: "passes" }),
    visits: kept(visits, { account: erased((accountId) => [visits.query.ofAccount({ accountId })]) }),
  },
  operations: { openVisit, closeVisit, endVisit, listVisits, listAccountVisits },
  reactions: visitReactions,
  errors: VisitErrors,
  events: VisitEvents,
  effects: VisitEffects,
} satisfies Capability
