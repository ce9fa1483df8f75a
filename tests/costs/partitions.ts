import { claimPrefix } from "@tenantry/core/kernel/claims"
import type { Request, Runtime } from "@tenantry/core/kernel/context"
import { AccountId, IdentityId, PartnerId, TenantId } from "@tenantry/core/kernel/ids"
import { partitionOf, type Partitions, type Store, type Table } from "@tenantry/core/kernel/store"
import { keyOf, ref, type TransactItem } from "@tenantry/core/kernel/table"
import { partsOf } from "@tenantry/core/kernel/writes"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import type { Stage } from "../operations/row.ts"

/** What is measured: one call. */
export type Call = { readonly request: Request; readonly operation: AnyOperation; readonly input: object }

type Opening = { readonly partitions: Partitions; readonly touched: Set<string>; readonly own: boolean }
export type Watched = { readonly request: Request; readonly openings: readonly Opening[] }

type Values = Readonly<Record<string, unknown>>
const valuesOf = (from: Values): Values => (from["ExpressionAttributeValues"] ?? {}) as Values

/** Where a write lies: an item's own partition and those of its indexes, or the holder of a claim. */
const written = (item: TransactItem): readonly string[] => {
  const { key, parameters } = partsOf(item)
  const values = valuesOf(parameters)
  const pk = String(key["pk"])
  if (pk.startsWith(claimPrefix)) return [String(key["holder"] ?? values[":holder0"])]
  const indexed = ["gsi1pk", "gsi2pk"].map((field) => key[field] ?? values[`:${field}_u0`])
  return [pk, ...indexed.filter((value) => value !== undefined).map(String)]
}

const watchedStore = (store: Store, touch: (...partitions: readonly string[]) => void): Store => ({
  get: (entity, key) => {
    touch(keyOf(ref(entity, key)).pk)
    return store.get(entity, key)
  },
  getAll: (refs, how) => {
    touch(...refs.map((wanted) => keyOf(wanted).pk))
    return store.getAll(refs, how)
  },
  list: (entity, listing, page) => {
    touch(partitionOf(listing))
    return store.list(entity, listing, page)
  },
  keys: (listing, page) => {
    touch(partitionOf(listing))
    return store.keys(listing, page)
  },
  assertWritable: (items) => {
    touch(...items.flatMap(written))
    store.assertWritable(items)
  },
  transact: (items, token) => {
    touch(...items.flatMap(written))
    return store.transact(items, token)
  },
})

/** The request on a runtime that notes every store that is opened: the operation's own, and those opened while it works. */
export const watch = (request: Request): Watched => {
  const { table, observe } = request.runtime
  const openings: Opening[] = []
  let working = 0
  const watched: Table = {
    ...table,
    open: (partitions, known) => {
      const touched = new Set<string>()
      openings.push({ partitions, touched, own: working === 0 })
      return watchedStore(table.open(partitions, known), (...more) => {
        for (const partition of more) touched.add(partition)
      })
    },
  }
  const observed: NonNullable<Runtime["observe"]> = async (phase, work) => {
    working++
    try {
      return await (observe ? observe(phase, work) : work())
    } finally {
      working--
    }
  }
  return { request: { ...request, runtime: { ...request.runtime, table: watched, observe: observed } }, openings }
}

const isIn = (key: string, partition: string): boolean => key === partition || key.startsWith(`${partition}#`)

/** What people would call a partition, seen from a call. */
const calledIn = ({ request: { caller } }: Call, { accountId }: Stage, partition: string): string => {
  if (caller.kind === "identity" && partition === caller.identityId) return "caller"
  if (caller.kind === "identity" && partition === `${caller.identityId}#x`) return "caller's recipients"
  if (caller.kind === "identity" && partition === `${caller.identityId}#v`) return "caller's visit"
  if (caller.kind === "identity" && partition === `${caller.identityId}#y`) return "caller's mails"
  if (caller.kind === "job" && caller.reach?.some((place) => place === partition)) return "named"
  const names: Readonly<Record<string, string>> = {
    [accountId]: "account",
    [`${accountId}#a`]: "account's grants",
    [`${accountId}#v`]: "account's visits",
    [`${accountId}#x`]: "account's recipients",
    [`${accountId}#y`]: "account's mails",
  }
  const kinds = {
    "another account": AccountId,
    "another tenant": TenantId,
    "another person": IdentityId,
    "another person's visit": { is: (one: string) => one.endsWith("#v") && IdentityId.is(one.slice(0, -2)) },
    "another partner": PartnerId,
  }
  const kind = Object.entries(kinds).find(([, { is }]) => is(partition))?.[0]
  return names[partition] ?? kind ?? partition
}

const placeOf = ({ request, operation, input }: Call): string =>
  operation.locate?.(request.runtime.keyring, input).place ?? request.place

/** What the operation's own store lets it touch beside its place. */
export const openedBy = (call: Call, stage: Stage, { openings }: Watched): readonly string[] => {
  const all = openings.filter(({ own }) => own).flatMap(({ partitions }) => partitions)
  const beyond = all.filter((partition) => !isIn(partition, placeOf(call)))
  return [...new Set(beyond.map((partition) => calledIn(call, stage, partition)))].toSorted()
}

/** What was opened by whatever looked on the way, and never looked at; the place itself is open to whoever contributes. */
export const openedForNothing = ({ request, openings }: Watched): readonly string[] =>
  openings
    .filter(({ own }) => !own)
    .flatMap(({ partitions, touched }) =>
      partitions.filter((one) => one !== request.place && ![...touched].some((key) => isIn(key, one))),
    )
