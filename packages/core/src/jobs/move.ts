import * as z from "zod"
import type { Caller } from "../kernel/context.ts"
import type { DomainEvent } from "../kernel/events.ts"
import { JobId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { jobs } from "./entity.ts"
import { type Job, JobEffects, JobErrors, JobEvents, JobPermissions, type JobState, JobView, jobView } from "./jobs.ts"

/** Who moves jobs on: Tenantry itself. */
export const mover: Caller = { kind: "job", name: "jobs", permissions: [JobPermissions.stop] }

const nexts: Readonly<Record<JobState, readonly JobState[]>> = {
  running: ["stopping", "done", "failed"],
  stopping: ["stopped", "done"],
  failed: ["running", "stopped"],
  stopped: [],
  done: [],
}

const told = {
  running: JobEvents.resumed,
  stopping: JobEvents.stopping,
  stopped: JobEvents.stopped,
  done: JobEvents.finished,
  failed: JobEvents.failed,
} as const satisfies Readonly<Record<JobState, unknown>>

const eventOf = ({ jobId, kind, total, done, refused, state, rev }: Job): DomainEvent =>
  told[state]({ object: jobId, version: rev }, { jobId, kind, total, done, refused }, {})

/** A job in another state, with the event that says so; what the event tells of its progress is as it is. */
export const moved = (job: Job, state: JobState, now: Date) => {
  if (!nexts[job.state].includes(state)) throw JobErrors.not_running({ state: job.state })
  const { place, jobId } = job
  const rev = job.rev + 1
  const ended = state === "stopped" || state === "done" ? { endedAt: now.toISOString() } : {}
  const next: Job = { ...job, ...ended, state, rev }
  // Of a job that is to stop, how far it has come is not told: it may be coming further at this moment.
  const counted = state === "stopping" ? {} : { done: job.done }
  const item = nextVersion(jobs, { place, jobId }, job, { set: { state, ...ended }, still: counted })
  return { job: next, item, event: eventOf(next) }
}

/** How a job ends, and goes on after it had failed: by its worker, so that each has its event like any other change. */
export const moveJob = command({
  name: "job.move",
  summary: "End a job, or let one go on that had failed",
  place: TenantId,
  permission: JobPermissions.stop,
  input: z.strictObject({ jobId: JobId.schema, to: z.enum(["running", "stopped", "done", "failed"]) }),
  output: JobView,
  reads: (place, { jobId }) => [ref(jobs, { place, jobId })],
  decide: async ({ get, place, now }, { jobId, to }) => {
    const job = await get(jobs, { place, jobId })
    if (!job) throw JobErrors.unknown()
    if (to === "done" && job.done < job.total) throw JobErrors.not_running({ state: job.state })
    const { job: next, item, event } = moved(job, to, now)
    return {
      result: jobView(next),
      version: job.rev,
      writes: [item],
      events: [event],
      effects: [JobEffects.moved({ state: to }, {})],
    }
  },
})
