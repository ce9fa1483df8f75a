import { TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { jobs } from "./entity.ts"
import { assertMine, JobEffects, JobPermissions, JobView, jobView, OneJob } from "./jobs.ts"
import { moved } from "./move.ts"

/** Whatever state the tenant is in: what goes on in it can always be stopped. */
export const stopJob = command({
  name: "job.stop",
  summary: "Stop a job: what is done stays done, the rest is left untouched",
  route: "POST /v1/tenants/{tenantId}/jobs/{jobId}/stop",
  place: TenantId,
  permission: JobPermissions.stop,
  states: ["active", "read_only", "suspended", "closing"],
  input: OneJob,
  output: JobView,
  reads: (place, { jobId }) => [ref(jobs, { place, jobId })],
  decide: async (ctx, { jobId }) => {
    const { place, now } = ctx
    const job = assertMine(ctx, await ctx.get(jobs, { place, jobId }))
    // On one that has failed nobody works who could end it.
    const { job: next, item, event } = moved(job, job.state === "failed" ? "stopped" : "stopping", now)
    const { total, done } = job
    return {
      result: jobView(next),
      version: job.rev,
      writes: [item],
      events: [event],
      effects: [JobEffects.stops({ total }, { done: String(done), left: String(total - done) })],
    }
  },
})
