import type { Request } from "@tenantry/core/kernel/context"
import type { IdentityId, PlaceId } from "@tenantry/core/kernel/ids"
import { TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { openValue } from "@tenantry/core/keys/index"
import { operation } from "../support/operations.ts"
import type { World } from "../support/world.ts"

const { createAccountKey, createTenantKey } = operation

export type Wanted = {
  readonly name?: string
  readonly permissions?: string[]
  readonly days?: number
  readonly networks?: string[]
  readonly now?: Date
}

/** A key that somebody has made in a place, with its value. */
export const newKey = async (
  world: World,
  who: IdentityId,
  place: PlaceId,
  { now = new Date(), ...wanted }: Wanted = {},
) => {
  const input = { name: "Machine", permissions: ["users.view"], days: 30, ...wanted }
  const request = world.as(who, place, { now })
  const { result } = TenantId.is(place)
    ? await invoke(request, createTenantKey, input)
    : await invoke(request, createAccountKey, input)
  const { value = "", keyId, version } = result
  return { value, keyId, version }
}

/** A request of whoever shows this value, as HTTP makes it. */
export const byKey = (
  { runtime, as }: World,
  value: string,
  place: PlaceId,
  { now = new Date(), address = "192.0.2.1" }: { readonly now?: Date; readonly address?: string } = {},
): Request => {
  const caller = openValue(runtime.keyring, value)
  if (!caller) throw new Error("no value of a key")
  return { ...as("idn_00000000000000000000000000" as IdentityId, place, { now, address }), caller }
}
