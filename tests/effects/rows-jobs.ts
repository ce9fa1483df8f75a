import type { Request } from "@tenantry/core/kernel/context"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs, inTenants } from "@tenantry/core/permissions/index"
import { identities } from "@tenantry/core/identities/index"
import { comparisons } from "@tenantry/core/comparisons/index"
import { service } from "@tenantry/core/kernel/ids"
import { write } from "@tenantry/core/kernel/table"
import { newUser } from "../support/users.ts"
import { settle, type World } from "../support/world.ts"
import { commandNamed, eachModule, type Row } from "./row.ts"

const run = async (request: Request, name: string, input: object) =>
  (await invoke(request, commandNamed(name), input)).result as Readonly<Record<string, unknown>>

const owning = async (world: World) => {
  const at = await settle(world)
  const as = (): Request => world.as(at.owner, at.tenantId)
  const one = await newUser(world, at, { role: "employee" })
  const other = await newUser(world, at)
  return { ...at, as, place: at.tenantId, one, other, users: [one.userId, other.userId] }
}

/** Comparing begins once in the life of a table. */
const notBegun = async ({ runtime, seed }: World): Promise<void> => {
  const there = await runtime.table.open([service]).get(comparisons, { place: service })
  if (there) await seed([service], [write(comparisons).remove({ place: service }).commit()])
}

const started = ["made job", "made jobpart"]

const blocking = async (world: World) => {
  const at = await owning(world)
  const { jobId } = await run(at.as(), "user.bulk.block", { users: at.users })
  return { ...at, jobId }
}

/** Jobs, what starts them, and what they do step by step. */
export const rowsOfJobs: Readonly<Record<string, Row>> = {
  "user.bulk.block": {
    arrange: async (world) => {
      const at = await owning(world)
      return { ...at, input: { users: at.users } }
    },
    changes: started,
    effects: ["bulk.block", "bulk.work_rests", "bulk.now", "bulk.administrators", "bulk.job"],
  },
  "user.bulk.delete": {
    arrange: async (world) => {
      const at = await owning(world)
      return { ...at, input: { users: [at.one.userId] } }
    },
    changes: started,
    effects: ["bulk.delete", "bulk.work_ends", "bulk.erased", "bulk.now", "bulk.job"],
  },
  "user.bulk.give_role": {
    arrange: async (world) => {
      const at = await owning(world)
      return { ...at, input: { users: [at.one.userId], role: "administrator" } }
    },
    changes: started,
    effects: [
      "bulk.become_administrators",
      "bulk.gain_content",
      "bulk.role",
      ...eachModule("role.allows"),
      "bulk.links_stop",
      "bulk.now",
      "bulk.job",
    ],
  },
  "user.bulk.join_group": {
    arrange: async (world) => {
      const at = await owning(world)
      const { groupId } = await run(at.as(), "group.create", { name: "Desk" })
      return { ...at, input: { users: [at.one.userId], group: groupId } }
    },
    changes: started,
    effects: ["bulk.group", "bulk.links_stop", "bulk.now", "bulk.job"],
  },
  "role.replace": {
    arrange: async (world) => {
      const at = await owning(world)
      const permissions = [{ permission: "users.view", scope: "tenant" }]
      const { roleId } = await run(at.as(), "role.create", { name: "Desk", permissions })
      await run(at.as(), "user.give_role", { userId: at.one.userId, role: roleId })
      return { ...at, input: { roleId, role: "marketer" } }
    },
    changes: started,
    effects: [
      "bulk.gain_content",
      "bulk.replace",
      ...eachModule("role.allows").slice(1),
      "bulk.links_stop",
      "bulk.role_goes",
      "bulk.job",
    ],
  },
  "user.join_group": {
    arrange: async (world) => {
      const at = await owning(world)
      const { groupId } = await run(at.as(), "group.create", { name: "Desk" })
      return { ...at, input: { userId: at.one.userId, group: groupId } }
    },
    changes: ["changed group_count", "changed user", "made membership"],
    effects: ["user.joins_groups"],
  },
  "user.follow_address": {
    arrange: async (world) => {
      const at = await owning(world)
      const { identityId } = at.one
      const email = `moved.${identityId.slice(4)}@example.com`
      await world.seed([identityId], [write(identities).patch({ identityId }).set({ email }).commit()])
      const caller = {
        kind: "job",
        name: "effects",
        permissions: [forJobs.followAddress],
        reach: [identityId],
      } as const
      return { ...at, as: () => ({ ...at.as(), caller }), input: { identityIds: [identityId] } }
    },
    changes: ["changed grant", "changed user", "deleted name", "made name"],
    effects: ["user.edited"],
  },
  "comparison.begin": {
    arrange: async (world) => {
      const at = await owning(world)
      const caller = { kind: "job", name: "effects", permissions: [forJobs.beginComparison] } as const
      await notBegun(world)
      return { ...at, place: service, as: () => ({ ...at.as(), place: service, caller }), input: {} }
    },
    changes: ["made comparison"],
    effects: ["comparison.begun"],
  },
  "job.stop": {
    arrange: async (world) => {
      const at = await blocking(world)
      return { ...at, input: { jobId: at.jobId } }
    },
    changes: ["changed job"],
    effects: ["job.stops"],
  },
  "job.move": {
    arrange: async (world) => {
      const at = await blocking(world)
      const caller = { kind: "job", name: "effects", permissions: [inTenants["jobs.stop"]] } as const
      return { ...at, as: () => ({ ...at.as(), caller }), input: { jobId: at.jobId, to: "failed" } }
    },
    changes: ["changed job"],
    effects: ["job.moved"],
  },
}
