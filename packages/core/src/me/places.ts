import type { Visit } from "../kernel/context.ts"
import { type CustomerPlaceId, TenantId } from "../kernel/ids.ts"
import { accounts } from "../accounts/index.ts"
import { tenants } from "../tenants/index.ts"

/** What a place is called. */
export const placeName = async ({ get }: Visit, place: CustomerPlaceId): Promise<string> => {
  const head = TenantId.is(place) ? await get(tenants, { tenantId: place }) : await get(accounts, { accountId: place })
  return head?.name ?? ""
}
