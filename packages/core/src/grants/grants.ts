import { AccountId, type IdentityId, TenantId } from "../kernel/ids.ts"
import type { Store } from "../kernel/store.ts"
import { grants } from "./entity.ts"

/** The places whose people an identity may be among: an index answers, so each must be looked at before it is believed. */
export const placesOf = async (
  { keys }: Pick<Store, "keys">,
  identityId: IdentityId,
): Promise<readonly (AccountId | TenantId)[]> => {
  const found = await keys(grants.query.ofIdentity({ identityId }), { limit: mostPlaces })
  const places = found.keys.map(({ gsi1sk = "" }) => gsi1sk)
  return places.filter((place) => AccountId.is(place) || TenantId.is(place))
}

/** How many places of one person are shown. */
const mostPlaces = 100
