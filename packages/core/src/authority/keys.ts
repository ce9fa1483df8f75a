import type { Access, Authorising, Request } from "../kernel/context.ts"
import { AccountId, CustomerPlaceId, TenantId, ulid } from "../kernel/ids.ts"
import { heldAs, heldWithAbove, holdsOf } from "../kernel/holds.ts"
import { type Permission, Scope, union } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
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
import { type Head, headOf, stillIn } from "./heads.ts"
import { heldByKey } from "./holdings.ts"

/** Whether whoever asks may act by a key: they show its value, from where it is taken. */
const isShown = (key: ApiKey, hash: string, { now, from }: Request): boolean =>
  isValueOf(key, hash, now) && isWithin(key.networks, from.address)

/** Who shows what is none, or none any more, or from elsewhere, learns nothing but that it is refused. */
const known = ({ keyId, hash }: KeyCaller, request: Request, key: ApiKey | null | undefined): ApiKey => {
  if (key?.keyId !== keyId || isExpired(key, request.now)) throw KeyErrors.refused()
  if (hash !== undefined && !isShown(key, hash, request)) throw KeyErrors.refused()
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

/** What is read of where the key is of, where it reaches further than that: the account above the tenant. */
const aboveOf = (of: CustomerPlaceId, place: CustomerPlaceId): readonly CustomerPlaceId[] => (of === place ? [] : [of])

/** A tenant as its account makes it, which it follows a moment later: a key of the account is shut out with that. */
const following = (head: Head, above: Head | null | undefined): Head => {
  if (!above) return head
  const { state, holds } = heldAs(head, heldWithAbove(holdsOf(head), holdsOf(above)))
  const ends = above.state === "closing" || above.state === "closed"
  return {
    ...head,
    holds,
    state: ends ? above.state : state,
    ...present({ closes: ends ? above.closes : head.closes }),
  }
}

/**
 * A machine, by a key: one item says who made it and what it may, read together with the head of the place, and, where it is
 * a key of the account above, with that one's. That all are still the same is a condition of whatever is committed by it.
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
  // Who shows no value is asked about, and does nothing.
  if (!CustomerPlaceId.is(place) || (permission && caller.hash === undefined)) throw AccessErrors.nowhere()
  const [mine, there] = [ref(keys, { place: of, slot }), headOf(place, ref)]
  const above = aboveOf(of, place)
  const read = await fetched(request, [mine, there, ...above.map((one) => headOf(one, ref)), ...also], before)
  const key = known(caller, request, itemOf(read, mine))
  const head = itemOf(read, there)
  if (!head || !reaches(of, place, head)) throw AccessErrors.nowhere()
  const [account] = above.map((one) => itemOf(read, headOf(one, ref)))
  const at = { keyId, of, slot }
  const actor = actorOf({ kind: "key", id: keyId, person: key.madeBy, key: at, since: new Date(key.createdAt) }, [
    {
      level: "key",
      name: key.name,
      ...heldIn(request, head, key),
      opensShut: false,
      outranks: false,
      conditions: () => [sameVersion(keys, { place: of, slot }, key), ...(account ? [stillIn(of, account.state)] : [])],
    },
  ])
  if (permission && actor.scopeOf(permission) === Scope.none) {
    throw AccessErrors.missing({ missing: [permission.key] })
  }
  // Whoever looks into other places of the same request has been noted; who is only asked about, does nothing.
  if (before === undefined && caller.hash !== undefined) await noteUse(request, key)
  return accessTo(place, head, actor, read, following(head, account))
}
