import type { Capability } from "../kernel/capability.ts"
import { kept } from "../kernel/stored.ts"
import { beginComparison } from "./begin.ts"
import { ComparisonEffects, ComparisonSignals, ComparisonEvents } from "./comparisons.ts"
import { comparisons, orphans } from "./entity.ts"
import { compareCopies, findOrphans } from "./reactions.ts"

export { keepComparing } from "./begin.ts"
export { orphans } from "./entity.ts"

export const comparisonsCapability = {
  name: "comparisons",
  // Of the service alone, which does not end.
  entities: { comparisons: kept(comparisons, {}), orphans: kept(orphans, {}) },
  operations: { beginComparison },
  reactions: [compareCopies, findOrphans],
  signals: ComparisonSignals,
  events: ComparisonEvents,
  effects: ComparisonEffects,
} satisfies Capability
