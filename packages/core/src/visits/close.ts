import * as z from "zod"
import { ServiceId, VisitId } from "../kernel/ids.ts"
import { command, type Authorised } from "../kernel/operations.ts"
import { itemOf } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { accounts, identityOf } from "../accounts/index.ts"
import { onService } from "../permissions/index.ts"
import { ending, noLongerOpen } from "./ending.ts"
import { openVisits } from "./entity.ts"
import { isOpen, type OpenVisit, VisitEffects, VisitErrors } from "./visits.ts"

/** The visit that whoever calls has open, or had: it was read with who they are. */
export const visitOfCaller = ({ actor, known }: Authorised): OpenVisit | null =>
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
    const visit = visitOfCaller(found)
    return [`${found.actor.id}#v`, ...(visit ? [visit.accountId] : [])]
  },
  decide: async (ctx) => {
    const identityId = identityOf(ctx.actor)
    const visit = await ctx.get(openVisits, { identityId })
    if (!visit || !isOpen(visit, ctx.now)) throw VisitErrors.none()
    const { visitId, accountId } = visit
    const account = await ctx.get(accounts, { accountId })
    const { write, event } = ending(visit, ctx.actor.name ?? "", ctx.now)
    return {
      result: { visitId },
      writes: [noLongerOpen(visit), write],
      events: [event],
      effects: [VisitEffects.closed({ visitId }, { account: account?.name ?? accountId })],
    }
  },
})
