import { listJobs, moveJob, readJob, readResults, stopJob } from "@tenantry/core/jobs/index"
import { identities } from "@tenantry/core/identities/index"
import { createGroup } from "@tenantry/core/groups/index"
import { beginComparison, comparisons } from "@tenantry/core/comparisons/index"
import { type JobId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { write } from "@tenantry/core/kernel/table"
import { createRole } from "@tenantry/core/roles/index"
import {
  addToGroup,
  blockUsers,
  deleteUsers,
  followAddress,
  giveRoles,
  joinGroup,
  replaceRole,
} from "@tenantry/core/users/index"
import { newUser } from "../support/users.ts"
import type { Call, Row, Stage } from "./row.ts"

const as = ({ world, owner, tenantId }: Stage) => world.as(owner, tenantId)
const asJob = (stage: Stage, { permission }: AnyOperation, reach: readonly string[] = []) => ({
  ...as(stage),
  caller: { kind: "job", name: "costs", permissions: [permission], reach: reach as never } as const,
})

/** Comparing begins once in the life of a table. */
const notBegun = async ({ runtime, seed }: Stage["world"]): Promise<void> => {
  const there = await runtime.table.open([service]).get(comparisons, { place: service })
  if (there) await seed([service], [write(comparisons).remove({ place: service }).commit()])
}

const newJob = async (stage: Stage): Promise<JobId> => {
  const { userId } = await newUser(stage.world, stage, { role: "employee" })
  return (await invoke(as(stage), blockUsers, { users: [userId] })).result.jobId
}
const ofJob =
  (operation: AnyOperation) =>
  async (stage: Stage): Promise<Call> => ({ request: as(stage), operation, input: { jobId: await newJob(stage) } })

const newGroup = async (stage: Stage) => (await invoke(as(stage), createGroup, { name: "Desk" })).result.groupId
const bulk =
  (operation: AnyOperation, more: (stage: Stage) => Promise<object> | object = () => ({})) =>
  async (stage: Stage): Promise<Call> => {
    const { userId } = await newUser(stage.world, stage, { role: "employee" })
    return { request: as(stage), operation, input: { users: [userId], ...(await more(stage)) } }
  }

/** Jobs for one user: each further hundred costs a batch to look at, and each five hundred an item. */
export const rowsOfJobs: Readonly<Record<string, Row>> = {
  "job.list": { arrange: (stage) => ({ request: as(stage), operation: listJobs, input: {} }), cost: [2, 4.5, 0, 0] },
  "job.read": { arrange: ofJob(readJob), cost: [1, 5, 0, 0] },
  "job.results": { arrange: ofJob(readResults), cost: [2, 6, 0, 0] },
  "job.stop": { arrange: ofJob(stopJob), cost: [2, 5, 10, 0] },
  "job.move": {
    arrange: async (stage) => {
      const input = { jobId: await newJob(stage), to: "failed" as const }
      return { request: asJob(stage, moveJob), operation: moveJob, input }
    },
    cost: [2, 1, 6, 0],
  },
  "comparison.begin": {
    arrange: async (stage) => {
      await notBegun(stage.world)
      return { request: { ...asJob(stage, beginComparison), place: service }, operation: beginComparison, input: {} }
    },
    cost: [1, 0, 9, 1],
  },
  "user.bulk.block": { arrange: bulk(blockUsers), cost: [3, 6, 19, 1] },
  "user.bulk.delete": { arrange: bulk(deleteUsers), cost: [3, 6, 19, 1] },
  "user.bulk.give_role": { arrange: bulk(giveRoles, () => ({ role: "marketer" })), cost: [3, 6, 27, 1] },
  "user.bulk.join_group": {
    arrange: bulk(addToGroup, async (stage) => ({ group: await newGroup(stage) })),
    cost: [3, 7, 19, 1],
  },
  "role.replace": {
    arrange: async (stage) => {
      const permissions = [{ permission: "users.view", scope: "tenant" as const }]
      const { roleId } = (await invoke(as(stage), createRole, { name: "Desk", permissions })).result
      await newUser(stage.world, stage, { role: roleId })
      return { request: as(stage), operation: replaceRole, input: { roleId, role: "marketer" } }
    },
    cost: [2, 6, 29, 1],
  },
  "user.join_group": {
    arrange: async (stage) => {
      const { userId } = await newUser(stage.world, stage, { role: "employee" })
      return { request: as(stage), operation: joinGroup, input: { userId, group: await newGroup(stage) } }
    },
    cost: [2, 6, 16, 0],
  },
  "user.follow_address": {
    arrange: async (stage) => {
      const { identityId } = await newUser(stage.world, stage, { role: "employee" })
      const email = `moved.${identityId.slice(4)}@example.com`
      await stage.world.seed([identityId], [write(identities).patch({ identityId }).set({ email }).commit()])
      const request = asJob(stage, followAddress, [identityId])
      return { request, operation: followAddress, input: { identityIds: [identityId] } }
    },
    cost: [4, 5, 16, 0],
  },
}
