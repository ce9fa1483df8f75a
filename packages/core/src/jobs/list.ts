import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { jobs } from "./entity.ts"
import { isMine, JobPermissions, JobView, jobView } from "./jobs.ts"

/** What is not one's own makes a page shorter; it is never read on to fill it. */
export const listJobs = query({
  name: "job.list",
  summary: "List the jobs of a tenant, newest first",
  route: "GET /v1/tenants/{tenantId}/jobs",
  place: TenantId,
  permission: JobPermissions.view,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) }),
  output: pageOf(JobView),
  read: async (ctx, { limit, cursor }) => {
    const { place, list, cursors } = ctx
    const options = { limit, after: cursors.open(cursor), newestFirst: true, eventually: true }
    const { items, last } = await list(jobs, jobs.query.inPlace({ place }), options)
    const mine = items.filter((job) => isMine(ctx, job))
    return { data: mine.map(jobView), ...cursors.next(last) }
  },
})
