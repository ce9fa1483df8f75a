import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { accountHead, offerOf, ownerAbove } from "../accounts/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { adminGrant, transferPath } from "./offers.ts"

const OfferView = z.object({
  offer: z.object({ to: IdentityId.schema, name: z.string(), email: z.string(), until: z.iso.datetime() }).nullable(),
})

export const readTransfer = query({
  name: "ownership.read",
  summary: "Read the pending transfer of ownership",
  route: `GET ${transferPath}`,
  place: AccountId,
  permission: onAccounts.readOwnership,
  beyond: ownerAbove,
  input: z.strictObject({}),
  output: OfferView,
  read: async (ctx) => {
    const offer = await offerOf(ctx, await accountHead(ctx))
    if (!offer) return { offer: null }
    const { name, email } = await adminGrant(ctx, offer.to)
    return { offer: { to: offer.to, name, email, until: new Date(offer.until).toISOString() } }
  },
})
