import * as z from "zod"
import { text } from "../kernel/bounded.ts"
import { AccountId, HeadedId, IdentityId, PartnerId, TenantId } from "../kernel/ids.ts"
import type { Keyring } from "../kernel/keyring.ts"
import { present } from "../kernel/present.ts"
import { adminOffer, adminReads } from "./admins.ts"
import { InvitationErrors } from "./invitations.ts"
import type { InvitationOffer, Looking, Belongings } from "./offer.ts"
import { type Sending, sendingOf, type UserSending } from "./tokens.ts"
import { userOffer, userReads } from "./users.ts"

/** From the link's fragment; in a body, never in an address line that logs and proxies keep. */
export const InvitationToken = text(300)
/** What takes a link and nothing else. */
export const WithToken = z.strictObject({ token: InvitationToken })

/** An invitation is found by its link alone. */
export const locateInvitation = (keyring: Keyring, { token }: { token: string }): Sending => sendingOf(keyring, token)

const isOfUser = (sending: Sending): sending is UserSending => TenantId.is(sending.place)

/** What every look at a token reads, whatever the token is: so that none can be told from another by the work done. */
export const readsOfOffer = (_: HeadedId, _input: unknown, sending: Sending) =>
  isOfUser(sending) ? userReads(sending) : adminReads(sending)

/**
 * What a token offers. Unknown, expired, used, revoked and replaced tokens are refused alike, as are those of an inviter
 * who by now may not give what they offered (**nobody gives what they do not hold**).
 */
export const offeredBy = async (ctx: Looking, sending: Sending): Promise<InvitationOffer> => {
  const offer = await (isOfUser(sending) ? userOffer(ctx, sending) : adminOffer(ctx, sending))
  if (!offer) throw InvitationErrors.unusable()
  return offer
}

/** Where, and as whom, somebody has come; of who is of the staff, the latter. */
export const Accepted = z.object({
  partnerId: PartnerId.schema.exactOptional(),
  accountId: AccountId.schema.exactOptional(),
  tenantId: TenantId.schema.exactOptional(),
  identityId: IdentityId.schema,
})

/** Where somebody has come. */
export const acceptedAt = (places: Belongings, identityId: IdentityId) => {
  const [partnerId, accountId, tenantId] = [
    places.find(PartnerId.is),
    places.find(AccountId.is),
    places.find(TenantId.is),
  ]
  return { ...present({ partnerId, accountId, tenantId }), identityId }
}
