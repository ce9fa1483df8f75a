import * as z from "zod"
import type { Actor } from "../kernel/context.ts"
import { effect } from "../kernel/effects.ts"
import { errors } from "../kernel/errors.ts"
import { event } from "../kernel/events.ts"
import { IdentityId, JobId } from "../kernel/ids.ts"
import { type Permission, Scope } from "../kernel/permissions.ts"
import { present } from "../kernel/present.ts"
import type { Item } from "../kernel/table.ts"
import { inTenants } from "../permissions/index.ts"
import { jobs, jobStates } from "./entity.ts"

export type Job = Item<typeof jobs>
export type JobState = Job["state"]

/** What may be handled in one job: more would not fit into the transaction that declares it. */
export const mostTargets = 10_000

/** What the operations on jobs ask for. */
export const JobPermissions = { view: inTenants["jobs.view"], stop: inTenants["jobs.stop"] } as const

export const JobErrors = errors("job", {
  unknown: "not_found",
  not_running: "conflict",
  wrong_size: "limit",
  only_people: "forbidden",
  not_in_visits: "forbidden",
  not_foretold: "conflict",
  refused: "conflict",
})

const Begun = { jobId: JobId.schema, kind: z.string(), total: z.number() }
const Reached = { ...Begun, done: z.number(), refused: z.number() }

export const JobEvents = {
  started: event("job.started", z.object(Begun)),
  stopping: event("job.stopping", z.object(Begun)),
  stopped: event("job.stopped", z.object(Reached)),
  finished: event("job.finished", z.object(Reached)),
  failed: event("job.failed", z.object(Reached)),
  resumed: event("job.resumed", z.object(Reached)),
}

/**
 * How many have been handled by now is told in words, not promised: it grows until the job has stopped, and a
 * confirmation that stood for it would be out of date before anybody had read it.
 */
export const JobEffects = {
  moved: effect("job.moved", "info", z.object({ state: z.enum(jobStates) })),
  stops: effect("job.stops", "warning", z.object({ total: z.number() }), ["done", "left"]),
}

export const JobView = z.object({
  jobId: JobId.schema,
  kind: z.string(),
  state: z.enum(jobStates),
  total: z.number(),
  done: z.number(),
  refused: z.number(),
  startedBy: IdentityId.schema,
  startedAt: z.string(),
  endedAt: z.string().exactOptional(),
  version: z.number(),
})

export const jobView = (job: Job): z.input<typeof JobView> => {
  const { jobId, kind, state, total, done, refused, startedBy, startedAt, endedAt, rev } = job
  return {
    jobId,
    kind,
    state,
    total,
    done,
    refused,
    startedBy,
    startedAt,
    ...present({ endedAt }),
    version: rev,
  }
}

type Looking = { readonly actor: Pick<Actor, "id" | "scopeOf">; readonly permission: Permission }

/** Whether a job exists for whoever looks: with less than the tenant's scope, only what they started themselves does. */
export const isMine = ({ actor, permission }: Looking, { startedBy }: Job): boolean =>
  actor.scopeOf(permission) === Scope.tenant || startedBy === actor.id

/** The job, if it exists for whoever looks. */
export const assertMine = (ctx: Looking, job: Job | null): Job => {
  if (!job || !isMine(ctx, job)) throw JobErrors.unknown()
  return job
}

/** It comes no further by itself. */
export const hasEnded = ({ state }: Job): boolean => state === "done" || state === "stopped"

/** Which job is meant. */
export const OneJob = z.strictObject({ jobId: JobId.schema })
