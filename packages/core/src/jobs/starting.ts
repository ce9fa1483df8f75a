import type * as z from "zod"
import type { Context, Foretold } from "../kernel/context.ts"
import type { DomainEvent } from "../kernel/events.ts"
import { IdentityId, JobId, type TenantId } from "../kernel/ids.ts"
import { present } from "../kernel/present.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { jobParts, jobs } from "./entity.ts"
import { type Job, JobErrors, JobEvents, type JobView, mostTargets, jobView } from "./jobs.ts"

export const partSize = 500
/** Seconds: who wants to know what came of a job, asks within 90 days. */
const keptFor = 90 * 24 * 60 * 60

export type Start = {
  /** Which work it is, as its performer is listed in `jobReaction`. */
  readonly kind: string
  /** What it is done to, in this order, each once; 1 to 10,000. */
  readonly targets: readonly string[]
  /** What the work needs to know beside that: small, and without values about people. */
  readonly input?: unknown
  /** What other capabilities say of it; what they do to a target stays within that. */
  readonly foretold: Pick<Foretold, "covers">
}
export type Started = {
  readonly jobId: JobId
  readonly writes: readonly TransactItem[]
  readonly event: DomainEvent
  readonly result: z.input<typeof JobView>
}

/** Declares a job, within the `decide` of the command that starts it. It begins when that command is committed. */
export const startJob = (
  {
    actor,
    place,
    now,
    locale,
    timeZone,
    make,
  }: Pick<Context<TenantId>, "actor" | "place" | "now" | "locale" | "timeZone" | "make">,
  { kind, targets, input, foretold }: Start,
): Started => {
  if (!IdentityId.is(actor.id)) throw JobErrors.only_people()
  // A job goes on when the visit is over, and would end in the middle or in another.
  if (actor.visit) throw JobErrors.not_in_visits()
  const all = [...new Set(targets)]
  const total = all.length
  if (total < 1 || total > mostTargets) throw JobErrors.wrong_size({ most: mostTargets })
  const jobId = make(JobId)
  const expires = Math.floor(now.getTime() / 1000) + keptFor
  const job: Job = {
    place,
    jobId,
    kind,
    ...present({ input }),
    foretold: foretold.covers,
    startedBy: actor.id,
    ...present({ startedAs: actor.userId }),
    startedSessions: actor.sessionsFrom ?? 0,
    locale,
    timeZone,
    startedAt: now.toISOString(),
    state: "running",
    total,
    done: 0,
    refused: 0,
    expires,
    rev: 1,
  }
  const parts = Array.from({ length: Math.ceil(total / partSize) }, (_, number) => {
    const own = all.slice(number * partSize, (number + 1) * partSize)
    return write(jobParts).create({ place, jobId, number, targets: own, expires }).commit()
  })
  return {
    jobId,
    writes: [write(jobs).create(job).commit(), ...parts],
    event: JobEvents.started({ object: jobId, version: 1 }, { jobId, kind, total }, {}),
    result: jobView(job),
  }
}
