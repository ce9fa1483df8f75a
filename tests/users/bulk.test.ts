import {
  type GroupId,
  type IdentityId,
  type JobId,
  type TenantId,
  type UserId,
  GroupId as Groups,
  UserId as Users,
} from "@tenantry/core/kernel/ids"
import { invoke, type Options } from "@tenantry/core/kernel/invoke"
import { locales } from "@tenantry/core/kernel/locales"
import type { AnyCommand } from "@tenantry/core/kernel/operations"
import { write } from "@tenantry/core/kernel/table"
import { say } from "@tenantry/core/texts/index"
import { users } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { refusalOf } from "../kernel/support.ts"
import { group, leads } from "../groups/support.ts"
import { holder, right, role } from "../roles/support.ts"
import { confirmed } from "../support/calls.ts"
import { deliverAll, deliverIn, outsideOf } from "../support/deliver.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const {
  addToGroup,
  blockUser,
  blockUsers,
  createGroup,
  createRole,
  deleteUsers,
  giveRoles,
  listUsers,
  nameLeaders,
  readJob,
  readResults,
  readRole,
  readUser,
  replaceRole,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const as = ({ owner, tenantId }: Settled) => world.as(owner, tenantId)

const newUsers = async (at: Settled, count: number, role = "employee"): Promise<UserId[]> => {
  const made: UserId[] = []
  for (let i = 0; i < count; i++) made.push((await newUser(world, at, { role })).userId)
  return made
}

let copies = 0

/** Copies of one employee: all that is there of them for whoever reads users. */
const copiesOf = async (at: Settled, count: number): Promise<readonly UserId[]> => {
  const [first] = await newUsers(at, 1)
  const found =
    first && (await world.runtime.table.open([at.tenantId]).get(users, { tenantId: at.tenantId, userId: first }))
  if (!found) throw new Error("nobody to copy")
  const ids = Array.from({ length: count }, () =>
    Users.make(new Date(Date.UTC(2026, 0, 1) + copies++), Buffer.alloc(16)),
  )
  const [from = found.userId] = ids
  await world.seed(
    [at.tenantId],
    [
      write(users)
        .create({ ...found, userId: from })
        .commit(),
    ],
  )
  world.copy(
    at.tenantId,
    ids.slice(1).map((id) => [[from, id] as const]),
  )
  return ids
}

const work = async (tenantId: TenantId): Promise<void> => {
  const soon = new Date(Date.now() + 1000)
  expect(await deliverIn(world, outsideOf(world), tenantId, "job.work", soon)).toEqual(["done"])
}

const resultsOf = async (at: Settled, jobId: JobId): Promise<Readonly<Record<string, string>>> => {
  const { data } = (await invoke(as(at), readResults, { jobId, limit: 100 })).result
  return Object.fromEntries(data.map(({ target, outcome }) => [target, outcome]))
}

describe("many users at once", () => {
  it("are blocked each by the rules for one, and each has a result", async () => {
    const at = await settle(world)
    const [one, other] = await newUsers(at, 2)
    const nobody = Users.make(new Date())
    const users = [one, other, at.founder, nobody].filter((id) => id !== undefined)
    const { effects } = await invoke(as(at), blockUsers, { users }, { preview: true })
    expect(effects.map(({ code, facts }) => [code, facts["total"] ?? facts["count"]])).toEqual([
      ["bulk.block", 4],
      ["bulk.work_rests", 4],
      ["bulk.now", 4],
      ["bulk.job", 4],
    ])
    expect(effects[2]?.names).toEqual({ changed: "2", untouched: "2" })
    const { result } = await confirmed(as(at), blockUsers, { users })
    await work(at.tenantId)
    expect(await resultsOf(at, result.jobId)).toEqual({
      [String(one)]: "done",
      [String(other)]: "done",
      [at.founder]: "user.own_rights",
      [nobody]: "user.unknown",
    })
    const job = (await invoke(as(at), readJob, { jobId: result.jobId })).result
    expect(job).toMatchObject({ state: "done", total: 4, done: 4, refused: 2 })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("are deleted for ever only after what it does was confirmed, and cleaned up", async () => {
    const at = await settle(world)
    const users = await newUsers(at, 3)
    expect(await outcomeOf(invoke(as(at), deleteUsers, { users }))).toBe("confirmation.required")
    await confirmed(as(at), deleteUsers, { users })
    await work(at.tenantId)
    await deliverAll(world, outsideOf(world), new Date(Date.now() + 1000))
    const { data } = (await invoke(as(at), listUsers, {})).result
    expect(data.map(({ userId }) => userId)).toEqual([at.founder])
    const left = (await world.everything()).filter(({ e, u }) => e === "user" && users.includes(String(u) as UserId))
    expect(left).toEqual([])
  })

  it("get no role that whoever asks does not hold, and a role otherwise", async () => {
    const at = await settle(world)
    const leader = await newUser(world, at, { role: "administrator" })
    const users = await newUsers(at, 2)
    const employee = await newUser(world, at, { role: "employee" })
    const asEmployee = world.as(employee.identityId, at.tenantId, { hint: employee.hint })
    expect(await outcomeOf(invoke(asEmployee, giveRoles, { users, role: "administrator" }))).toBe("access.missing")
    const asLeader = world.as(leader.identityId, at.tenantId, { hint: leader.hint })
    await invoke(asLeader, giveRoles, { users, role: "marketer" })
    await work(at.tenantId)
    for (const userId of users) {
      expect((await invoke(as(at), readUser, { userId })).result).toMatchObject({ role: "marketer" })
    }
  })

  it("name no administrators to whom it will not be done: oneself, who is beyond reach, who stands above", async () => {
    const at = await settle(world)
    const team = (await invoke(as(at), createGroup, { name: "Team" })).result.groupId
    const blocks = ["view", "block"].map((verb) => ({ permission: `users.${verb}`, scope: "group" as const }))
    const made = (await invoke(as(at), createRole, { name: "Blocks", permissions: blocks })).result.roleId
    const leader = await newUser(world, at, { role: made })
    await invoke(as(at), nameLeaders, { groupId: team, leaders: [leader.userId] })
    const [mine, theirs] = [await newUser(world, at, { groups: [team] }), await newUser(world, at)]
    const told = async (users: UserId[]) => {
      const asLeader = world.as(leader.identityId, at.tenantId, { hint: leader.hint })
      const { effects } = await invoke(asLeader, blockUsers, { users }, { preview: true })
      return effects.map(({ code, facts, names }) => [code, facts, names])
    }
    const invented = Users.make(new Date())
    expect(await told([theirs.userId])).toEqual(await told([invented]))
    const named = async (all: UserId[]) => (await told(all)).filter(([code]) => code === "bulk.administrators")
    expect(await named([mine.userId, theirs.userId])).toEqual([])
    const { effects } = await invoke(as(at), blockUsers, { users: [mine.userId, at.founder] }, { preview: true })
    expect(effects.filter(({ code }) => code === "bulk.administrators").map(({ facts }) => facts)).toEqual([
      { count: 1, users: [mine.userId] },
    ])
  })

  it.each(locales)("name the administrators among them, as many as are read at a glance: %s", async (locale) => {
    const at = await settle(world)
    const users = await newUsers(at, 12, "administrator")
    const request = { ...as(at), locale }
    const { effects } = await invoke(request, blockUsers, { users }, { preview: true })
    const told = effects.find(({ code }) => code === "bulk.administrators")
    if (!told) throw new Error("no administrators are told of")
    const sentence = say(locale, "effect.bulk.administrators", { ...told.facts, ...told.names })
    const people = await Promise.all(users.map((userId) => invoke(as(at), readUser, { userId })))
    const names = people.map(({ result: { firstName, lastName = "" } }) => `${firstName} ${lastName}`.trim())
    const shown = new Set(names.filter((name) => sentence.includes(name)))
    expect(told.facts).toEqual({ count: 12, users })
    expect(shown.size).toBeGreaterThan(0)
    expect(sentence.length).toBeLessThanOrEqual(240)
  })

  it("are counted as changed now only where rank lets them be: who stands above by their role is not", async () => {
    const at = await settle(world)
    const [desk, other] = [await group(world, at, "Desk"), await group(world, at, "Other")]
    const blocking = await holder(world, at, right("users.view"), right("users.block"), right("contacts.view", "group"))
    const reading = await role(world, at, "Reads", [right("contacts.view", "group")])
    const [below, leader] = [await newUser(world, at, { role: reading }), await newUser(world, at, { role: reading })]
    await leads(world, at, desk, blocking.userId)
    await leads(world, at, other, leader.userId)
    const widely = await role(world, at, "Reads all", [right("contacts.view")])
    const [above, lead] = [await newUser(world, at, { role: widely }), await newUser(world, at)]
    const all = [below, leader, above, lead, blocking].map(({ userId }) => userId)
    const told = async (who: IdentityId) => {
      const request = world.as(who, at.tenantId)
      const { effects } = await invoke(request, blockUsers, { users: all }, { preview: true })
      return effects.find(({ code }) => code === "bulk.now")?.names
    }
    expect(await told(blocking.identityId)).toEqual({ changed: "1", untouched: "4" })
    expect(await told(at.owner)).toEqual({ changed: "5", untouched: "0" })
    const request = world.as(blocking.identityId, at.tenantId)
    const { result } = await confirmed(request, blockUsers, { users: all })
    await work(at.tenantId)
    const outcomes = await resultsOf(at, result.jobId)
    expect(all.map((userId) => outcomes[userId] === "done")).toEqual([true, false, false, false, false])
  })

  it("come into no group of elsewhere, none that there is not, and no position: refused before anything is said", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const users = await newUsers(at, 1)
    const join = (group: GroupId) => outcomeOf(invoke(as(at), addToGroup, { users, group }, { preview: true }))
    expect(await join(other.position)).toBe("user.no_group")
    expect(await join(Groups.make(new Date()))).toBe("user.no_group")
    expect(await join(at.position)).toBe("user.a_position")
    const foreign = (await invoke(as(other), createRole, { name: "Foreign", permissions: [] })).result.roleId
    const give = invoke(as(at), giveRoles, { users, role: foreign }, { preview: true })
    expect(await outcomeOf(give)).toBe("user.no_role")
  })

  it("come into a group that exists, and are refused one by one who are in it already", async () => {
    const at = await settle(world)
    const { groupId: group } = (await invoke(as(at), createGroup, { name: "Desk" })).result
    const [one = at.founder] = await newUsers(at, 1)
    const inside = await newUser(world, at, { role: "employee", groups: [group] })
    const { result } = await invoke(as(at), addToGroup, { users: [one, inside.userId], group })
    await work(at.tenantId)
    expect(await resultsOf(at, result.jobId)).toEqual({
      [one]: "done",
      [inside.userId]: "user.already_in_group",
    })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("are left alone from the moment that whoever started it may not do it any more", async () => {
    const at = await settle(world)
    const starter = await newUser(world, at)
    const users = await newUsers(at, 2)
    const asStarter = world.as(starter.identityId, at.tenantId, { hint: starter.hint })
    await invoke(asStarter, blockUsers, { users })
    await invoke(as(at), blockUser, { userId: starter.userId })
    await work(at.tenantId)
    for (const userId of users) {
      expect((await invoke(as(at), readUser, { userId })).result).toMatchObject({ status: "active" })
    }
  })

  it("are at most ten thousand, and at least one", async () => {
    const at = await settle(world)
    const many = Array.from({ length: 10_001 }, () => Users.make(new Date()))
    expect(await outcomeOf(invoke(as(at), blockUsers, { users: many }))).toBe("operation.invalid")
    expect(await outcomeOf(invoke(as(at), blockUsers, { users: [] }))).toBe("operation.invalid")
    const people = await copiesOf(at, 10_000)
    const { value, cost } = await world.recorder.record(() => invoke(as(at), blockUsers, { users: [...people] }))
    expect(value.result).toMatchObject({ total: 10_000, state: "running" })
    expect(cost.trips).toBeLessThan(15)
  }, 60_000)

  it("that are mostly nobody's are refused before they are read by the thousand, whether they are invented, another's or beyond reach", async () => {
    const [at, elsewhere] = [await settle(world), await settle(world)]
    const invented = Array.from({ length: 10_000 }, () => Users.make(new Date()))
    const [people, foreign] = [await copiesOf(at, 100), await copiesOf(elsewhere, 1000)]
    const leader = await newUser(world, at, {
      role: await role(world, at, "Blocks", [right("users.view", "group"), right("users.block", "group")]),
    })
    const asLeader = world.as(leader.identityId, at.tenantId, { hint: leader.hint })
    const cases = [
      [as(at), invented, 200],
      [as(at), foreign, 200],
      [as(at), [...people, ...invented.slice(100)], 1200],
      [asLeader, people, 200],
    ] as const
    for (const [request, users, units] of cases) {
      for (const preview of [true, false]) {
        const ask = () => refusalOf(invoke(request, blockUsers as AnyCommand, { users }, { preview } as Options))
        const { value, cost } = await world.recorder.record(ask)
        expect(value).toMatchObject({ code: "user.unknown_targets", kind: "not_found" })
        expect(cost.readUnits).toBeLessThan(units)
      }
    }
    const [one, other] = people
    const few = { users: [one, other, ...invented.slice(0, 20)].filter((id) => id !== undefined) }
    expect((await invoke(as(at), blockUsers, few, { preview: true })).effects).not.toEqual([])
  }, 60_000)
})

describe("a role that is replaced", () => {
  it("is given up by all who have it, and goes", async () => {
    const at = await settle(world)
    const permissions = [{ permission: "users.view", scope: "tenant" as const }]
    const { roleId } = (await invoke(as(at), createRole, { name: "Desk", permissions })).result
    const holders = await newUsers(at, 60, roleId)
    const { effects } = await invoke(as(at), replaceRole, { roleId, role: "employee" }, { preview: true })
    expect(effects.map(({ code, facts }) => [code, facts["total"]]).slice(0, 2)).toEqual([
      ["bulk.role_goes", undefined],
      ["bulk.replace", 60],
    ])
    await confirmed(as(at), replaceRole, { roleId, role: "employee" })
    await work(at.tenantId)
    expect(await outcomeOf(invoke(as(at), readRole, { roleId }))).toBe("role.unknown")
    for (const userId of holders.slice(0, 3)) {
      expect((await invoke(as(at), readUser, { userId })).result).toMatchObject({ role: "employee" })
    }
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("stays when it is a preset, or when it would be replaced by itself", async () => {
    const at = await settle(world)
    expect(await outcomeOf(invoke(as(at), replaceRole, { roleId: "employee", role: "marketer" }))).toBe(
      "role.preset_fixed",
    )
    const { roleId } = (await invoke(as(at), createRole, { name: "Desk", permissions: [] })).result
    expect(await outcomeOf(invoke(as(at), replaceRole, { roleId, role: roleId }))).toBe("user.same_role")
  })
})
