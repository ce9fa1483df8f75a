import { type IdentityId, GroupId, TenantId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { users } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type * as z from "zod"
import { group, leads } from "../groups/support.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { blockUser, createRole, editTenant, evaluateAccess, evaluateAll, searchActions, searchSubjects } = operation

let world: World
let at: Settled
let elsewhere: Settled
let led: GroupId
let employee: NewUser
let mate: NewUser
let leader: NewUser
beforeAll(async () => {
  world = await openWorld()
  at = await settle(world)
  elsewhere = await settle(world)
  led = await group(world, at, "Led")
  employee = await newUser(world, at, { role: "employee", groups: [led] })
  mate = await newUser(world, at, { role: "employee" })
  leader = await newUser(world, at, { role: "group_leader" })
  await leads(world, at, led, leader.userId)
})
afterAll(() => world.close())

type Values = Record<string, unknown>
type About = { readonly user: string; readonly action?: string; readonly resource?: Values; readonly tenant?: string }

const subjectOf = ({ user, tenant = at.tenantId }: About) => ({
  type: "user",
  id: user,
  properties: { tenantId: tenant },
})
const asked = (about: About) => ({
  subject: subjectOf(about),
  action: { name: about.action ?? "calls.view" },
  resource: { type: "call", id: "1", properties: about.resource ?? { ownerId: about.user } },
})
/** From a person's own place, with a token that remembers the tenant. */
const from = (who: IdentityId, hint = world.as(who, at.tenantId).caller) => ({ ...world.as(who, who), caller: hint })
const one = async (who: IdentityId, about: About) => (await invoke(from(who), evaluateAccess, asked(about))).result
const refusal = (who: IdentityId, about: About) => outcomeOf(one(who, about))

describe("an evaluation", () => {
  test("says what lets somebody, and through what", async () => {
    expect(await one(at.owner, { user: employee.userId })).toEqual({
      decision: true,
      context: { scope: "own", role: "employee", reaches: "own" },
    })
    expect(await one(at.owner, { user: leader.userId, resource: { ownerId: employee.userId } })).toEqual({
      decision: true,
      context: { scope: "group", role: "group_leader", reaches: "group", through: { groupId: led, leads: led } },
    })
    expect(await one(at.owner, { user: at.founder, resource: {} })).toMatchObject({
      decision: true,
      context: { scope: "tenant", role: "administrator", reaches: "tenant" },
    })
  })

  test("says why not", async () => {
    const why = async (about: About) => {
      const { decision, context } = await one(at.owner, about)
      return decision || context?.reason
    }
    expect(await why({ user: employee.userId, resource: { ownerId: mate.userId } })).toBe("scope_too_narrow")
    expect(await why({ user: employee.userId, resource: {} })).toBe("scope_too_narrow")
    expect(await why({ user: leader.userId, resource: { ownerId: elsewhere.founder } })).toBe("resource_elsewhere")
    expect(await why({ user: employee.userId, action: "roles.edit" })).toBe("no_permission")
    expect(await why({ user: employee.userId, action: "constructor" })).toBe("unknown_action")
    expect(await why({ user: UserId.make(new Date()) })).toBe("unknown_subject")
    expect(await why({ user: elsewhere.founder })).toBe("unknown_subject")
    const foreign = { tenantId: elsewhere.tenantId, ownerId: at.founder }
    expect(await why({ user: at.founder, resource: foreign })).toBe("resource_elsewhere")
    for (const status of ["blocked", "invited", "leaving"] as const) {
      const { userId } = await newUser(world, at, { role: "administrator", status })
      const reasons = { blocked: "blocked", invited: "not_joined", leaving: "unknown_subject" }
      expect(await why({ user: userId })).toBe(reasons[status])
    }
  })

  test("of a custom role stands on what the role is now", async () => {
    const permissions = [{ permission: "calls.view", scope: "group" as const }]
    const { result } = await invoke(world.as(at.owner, at.tenantId), createRole, { name: "Listens", permissions })
    const { userId } = await newUser(world, at, { role: result.roleId })
    await leads(world, at, led, leader.userId, userId)
    const { decision, context } = await one(at.owner, { user: userId, resource: { ownerId: employee.userId } })
    expect([decision, context?.role, context?.scope]).toEqual([true, result.roleId, "group"])
    expect(await one(at.owner, { user: userId, resource: { ownerId: mate.userId } })).toMatchObject({ decision: false })
  })

  test("counts what somebody is on the account, but for content", async () => {
    const admin = await newAdmin(world, at)
    const { userId } = await newUser(world, at, { role: "employee", identityId: admin })
    const of = (action: string) => one(at.owner, { user: userId, action, resource: {} })
    expect(await of("roles.edit")).toMatchObject({ decision: true, context: { scope: "tenant" } })
    expect(await of("calls.view")).toMatchObject({ decision: false, context: { scope: "own" } })
  })

  test("everybody may ask about themselves, administrators about everybody, and nobody else about others", async () => {
    const { userId, identityId } = employee
    expect(await one(identityId, { user: userId })).toMatchObject({ decision: true })
    expect(await refusal(identityId, { user: mate.userId })).toBe("access.may_not_ask")
    expect(await refusal(leader.identityId, { user: userId })).toBe("access.may_not_ask")
    const admin = await newAdmin(world, at)
    expect(await one(admin, { user: userId })).toMatchObject({ decision: true })
  })

  test("a foreign tenant, an unknown one and none look the same, and so does being blocked there", async () => {
    const blocked = await newUser(world, at, { role: "administrator", status: "blocked" })
    const refusals = [
      await refusal(at.owner, { user: elsewhere.founder, tenant: elsewhere.tenantId }),
      await refusal(at.owner, { user: at.founder, tenant: TenantId.make(new Date()) }),
      await refusal(at.owner, { user: at.founder, tenant: "no tenant" }),
      await refusal(elsewhere.owner, { user: at.founder }),
      await refusal(blocked.identityId, { user: blocked.userId }),
    ]
    expect(new Set(refusals)).toEqual(new Set(["access.may_not_ask"]))
  })

  test("without a tenant a user is nobody, and so is whoever is no user", async () => {
    const about = asked({ user: at.founder })
    const unknown = { decision: false, context: { reason: "unknown_subject" } }
    const without = { ...about, subject: { type: "user", id: at.founder } }
    expect((await invoke(from(at.owner), evaluateAccess, without)).result).toEqual(unknown)
    const spaceship = { ...about, subject: { ...about.subject, type: "spaceship" } }
    expect((await invoke(from(at.owner), evaluateAccess, spaceship)).result).toEqual(unknown)
  })

  test("ends with the company's: suspended, or without the module", async () => {
    const there = await settle(world)
    const { userId } = await newUser(world, there, { role: "senior_employee" })
    const ask = (action: string) => one(there.owner, { user: there.founder, action, tenant: there.tenantId })
    const modules = ["administration", "crm"]
    expect(await ask("calls.view")).toMatchObject({ decision: true })
    await invoke(world.as(there.owner, there.tenantId), editTenant, { modules })
    expect(await ask("calls.view")).toMatchObject({ decision: false, context: { reason: "module_off" } })
    expect(await ask("contacts.view")).toMatchObject({ decision: true })
    const suspended = write(tenants).patch({ tenantId: there.tenantId }).set({ state: "suspended" }).commit()
    await world.seed([there.tenantId, there.accountId], [suspended])
    // What is shut is still shown to whoever owns or administers the account, and to nobody else.
    expect(await ask("contacts.view")).toMatchObject({ decision: true })
    expect(await ask("contacts.edit")).toMatchObject({ decision: false, context: { reason: "tenant_state" } })
    const asked = { user: userId, action: "contacts.view", tenant: there.tenantId }
    expect(await one(there.owner, asked)).toEqual({ decision: false, context: { reason: "tenant_state" } })
  })

  test.each(["suspended", "closed"] as const)(
    "of a company that is %s, tells whoever is not let in there nothing but that",
    async (state) => {
      const there = await settle(world)
      const administrator = await newUser(world, there, { role: "administrator" })
      const { userId } = await newUser(world, there, { role: "employee" })
      const ask = (user: string) => one(administrator.identityId, { user, tenant: there.tenantId })
      expect(await ask(userId)).toMatchObject({ decision: true, context: { role: "employee" } })
      const head = write(tenants).patch({ tenantId: there.tenantId }).set({ state }).commit()
      await world.seed([there.tenantId, there.accountId], [head])
      expect(await ask(administrator.userId)).toEqual({ decision: false, context: { reason: "tenant_state" } })
      const [known, invented] = [userId, UserId.make(new Date())].map((user) => outcomeOf(ask(user)))
      expect([await known, await invented]).toEqual(["access.may_not_ask", "access.may_not_ask"])
    },
  )

  test("tells nobody with a narrow reach whether somebody or a group beyond it exists", async () => {
    const told = async (user: NewUser, resource: Values) => one(user.identityId, { user: user.userId, resource })
    for (const user of [employee, leader]) {
      const answers = [
        await told(user, { ownerId: mate.userId }),
        await told(user, { ownerId: UserId.make(new Date()) }),
        await told(user, { ownerId: elsewhere.founder }),
        await told(user, { groupIds: [at.position] }),
        await told(user, { groupIds: [GroupId.make(new Date())] }),
      ]
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(answers[0]).toMatchObject({ decision: false, context: { reason: "scope_too_narrow" } })
    }
  })

  test.each(["read_only", "closing"] as const)(
    "in a company that is %s, lets everything be seen and nothing be changed",
    async (state) => {
      const there = await settle(world)
      const ask = (action: string) => one(there.owner, { user: there.founder, action, tenant: there.tenantId })
      const head = write(tenants).patch({ tenantId: there.tenantId }).set({ state }).commit()
      await world.seed([there.tenantId, there.accountId], [head])
      for (const action of ["contacts.view", "recordings.listen", "contacts.export"]) {
        expect(await ask(action)).toMatchObject({ decision: true })
      }
      for (const action of ["contacts.edit", "recordings.delete", "users.add"]) {
        expect(await ask(action)).toMatchObject({ decision: false, context: { reason: "read_only" } })
      }
      const { userId } = await newUser(world, at, { role: "employee" })
      expect(await one(at.owner, { user: userId, action: "contacts.edit" })).toMatchObject({ decision: true })
    },
  )

  test("follows a lost right at once", async () => {
    const { userId } = await newUser(world, at, { role: "employee" })
    expect(await one(at.owner, { user: userId })).toMatchObject({ decision: true })
    await invoke(world.as(at.owner, at.tenantId), blockUser, { userId })
    expect(await one(at.owner, { user: userId })).toMatchObject({ decision: false })
  })
})

type Batch = z.input<(typeof evaluateAll)["input"]>
const batch = async (input: Batch, who = at.owner) => {
  const { result } = await invoke(from(who), evaluateAll, input)
  return "evaluations" in result ? result.evaluations : [result]
}
const decisions = async (input: Batch) => (await batch(input)).map(({ decision }) => decision)
const { action, resource } = { action: { name: "calls.view" }, resource: { type: "call", id: "1" } }

describe("evaluations", () => {
  const subject = () => subjectOf({ user: employee.userId })
  const owned = (ownerId: string) => ({ resource: { ...resource, properties: { ownerId } } })

  test("take what they lack from the top, whole, and answer in their order", async () => {
    const all = { subject: subject(), action, resource: owned(employee.userId).resource }
    const evaluations = [{}, owned(mate.userId), { action: { name: "roles.edit" } }, { resource }]
    expect(await decisions({ ...all, evaluations })).toEqual([true, false, false, false])
    const apart = [asked({ user: at.founder }), asked({ user: employee.userId })]
    expect(await decisions({ evaluations: apart })).toEqual([true, true])
  })

  test("stop where their semantic says", async () => {
    const evaluations = [owned(employee.userId), owned(mate.userId), owned(employee.userId)]
    const as = (evaluations_semantic: "execute_all" | "deny_on_first_deny" | "permit_on_first_permit") => {
      const options = { evaluations_semantic, more: 1 }
      return decisions({ subject: subject(), action, evaluations, options })
    }
    expect(await as("execute_all")).toEqual([true, false, true])
    expect(await as("deny_on_first_deny")).toEqual([true, false])
    expect(await as("permit_on_first_permit")).toEqual([true])
    const options = { evaluations_semantic: "whatever" as "execute_all" }
    expect(await outcomeOf(batch({ subject: subject(), evaluations: [{}], options }))).toBe("operation.invalid")
  })

  test("without any of them it is a single evaluation, and what it lacks is refused", async () => {
    const single = asked({ user: employee.userId })
    for (const evaluations of [{}, { evaluations: [] }]) {
      expect(await batch({ ...single, ...evaluations })).toMatchObject([{ decision: true }])
      expect(await outcomeOf(batch({ subject: subject(), ...evaluations }))).toBe("operation.invalid")
    }
    expect(await outcomeOf(batch(asked({ user: mate.userId }), employee.identityId))).toBe("access.may_not_ask")
  })

  test("one that is wrong, or may not be asked, says so in its place", async () => {
    const evaluations = [owned(employee.userId), {}, { resource: "x" }, { subject: subjectOf({ user: mate.userId }) }]
    const answers = await batch({ subject: subject(), action, evaluations })
    expect(answers.map(({ decision, context }) => [decision, context?.error?.status])).toEqual([
      [true, undefined],
      [false, 400],
      [false, 400],
      [false, 400],
    ])
    const foreign = asked({ user: elsewhere.founder, tenant: elsewhere.tenantId })
    const mixed = await batch({ evaluations: [foreign, asked({ user: employee.userId })] })
    expect(mixed).toMatchObject([{ decision: false, context: { error: { status: 403 } } }, { decision: true }])
    const others = await batch(
      { evaluations: [asked({ user: mate.userId }), asked({ user: employee.userId })] },
      employee.identityId,
    )
    expect(others.map(({ decision, context }) => [decision, context?.error?.status])).toEqual([
      [false, 403],
      [true, undefined],
    ])
  })

  test("are a hundred at most", async () => {
    const evaluations = Array.from({ length: 101 }, () => ({}))
    expect(await outcomeOf(batch({ ...asked({ user: at.founder }), evaluations }))).toBe("operation.invalid")
  })
})

describe("what it takes", () => {
  const inRead = async (work: () => Promise<unknown>) => {
    const { cost } = await world.recorder.record(work)
    const calls = cost.calls.filter(({ phase }) => phase === "read")
    const consistent = calls.every((call) => call.consistent)
    return { trips: cost.trips - 1, calls: calls.length, units: cost.readUnits, consistent }
  }

  test("one evaluation: three round trips after its authorisation, whatever the role", async () => {
    const plain = await inRead(() => one(at.owner, { user: employee.userId }))
    expect(plain.trips).toBe(3)
    const inGroup = await inRead(() => one(at.owner, { user: leader.userId, resource: { ownerId: employee.userId } }))
    expect([inGroup.trips, inGroup.consistent]).toEqual([3, true])
    expect(inGroup.calls).toBeLessThanOrEqual(4)
  })

  test("fifty evaluations of one user read no more than one does", async () => {
    const single = await inRead(() => one(at.owner, { user: leader.userId, resource: { ownerId: employee.userId } }))
    const evaluations = Array.from({ length: 50 }, (_, i) => ({
      action: { name: i % 2 ? "calls.view" : "recordings.listen" },
    }))
    const { subject, resource } = asked({ user: leader.userId, resource: { ownerId: employee.userId } })
    const many = await inRead(() => batch({ subject, resource, evaluations }))
    expect(many).toEqual(single)
  })

  test("a page of a search: the same for few as for many, and no more than for the page", async () => {
    const { action, resource } = asked({ user: at.founder, resource: { ownerId: employee.userId } })
    const subject = { type: "user", properties: { tenantId: at.tenantId } }
    const page = await inRead(() =>
      invoke(from(at.owner), searchSubjects, { subject, action, resource, page: { limit: 3 } }),
    )
    expect(page.trips).toBeLessThanOrEqual(3)
    const all = await inRead(() => invoke(from(at.owner), searchSubjects, { subject, action, resource }))
    expect(all.trips).toBeLessThanOrEqual(3)
    const actions = await inRead(() =>
      invoke(from(at.owner), searchActions, { subject: subjectOf({ user: leader.userId }), resource }),
    )
    expect(actions.trips).toBe(3)
  })
})

describe("searches", () => {
  const resource = (properties: Values = {}) => ({ type: "call", id: "1", properties })
  const subject = (tenantId: string = at.tenantId) => ({ type: "user", properties: { tenantId } })

  const everybody = async (action: string, about: Values, limit: number) => {
    const found: string[] = []
    const search = { subject: subject(), action: { name: action }, resource: resource(about) }
    for (let token = "", page = 0; page === 0 || token !== ""; page++) {
      const { result } = await invoke(from(at.owner), searchSubjects, {
        ...search,
        page: token === "" ? { limit } : { token },
      })
      expect(result.results.length).toBeLessThanOrEqual(limit)
      expect(result.page.count).toBe(result.results.length)
      found.push(...result.results.map(({ id }) => id))
      token = result.page.next_token
    }
    return found
  }

  test("find the users for whom an evaluation is true, all of them, page by page", async () => {
    const about = { ownerId: employee.userId, groupIds: [led] }
    for (const action of ["calls.view", "roles.edit", "no.such_thing"]) {
      const found = await everybody(action, about, 2)
      expect(new Set(found).size).toBe(found.length)
      const { items } = await world.runtime.table
        .open([at.tenantId])
        .list(users, users.query.inTenant({ tenantId: at.tenantId }))
      const evaluations = items.map(({ userId }) => asked({ user: userId, action, resource: about }))
      const allowed = await decisions({ evaluations })
      expect(found).toEqual(items.filter((_, i) => allowed[i]).map(({ userId }) => userId))
    }
    expect(await everybody("calls.view", about, 100)).toEqual(expect.arrayContaining([employee.userId, leader.userId]))
  })

  test("a token is good for its own search alone, and its limit may be left out, but not changed", async () => {
    const search = { subject: subject(), action: { name: "calls.view" }, resource: resource() }
    const { result } = await invoke(from(at.owner), searchSubjects, { ...search, page: { limit: 1 } })
    const token = result.page.next_token
    expect(token).not.toBe("")
    const next = (more: Values, page: object, who = at.owner) =>
      outcomeOf(invoke(from(who), searchSubjects, { ...search, ...more, page: { token, ...page } }))
    expect(await next({}, {})).toBe("done")
    expect(await next({}, { limit: 1 })).toBe("done")
    expect(await next({}, { limit: 2 })).toBe("cursor.invalid")
    expect(await next({ action: { name: "roles.edit" } }, {})).toBe("cursor.invalid")
    expect(await next({ resource: resource({ ownerId: employee.userId }) }, {})).toBe("cursor.invalid")
    expect(await next({}, {}, await newAdmin(world, at))).toBe("cursor.invalid")
    const { result: none } = await invoke(from(at.owner), searchSubjects, { ...search, page: { limit: 0 } })
    expect([none.results, none.page.next_token === ""]).toEqual([[], false])
  })

  test("find what a user may do: exactly what evaluations allow", async () => {
    const about = { ownerId: employee.userId }
    const search = { subject: subjectOf({ user: leader.userId }), resource: resource(about) }
    const { result } = await invoke(from(at.owner), searchActions, search)
    const names = world.runtime.catalogue.entries.map(({ key }) => key)
    const allowed: boolean[] = []
    for (let i = 0; i < names.length; i += 100) {
      const evaluations = names.slice(i, i + 100).map((name) => ({ action: { name } }))
      allowed.push(...(await decisions({ ...search, evaluations })))
    }
    expect(result.results.map(({ name }) => name)).toEqual(names.filter((_, i) => allowed[i]))
    expect(result.results.length).toBeGreaterThan(30)
  })

  test("about others only for who may, and empty for what is unknown", async () => {
    const search = { action: { name: "calls.view" }, resource: resource() }
    const ask = (
      who: IdentityId,
      subject: Partial<z.input<(typeof searchSubjects)["input"]>["subject"]> & { id?: string },
    ) => invoke(from(who), searchSubjects, { ...search, subject: { type: "user", ...subject } })
    const here = { properties: { tenantId: at.tenantId } }
    expect(await outcomeOf(ask(employee.identityId, { ...here, id: employee.userId }))).toBe("access.may_not_ask")
    expect(await outcomeOf(ask(at.owner, { properties: { tenantId: elsewhere.tenantId } }))).toBe("access.may_not_ask")
    expect((await ask(at.owner, {})).result.results).toEqual([])
    expect((await ask(at.owner, { ...here, type: "spaceship" })).result.results).toEqual([])
    const own = { subject: subjectOf({ user: employee.userId }), resource: resource({ ownerId: employee.userId }) }
    const { result } = await invoke(from(employee.identityId), searchActions, own)
    expect(result.results.map(({ name }) => name)).toContain("calls.view")
    const other = { ...own, subject: subjectOf({ user: mate.userId }) }
    expect(await outcomeOf(invoke(from(employee.identityId), searchActions, other))).toBe("access.may_not_ask")
    const nobody = { ...own, subject: { type: "user", id: "nobody" } }
    expect((await invoke(from(at.owner), searchActions, nobody)).result.results).toEqual([])
  })
})
