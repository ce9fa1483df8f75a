import { setTimeout as wait } from "node:timers/promises"
import { ScanCommand } from "@aws-sdk/lib-dynamodb"
import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { openTable } from "@tenantry/core/adapters/dynamodb/store"
import type { Runtime } from "@tenantry/core/kernel/context"
import { openKeyring, parseRoots } from "@tenantry/core/kernel/keyring"
import { openRuntime } from "@tenantry/core/system"
import { localCredentials, localRegion } from "@tenantry/local/engine/index"
import type { Running } from "./system.ts"

type Item = Readonly<Record<string, unknown>>

const clientOf = ({ addresses }: Running) =>
  openClient({ endpoint: addresses.engine, region: localRegion, credentials: localCredentials })

/** The system's own table and keys, in this process: for what time alone would bring about. */
export const runtimeOf = (running: Running): Runtime =>
  openRuntime({
    table: openTable(clientOf(running), running.table),
    keyring: openKeyring(parseRoots(running.keyRoots)),
  })

type Filter = { readonly expression: string; readonly values: Readonly<Record<string, string>> }

/** The items of the table that fit; the engine sorts them out, because there are many by the end of a run. */
const itemsOf = async (running: Running, { expression, values }: Filter): Promise<readonly Item[]> => {
  const client = clientOf(running)
  const filter = { FilterExpression: expression, ExpressionAttributeValues: values }
  const items: Item[] = []
  for (let after: Item | undefined, more = true; more; more = after !== undefined) {
    const start = after === undefined ? {} : { ExclusiveStartKey: after }
    const scan = { TableName: running.table, ConsistentRead: true, ...filter, ...start }
    const page = await client.send(new ScanCommand(scan))
    items.push(...(page.Items ?? []))
    after = page.LastEvaluatedKey
  }
  client.destroy()
  return items
}

const ofPlaces = (places: readonly string[]): Filter => ({
  expression: places.map((_, n) => `begins_with(pk, :p${n}) OR holder = :p${n}`).join(" OR "),
  values: Object.fromEntries(places.map((place, n) => [`:p${n}`, place])),
})

/** Everything that is known of these places, claims included, in an order that can be compared. */
export const tableOf = async (running: Running, places: readonly string[]): Promise<readonly Item[]> => {
  const nameOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`
  const own = await itemsOf(running, ofPlaces(places))
  return own.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

const patienceMs = 15_000

/** Due by now, or tried and waiting to be tried again; not what is put off on purpose. */
const isOutstanding = ({ e, at, du }: Item): boolean =>
  e === "delivery" && (Number(at) > 0 || String(du) <= new Date().toISOString())

/** The same, once all mails and other consequences of what was done there are delivered. */
export const settledTableOf = async (running: Running, places: readonly string[]): Promise<readonly Item[]> => {
  for (const deadline = Date.now() + patienceMs; ; await wait(50)) {
    const items = await tableOf(running, places)
    const outstanding = items.filter(isOutstanding)
    if (outstanding.length === 0) return items
    if (Date.now() > deadline) throw new Error(`not delivered: ${JSON.stringify(outstanding)}`)
  }
}

/** The events that one request made, wherever they lie. */
export const eventsOf = (running: Running, requestId: string): Promise<readonly Item[]> =>
  itemsOf(running, { expression: "e = :event AND r = :request", values: { ":event": "event", ":request": requestId } })
