import * as z from "zod"
import { AccountId, IdentityId, VisitId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { forJobs } from "../permissions/index.ts"
import { ending, noLongerOpen } from "./ending.ts"
import { openVisits, visits } from "./entity.ts"
import { isOpen, VisitEffects, VisitErrors } from "./visits.ts"

/** Whoever opened it is of the staff no more, or not as they were: it opens nothing since, and its account is told. */
export const endVisit = command({
  name: "visit.end",
  summary: "End the visit of somebody who is not of the staff as they were when they opened it",
  place: AccountId,
  permission: forJobs.endVisit,
  states: ["active", "read_only", "suspended", "closing"],
  input: z.strictObject({ identityId: IdentityId.schema, visitId: VisitId.schema }),
  output: z.object({}),
  reads: (accountId, { identityId, visitId }) => [ref(openVisits, { identityId }), ref(visits, { accountId, visitId })],
  beyond: (_, __, { identityId }) => [`${identityId}#v`],
  decide: async ({ getAll, place: accountId, now }, { identityId, visitId }) => {
    const [visit, past] = await getAll([ref(openVisits, { identityId }), ref(visits, { accountId, visitId })])
    if (!past || visit?.visitId !== visitId || !isOpen(visit, now)) throw VisitErrors.none()
    const { write, event } = ending(visit, past.name, now)
    return {
      result: {},
      writes: [noLongerOpen(visit), write],
      events: [event],
      effects: [VisitEffects.closed({ visitId }, { account: accountId })],
    }
  },
})
