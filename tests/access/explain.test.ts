import {
  GroupId as Groups,
  type GroupId,
  type IdentityId,
  type UserId,
  UserId as Users,
} from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { group, leads } from "../groups/support.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { createRole, editTenant, explainAccess } = operation

let world: World
let at: Settled
let led: GroupId
let below: GroupId
let employee: NewUser
let mate: NewUser
let leader: NewUser
beforeAll(async () => {
  world = await openWorld()
  at = await settle(world)
  led = await group(world, at, "Sales")
  below = await group(world, at, "Inside sales", led)
  employee = await newUser(world, at, { role: "employee", groups: [below], person: { name: "Ewa Nowak" } })
  mate = await newUser(world, at, { role: "employee" })
  leader = await newUser(world, at, { role: "group_leader", person: { name: "Jan Kowal" } })
  await leads(world, at, led, leader.userId)
})
afterAll(() => world.close())

type About = {
  readonly user: UserId
  readonly permission?: string
  readonly resource?: { readonly ownerId?: UserId; readonly groupIds?: GroupId[] }
  readonly locale?: "en" | "pl" | "ru"
}
const explain = async (who: IdentityId, { user, permission = "calls.view", resource, locale = "en" }: About) => {
  const input = { userId: user, permission, ...(resource ? { resource } : {}) }
  return (await invoke(world.as(who, at.tenantId, { locale }), explainAccess, input)).result
}

describe("an explanation", () => {
  test("says whether, through what, and who could change it, in one sentence for the reader", async () => {
    const about = { user: leader.userId, resource: { ownerId: employee.userId } }
    expect(await explain(at.owner, about)).toEqual({
      allowed: true,
      reason: null,
      text: "Jan Kowal can do this: the role “Group leader” holds “See call history” for the groups one leads, and this belongs to the group “Sales” or one of its subgroups, which they lead.",
      user: { userId: leader.userId, status: "active" },
      role: { roleId: "group_leader", name: "Group leader" },
      scope: "group",
      reaches: "group",
      through: { groupId: below, leads: led },
      grantors: { administrators: [{ userId: at.founder, name: expect.any(String) }], count: 1, levels: [] },
    })
    const polish = await explain(at.owner, { ...about, locale: "pl" })
    expect(polish.text).toMatch(/^Jan Kowal może to zrobić: rola „Lider grupy” .*„Sales”/)
    const russian = await explain(at.owner, { ...about, locale: "ru" })
    expect(russian.text).toMatch(/^Jan Kowal может это сделать: роль «Руководитель группы» .*«Sales»/)
  })

  test("has a reason of its own for everything that stands in the way", async () => {
    const why = async (about: About) => {
      const { allowed, reason, text } = await explain(at.owner, about)
      expect([allowed, text.length > 20]).toEqual([false, true])
      return reason
    }
    const { userId: user } = employee
    expect(await why({ user, permission: "roles.edit" })).toBe("no_permission")
    expect(await why({ user, resource: { ownerId: mate.userId } })).toBe("scope_too_narrow")
    expect(await why({ user: leader.userId, resource: { groupIds: [at.position] } })).toBe("scope_too_narrow")
    const elsewhere = await settle(world)
    expect(await why({ user, resource: { ownerId: elsewhere.founder } })).toBe("resource_elsewhere")
    const blocked = await newUser(world, at, { status: "blocked" })
    const invited = await newUser(world, at, { status: "invited" })
    expect(await why({ user: blocked.userId })).toBe("blocked")
    expect(await why({ user: invited.userId })).toBe("not_joined")
  })

  test("of the permission itself, without a thing, says how far it is held", async () => {
    expect(await explain(at.owner, { user: employee.userId })).toMatchObject({
      allowed: true,
      scope: "own",
      reaches: "own",
      through: null,
      text: "Ewa Nowak can do this: the role “Employee” holds “See call history” for one’s own.",
    })
  })

  test("names a custom role as its company does, also of somebody who is blocked", async () => {
    const permissions = [{ permission: "calls.view", scope: "own" as const }]
    const { result } = await invoke(world.as(at.owner, at.tenantId), createRole, { name: "Night shift", permissions })
    const { userId: user } = await newUser(world, at, { role: result.roleId, status: "blocked" })
    const { role, text } = await explain(at.owner, { user })
    expect(role).toEqual({ roleId: result.roleId, name: "Night shift" })
    expect(text).toContain("“Night shift”")
  })

  test("tells what comes from the account from what comes from the role", async () => {
    const admin = await newAdmin(world, at)
    const { userId: user } = await newUser(world, at, { role: "employee", identityId: admin })
    const { allowed, text, grantors } = await explain(at.owner, { user, permission: "roles.edit" })
    expect(allowed).toBe(true)
    expect(text).toContain("owning or administering the account")
    expect(grantors.levels).toEqual(["owner", "admin"])
  })

  test("of a module that the company does not use, nobody could grant anything", async () => {
    const there = await settle(world)
    await invoke(world.as(there.owner, there.tenantId), editTenant, { modules: ["administration"] })
    const input = { userId: there.founder, permission: "calls.view" }
    const { result } = await invoke(world.as(there.owner, there.tenantId), explainAccess, input)
    expect(result).toMatchObject({
      allowed: false,
      reason: "module_off",
      grantors: { administrators: [], count: 0, levels: [] },
    })
    expect(result.text).toContain("Telephony")
  })

  test("says of a company that is about to be closed that nobody changes anything there", async () => {
    const there = await settle(world)
    const head = write(tenants).patch({ tenantId: there.tenantId }).set({ state: "closing" }).commit()
    await world.seed([there.tenantId, there.accountId], [head])
    const explained = async (permission: string) => {
      const input = { userId: there.founder, permission }
      return (await invoke(world.as(there.owner, there.tenantId), explainAccess, input)).result
    }
    expect(await explained("contacts.view")).toMatchObject({ allowed: true })
    const { allowed, reason, scope, text } = await explained("contacts.edit")
    expect([allowed, reason, scope]).toEqual([false, "read_only", "tenant"])
    expect(text).toContain("about to be closed")
  })

  test("names the first twenty administrators, and counts all", async () => {
    const there = await settle(world)
    for (let i = 0; i < 21; i++) await newUser(world, there, {})
    const input = { userId: there.founder, permission: "roles.edit" }
    const { result } = await invoke(world.as(there.owner, there.tenantId), explainAccess, input)
    expect([result.grantors.administrators.length, result.grantors.count]).toEqual([20, 22])
  })
})

describe("who may have whom explained", () => {
  test("oneself, whom one leads, or everybody: all others are nobody", async () => {
    const of = (who: IdentityId, user: UserId) => outcomeOf(explain(who, { user }))
    expect(await of(employee.identityId, employee.userId)).toBe("done")
    expect(await of(employee.identityId, mate.userId)).toBe("user.unknown")
    expect(await of(at.owner, mate.userId)).toBe("done")
    const permissions = [{ permission: "access.explain", scope: "group" as const }]
    const { result } = await invoke(world.as(at.owner, at.tenantId), createRole, { name: "Explains", permissions })
    const explainer = await newUser(world, at, { role: result.roleId })
    await leads(world, at, led, leader.userId, explainer.userId)
    expect(await of(explainer.identityId, employee.userId)).toBe("done")
    expect(await of(explainer.identityId, mate.userId)).toBe("user.unknown")
    const elsewhere = await settle(world)
    expect(await of(at.owner, elsewhere.founder)).toBe("user.unknown")
    const leaving = await newUser(world, at, { status: "leaving" })
    expect(await of(at.owner, leaving.userId)).toBe("user.unknown")
  })

  test("nobody can tell an owner or a group beyond their reach from one that there is not", async () => {
    const about = (resource: About["resource"]) =>
      explain(mate.identityId, { user: mate.userId, ...(resource ? { resource } : {}) })
    const [nobody, nothing] = [Users.make(new Date()), Groups.make(new Date())]
    expect(await about({ ownerId: employee.userId })).toEqual(await about({ ownerId: nobody }))
    expect(await about({ groupIds: [led] })).toEqual(await about({ groupIds: [nothing] }))
    expect(await about({ ownerId: nobody })).toMatchObject({ allowed: false, reason: "scope_too_narrow" })
    expect(await about({ ownerId: mate.userId })).toMatchObject({ allowed: true, reaches: "own" })
    const asLeader = await explain(leader.identityId, { user: leader.userId, resource: { ownerId: employee.userId } })
    expect(asLeader).toMatchObject({ allowed: true, through: { groupId: below, leads: led } })
  })

  test("nobody learns of an owner or a group beyond their reach by asking about somebody who reaches further", async () => {
    const beyond = await group(world, at, "Support")
    const belowIt = await group(world, at, "Night support", beyond)
    const there = await newUser(world, at, { role: "employee", groups: [beyond] })
    const permissions = [
      { permission: "access.explain", scope: "group" as const },
      { permission: "calls.view", scope: "group" as const },
    ]
    const { result } = await invoke(world.as(at.owner, at.tenantId), createRole, { name: "Asks", permissions })
    const asker = await newUser(world, at, { role: result.roleId })
    const further = await newUser(world, at, { role: "group_leader", groups: [below] })
    const shared = await newUser(world, at, { role: "employee", groups: [below, beyond] })
    await leads(world, at, led, leader.userId, asker.userId)
    await leads(world, at, beyond, further.userId)
    const asked = (who: IdentityId) => (resource: NonNullable<About["resource"]>) =>
      explain(who, { user: further.userId, resource })
    const [about, whole] = [asked(asker.identityId), asked(at.owner)]
    const [nobody, nothing] = [Users.make(new Date()), Groups.make(new Date())]

    expect(await whole({ ownerId: there.userId })).toMatchObject({ allowed: true, through: { leads: beyond } })
    const unknown = await about({ ownerId: nobody })
    expect(unknown).toMatchObject({ allowed: false, reason: "scope_too_narrow", through: null })
    expect(await about({ ownerId: there.userId })).toEqual(unknown)
    const none = await about({ groupIds: [nothing] })
    expect(await about({ groupIds: [belowIt] })).toEqual(none)
    expect(await about({ groupIds: [below, belowIt] })).toEqual(await about({ groupIds: [below, nothing] }))

    // Of whom they reach, they are told that it is so; through what lies beyond, by no id and in no words.
    const told = await about({ ownerId: shared.userId })
    expect(told).toMatchObject({ allowed: true, reaches: "group", through: null })
    expect(told.text).not.toContain("Support")
  })

  test("administrators are named and counted to who may see everybody, and to nobody else", async () => {
    const { grantors } = await explain(mate.identityId, { user: mate.userId, permission: "roles.edit" })
    expect(grantors).toEqual({ administrators: [], levels: ["owner", "admin"] })
  })

  test("a permission that there is not is said to be none", async () => {
    const about = { user: employee.userId, permission: "no.such_thing" }
    expect(await outcomeOf(explain(at.owner, about))).toBe("access.no_such_permission")
  })
})
