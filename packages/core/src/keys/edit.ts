import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import type { CustomerPlaceId, PlaceKind } from "../kernel/ids.ts"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { command, type Decision, type Route, unchanged } from "../kernel/operations.ts"
import type { Permission } from "../kernel/permissions.ts"
import { nextVersion } from "../kernel/versions.ts"
import { inTenants, onAccounts } from "../permissions/index.ts"
import { keys } from "./entity.ts"
import {
  type ApiKey,
  foundKey,
  holdingsOfKey,
  KeyEffects,
  KeyEvents,
  KeyName,
  keyOfItem,
  KeyView,
  keyView,
  OneKey,
} from "./keys.ts"
import { answering } from "./making.ts"
import { Network } from "./networks.ts"

const Input = z.strictObject({
  ...OneKey,
  name: KeyName.exactOptional(),
  /** All of them: with an empty list it is taken from everywhere. */
  networks: list(Network, 20).exactOptional(),
})

type Networks = readonly string[]

const isSame = (one: Networks, other: Networks): boolean =>
  one.length === other.length && one.every((network) => other.includes(network))

/** What a network that is left out had, ends; what is written anew and lies within another does not. */
const narrowed = (before: Networks, after: Networks): boolean =>
  after.length > 0 && (before.length === 0 || before.some((network) => !after.includes(network)))

const networkEffects = ({ keyId }: ApiKey, name: string, before: Networks, after: Networks) => [
  ...(narrowed(before, after) ? [KeyEffects.elsewhereEnds({ key: keyId }, { name })] : []),
  after.length > 0
    ? KeyEffects.networks({ networks: [...after] }, { list: after.join(", ") })
    : KeyEffects.everywhere({}, {}),
]

/** A name is for those who look at the list; from where a key is taken is changed by who could make it (**nobody gives what they do not hold**). */
const edited = async (
  ctx: Context<CustomerPlaceId>,
  { keyId, ...asked }: z.output<typeof Input>,
): Promise<Decision<z.input<typeof KeyView>>> => {
  const key = await foundKey(ctx, keyId)
  const { name: from, networks: before = [], rev } = key
  const { name = from, networks: wanted = before } = asked
  const moved = !isSame(before, wanted)
  const networks = moved ? [...wanted] : [...before]
  if (name === from && !moved) return unchanged(keyView(ctx, key), rev)
  if (moved) await answering(ctx, holdingsOfKey(ctx.catalogue, key))
  const set = { name, ...(networks.length > 0 ? { networks } : {}) }
  const { networks: _, ...rest } = key
  return {
    result: keyView(ctx, { ...rest, ...set, rev: rev + 1 }),
    version: rev,
    writes: [
      nextVersion(keys, keyOfItem(key), key, {
        set,
        ...(moved && networks.length === 0 ? { remove: ["networks"] } : {}),
      }),
    ],
    events: [KeyEvents.edited({ object: keyId, version: rev + 1 }, { from, name, networks }, {})],
    effects: [
      ...(moved ? networkEffects(key, name, before, networks) : []),
      ...(name === from ? [] : [KeyEffects.renamed({ key: keyId, from, to: name }, {})]),
    ],
  }
}

const editing = <P extends CustomerPlaceId>(name: string, route: Route, place: PlaceKind<P>, permission: Permission) =>
  command({
    name,
    summary: "Rename an API key, or say from where it is taken",
    route,
    place,
    permission,
    readsAllHeld: true,
    input: Input,
    output: KeyView,
    decide: (ctx, input) => edited(ctx as unknown as Context<CustomerPlaceId>, input),
  })

export const editTenantKey = editing(
  "tenant.keys.edit",
  "PATCH /v1/tenants/{tenantId}/keys/{keyId}",
  TenantId,
  inTenants["api_keys.create"],
)

export const editAccountKey = editing(
  "account.keys.edit",
  "PATCH /v1/accounts/{accountId}/keys/{keyId}",
  AccountId,
  onAccounts.createKeys,
)
