import { SESv2Client } from "@aws-sdk/client-sesv2"
import { openMailer } from "@tenantry/core/adapters/ses/mailer"
import { type Job, jobReaction, JobView, startJob } from "@tenantry/core/jobs/index"
import { jobOutcomes, jobs } from "@tenantry/core/jobs/entity"
import { type TargetOutcome } from "@tenantry/core/jobs/performing"
import { deliver, type DeliveryKey, type Failure, type Outside } from "@tenantry/core/kernel/delivering"
import { eventRecords } from "@tenantry/core/kernel/events"
import { type IdentityId, type JobId, TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { command } from "@tenantry/core/kernel/operations"
import { type Reaction, type ReactionContext, subscribersOf } from "@tenantry/core/kernel/reactions"
import { inTenants } from "@tenantry/core/permissions/index"
import * as z from "zod"
import { outsideOf } from "../support/deliver.ts"
import { outstandingIn } from "../support/deliveries.ts"
import { openWorld, type Settled, type World } from "../support/world.ts"

/** What whoever changes a tenant holds. */
export const editing = inTenants["tenant.edit"]

/** A command of another capability that starts a job, as those for many things at once do. */
export const startTest = command({
  name: "test.start",
  summary: "Start a job",
  place: TenantId,
  permission: editing,
  input: z.strictObject({ targets: z.array(z.string()), kind: z.string().default("test.touch") }),
  output: JobView,
  decide: async (ctx, { targets, kind }) => {
    const foretold = await ctx.foretell()
    const { writes, event, result } = startJob(ctx, { kind, targets, foretold, input: { colour: "green" } })
    return { result, writes, events: [event], effects: [] }
  },
})

export const reactionName = "test.jobs"

/** What the work does to each target: set by each test. */
export type Stage = {
  readonly world: World
  readonly outside: Outside
  readonly failures: Failure[]
  perform: (target: string, job: Job, ctx: ReactionContext) => Promise<TargetOutcome>
}

export const openStage = async (): Promise<Stage> => {
  const performer = (ctx: ReactionContext, target: string, job: Job) => stage.perform(target, job, ctx)
  const reactions: readonly Reaction[] = [jobReaction(reactionName, { "test.touch": performer })]
  const world = await openWorld({ subscribers: subscribersOf(reactions) })
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const nobody = new SESv2Client({ endpoint: "http://127.0.0.1:1", region: "eu-west-1", credentials, maxAttempts: 1 })
  const failures: Failure[] = []
  const stage: Stage = {
    world,
    failures,
    outside: outsideOf(world, {
      reactions,
      mailer: openMailer("from@example.com", nobody),
      onFailure: (failure) => failures.push(failure),
    }),
    perform: () => Promise.resolve("done"),
  }
  return stage
}

export const targetsUpTo = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `usr_${String(i).padStart(26, "0")}`)

export type Begun = { readonly jobId: JobId; readonly place: TenantId; readonly key: DeliveryKey; readonly at: Date }

/** Starts a job in the tenant; answers it with its delivery, and the moment from which that is due. */
export const begin = async (
  { world }: Stage,
  { tenantId: place, owner, accountId }: Settled,
  targets: readonly string[],
  by: IdentityId = owner,
): Promise<Begun> => {
  const now = new Date()
  const request = world.as(by, place, { now, hint: { level: "account", accountId } })
  const { result } = await invoke(request, startTest, { targets: [...targets] })
  const [key] = (await outstandingIn(world, place, reactionName)).slice(-1)
  if (!key) throw new Error("nothing is outstanding")
  return { jobId: result.jobId, place, key, at: now }
}

export const jobIn = async ({ world }: Stage, { jobId, place }: Begun): Promise<Job> => {
  const job = await world.runtime.table.open([place]).get(jobs, { place, jobId })
  if (!job) throw new Error("there is no job")
  return job
}

export type Told = { readonly target: string; readonly outcome: string }

/** Everything that was written down of a job's targets, in the order of the targets. */
export const outcomesOf = async ({ world }: Stage, { jobId, place }: Begun): Promise<Told[]> => {
  const store = world.runtime.table.open([place])
  const { items } = await store.list(jobOutcomes, jobOutcomes.query.ofJob({ place, jobId }))
  return items.flatMap(({ targets, refused }) => {
    const codes = new Map(refused.map(({ at, code }) => [at, code]))
    return targets.map((target, at) => ({ target, outcome: codes.get(at) ?? "done" }))
  })
}

/** What happened to a job, as its events tell it: name and version. */
export const storyOf = async ({ world }: Stage, { jobId, place }: Begun): Promise<string[]> => {
  const { items } = await world.runtime.table.open([place]).list(eventRecords, eventRecords.query.inPlace({ place }))
  const own = items.filter(({ object }) => object === jobId).toSorted((a, b) => a.version - b.version)
  return own.map(({ name, version }) => `${name} ${version}`)
}

/** Delivers as often as it takes, each time in slices of so many milliseconds; answers how often. */
export const untilDone = async (
  { outside }: Stage,
  { key, at }: Begun,
  lasts?: number,
  most = 1000,
): Promise<number> => {
  for (let slices = 1; slices <= most; slices++) {
    const outcome = await deliver(outside, key, at, lasts)
    if (outcome === "done") return slices
    if (outcome !== "again") throw new Error(`it ended: ${outcome}`)
  }
  throw new Error("it never ended")
}
