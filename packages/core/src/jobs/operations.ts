import * as z from "zod"
import type { Locale } from "../kernel/locales.ts"
import { JobId, TenantId } from "../kernel/ids.ts"
import { command, query } from "../kernel/operations.ts"
import { PageLimit, PageInput, pageOf } from "../kernel/pages.ts"
import { type Item, ref } from "../kernel/table.ts"
import { isKey, type TextKey, say } from "../texts/index.ts"
import { jobOutcomes, jobs, type Refused } from "./entity.ts"
import { assertMine, isMine, JobEffects, JobErrors, JobPermissions, JobView, jobView } from "./jobs.ts"
import { moved } from "./moving.ts"
import { checkpointSize } from "./working.ts"

const OneJob = z.strictObject({ jobId: JobId.schema })

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

const Result = z.object({
  target: z.string(),
  /** `done`, or the code with which it was refused. */
  outcome: z.string(),
  /** Why it was refused, in the reader's language. */
  text: z.string().exactOptional(),
})

type Reader = { readonly locale: Locale; readonly timeZone: string }

/** A sentence that speaks of more than was kept is told in general: of a refusal only its numbers are. */
const reasonFor = ({ locale, timeZone }: Reader, { code, numbers = {} }: Refused): string => {
  const general: TextKey = `problem.${JobErrors.refused.code as "job.refused"}`
  const own = `problem.${code}`
  try {
    return say(locale, isKey(own) ? own : general, numbers, timeZone)
  } catch {
    return say(locale, general)
  }
}

const resultsIn = (reader: Reader, { targets, refused }: Item<typeof jobOutcomes>): z.input<typeof Result>[] => {
  const why = new Map(refused.map((one) => [one.at, one]))
  return targets.map((target, at) => {
    const one = why.get(at)
    return one ? { target, outcome: one.code, text: reasonFor(reader, one) } : { target, outcome: "done" }
  })
}

/** Results lie as they were written down, some to an item; a page may begin within one. */
export const readResults = query({
  name: "job.results",
  summary: "Read what came of each target of a job, in their order",
  route: "GET /v1/tenants/{tenantId}/jobs/{jobId}/results",
  place: TenantId,
  permission: JobPermissions.view,
  input: z.strictObject({ ...OneJob.shape, ...PageInput.shape, limit: PageLimit(100, 500) }),
  output: pageOf(Result),
  reads: (place, { jobId }) => [ref(jobs, { place, jobId })],
  read: async (ctx, { jobId, limit, cursor }) => {
    const { place, get, list, cursors } = ctx
    const from = Number(cursors.open(cursor)?.["from"] ?? 0)
    const { done } = assertMine(ctx, await get(jobs, { place, jobId }))
    const begin = Math.max(0, from - checkpointSize + 1)
    const span = jobOutcomes.query.ofJob({ place, jobId }).between({ first: begin }, { first: from + limit - 1 })
    const { items } = await list(jobOutcomes, span)
    const skipped = from - (items[0]?.first ?? from)
    const data = items.flatMap((item) => resultsIn(ctx, item)).slice(skipped, skipped + limit)
    const next = from + data.length
    return { data, ...cursors.next(next < done ? { from: next } : undefined) }
  },
})

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
