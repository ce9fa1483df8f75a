import * as z from "zod"
import type { CustomerPlaceId, PlaceKind } from "../kernel/ids.ts"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { query, type Route } from "../kernel/operations.ts"
import type { Permission } from "../kernel/permissions.ts"
import { inTenants, onAccounts } from "../permissions/index.ts"
import { foundKey, KeyView, keyView, OneKey } from "./keys.ts"

const reading = <P extends CustomerPlaceId>(name: string, route: Route, place: PlaceKind<P>, permission: Permission) =>
  query({
    name,
    summary: "Read an API key: what it may do, from where, until when, and when it was last used",
    route,
    place,
    permission,
    input: z.strictObject(OneKey),
    output: KeyView,
    read: async (ctx, { keyId }) => keyView(ctx, await foundKey(ctx, keyId)),
  })

export const readTenantKey = reading(
  "tenant.keys.read",
  "GET /v1/tenants/{tenantId}/keys/{keyId}",
  TenantId,
  inTenants["api_keys.view"],
)

export const readAccountKey = reading(
  "account.keys.read",
  "GET /v1/accounts/{accountId}/keys/{keyId}",
  AccountId,
  onAccounts.readKeys,
)
