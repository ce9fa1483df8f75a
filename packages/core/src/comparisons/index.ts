import type { Capability } from "../kernel/capability.ts"
import { kept } from "../kernel/stored.ts"
import { beginComparison } from "./begin.ts"
import { ComparisonEffects, ComparisonSignals, ComparisonEvents } from "./comparisons.ts"
import { comparisons } from "./entity.ts"
import { compareCopies } from "./reactions.ts"

export { keepComparing } from "./begin.ts"

export const comparisonsCapability = {
  name: "comparisons",
  // Of the service alone, which does not end.
  entities: { comparisons: kept(comparisons, {}) },
  operations: { beginComparison },
  reactions: [compareCopies],
  signals: ComparisonSignals,
  events: ComparisonEvents,
  effects: ComparisonEffects,
} satisfies Capability
