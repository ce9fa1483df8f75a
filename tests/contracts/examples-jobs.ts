import { randomUUID } from "node:crypto"
import { jobs } from "@tenantry/core/jobs/index"
import { GroupId, IdentityId, JobId, RoleId, TenantId, UserId } from "@tenantry/core/kernel/ids"
import { write } from "@tenantry/core/kernel/table"
import type { Founder } from "../support/system.ts"
import { runtimeOf } from "../support/system-table.ts"
import type { Asked } from "./asking.ts"
import type { Example } from "./example.ts"
import type { Stage } from "./stage.ts"

const now = new Date()
/** Ids that nobody has. */
export const unknownJobs = { jobId: JobId.make(now) }
const [jobId, foreignJob, userId, groupId, roleId] = [
  JobId.make(now),
  JobId.make(now),
  UserId.make(now),
  GroupId.make(now),
  RoleId.make(now),
]
const ofJob = { path: () => ({ jobId }), foreign: () => ({ jobId: foreignJob }) }

const pathOf = ({ accountId, tenantId }: Founder, more: object = {}) => ({ accountId, tenantId, ...more })

const newUser = async ({ play, owner }: Stage): Promise<string> => {
  const body = { email: `${randomUUID()}@example.com`, firstName: "Bea", lastName: "Bulk", role: "employee" }
  return String((await play.ask(owner, `POST /v1/tenants/${owner.tenantId}/users`, { body }))["userId"])
}

const newJob = async (stage: Stage): Promise<string> => {
  const { play, owner } = stage
  const body = { users: [await newUser(stage)] }
  return String((await play.ask(owner, `POST /v1/tenants/${owner.tenantId}/bulk/block`, { body }))["jobId"])
}

/** A job that nobody works at: all others are over before they can be stopped. */
const idleJob = async ({ play: { running }, owner }: Stage): Promise<string> => {
  const [place, idle] = [TenantId.schema.parse(owner.tenantId), JobId.make(new Date())]
  const startedBy = IdentityId.schema.parse(owner.identityId)
  const about = { kind: "user.block", startedBy, startedAt: now.toISOString(), locale: "pl", timeZone: "UTC" } as const
  const item = write(jobs)
    .create({ ...about, place, jobId: idle, state: "running", total: 1, done: 0, refused: 0, rev: 1, expires: 4e9 })
    .commit()
  const outcome = await runtimeOf(running).table.open([place]).transact([item], `idle-${idle}`)
  if (!outcome.committed) throw new Error("no job")
  return idle
}

const onOne =
  (more: (stage: Stage) => Promise<object> | object = () => ({})) =>
  async (stage: Stage): Promise<Asked> => ({
    as: stage.owner,
    path: pathOf(stage.owner),
    input: { users: [await newUser(stage)], ...(await more(stage)) },
  })

const made = async ({ play, owner }: Stage, what: string, body: object) =>
  play.ask(owner, `POST /v1/tenants/${owner.tenantId}/${what}`, { body })

/** Jobs, and the changes of many users that start them. A job that is over can be read, and not be stopped. */
export const examplesOfJobs: Readonly<Record<string, Example>> = {
  "job.list": { input: () => ({ limit: "1", cursor: "x" }) },
  "job.read": {
    ...ofJob,
    input: () => ({}),
    arrange: async (stage) => ({ as: stage.owner, path: pathOf(stage.owner, { jobId: await newJob(stage) }) }),
  },
  "job.results": {
    ...ofJob,
    input: () => ({ limit: "1", cursor: "x" }),
    arrange: async (stage) => ({ as: stage.owner, path: pathOf(stage.owner, { jobId: await newJob(stage) }) }),
  },
  "job.stop": {
    ...ofJob,
    input: () => ({}),
    arrange: async (stage) => ({ as: stage.owner, path: pathOf(stage.owner, { jobId: await idleJob(stage) }) }),
  },
  "user.bulk.block": { input: () => ({ users: [userId] }), arrange: onOne() },
  "user.bulk.delete": { input: () => ({ users: [userId] }), arrange: onOne() },
  "user.bulk.give_role": {
    input: () => ({ users: [userId], role: "marketer" }),
    arrange: onOne(() => ({ role: "marketer" })),
  },
  "user.bulk.join_group": {
    input: () => ({ users: [userId], group: groupId }),
    arrange: onOne(async (stage) => ({ group: (await made(stage, "groups", { name: randomUUID() }))["groupId"] })),
  },
  "role.replace": {
    path: () => ({ roleId }),
    foreign: () => ({ roleId: RoleId.make(now) }),
    input: () => ({ role: "employee" }),
    arrange: async (stage) => {
      const permissions = [{ permission: "users.view", scope: "tenant" }]
      const role = await made(stage, "roles", { name: randomUUID(), permissions })
      return { as: stage.owner, path: pathOf(stage.owner, { roleId: role["roleId"] }), input: { role: "employee" } }
    },
  },
}
