import type { Context } from "../kernel/context.ts"
import { AccountId, IdentityId, type PlaceId, TenantId } from "../kernel/ids.ts"
import type { Authorised } from "../kernel/operations.ts"
import type { Partitions } from "../kernel/store.ts"
import { ref, type Ref } from "../kernel/table.ts"
import { accounts } from "../accounts/index.ts"
import { accountAbove, tenants } from "../tenants/index.ts"
import type { ApiKey } from "./keys.ts"

/** The head of a key's place, which says which account is concerned. */
export const headsOver = (place: PlaceId): readonly Ref[] => {
  if (TenantId.is(place)) return [ref(tenants, { tenantId: place })]
  return AccountId.is(place) ? [ref(accounts, { accountId: place })] : []
}

/** The account above a key of a tenant. */
export const accountOver = (place: PlaceId, found: Authorised): Partitions =>
  TenantId.is(place) ? accountAbove(place, found) : []

type Reading = Pick<Context, "get">

const accountOf = async ({ get }: Reading, place: ApiKey["place"]): Promise<AccountId | undefined> =>
  TenantId.is(place) ? (await get(tenants, { tenantId: place }))?.accountId : place

/** Whom it concerns what becomes of a key: who made it, and the owner and admins of the account. */
export const concerned = async (
  ctx: Reading,
  { place, madeBy }: Pick<ApiKey, "place"> & { readonly madeBy?: IdentityId | undefined },
): Promise<readonly IdentityId[]> => {
  const accountId = await accountOf(ctx, place)
  const account = accountId && (await ctx.get(accounts, { accountId }))
  const all = [madeBy, ...(account ? account.admins : [])]
  return [...new Set(all.filter((id) => id !== undefined && IdentityId.is(id)))].toSorted()
}
