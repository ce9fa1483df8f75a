import { Metrics } from "@aws-lambda-powertools/metrics"
import { functionName } from "./environment.ts"
import { functionDimension, type Measured, type MetricName, namespace, service, units } from "./measures.ts"

const metrics = new Metrics({
  namespace,
  serviceName: service,
  defaultDimensions: { [functionDimension]: functionName() },
})

const isMetric = (name: string): name is MetricName => Object.hasOwn(units, name)

/**
 * Metrics in CloudWatch's embedded format, as members of a log line: CloudWatch takes them from there, so that they cost
 * neither a call nor a line. What is put in is taken out in the same breath: invocations that overlap do not mix.
 */
export const embedded = (values: Measured): Readonly<Record<string, unknown>> => {
  for (const [name, value] of Object.entries(values)) if (isMetric(name)) metrics.addMetric(name, units[name], value)
  // Every log line has the service already.
  const { service: _, ...members } = metrics.serializeMetrics()
  metrics.clearMetrics()
  return members
}
