import { claimPrefix } from "../../kernel/claims.ts"
import { duePrefix, failedPrefix } from "../../kernel/deliveries.ts"
import { everyHead, findingPrefix } from "../../kernel/finding.ts"
import { HeadedId, IdentityId } from "../../kernel/ids.ts"
import type { Partitions } from "../../kernel/store.ts"
import type { TransactItem } from "../../kernel/table.ts"
import { partsOf } from "../../kernel/writes.ts"

const claimIsFree = "attribute_not_exists(#pk) AND attribute_not_exists(#sk)"
const claimIsMine = "attribute_exists(#pk) AND attribute_exists(#sk) AND #holder = :holder0"

/** Something reached for what does not belong to its context. It is a defect, never an answer. */
export class PartitionError extends Error {
  constructor(key: string) {
    super(`outside this context: ${key}`)
    this.name = "PartitionError"
  }
}

type Values = Readonly<Record<string, unknown>>

const hash = "#".charCodeAt(0)

const inside = (partitions: Partitions, key: string): boolean => {
  for (const partition of partitions) {
    if (key.startsWith(partition) && (key.length === partition.length || key.charCodeAt(partition.length) === hash)) {
      return true
    }
  }
  return false
}

const assertInside = (partitions: Partitions, key: unknown): void => {
  if (typeof key !== "string" || !inside(partitions, key)) throw new PartitionError(String(key))
}

const isHead = (key: unknown): boolean => typeof key === "string" && (HeadedId.is(key) || IdentityId.is(key))

/** An item by its key: inside, or one claim (to see whether a thing is taken). Claims are never listed. */
export const assertReadable = (partitions: Partitions, key: Values): void => {
  const pk = key["pk"]
  if (typeof pk === "string" && pk.startsWith(claimPrefix)) return
  if (partitions.includes(everyHead) && isHead(pk)) return
  assertInside(partitions, pk)
}

/** A query: its partition key, the table's or an index's, must be inside. Relies on ElectroDB naming it `#pk = :pk`. */
export const assertListable = (partitions: Partitions, query: Values): void => {
  const condition = query["KeyConditionExpression"]
  const values = query["ExpressionAttributeValues"] as Values | undefined
  const names = query["ExpressionAttributeNames"] as Values | undefined
  const name = names?.["#pk"]
  const first = typeof condition === "string" && (condition === "#pk = :pk" || condition.startsWith("#pk = :pk and "))
  if (!first || typeof name !== "string" || !name.endsWith("pk"))
    throw new PartitionError("a query of an unknown shape")
  assertInside(partitions, values?.[":pk"])
}

const assertClaim = (partitions: Partitions, item: TransactItem): void => {
  const { verb, parameters, key, condition } = partsOf(item)
  const values = parameters["ExpressionAttributeValues"] as Values | undefined
  if (verb === "Put" && condition === claimIsFree) return assertInside(partitions, key["holder"])
  if (verb === "Delete" && condition === claimIsMine) return assertInside(partitions, values?.[":holder0"])
  throw new PartitionError(`${verb} ${String(key["pk"])}`)
}

/** Deliveries are found by their state, in all places at once, and what staff look for. */
const isOfNoPlace = (key: unknown): boolean =>
  typeof key === "string" && [duePrefix, failedPrefix, findingPrefix].some((prefix) => key.startsWith(prefix))

/** The index partitions that a write puts its item into. */
const indexed = (item: TransactItem, field: string): unknown => {
  const { verb, parameters, key } = partsOf(item)
  if (verb === "Put") return key[field]
  const names = parameters["ExpressionAttributeNames"] as Values | undefined
  const values = parameters["ExpressionAttributeValues"] as Values | undefined
  return names?.[`#${field}`] === undefined ? undefined : values?.[`:${field}_u0`]
}

/** A write: inside, with every index key it carries; or a claim that is taken for, or given back by, a place inside. */
export const assertWritable = (partitions: Partitions, item: TransactItem): void => {
  const { verb, key } = partsOf(item)
  const pk = key["pk"]
  if (typeof pk === "string" && pk.startsWith(claimPrefix)) return assertClaim(partitions, item)
  assertInside(partitions, pk)
  if (verb !== "Put" && verb !== "Update") return
  for (const index of ["gsi1pk", "gsi2pk"]) {
    const key = indexed(item, index)
    if (key !== undefined && !isOfNoPlace(key)) assertInside(partitions, key)
  }
}
