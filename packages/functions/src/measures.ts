// What CloudWatch counts of us. Nothing is imported here: infra makes its alarms of the same names.

/** Our metrics' namespace. */
export const namespace = "Tenantry"

/** The one value of the dimension `service`. */
export const service = "tenantry"

/**
 * Each metric and its unit. CloudWatch bills every combination of a metric and its dimensions (30 cents a month), so the
 * name of the function is the only dimension that takes several values: twenty-two metrics in all. By operation or by tenant
 * there would be as many as there are operations or tenants. Both stand as properties in the same line, where Logs
 * Insights finds them.
 */
export const units = {
  Requests: "Count",
  /** Answers of 400 to 499. */
  Refusals: "Count",
  /** Answers of 500 and more. */
  Failures: "Count",
  Latency: "Milliseconds",
  ReadUnits: "Count",
  WriteUnits: "Count",
  Trips: "Count",
  ReactionsDone: "Count",
  /** Attempts that will be made again. */
  ReactionsFailed: "Count",
  /** What waits for somebody to redrive it. */
  ReactionsGivenUp: "Count",
  /** Copies of people's data that differ from theirs and could not be mended, and sign-ins that are nobody's. */
  CopiesUnmended: "Count",
} as const

export type MetricName = keyof typeof units
export type Measured = Readonly<Partial<Record<MetricName, number>>>

/** The dimension by which functions differ, as Lambda calls them. */
export const functionDimension = "function"
