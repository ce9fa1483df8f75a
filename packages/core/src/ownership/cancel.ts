import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { accountHead, offerOf, ownerAbove } from "../accounts/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { adminGrant, endOffer, partiesOf, transferPath } from "./offers.ts"
import { OwnershipEffects, OwnershipErrors, OwnershipEvents } from "./ownership.ts"

export const cancelTransfer = command({
  name: "ownership.cancel",
  summary: "Withdraw the offer of ownership",
  route: `POST ${transferPath}/cancel`,
  place: AccountId,
  permission: onAccounts.transferOwnership,
  beyond: ownerAbove,
  input: z.strictObject({}),
  output: z.object({}),
  decide: async (ctx) => {
    const account = await accountHead(ctx)
    const offer = await offerOf(ctx, account)
    if (!offer) throw OwnershipErrors.none_pending()
    const { data, people } = partiesOf(account, await adminGrant(ctx, account.ownerId), await adminGrant(ctx, offer.to))
    const { rev, write } = endOffer(account)
    return {
      result: {},
      authorityInHead: true,
      writes: [write],
      events: [OwnershipEvents.cancelled({ object: ctx.place, version: rev }, data, people)],
      effects: [OwnershipEffects.withdrawn({ to: offer.to }, people)],
    }
  },
})
