import type { DomainError } from "./errors.ts"
import type { PrimaryKey, TransactItem } from "./table.ts"

/**
 * A write, and what its failed condition means. Without `otherwise`, a failed condition means that the facts have
 * changed since they were read, and the command decides again.
 */
export type Write = { readonly item: TransactItem; readonly otherwise?: () => DomainError }

/** For conditions on what `decide` does not read: claims of unique things. */
export const must = (item: TransactItem, otherwise: () => DomainError): Write => ({ item, otherwise })

export const asWrite = (write: Write | TransactItem): Write => ("item" in write ? write : { item: write })

type Verb = "Put" | "Update" | "Delete" | "ConditionCheck"
type Parts = {
  readonly verb: Verb
  readonly parameters: Readonly<Record<string, unknown>>
  readonly key: Readonly<Record<string, unknown>>
  readonly condition: string
}

export const partsOf = (item: TransactItem): Parts => {
  const [verb, parameters] = Object.entries(item)[0] as [Verb, Record<string, unknown>]
  const key = (verb === "Put" ? parameters["Item"] : parameters["Key"]) as Record<string, unknown>
  return { verb, parameters, key, condition: String(parameters["ConditionExpression"] ?? "") }
}

const targetOf = (item: TransactItem): string => {
  const { pk, sk } = partsOf(item).key as PrimaryKey
  return `${pk} ${sk}`
}

/** A condition in which OR can escape: ElectroDB joins what it is given to its own conditions without parentheses. */
const hasLooseOr = (condition: string): boolean => {
  let depth = 0
  for (const token of condition.match(/\(|\)|\bOR\b/gi) ?? []) {
    if (token === "(") depth++
    else if (token === ")") depth--
    else if (depth === 0) return true
  }
  return false
}

const assertConditionSound = (item: TransactItem): void => {
  const { verb, condition } = partsOf(item)
  const name = targetOf(item)
  if (verb === "Update" && !condition.includes("attribute_exists(#pk)")) {
    throw new Error(`an update may not create: use patch (${name})`)
  }
  if (verb !== "Update" && condition === "") throw new Error(`an unconditional write: ${name}`)
  if (/\bundefined\b/.test(condition)) throw new Error(`a condition compares with undefined: ${name}`)
  if (hasLooseOr(condition)) throw new Error(`OR needs parentheses of its own: ${name}`)
}

/**
 * The check's condition joined to the write's: names are ElectroDB's, the same in both; values are kept apart, also from
 * those of checks that were folded before. Either must be sound by itself: its parentheses would hide what is not.
 */
const fold = (write: TransactItem, check: TransactItem): TransactItem => {
  for (const item of [write, check]) assertConditionSound(item)
  const { verb, parameters, condition } = partsOf(write)
  const other = partsOf(check)
  const values = Object.entries((other.parameters["ExpressionAttributeValues"] ?? {}) as Record<string, unknown>)
  const apart = `_c${Object.keys(parameters["ExpressionAttributeValues"] ?? {}).length}`
  const renamed = other.condition.replace(/:[A-Za-z0-9_]+/g, (name) => `${name}${apart}`)
  return {
    [verb]: {
      ...parameters,
      ConditionExpression: `(${condition}) AND (${renamed})`,
      ExpressionAttributeNames: {
        ...(other.parameters["ExpressionAttributeNames"] as object),
        ...(parameters["ExpressionAttributeNames"] as object),
      },
      ExpressionAttributeValues: {
        ...(parameters["ExpressionAttributeValues"] as object),
        ...Object.fromEntries(values.map(([name, value]) => [`${name}${apart}`, value])),
      },
    },
  } as unknown as TransactItem
}

/**
 * Writes and checks as one transaction has them: a check on an item that is also written becomes part of that write,
 * because DynamoDB takes one action per item; equal checks become one.
 */
export const withChecks = (writes: readonly Write[], checks: readonly TransactItem[]): readonly Write[] => {
  const all = new Map(writes.map((write) => [targetOf(write.item), write]))
  if (all.size !== writes.length) throw new Error("two writes to one item")
  for (const check of checks) {
    const target = targetOf(check)
    const there = all.get(target)
    all.set(target, there ? { ...there, item: fold(there.item, check) } : { item: check })
  }
  return [...all.values()]
}

/** Catches mistakes that DynamoDB would accept. Every one of them is a defect of the command. */
export const assertSound = (items: readonly TransactItem[]): void => {
  const seen = new Set<string>()
  if (items.length > 100) throw new Error(`a transaction holds at most 100 items, not ${items.length}`)
  for (const item of items) {
    const name = targetOf(item)
    if (seen.has(name)) throw new Error(`two writes to one item: ${name}`)
    seen.add(name)
    assertConditionSound(item)
  }
}
