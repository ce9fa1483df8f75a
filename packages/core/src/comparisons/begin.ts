import * as z from "zod"
import type { Runtime } from "../kernel/context.ts"
import { doneUnless } from "../kernel/errors.ts"
import { service, ServiceId, ulid } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { command } from "../kernel/operations.ts"
import { write } from "../kernel/table.ts"
import { must } from "../kernel/writes.ts"
import { forJobs } from "../permissions/index.ts"
import { ComparisonEffects, ComparisonSignals, ComparisonEvents } from "./comparisons.ts"
import { comparisons } from "./entity.ts"

export const beginComparison = command({
  name: "comparison.begin",
  summary: "Begin to compare copies of people with the people, day by day",
  place: ServiceId,
  permission: forJobs.beginComparison,
  input: z.strictObject({}),
  output: z.object({}),
  decide: async ({ place, now }) => ({
    result: {},
    writes: [must(write(comparisons).create({ place, begunAt: now.toISOString() }).commit(), ComparisonSignals.begun)],
    events: [ComparisonEvents.begun({ object: place, version: 1, home: place }, {}, {})],
    effects: [ComparisonEffects.begun({}, {})],
  }),
})

/** Begins it where it has not begun: once in the life of a system, by whoever sweeps it first. */
export const keepComparing = async (runtime: Runtime, now: Date): Promise<void> => {
  if (await runtime.table.open([service]).get(comparisons, { place: service })) return
  const caller = { kind: "job", name: "comparison.begin", permissions: [forJobs.beginComparison] } as const
  const words = { locale: runtime.vendor.languages[0], timeZone: "UTC", from: {} } as const
  const request = { runtime, caller, place: service, now, requestId: ulid(now), ...words }
  await doneUnless(invoke(request, beginComparison, {}), [ComparisonSignals.begun])
}
