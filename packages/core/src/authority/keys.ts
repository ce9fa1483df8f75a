import type { Access, Authorising, Request } from "../kernel/context.ts"
import { AccountId, CustomerPlaceId, TenantId, ulid } from "../kernel/ids.ts"
import { type Permission, Scope, union } from "../kernel/permissions.ts"
import { itemOf } from "../kernel/store.ts"
import { ref, type Ref } from "../kernel/table.ts"
import { sameVersion, withinVersion } from "../kernel/versions.ts"
import {
  holdingsOfKey,
  isExpired,
  isValueOf,
  isWithin,
  type ApiKey,
  type KeyCaller,
  KeyErrors,
  keys,
} from "../keys/index.ts"
import { levels } from "../permissions/index.ts"
import { actorOf } from "./actors.ts"
import { AccessErrors } from "./errors.ts"
import { accessTo } from "./access.ts"
import { fetched } from "./facts.ts"
import { type Head, headOf } from "./heads.ts"
import { heldByKey } from "./holdings.ts"

/** Who shows what is none, or none any more, or from elsewhere, learns nothing but that it is refused. */
const known = ({ keyId, hash }: KeyCaller, { now, from }: Request, key: ApiKey | null | undefined): ApiKey => {
  const good = key?.keyId === keyId && isValueOf(key, hash, now) && !isExpired(key, now)
  if (!good || !isWithin(key.networks, from.address)) throw KeyErrors.refused()
  return key
}

/** That a key was used today is written once a day, before anything else is done by it; what comes of that is nobody's trouble. */
const noteUse = async ({ runtime, now }: Request, key: ApiKey): Promise<void> => {
  const usedOn = now.toISOString().slice(0, 10)
  if (key.usedOn === usedOn) return
  const { place, slot } = key
  const item = withinVersion(keys, { place, slot }, key, { set: { usedOn } })
  await runtime.table
    .open([`${place}#ak`])
    .transact([item], ulid(now))
    .catch(() => undefined)
}

const heldIn = ({ runtime: { catalogue } }: Request, head: Head, key: ApiKey) => {
  const given = holdingsOfKey(catalogue, key)
  if ("tenantId" in head) return heldByKey(catalogue, head, given)
  return { holdings: union([levels.key, given]), givable: given }
}

/** A key reaches the place that it is of; one of an account, all of its tenants. */
const reaches = (of: CustomerPlaceId, place: CustomerPlaceId, head: Head): boolean =>
  of === place || (TenantId.is(place) && AccountId.is(of) && "tenantId" in head && head.accountId === of)

/**
 * A machine, by a key: one item says who made it and what it may, read together with the head of the place. That it is still
 * the same is a condition of whatever is committed by it.
 */
export const asKey = async (
  caller: KeyCaller,
  request: Request,
  permission: Permission | undefined,
  also: readonly Ref[],
  { known: before }: Authorising,
): Promise<Access> => {
  const { place } = request
  const { of, slot, keyId } = caller
  if (permission && levels.self.has(permission)) throw KeyErrors.not_a_person()
  if (!CustomerPlaceId.is(place)) throw AccessErrors.nowhere()
  const [mine, there] = [ref(keys, { place: of, slot }), headOf(place, ref)]
  const read = await fetched(request, [mine, there, ...also], before)
  const key = known(caller, request, itemOf(read, mine))
  const head = itemOf(read, there)
  if (!head || !reaches(of, place, head)) throw AccessErrors.nowhere()
  const actor = actorOf({ kind: "key", id: keyId, person: key.madeBy, since: new Date(key.createdAt) }, [
    {
      level: "key",
      name: key.name,
      ...heldIn(request, head, key),
      opensShut: false,
      outranks: false,
      conditions: () => [sameVersion(keys, { place: of, slot }, key)],
    },
  ])
  if (permission && actor.scopeOf(permission) === Scope.none) {
    throw AccessErrors.missing({ missing: [permission.key] })
  }
  // Whoever looks into other places of the same request has been noted.
  if (before === undefined) await noteUse(request, key)
  return accessTo(place, head, actor, read)
}
