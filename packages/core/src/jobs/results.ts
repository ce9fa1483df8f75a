import * as z from "zod"
import { TenantId } from "../kernel/ids.ts"
import type { Locale } from "../kernel/locales.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { type Item, ref } from "../kernel/table.ts"
import { isKey, say, type TextKey } from "../texts/index.ts"
import { jobOutcomes, jobs, type Refused } from "./entity.ts"
import { assertMine, JobErrors, JobPermissions, OneJob } from "./jobs.ts"
import { checkpointSize } from "./working.ts"

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
