import { IdentityId } from "../kernel/ids.ts"
import { type Reaction, reaction } from "../kernel/reactions.ts"
import { mailPerson } from "../identities/index.ts"
import { VisitEvents } from "./visits.ts"

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

export const visitReactions: readonly Reaction[] = [mailOpened]
