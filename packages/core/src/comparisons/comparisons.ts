import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"

const none = z.object({})

export const ComparisonErrors = errors("comparison", { begun: "conflict" })
export const ComparisonEvents = { begun: event("comparison.begun", none) }
export const ComparisonEffects = { begun: effect("comparison.begun", "info", none) }
