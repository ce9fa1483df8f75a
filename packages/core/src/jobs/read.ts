import { TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { jobs } from "./entity.ts"
import { assertMine, JobPermissions, JobView, jobView, OneJob } from "./jobs.ts"

export const readJob = query({
  name: "job.read",
  summary: "See how far a job has come",
  route: "GET /v1/tenants/{tenantId}/jobs/{jobId}",
  place: TenantId,
  permission: JobPermissions.view,
  input: OneJob,
  output: JobView,
  reads: (place, { jobId }) => [ref(jobs, { place, jobId })],
  read: async (ctx, { jobId }) => {
    const job = await ctx.get(jobs, { place: ctx.place, jobId })
    return jobView(assertMine(ctx, job))
  },
})
