import { IdentityId } from "../kernel/ids.ts"
import { type Reaction, reaction } from "../kernel/reactions.ts"
import { mailPerson } from "../identities/index.ts"
import { PartnerEvents } from "./partners.ts"

const tellRemoved = reaction({
  name: "partner.mail_removed",
  on: [PartnerEvents.adminRemoved],
  reach: ({ data }) => [data.identityId],
  run: (ctx, { data: { identityId, partner } }) =>
    mailPerson(ctx, identityId, { name: "partner_removed", values: { partner } }),
})

/** Owner and admins, each: an extension that somebody else gave, or a partner that has come, is to surprise none of them. */
const tellAccess = reaction({
  name: "partner.mail_access",
  on: [PartnerEvents.accessChanged],
  reach: ({ data }) => data.told,
  each: ({ data }) => data.told,
  run: async (ctx, { data: { partner, account, access, accessUntil: until = "" } }, to) => {
    if (!IdentityId.is(to)) return
    await mailPerson(ctx, to, {
      name: "partner_access",
      values: { partner, account, access, until, ends: String(until !== "") },
    })
  },
})

export const partnerReactions: readonly Reaction[] = [tellRemoved, tellAccess]
