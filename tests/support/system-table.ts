import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { openClient } from "@tenantry/core/adapters/dynamodb/client"
import { openTable } from "@tenantry/core/adapters/dynamodb/store"
import type { Runtime } from "@tenantry/core/kernel/context"
import { openKeyring, parseRoots } from "@tenantry/core/kernel/keyring"
import { openRuntime } from "@tenantry/core/system"
import { localCredentials, localRegion } from "@tenantry/local/engine/index"
import { type Item, openEngineFile, type Where } from "./engine-file.ts"
import type { Running } from "./system.ts"

const clientOf = ({ addresses }: Running) =>
  openClient({ endpoint: addresses.engine, region: localRegion, credentials: localCredentials })

/** The system's own table and keys, in this process: for what time alone would bring about. */
export const runtimeOf = (running: Running): Runtime =>
  openRuntime({
    table: openTable(clientOf(running), running.table),
    keyring: openKeyring(parseRoots(running.keyRoots)),
    vendor: running.vendor,
  })

const files = new Map<string, ReturnType<typeof openEngineFile>>()

/** Items of the table, as the engine has written them down; all unless told. */
export const itemsOf = ({ folder, table }: Running, where?: Where): readonly Item[] => {
  const read = files.get(folder) ?? openEngineFile(join(folder, "dynamodb.db"), table)
  files.set(folder, read)
  return read(where)
}

/** All but counts of limits, which nobody holds. */
const claims = "(pk > 'S:uniq#' AND pk < 'S:uniq#limit' OR pk > 'S:uniq#limit~' AND pk < 'S:uniq~')"

/** What lies in the partitions of these places, and the claims they hold. */
const ofPlaces = (places: readonly string[]): Where => {
  const holders = places.map(() => "?").join(", ")
  const held = `${claims} AND json_extract(item_json, '$.holder.S') IN (${holders})`
  return {
    sql: [...places.map(() => "pk >= ? AND pk < ?"), held].join(" OR "),
    values: [...places.flatMap((place) => [`S:${place}`, `S:${place}~`]), ...places],
  }
}

const patienceMs = 15_000

/** Due by now, or tried and waiting to be tried again; not what is put off on purpose. */
const isOutstanding = ({ e, at, du }: Item): boolean =>
  e === "delivery" && (Number(at) > 0 || String(du) <= new Date().toISOString())

/**
 * Everything that is known of these places, claims included, in an order that can be compared: once all mails and other
 * consequences of what was done there are delivered.
 */
export const settledTableOf = async (running: Running, places: readonly string[]): Promise<readonly Item[]> => {
  for (const deadline = Date.now() + patienceMs; ; await wait(50)) {
    const items = itemsOf(running, ofPlaces(places))
    const outstanding = items.filter(isOutstanding)
    if (outstanding.length === 0) return items
    if (Date.now() > deadline) throw new Error(`not delivered: ${JSON.stringify(outstanding)}`)
  }
}

/** The events that one request made, wherever they lie. */
export const eventsOf = (running: Running, requestId: string): readonly Item[] =>
  itemsOf(running, { sql: "substr(pk, -2) = '#e' AND instr(item_json, ?) > 0", values: [requestId] }).filter(
    ({ e, r }) => e === "event" && r === requestId,
  )
