import { randomUUID } from "node:crypto"
import type { ScheduledEvent } from "aws-lambda"

const minuteMs = 60_000

const tick = (name: string, region: string): ScheduledEvent => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Scheduled Event",
  source: "aws.events",
  account: "000000000000",
  time: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
  region,
  resources: [`arn:aws:events:${region}:000000000000:rule/${name}`],
  detail: {},
})

/**
 * Invokes a function every so many minutes, first after that time, as an EventBridge rule does. Unlike on AWS a run
 * that is still going on is not overlapped and a failed one not repeated: the next one comes soon enough.
 */
export const startSchedule = (options: {
  readonly name: string
  readonly everyMinutes: number
  readonly region: string
  readonly invoke: (event: ScheduledEvent) => Promise<unknown>
  readonly report: (message: string) => void
}): { readonly stop: () => Promise<void> } => {
  const { name, everyMinutes, region, invoke, report } = options
  let running: Promise<void> | undefined
  const run = async (): Promise<void> => {
    try {
      await invoke(tick(name, region))
    } catch (error) {
      report(`The schedule of ${name} failed: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      running = undefined
    }
  }
  const timer = setInterval(() => {
    running ??= run()
  }, everyMinutes * minuteMs)
  const stop = async (): Promise<void> => {
    clearInterval(timer)
    await running
  }
  return { stop }
}
