import * as z from "zod"
import { ServiceId, VisitId } from "../kernel/ids.ts"
import { command, type Authorised } from "../kernel/operations.ts"
import { itemOf } from "../kernel/store.ts"
import { ref, write } from "../kernel/table.ts"
import { accounts, identityOf } from "../accounts/index.ts"
import { onService } from "../permissions/index.ts"
import { openVisits, visits } from "./entity.ts"
import { isOpen, type OpenVisit, VisitEffects, VisitErrors, VisitEvents } from "./visits.ts"

const ofCaller = ({ actor, known }: Authorised): OpenVisit | null =>
  itemOf(known, ref(openVisits, { identityId: identityOf(actor) })) ?? null

/** What has ended by itself is not closed: when it ended was said when it was opened. */
export const closeVisit = command({
  name: "visit.close",
  summary: "Close my visit",
  route: "POST /v1/staff/visits/close",
  place: ServiceId,
  permission: onService.visit,
  input: z.strictObject({}),
  output: z.object({ visitId: VisitId.schema }),
  reads: (_, __, ___, { by }) => (by ? [ref(openVisits, { identityId: by })] : []),
  beyond: (_, found) => {
    const visit = ofCaller(found)
    return [`${found.actor.id}#v`, ...(visit ? [visit.accountId] : [])]
  },
  decide: async (ctx) => {
    const identityId = identityOf(ctx.actor)
    const visit = await ctx.get(openVisits, { identityId })
    if (!visit || !isOpen(visit, ctx.now)) throw VisitErrors.none()
    const { visitId, accountId } = visit
    const account = await ctx.get(accounts, { accountId })
    return {
      result: { visitId },
      writes: [
        write(openVisits)
          .remove({ identityId })
          .where((old, { eq }) => eq(old.visitId, visitId))
          .commit(),
        write(visits).patch({ accountId, visitId }).set({ closedAt: ctx.now.toISOString() }).commit(),
      ],
      events: [
        VisitEvents.closed(
          { object: visitId, version: 2, home: accountId },
          { identityId },
          { name: ctx.actor.name ?? "" },
        ),
      ],
      effects: [VisitEffects.closed({ visitId }, { account: account?.name ?? accountId })],
    }
  },
})
