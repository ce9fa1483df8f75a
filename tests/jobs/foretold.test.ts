import { type Contribution, contributing, contribution } from "@tenantry/core/kernel/contributions"
import { effect } from "@tenantry/core/kernel/effects"
import type { AnyEvent } from "@tenantry/core/kernel/events"
import { type JobId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { capabilities } from "@tenantry/core/system"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import * as z from "zod"
import { DeskEffects, DeskEvents, desks, givingBack, leftIn, moved, ofNone, stocked } from "../kernel/desks.ts"
import { refusalOf } from "../kernel/support.ts"
import { confirmed } from "../support/calls.ts"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { operation } from "../support/operations.ts"
import { newUser } from "../support/users.ts"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"

const { addToGroup, blockUsers, createGroup, createRole, deleteUsers, giveRoles, readResults, replaceRole } = operation

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
  await stocked(world, at, 20)
})

/** The same table, with what these contribute beside what the system has. */
const having = (...more: readonly Contribution[]): World => {
  const own = capabilities.flatMap(({ contributes = [] }) => contributes)
  const runtime = { ...world.runtime, contribute: contributing([...own, ...more]) }
  return { ...world, runtime, as: (...who) => ({ ...world.as(...who), runtime }) }
}
const by = (there: World) => there.as(at.owner, at.tenantId)
const some = async (count: number, role = "employee"): Promise<UserId[]> => {
  const made: UserId[] = []
  for (let i = 0; i < count; i++) made.push((await newUser(world, at, { role })).userId)
  return made
}

/** Does the job; answers what came of each of its targets. */
const worked = async (there: World, jobId: JobId): Promise<readonly string[]> => {
  const soon = new Date(Date.now() + 1000)
  expect(await deliverIn(there, outsideOf(there), at.tenantId, "job.work", soon)).toEqual(["done"])
  const { data } = (await invoke(by(there), readResults, { jobId, limit: 100 })).result
  return data.map(({ outcome }) => outcome)
}

describe("what other capabilities do to each of a job's targets", () => {
  it("is shown before the job begins, among its own effects by severity, and done to each", async () => {
    const there = having(...desks)
    const users = [...(await some(2)), UserId.make(new Date())]
    const { effects } = await invoke(by(there), deleteUsers, { users }, { preview: true })
    const expected = ["bulk.delete", "bulk.erased", "bulk.work_ends", "desk.many_returned", "bulk.now"]
    expect(effects.map(({ code }) => code).filter((code) => expected.includes(code))).toEqual(expected)
    expect(effects.find(({ code }) => code === "desk.many_returned")).toMatchObject({
      facts: { total: 3, free: 20 },
      names: { now: "2" },
    })
    const { result } = await confirmed(by(there), deleteUsers, { users })
    expect((await worked(there, result.jobId)).toSorted()).toEqual(["done", "done", "user.unknown"])
    expect(await leftIn(there, at)).toBe(22)
  })

  it("is part of what is confirmed: when it is other by then, no job begins", async () => {
    const there = having(...desks)
    const users = await some(1)
    const { confirmation } = await invoke(by(there), deleteUsers, { users }, { preview: true })
    await world.seed([at.accountId], [moved(at.accountId, 20, -5)])
    const late = await refusalOf(invoke(by(there), deleteUsers, { users }, { confirmation }))
    expect(late).toMatchObject({ code: "confirmation.outdated" })
    expect(JSON.stringify(late.facts["effects"])).toContain('"free":15')
  })

  it("stands on conditions of the commit: what changes it just before, is shown anew", async () => {
    const there = having(...desks)
    const users = await some(1)
    const { confirmation } = await invoke(by(there), deleteUsers, { users }, { preview: true })
    world.faults.before = async () => {
      world.faults.before = undefined
      await world.seed([at.accountId], [moved(at.accountId, 20, -1)])
    }
    const late = await refusalOf(invoke(by(there), deleteUsers, { users }, { confirmation }))
    expect(late).toMatchObject({ code: "confirmation.outdated" })
  })

  it("is refused, target by target, where it was not shown", async () => {
    const silent = having(contribution({ ...givingBack, ofMany: ofNone }))
    const users = await some(2)
    const { result } = await confirmed(by(silent), deleteUsers, { users })
    expect(await worked(silent, result.jobId)).toEqual(["job.not_foretold", "job.not_foretold"])
    expect(await leftIn(silent, at)).toBe(20)
    // What came after the job had begun is no other: nobody was shown it.
    const begun = await confirmed(by(world), deleteUsers, { users })
    expect(await worked(having(...desks), begun.result.jobId)).toEqual(["job.not_foretold", "job.not_foretold"])
  })

  it("is said of what follows it, too", async () => {
    const followed = having(
      contribution({
        ...givingBack,
        ofMany: async (...of) => ({ ...(await givingBack.ofMany(...of)), events: [DeskEvents.returned] }),
      }),
      {
        to: DeskEvents.returned,
        decide: () => Promise.resolve({}),
        ofMany: () => Promise.resolve({ effects: [DeskEffects.last({}, {})], covers: [] }),
      },
    )
    const { effects } = await invoke(by(followed), deleteUsers, { users: await some(1) }, { preview: true })
    expect(effects.map(({ code }) => code)).toContain("desk.last")
  })

  it("is looked up in the partitions that its contribution states", async () => {
    const blind = having(contribution({ ...givingBack, beyond: () => [] }))
    const asked = invoke(by(blind), deleteUsers, { users: await some(1) }, { preview: true })
    await expect(asked).rejects.toMatchObject({ name: "PartitionError" })
  })
})

const Heard = z.object({ total: z.number() })
/** Says something of every event that there is, and stands for it where it was asked beforehand. */
const listening: readonly Contribution[] = capabilities
  .flatMap(({ events = {} }) => Object.values<AnyEvent>(events))
  .map((to) => {
    const heard = effect(`heard.${to.eventName}`, "info", Heard)
    return {
      to,
      decide: () => Promise.resolve({ effects: [heard({ total: 1 }, {})] }),
      ofMany: (_, { total }) => Promise.resolve({ effects: [heard({ total }, {})], covers: [heard] }),
    }
  })

describe("a job asks of everything that happens to its targets", () => {
  /** Administrators, too: with them, it is the tenant's head that changes. */
  const people = async () => [...(await some(1)), ...(await some(1, "administrator"))]
  const role = (there: World) =>
    invoke(by(there), createRole, {
      name: "Clerk",
      permissions: [{ permission: "users.view", scope: "tenant" as const }],
    })

  const jobs = {
    "user.bulk.block": async (there: World) => confirmed(by(there), blockUsers, { users: await people() }),
    "user.bulk.delete": async (there: World) => confirmed(by(there), deleteUsers, { users: await people() }),
    "user.bulk.give_role": async (there: World) =>
      confirmed(by(there), giveRoles, { users: await people(), role: "accountant" }),
    "user.bulk.join_group": async (there: World) => {
      const { groupId: group } = (await invoke(by(there), createGroup, { name: "Sales" })).result
      return confirmed(by(there), addToGroup, { users: await people(), group })
    },
    "role.replace": async (there: World) => {
      const { roleId } = (await role(there)).result
      await newUser(world, at, { role: roleId })
      return confirmed(by(there), replaceRole, { roleId, role: "administrator" })
    },
  }

  it.each(Object.entries(jobs))("%s", async (_, begin) => {
    const there = having(...listening)
    const { result } = await begin(there)
    expect(new Set(await worked(there, result.jobId))).toEqual(new Set(["done"]))
  })
})
