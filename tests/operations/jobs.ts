import type { Moment } from "../effects/check.ts"
import { jobs as begun } from "@tenantry/core/jobs/entity"
import { JobId } from "@tenantry/core/kernel/ids"
import { write } from "@tenantry/core/kernel/table"
import { expect } from "vitest"
import { inPlace } from "../effects/table.ts"
import { type Checks, listed, nothing, type Rows, type Stage } from "./row.ts"

const newJob = async ({ run, owner, user }: Stage): Promise<string> => {
  const { userId } = await user()
  return String((await run(owner, "user.bulk.block", { users: [userId] }))["jobId"])
}
const ofJob = async (stage: Stage) => ({ as: stage.owner, input: { jobId: await newJob(stage) } })

/** A job that nobody works at: all others are over before they can be stopped. */
const idleJob = async ({ seed, owner: { identityId: startedBy }, tenantId: place }: Stage): Promise<string> => {
  const [now, state] = [new Date(), { done: 0, refused: 0, rev: 1, expires: 4e9 }]
  const about = { kind: "user.block", startedBy, startedAt: now.toISOString(), locale: "pl", timeZone: "UTC" } as const
  const jobId = JobId.make(now)
  const item = { ...about, ...state, place, jobId, state: "running", total: 1 } as const
  await seed([place], [write(begun).create(item).commit()])
  return jobId
}

/** A job that is over can be read, and not be stopped. */
export const rows: Rows = {
  "job.list": { ...listed(), cost: [2, 4.5, 0, 0], opens: [] },
  "job.read": { example: nothing, arrange: ofJob, cost: [1, 5, 0, 0], opens: [] },
  "job.results": {
    example: () => ({ limit: "1", cursor: "x" }),
    arrange: async (stage) => {
      const { as, input } = await ofJob(stage)
      return { as, input: { ...input, limit: "1" } }
    },
    arrangeCost: ofJob,
    cost: [2, 6, 0, 0],
    opens: [],
  },
  "job.stop": {
    versioned: true,
    example: nothing,
    arrange: async (stage) => ({ as: stage.owner, input: { jobId: await idleJob(stage) } }),
    changes: ["changed job"],
    effects: ["job.stops"],
    cost: [2, 5, 10, 0],
    opens: ["account's grants"],
  },
  "job.move": {
    arrange: async (stage) => ({ as: { job: [] }, input: { jobId: await newJob(stage), to: "failed" } }),
    changes: ["changed job"],
    effects: ["job.moved"],
    cost: [2, 1, 6, 0],
    opens: [],
  },
}

/** What each effect promises. */
export const promises: Checks = {
  "job.stops": ({ total }, moment) => {
    const states = ({ before, after, place }: Moment) =>
      [before, after].map((table) => inPlace(table, place, "job").map(({ st, n }) => [st, n]))
    expect(states(moment)).toEqual([[["running", total]], [["stopping", total]]])
  },
  "job.moved": ({ state }, { before, after, place }) => {
    const [was, is] = [before, after].map((table) => inPlace(table, place, "job").map(({ st }) => st))
    expect([was, is]).toEqual([["running"], [state]])
  },
}
