import type { Capability } from "../kernel/capability.ts"
import { JobId } from "../kernel/ids.ts"
import { erased, erasedWithin, kept } from "../kernel/stored.ts"
import { jobOutcomes, jobParts, jobs } from "./entity.ts"
import { JobEffects, JobErrors, JobEvents } from "./jobs.ts"
import { listJobs } from "./list.ts"
import { moveJob } from "./move.ts"
import { readJob } from "./read.ts"
import { readResults } from "./results.ts"
import { stopJob } from "./stop.ts"

export { type Job, JobView, mostTargets } from "./jobs.ts"
export { performAs } from "./performing.ts"
export { startJob } from "./starting.ts"
export { jobReaction, type Performer } from "./working.ts"

export const jobsCapability = {
  name: "jobs",
  ids: [JobId],
  entities: {
    jobs: kept(jobs, { tenant: erased((place) => [jobs.query.inPlace({ place })]) }),
    jobParts: kept(jobParts, {
      tenant: erasedWithin(jobs, ({ place, jobId }) => jobParts.query.ofJob({ place, jobId })),
    }),
    jobOutcomes: kept(jobOutcomes, {
      tenant: erasedWithin(jobs, ({ place, jobId }) => jobOutcomes.query.ofJob({ place, jobId })),
    }),
  },
  operations: { listJobs, readJob, readResults, stopJob, moveJob },
  errors: JobErrors,
  events: JobEvents,
  effects: JobEffects,
} satisfies Capability
