import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"

const none = z.object({})

/** What only work of our own meets: it says that there is nothing to do, or not yet. */
export const ComparisonSignals = errors("comparison", { begun: "conflict" })
export const ComparisonEvents = { begun: event("comparison.begun", none) }
export const ComparisonEffects = { begun: effect("comparison.begun", "info", none) }
