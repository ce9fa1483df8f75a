import * as z from "zod"
import type { CustomerPlaceId, PlaceKind } from "../kernel/ids.ts"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { query, type Route } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf, pageWithin } from "../kernel/pages.ts"
import type { Permission } from "../kernel/permissions.ts"
import { inTenants, onAccounts } from "../permissions/index.ts"
import { keysIn, KeyView, keyView, mostKeys } from "./keys.ts"

/** Read as a whole: there are never many. */
const listing = <P extends CustomerPlaceId>(name: string, route: Route, place: PlaceKind<P>, permission: Permission) =>
  query({
    name,
    summary: "List the API keys: what each may do, from where, until when, and when it was last used",
    route,
    place,
    permission,
    input: z.strictObject({ ...PageInput.shape, limit: PageLimit(mostKeys, mostKeys) }),
    output: pageOf(KeyView),
    read: async (ctx, page) => {
      const all = (await keysIn(ctx, ctx.place)).map((key) => keyView(ctx, key))
      return pageWithin(ctx.cursors, all, ({ keyId }) => keyId, page)
    },
  })

export const listTenantKeys = listing(
  "tenant.keys.list",
  "GET /v1/tenants/{tenantId}/keys",
  TenantId,
  inTenants["api_keys.view"],
)

export const listAccountKeys = listing(
  "account.keys.list",
  "GET /v1/accounts/{accountId}/keys",
  AccountId,
  onAccounts.readKeys,
)
