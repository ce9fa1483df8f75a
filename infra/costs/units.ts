import { readFileSync } from "node:fs"

/** What one call costs at the table. */
export type Units = { readonly trips: number; readonly reads: number; readonly writes: number }

/** What `tests/costs` measured and holds true: of every operation, and what an `Idempotency-Key` adds to one. */
export type Measured = { readonly operations: ReadonlyMap<string, Units>; readonly key: Omit<Units, "trips"> }

const row = /^\| `([\w.]+)` \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| [\d.]+ \|$/
const keyAdds = /A key adds ([\d.]+) RCU and ([\d.]+) WCU/

const operationsIn = (text: string): (readonly [string, Units])[] =>
  text.split("\n").flatMap((line) => {
    const [, name, trips, reads, writes] = row.exec(line) ?? []
    if (name === undefined) return []
    return [[name, { trips: Number(trips), reads: Number(reads), writes: Number(writes) }] as const]
  })

/** Reads the tables of docs/costs.md; throws when they are no longer written as they were. */
export const measuredIn = (text: string): Measured => {
  const operations = new Map(operationsIn(text))
  const [, reads, writes] = keyAdds.exec(text.replaceAll("\n", " ")) ?? []
  if (operations.size === 0 || reads === undefined) throw new Error("docs/costs.md does not say what operations cost")
  return { operations, key: { reads: Number(reads), writes: Number(writes) } }
}

/** As they are measured now. */
export const measured = (): Measured =>
  measuredIn(readFileSync(new URL("../../docs/costs.md", import.meta.url), "utf8"))

/** Of one operation; throws for one that is not measured. */
export const unitsOf = ({ operations }: Measured, name: string): Units => {
  const units = operations.get(name)
  if (!units) throw new Error(`${name} is not measured in docs/costs.md`)
  return units
}
