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

export const partnerReactions: readonly Reaction[] = [tellRemoved]
