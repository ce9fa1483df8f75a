import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import type { CustomerPlaceId, PlaceKind } from "../kernel/ids.ts"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { command, type Decision, type Route } from "../kernel/operations.ts"
import type { Permission } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import { nextVersion } from "../kernel/versions.ts"
import { inTenants, onAccounts } from "../permissions/index.ts"
import { keys } from "./entity.ts"
import { warnedFrom } from "./expiring.ts"
import {
  day,
  holdingsOfKey,
  type ApiKey,
  KeyEffects,
  KeyEvents,
  foundKey,
  keyOfItem,
  KeyWithValue,
  keyView,
  mostDays,
  OneKey,
} from "./keys.ts"
import { answering } from "./making.ts"
import { newValue } from "./values.ts"

const Input = z.strictObject({
  ...OneKey,
  /** How long the value until now is taken beside the new one; with 0 it ends at once. */
  overlapHours: z
    .int()
    .min(0)
    .max(7 * 24),
  days: z.int().min(1).max(mostDays),
})

const hour = 60 * 60 * 1000

/** Two values count at most: what still counted from before the last time, ends. */
const endings = (key: ApiKey, until: string, { now, asOf }: Pick<Context, "now" | "asOf">) => {
  const [about, words] = [{ key: key.keyId }, { name: key.name }]
  const hadTwo = key.earlierUntil !== undefined && key.earlierUntil > now.toISOString()
  if (until <= asOf.toISOString()) return [KeyEffects.earlierEnds(about, words)]
  const overlaps = KeyEffects.earlierUntil({ ...about, until }, words)
  return hadTwo ? [KeyEffects.oldestEnds(about, words), overlaps] : [overlaps]
}

/** Whoever gives it a new value is who is asked about it from then on; who made it before has had its value until now. */
const rotated = async (
  ctx: Context<CustomerPlaceId>,
  { keyId, overlapHours, days }: z.output<typeof Input>,
): Promise<Decision<z.input<typeof KeyWithValue>>> => {
  const { asOf, catalogue, keyring, chance } = ctx
  const key = await foundKey(ctx, keyId)
  const { answers, maker } = await answering(ctx, holdingsOfKey(catalogue, key))
  const { value, hash } = newValue(keyring, { of: key.place, keyId, slot: key.slot }, chance())
  const after = (ms: number): string => new Date(asOf.getTime() + ms).toISOString()
  const expires = after(days * day)
  // The value until now never lasts longer than it would have.
  const earlierUntil = [after(overlapHours * hour), key.expires].toSorted()[0] ?? key.expires
  const warned = warnedFrom(expires, asOf)
  const set = {
    ...maker,
    hash,
    earlierHash: key.hash,
    earlierUntil,
    earlierBy: key.madeBy,
    expires,
    ...present({ warned, earlierAs: key.madeAs }),
  }
  const { warned: _, ...before } = key
  return {
    result: { ...keyView(ctx, { ...before, ...set, rev: key.rev + 1 }), value },
    version: key.rev,
    writes: [
      nextVersion(keys, keyOfItem(key), key, { set, ...(warned === undefined ? { remove: ["warned"] } : {}) }),
      ...answers,
    ],
    events: [
      KeyEvents.rotated({ object: keyId, version: key.rev + 1 }, { name: key.name, ends: expires, earlierUntil }, {}),
    ],
    effects: [
      ...endings(key, earlierUntil, ctx),
      KeyEffects.rotated({ key: keyId, until: expires }, { name: key.name }),
    ],
  }
}

const rotating = <P extends CustomerPlaceId>(name: string, route: Route, place: PlaceKind<P>, permission: Permission) =>
  command({
    name,
    summary: "Give an API key a new value, which is in this answer and never shown again",
    route,
    place,
    permission,
    readsAllHeld: true,
    anew: true,
    shownOnce: "value",
    input: Input,
    output: KeyWithValue,
    decide: (ctx, input) => rotated(ctx as unknown as Context<CustomerPlaceId>, input),
  })

export const rotateTenantKey = rotating(
  "tenant.keys.rotate",
  "POST /v1/tenants/{tenantId}/keys/{keyId}/rotate",
  TenantId,
  inTenants["api_keys.create"],
)

export const rotateAccountKey = rotating(
  "account.keys.rotate",
  "POST /v1/accounts/{accountId}/keys/{keyId}/rotate",
  AccountId,
  onAccounts.createKeys,
)
