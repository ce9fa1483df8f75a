import { doneUnless } from "../kernel/errors.ts"
import { IdentityId, service } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { type Reaction, reaction } from "../kernel/reactions.ts"
import { grants } from "../grants/index.ts"
import { mailPerson } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { StaffEvents } from "../staff/index.ts"
import { endVisit } from "./end.ts"
import { openVisits } from "./entity.ts"
import { isGoodFor, isOpen, VisitErrors, VisitEvents } from "./visits.ts"

/** Owner and admins are told while it is open: what comes too late is told all the same. */
const mailOpened = reaction({
  name: "visit.mail_opened",
  on: [VisitEvents.opened],
  reach: ({ data }) => data.told,
  each: ({ data }) => data.told,
  run: async (ctx, { data: { account, role, ends: until }, personal: { name: visitor = "", reason = "" } }, to) => {
    if (!IdentityId.is(to)) return
    await mailPerson(ctx, to, { name: "visit_opened", values: { account, role, until, visitor, reason } })
  },
})

/** Who is removed from the staff, or has another role, is refused in the visit they had open: its account reads that it is over. */
const endOpened = reaction({
  name: "visit.end_opened",
  on: [StaffEvents.removed, StaffEvents.roleGiven],
  reach: ({ data }) => [data.identityId],
  run: async (ctx, { data: { identityId } }) => {
    const [visit, grant] = await Promise.all([
      ctx.get(openVisits, { identityId }),
      ctx.get(grants, { place: service, identityId }),
    ])
    const isOver = visit && isOpen(visit, ctx.now) && !(grant && isGoodFor(visit, grant, ctx.now))
    if (!isOver) return
    const caller = { kind: "job", name: "visit.end", permissions: [forJobs.endVisit] } as const
    const { accountId, visitId } = visit
    await doneUnless(invoke(ctx.request(caller, accountId), endVisit, { identityId, visitId }), [VisitErrors.none])
  },
})

export const visitReactions: readonly Reaction[] = [mailOpened, endOpened]
