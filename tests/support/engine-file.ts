import { DatabaseSync, type SQLOutputValue } from "node:sqlite"
import { unmarshall } from "@aws-sdk/util-dynamodb"
import { duePrefix } from "@tenantry/core/kernel/deliveries"
import { tableShape } from "@tenantry/core/table"

export type Item = Readonly<Record<string, unknown>>

/** In SQL, of `pk` (as the engine writes it, behind `S:`), `sk` and `item_json`. */
export type Where = { readonly sql: string; readonly values: readonly string[] }

const all: Where = { sql: "TRUE", values: [] }

const busyTimeoutMs = 5_000

/** Texts, and what stands in their place in a copy. */
export type Copy = readonly (readonly [string, string])[]

const told = (value: SQLOutputValue, copy: Copy): SQLOutputValue =>
  typeof value === "string" ? copy.reduce((text, [from, to]) => text.replaceAll(from, to), value) : value

const tablesOf = (table: string) => [
  { name: table, key: "pk" },
  ...tableShape.indexes.map((index) => ({ name: `${table}::gsi::${index}`, key: "table_pk" })),
]

/**
 * Copies all items of a place in which each first text of a copy occurs, written down beside the engine: it would take
 * longer to send them than everything that is asked of them.
 */
export const copyItems = (file: string, table: string, place: string, copies: readonly Copy[]): void => {
  const db = new DatabaseSync(file, { timeout: busyTimeoutMs })
  db.exec("BEGIN IMMEDIATE")
  const [text = ""] = copies[0]?.[0] ?? []
  for (const { name, key } of tablesOf(table)) {
    const found = `SELECT * FROM "${name}" WHERE ${key} >= ? AND ${key} < ? AND instr(item_json, ?) > 0`
    for (const row of db.prepare(found).all(`S:${place}`, `S:${place}~`, text)) {
      const [columns, values] = [Object.keys(row), Object.values(row)]
      const insert = db.prepare(`INSERT INTO "${name}" (${columns.join()}) VALUES (${columns.map(() => "?").join()})`)
      for (const copy of copies) insert.run(...values.map((value) => told(value, copy)))
    }
  }
  db.exec("COMMIT")
  db.close()
}

/** Takes all items out of a table, beside the engine. */
export const emptyTable = (file: string, table: string): void => {
  const db = new DatabaseSync(file, { timeout: busyTimeoutMs })
  db.exec("BEGIN IMMEDIATE")
  for (const { name } of tablesOf(table)) db.exec(`DELETE FROM "${name}"`)
  db.exec("COMMIT")
  db.close()
}

/** Whether a delivery waits that is due by a time. */
export const isDueIn = (file: string, table: string, by: Date): boolean => {
  const db = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs })
  try {
    const due = `SELECT 1 FROM "${table}::gsi::gsi1" WHERE gsi_pk >= ? AND gsi_pk < ? AND gsi_sk <= ? LIMIT 1`
    return db.prepare(due).get(`S:${duePrefix}`, `S:${duePrefix}~`, `S:${by.toISOString()}`) !== undefined
  } finally {
    db.close()
  }
}

/**
 * Reads items as the engine has written them down: a scan over HTTP takes a hundred times as long. What has not changed
 * since it was read before is the same object. Sorted by key.
 */
export const openEngineFile = (file: string, table: string): ((where?: Where) => Item[]) => {
  const known = new Map<string, Item>()
  const itemOf = (text: string): Item => {
    const item = known.get(text) ?? Object.freeze(unmarshall(JSON.parse(text)))
    known.set(text, item)
    return item
  }
  return ({ sql, values } = all) => {
    const db = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs })
    try {
      const found = db.prepare(`SELECT item_json FROM "${table}" WHERE ${sql} ORDER BY pk, sk`).all(...values)
      return found.map(({ item_json }) => itemOf(String(item_json)))
    } finally {
      db.close()
    }
  }
}
