import { AccountId, type IdentityId, TenantId } from "../kernel/ids.ts"
import type { PageOptions, Store } from "../kernel/store.ts"
import { grants } from "./entity.ts"

type Place = AccountId | TenantId
type Page = { readonly places: readonly Place[]; readonly last: PageOptions["after"] }

/** The places whose people an identity may be among: an index answers, so each must be looked at before it is believed. */
export const listPlaces = async (
  { keys }: Pick<Store, "keys">,
  identityId: IdentityId,
  page: Pick<PageOptions, "limit" | "after">,
): Promise<Page> => {
  const found = await keys(grants.query.ofIdentity({ identityId }), page)
  const places = found.keys.map(({ gsi1sk = "" }) => gsi1sk)
  return { places: places.filter((place) => AccountId.is(place) || TenantId.is(place)), last: found.last }
}

/** In how many places somebody may be for all of them to be looked at; as keys, they are less than a page of the table. */
const mostPlaces = 1000

/** All of them. Who is in more is an exception: some of them must not pass for all. */
export const placesOf = async (store: Pick<Store, "keys">, identityId: IdentityId): Promise<readonly Place[]> => {
  const { places, last } = await listPlaces(store, identityId, { limit: mostPlaces + 1 })
  if (last || places.length > mostPlaces) throw new RangeError(`more than ${mostPlaces} places`)
  return places
}
