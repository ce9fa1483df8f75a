import { setTimeout as wait } from "node:timers/promises"
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb"
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb"
import { errors } from "../../kernel/errors.ts"
import { present } from "../../kernel/present.ts"
import type { Known, Listing, PageOptions, Partitions, Store, Table } from "../../kernel/store.ts"
import {
  type AnyEntity,
  type Item,
  keyOf,
  keyText,
  type PrimaryKey,
  type Ref,
  type TransactItem,
} from "../../kernel/table.ts"
import { assertSound } from "../../kernel/writes.ts"
import { assertListable, assertReadable, assertWritable } from "./guard.ts"

export const TableErrors = errors("table", { overloaded: "unavailable" })

type Raw = Record<string, unknown>
type Where = { readonly client: DynamoDBDocumentClient; readonly name: string; readonly partitions: Partitions }

const batchAttempts = 4

/** Full jitter: keys are left over when the table is busy, and at once it still is. */
const pause = (attempt: number): Promise<void> => wait(Math.random() * 25 * 2 ** (attempt - 1))

const parse = <E extends AnyEntity>(entity: E, raw: Raw | undefined): Item<E> | null =>
  raw === undefined ? null : (entity.parse({ Item: raw }) as { data: Item<E> | null }).data

/** Every one of the keys, or a refusal: what was not processed is not absent, and taking it for absent might permit. */
const batch = async (
  { client, name }: Where,
  keys: readonly PrimaryKey[],
  ConsistentRead: boolean,
): Promise<Map<string, Raw>> => {
  const found = new Map<string, Raw>()
  let missing: Raw[] = [...keys]
  for (let attempt = 0; missing.length > 0; attempt++) {
    if (attempt === batchAttempts) throw TableErrors.overloaded()
    if (attempt > 0) await pause(attempt)
    const reply = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: missing, ConsistentRead } } }),
    )
    for (const item of reply.Responses?.[name] ?? []) found.set(keyText(item as PrimaryKey), item)
    missing = reply.UnprocessedKeys?.[name]?.Keys ?? []
  }
  return found
}

/** How many keys one request may name, and how many requests go at once. */
const batchSize = 100
const batchesAtOnce = 10

/** However many they are: side by side up to a thousand, the rest after those. */
const batches = async (where: Where, keys: readonly PrimaryKey[], consistent: boolean): Promise<Map<string, Raw>> => {
  const [now, later] = [keys.slice(0, batchSize * batchesAtOnce), keys.slice(batchSize * batchesAtOnce)]
  const parts = Array.from({ length: Math.ceil(now.length / batchSize) }, (_, i) =>
    batch(where, now.slice(i * batchSize, (i + 1) * batchSize), consistent),
  )
  const found = (await Promise.all(parts)).flatMap((part) => [...part])
  return new Map(later.length > 0 ? [...found, ...(await batches(where, later, consistent))] : found)
}

const getAll = async (
  where: Where,
  before: Known,
  refs: readonly Ref[],
  { eventually = false }: Pick<PageOptions, "eventually"> = {},
): Promise<unknown[]> => {
  const wanted = new Map(refs.map((ref) => [keyText(keyOf(ref)), keyOf(ref)]))
  for (const key of wanted.values()) assertReadable(where.partitions, key)
  const unknown = [...wanted].filter(([name]) => !before.has(name)).map(([, key]) => key)
  const found = await batches(where, unknown, !eventually)
  return refs.map((ref) => {
    const name = keyText(keyOf(ref))
    return before.has(name) ? before.get(name) : parse(ref.entity, found.get(name))
  })
}

const get = async <E extends AnyEntity>(where: Where, before: Known, ref: Ref<E>): Promise<Item<E> | null> => {
  const Key = keyOf(ref)
  assertReadable(where.partitions, Key)
  if (before.has(keyText(Key))) return before.get(keyText(Key)) as Item<E> | null
  const reply = await where.client.send(new GetCommand({ TableName: where.name, Key, ConsistentRead: true }))
  return parse(ref.entity, reply.Item)
}

const query = async ({ client, name, partitions }: Where, listing: Listing, page: PageOptions) => {
  const params = listing.params()
  assertListable(partitions, params)
  const consistent = params["IndexName"] === undefined && !page.eventually
  return client.send(
    new QueryCommand({
      ...params,
      TableName: name,
      ConsistentRead: consistent,
      ScanIndexForward: !page.newestFirst,
      ...present({ Limit: page.limit, ExclusiveStartKey: page.after }),
    }),
  )
}

const assertAllWritable = (partitions: Partitions, items: readonly TransactItem[]): void => {
  for (const item of items) assertWritable(partitions, item)
}

const transact = async ({ client, name, partitions }: Where, ...[items, token]: Parameters<Store["transact"]>) => {
  assertSound(items)
  assertAllWritable(partitions, items)
  const placed = items.map((item) =>
    Object.fromEntries(Object.entries(item).map(([verb, parameters]) => [verb, { ...parameters, TableName: name }])),
  )
  try {
    const TransactItems = placed as unknown as TransactWriteCommandInput["TransactItems"]
    await client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken: token }))
    return { committed: true } as const
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    return { committed: false, codes: (error.CancellationReasons ?? []).map(({ Code }) => Code ?? "None") } as const
  }
}

const open = (where: Where, before: Known): Store => ({
  get: (entity, key) => get(where, before, { entity, key }),
  getAll: ((refs, how) => getAll(where, before, refs, how)) as Store["getAll"],
  list: async (entity, listing, page = {}) => {
    const { Items = [], LastEvaluatedKey: last } = await query(where, listing, page)
    return { items: Items.flatMap((raw) => parse(entity, raw) ?? []), last }
  },
  keys: async (listing, page = {}) => {
    const { Items = [], LastEvaluatedKey: last } = await query(where, listing, page)
    return { keys: Items as Record<string, string>[], last }
  },
  assertWritable: (items) => assertAllWritable(where.partitions, items),
  transact: (items, token) => transact(where, items, token),
})

/** The table of this name. Reads and writes of a store are guarded: what lies outside its partitions is an exception. */
export const openTable = (client: DynamoDBDocumentClient, name: string): Table => ({
  open: (partitions, known = new Map()) => open({ client, name, partitions }, known),
  add: async (Key, amounts, expires) => {
    const names = Object.keys(amounts)
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: name,
        Key,
        UpdateExpression: `ADD ${names.map((one) => `#${one} :${one}`).join(", ")} SET #ttl = :expires`,
        ExpressionAttributeNames: Object.fromEntries([...names, "ttl"].map((one) => [`#${one}`, one])),
        ExpressionAttributeValues: {
          ":expires": expires,
          ...Object.fromEntries(Object.entries(amounts).map(([one, amount]) => [`:${one}`, amount])),
        },
        ReturnValues: "UPDATED_NEW",
      }),
    )
    return Object.fromEntries(names.map((one) => [one, Number(Attributes?.[one])])) as typeof amounts
  },
})
