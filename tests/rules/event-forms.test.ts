import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import type { AnyEvent } from "@tenantry/core/kernel/events"
import { capabilities } from "@tenantry/core/system"
import { expectWritten } from "../support/written.ts"

const file = new URL("event-forms.json", import.meta.url)

/**
 * Every event, and every member that all stored events of its kind have. What lies beside an event may have been erased,
 * and is never counted on.
 */
const formOf = ({ eventName, data }: AnyEvent): readonly string[] => [
  eventName,
  ...Object.entries(data.shape)
    .filter(([, schema]) => schema._zod.optin !== "optional")
    .map(([member]) => `${eventName}: ${member}`),
]

const now = capabilities
  .flatMap(({ events = {} }) => Object.values<AnyEvent>(events))
  .flatMap(formOf)
  .toSorted()
const recorded = JSON.parse(readFileSync(file, "utf8")) as readonly string[]
const isRecorded = (line: string): boolean => recorded.includes(line.split(":")[0] ?? "")

test("no event wants more than those have that are stored already: some wait a month for what follows them", () => {
  expect(now.filter((line) => isRecorded(line) && !recorded.includes(line))).toEqual([])
})

test("every event is recorded with what it has from its first day on", () => {
  const all = [...recorded, ...now.filter((line) => !isRecorded(line))].toSorted()
  const text = JSON.stringify(all, null, 2)
  expectWritten(file, `${text}\n`, "events")
})
