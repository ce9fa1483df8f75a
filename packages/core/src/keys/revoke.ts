import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import type { CustomerPlaceId, PlaceKind } from "../kernel/ids.ts"
import { AccountId, KeyId, TenantId } from "../kernel/ids.ts"
import { command, type Decision, type Route } from "../kernel/operations.ts"
import type { Permission } from "../kernel/permissions.ts"
import { inTenants, onAccounts } from "../permissions/index.ts"
import { KeyEffects, foundKey, OneKey } from "./keys.ts"
import { revocation } from "./revoking.ts"

const Gone = z.object({ keyId: KeyId.schema })

const revoked = async (ctx: Context<CustomerPlaceId>, keyId: KeyId): Promise<Decision<z.input<typeof Gone>>> => {
  const key = await foundKey(ctx, keyId)
  const { write, event } = revocation(key)
  return {
    result: { keyId },
    version: key.rev,
    writes: [write],
    events: [event],
    effects: [KeyEffects.revoked({ key: keyId }, { name: key.name })],
  }
}

const revoking = <P extends CustomerPlaceId>(name: string, route: Route, place: PlaceKind<P>, permission: Permission) =>
  command({
    name,
    summary: "Revoke an API key at once and for ever",
    route,
    place,
    permission,
    irreversible: true,
    input: z.strictObject(OneKey),
    output: Gone,
    decide: (ctx, { keyId }) => revoked(ctx as unknown as Context<CustomerPlaceId>, keyId),
  })

export const revokeTenantKey = revoking(
  "tenant.keys.revoke",
  "DELETE /v1/tenants/{tenantId}/keys/{keyId}",
  TenantId,
  inTenants["api_keys.revoke"],
)

export const revokeAccountKey = revoking(
  "account.keys.revoke",
  "DELETE /v1/accounts/{accountId}/keys/{keyId}",
  AccountId,
  onAccounts.revokeKeys,
)
