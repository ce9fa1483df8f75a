import type { TargetWork } from "../kernel/capability.ts"
import { doneUnless } from "../kernel/errors.ts"
import { type JobId, TenantId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { present } from "../kernel/present.ts"
import { type Reaction, reaction, type ReactionContext, type StoredEvent } from "../kernel/reactions.ts"
import { write } from "../kernel/table.ts"
import { jobOutcomes, jobParts, jobs, type Refused } from "./entity.ts"
import { hasEnded, type Job, JobErrors, JobEvents } from "./jobs.ts"
import { moveJob, mover } from "./move.ts"
import type { TargetOutcome } from "./performing.ts"
import { partSize } from "./starting.ts"

/**
 * Does the work to one target, or says with which code it is refused; throws what should be tried again. It may be asked
 * for the same target more than once: after a crash, or by two workers of which one is thought dead.
 */
type Perform = (target: string, job: Job) => Promise<TargetOutcome>
export type Performer = TargetWork<Job, TargetOutcome>

/** How many are handled at the same time, and how many at most are handled again after a crash. */
const atOnce = 5
export const checkpointSize = 25

type Work = {
  readonly ctx: ReactionContext
  readonly place: TenantId
  readonly jobId: JobId
  readonly perform: Perform
}

const read = ({ ctx, place, jobId }: Omit<Work, "perform">): Promise<Job | null> => ctx.get(jobs, { place, jobId })

/** Moves the job on; false when somebody else has moved it to where that makes no sense. */
const move = (
  { ctx, place, jobId }: Omit<Work, "perform">,
  to: "running" | "stopped" | "done" | "failed",
): Promise<boolean> => doneUnless(invoke(ctx.request(mover, place), moveJob, { jobId, to }), [JobErrors.not_running])

type Handled = {
  readonly targets: readonly string[]
  readonly outcomes: readonly TargetOutcome[]
  /** Why it ended before the last of the targets, if not because time was up. */
  readonly failure?: { readonly error: unknown }
}

/** Handles targets in their order, some at once, until one fails or time is up; answers as far as all are handled. */
const handle = async ({ ctx, perform }: Work, job: Job, targets: readonly string[]): Promise<Handled> => {
  const outcomes: (TargetOutcome | undefined)[] = []
  const failures: { readonly error: unknown }[] = []
  let next = 0
  // Whatever the time, the first ones are begun: a job always comes further, or fails.
  const mayBegin = (): boolean => failures.length === 0 && (next < atOnce || ctx.timeLeft() >= 1)
  const worker = async (): Promise<void> => {
    for (let at = next; at < targets.length && mayBegin(); at = next) {
      next++
      const target = targets[at] ?? ""
      try {
        outcomes[at] = await perform(target, job)
      } catch (error) {
        failures.push({ error })
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const [failure] = failures
  const handled = Array.from({ length: next }, (_, at) => outcomes[at])
  const gap = handled.indexOf(undefined)
  const whole = handled.slice(0, gap < 0 ? next : gap).filter((outcome) => outcome !== undefined)
  return { targets: targets.slice(0, whole.length), outcomes: whole, ...present({ failure }) }
}

const refusedOf = (outcomes: readonly TargetOutcome[]): Refused[] =>
  outcomes.flatMap((outcome, at) => {
    if (outcome === "done") return []
    return [typeof outcome === "string" ? { at, code: outcome } : { at, ...outcome }]
  })

/**
 * Writes down how far the job has come: what came of these targets and both counters, in one transaction, under the
 * condition that nobody else has come further and nobody pressed stop. No event: who did what to each target is told by
 * the target's own, and four hundred entries that a job goes on would hide them. So these are marks (`Reaction.marks`).
 * Answers the job as it is then, or null when somebody else works on it.
 */
const checkpoint = async (work: Work, job: Job, handled: Handled): Promise<Job | null> => {
  const { ctx, place, jobId } = work
  const { targets, outcomes } = handled
  const refused = refusedOf(outcomes)
  const counters = { done: job.done + targets.length, refused: job.refused + refused.length }
  const marked = await ctx.mark([
    write(jobOutcomes).create({ place, jobId, first: job.done, targets, refused, expires: job.expires }).commit(),
    write(jobs)
      .patch({ place, jobId })
      .set(counters)
      .where((old, { eq }) => `${eq(old.done, job.done)} AND ${eq(old.state, job.state)}`)
      .commit(),
  ])
  if (marked) return { ...job, ...counters }
  const now = await read(work)
  // Stop was pressed: what has been done is written down all the same.
  if (now?.done === job.done && job.state === "running" && now.state === "stopping") {
    return checkpoint(work, now, handled)
  }
  return null
}

type Part = { readonly number: number; readonly targets: readonly string[] }

const partFor = async ({ ctx, place, jobId }: Work, { done }: Job, last: Part | undefined): Promise<Part> => {
  const number = Math.floor(done / partSize)
  if (last?.number === number) return last
  const part = await ctx.get(jobParts, { place, jobId, number })
  if (!part) throw new Error(`${jobId} has no part ${number}`)
  return part
}

/** Handles what is left, until there is nothing, stop was pressed, or time is up. */
const advance = async (work: Work, from: Job): Promise<Job | "again"> => {
  let job = from
  let part: Part | undefined
  try {
    while (job.state === "running" && job.done < job.total) {
      if (job !== from && work.ctx.timeLeft() < 1) return "again"
      part = await partFor(work, job, part)
      const first = job.done % partSize
      const handled = await handle(work, job, part.targets.slice(first, first + checkpointSize))
      const next = handled.outcomes.length > 0 ? await checkpoint(work, job, handled) : job
      if (!next) return "again"
      job = next
      if (handled.failure) throw handled.failure.error
    }
    return job
  } catch (error) {
    // What has come further has not failed: it fails when it begins where it is now and comes no further.
    if (job.done > from.done) return "again"
    throw error
  }
}

type Started = StoredEvent<typeof JobEvents.started>

const started = ({ place, data }: Started): { readonly place: TenantId; readonly jobId: JobId } => {
  if (!TenantId.is(place)) throw JobErrors.unknown()
  return { place, jobId: data.jobId }
}

/** Goes on with the job that an event started; "again" until it is done, or has been stopped. */
const runJob = async (ctx: ReactionContext, event: Started, perform: Perform): Promise<void | "again"> => {
  const work = { ctx, ...started(event), perform }
  const job = await read(work)
  if (!job || hasEnded(job)) return undefined
  // What has failed had been given up, and somebody revived it.
  if (job.state === "failed" && !(await move(work, "running"))) return "again"
  const reached = await advance(work, job.state === "failed" ? { ...job, state: "running" } : job)
  if (reached === "again") return "again"
  return (await move(work, reached.done === reached.total ? "done" : "stopped")) ? undefined : "again"
}

/** A job whose delivery is given up has failed, until somebody revives that; one that was to stop, has stopped. */
const giveUp = async (ctx: ReactionContext, event: Started): Promise<void> => {
  const work = { ctx, ...started(event) }
  const job = await read(work)
  if (job?.state === "running") await move(work, "failed")
  if (job?.state === "stopping") await move(work, job.done === job.total ? "done" : "stopped")
}

/**
 * The reaction that works on jobs of these kinds; others are none of its business. Every such reaction is one more
 * delivery for each job: a capability has at most one.
 */
export const jobReaction = (name: string, performers: Readonly<Record<string, Performer>>): Reaction => {
  const performerOf = ({ data }: Started): Performer | undefined => new Map(Object.entries(performers)).get(data.kind)
  return reaction({
    name,
    on: [JobEvents.started],
    marks: ({ place }) => [`${place}#j`],
    run: async (ctx, event) => {
      const performer = performerOf(event)
      return performer && runJob(ctx, event, (target, job) => performer(ctx, target, job))
    },
    givenUp: async (ctx, event) => {
      if (performerOf(event)) await giveUp(ctx, event)
    },
  })
}
