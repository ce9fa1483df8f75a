import * as z from "zod"
import { list, PermissionKey } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import { AccountId, type CustomerPlaceId, KeyId, type PlaceKind, TenantId } from "../kernel/ids.ts"
import { command, type Decision, type Route } from "../kernel/operations.ts"
import type { Permission } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import { write } from "../kernel/table.ts"
import { accountHead } from "../accounts/index.ts"
import { inTenants, onAccounts } from "../permissions/index.ts"
import { tenantHead, unchangedHead } from "../tenants/index.ts"
import { keys } from "./entity.ts"
import { warnedFrom } from "./expiring.ts"
import {
  chosen,
  day,
  type ApiKey,
  KeyEffects,
  KeyErrors,
  KeyEvents,
  KeyName,
  keysIn,
  KeyWithValue,
  keyView,
  mostDays,
  mostKeys,
} from "./keys.ts"
import { answering } from "./making.ts"
import { Network } from "./networks.ts"
import { newValue } from "./values.ts"

const Input = z.strictObject({
  name: KeyName,
  permissions: list(PermissionKey, 200, 1),
  days: z.int().min(1).max(mostDays),
  networks: list(Network, 20).exactOptional(),
})

type Making = Context<CustomerPlaceId>
type Made = Decision<z.input<typeof KeyWithValue>>

/** The first slot that nobody has; who takes it at the same time, has it, and this is decided again. */
const freeSlot = async (ctx: Making): Promise<number> => {
  const taken = (await keysIn(ctx, ctx.place)).map(({ slot }) => slot)
  const slot = Array.from({ length: mostKeys }, (_, i) => i).find((i) => !taken.includes(i))
  if (slot === undefined) throw KeyErrors.too_many({ most: mostKeys })
  return slot
}

type Place = {
  readonly name: string
  readonly uses: (module: string) => boolean
  readonly more: Pick<Made, "effects" | "checks">
}

/** Makes a key of what whoever makes it holds: **nobody gives what they do not hold**. */
const making = async (ctx: Making, place: Place, input: z.output<typeof Input>): Promise<Made> => {
  const { asOf, catalogue, keyring, make, chance } = ctx
  const { name, permissions, days, networks = [] } = input
  const holdings = chosen(catalogue, [...new Set(permissions)], place.uses)
  const { answers, maker } = await answering(ctx, holdings)
  const slot = await freeSlot(ctx)
  const keyId = make(KeyId)
  const { value, hash } = newValue(keyring, { of: ctx.place, keyId, slot }, chance())
  const expires = new Date(asOf.getTime() + days * day).toISOString()
  const key: ApiKey = {
    place: ctx.place,
    slot,
    keyId,
    name,
    hash,
    ...catalogue.encode(holdings),
    ...(networks.length > 0 ? { networks } : {}),
    ...maker,
    ...present({ warned: warnedFrom(expires, asOf) }),
    createdAt: ctx.now.toISOString(),
    expires,
    rev: 1,
  }
  const held = [...holdings.keys()].map((permission) => permission.key).toSorted()
  return {
    ...present({ checks: place.more.checks }),
    result: { ...keyView(ctx, key), value },
    writes: [write(keys).create(key).commit(), ...answers],
    events: [KeyEvents.created({ object: keyId, version: 1 }, { name, permissions: held, ends: expires }, {})],
    effects: [
      KeyEffects.created({ name, permissions: held }, { count: String(held.length), place: place.name }),
      ...place.more.effects,
      networks.length > 0
        ? KeyEffects.networks({ networks }, { list: networks.join(", ") })
        : KeyEffects.everywhere({}, {}),
      KeyEffects.shownOnce({ until: expires }, {}),
    ],
  }
}

const creating = <P extends CustomerPlaceId>(
  name: string,
  route: Route,
  place: PlaceKind<P>,
  permission: Permission,
  placeOf: (ctx: Context<P>) => Promise<Place>,
) =>
  command({
    name,
    summary: "Make an API key: its value is in this answer, and never shown again",
    route,
    place,
    permission,
    readsAllHeld: true,
    anew: true,
    shownOnce: "value",
    input: Input,
    output: KeyWithValue,
    decide: async (ctx, input) => making(ctx as unknown as Making, await placeOf(ctx), input),
  })

/** Of a tenant by its users: whoever owns or administers the account makes keys of the account. */
export const createTenantKey = creating(
  "tenant.keys.create",
  "POST /v1/tenants/{tenantId}/keys",
  TenantId,
  inTenants["api_keys.create"],
  async (ctx) => {
    const tenant = await tenantHead(ctx)
    return {
      name: tenant.name,
      uses: (module) => tenant.modules.includes(module),
      more: { effects: [], checks: [unchangedHead(tenant)] },
    }
  },
)

/** Of an account, for all of its tenants. */
export const createAccountKey = creating(
  "account.keys.create",
  "POST /v1/accounts/{accountId}/keys",
  AccountId,
  onAccounts.createKeys,
  async (ctx) => {
    const { name } = await accountHead(ctx)
    return { name, uses: () => true, more: { effects: [KeyEffects.everyTenant({}, { account: name })] } }
  },
)
