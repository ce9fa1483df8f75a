import { belongsTo, identities } from "@tenantry/core/identities/index"
import type { IdentityId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { operations } from "@tenantry/core/system"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed } from "../support/calls.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { acceptTransfer, inviteAdmin, listAdmins, readMe, removeAdmin, requestTransfer } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const me = async (who: IdentityId) => (await invoke(world.as(who, who), readMe, {})).result
const placesOf = async (who: IdentityId) =>
  Object.fromEntries((await me(who)).grants.map(({ place, level, roles }) => [place, `${level}: ${roles.join()}`]))

describe("who I am", () => {
  it("is told with every place, what I am there, and what I may do there", async () => {
    const at = await settle(world, { name: "Ola Owner", locale: "pl", timeZone: "Europe/Warsaw" })
    const told = await me(at.owner)
    expect(told).toMatchObject({ identityId: at.owner, name: "Ola Owner", locale: "pl", timeZone: "Europe/Warsaw" })
    expect(told.grants.map(({ place }) => place).toSorted()).toEqual([at.accountId, at.tenantId].toSorted())
    const inTenant = told.grants.find(({ place }) => place === at.tenantId)
    expect(inTenant).toMatchObject({ kind: "tenant", roles: ["administrator"], userId: expect.stringMatching(/^usr_/) })
  })

  it("of nobody, and of somebody else, is told to nobody", async () => {
    const [one, other] = [await newPerson(world), await newPerson(world)]
    expect(await outcomeOf(invoke(world.as(one, other), readMe, {}))).toBe("access.nowhere")
    expect((await me(one)).grants).toEqual([])
  })

  it("changes in the very next answer: invited and accepted, made owner, removed", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    expect(await placesOf(admin)).toEqual({ [at.accountId]: "admin: account-admin" })
    await invoke(world.as(at.owner, at.accountId), requestTransfer, { to: admin })
    await confirmed(world.as(admin, at.accountId), acceptTransfer, {})
    expect(await placesOf(admin)).toEqual({ [at.accountId]: "owner: account-owner" })
    expect((await placesOf(at.owner))[at.accountId]).toBe("admin: account-admin")
    await invoke(world.as(admin, at.accountId), removeAdmin, { identityId: at.owner })
    expect(Object.keys(await placesOf(at.owner))).toEqual([at.tenantId])
  })

  it.each(["owner", "admin"] as const)("the rights shown to an %s are those that are decided by", async (level) => {
    const at = await settle(world)
    const who = level === "owner" ? at.owner : await newAdmin(world, at)
    const account = (await me(who)).grants.find(({ place }) => place === at.accountId)
    const held = new Set(account?.rights.map(({ permission }) => permission))
    const onAccount = operations.filter(({ route = "" }) => route.includes("/v1/accounts/{accountId}"))
    expect(onAccount.length).toBeGreaterThan(10)
    const invitationId = `inv_${"0".repeat(26)}`
    const input = { name: "x", to: who, identityId: who, email: "x@example.com", invitationId, reason: "x" }
    for (const operation of onAccount) {
      const shape = Object.keys((operation.input as { shape?: object }).shape ?? {})
      const given = Object.fromEntries(Object.entries(input).filter(([name]) => shape.includes(name)))
      const ended = await outcomeOf(invoke(world.as(who, at.accountId), operation, given, { preview: true }))
      expect([operation.name, ended === "access.missing"]).toEqual([
        operation.name,
        !held.has(operation.permission.key),
      ])
    }
  })
})

describe("the places that somebody may belong to", () => {
  const may = async (identityId: IdentityId) =>
    (await world.runtime.table.open([identityId]).get(identities, { identityId }))?.places ?? []

  it("are noted with the grant, and are no grant", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    expect([...(await may(at.owner))].toSorted()).toEqual([at.accountId, at.tenantId].toSorted())
    expect(await may(admin)).toEqual([at.accountId])
    await invoke(world.as(at.owner, at.accountId), removeAdmin, { identityId: admin })
    expect((await me(admin)).grants).toEqual([])
    expect(await outcomeOf(invoke(world.as(admin, at.accountId), listAdmins, {}))).toBe("access.nowhere")
  })

  it("show nothing where there is no grant, nor what is no place", async () => {
    const at = await settle(world)
    const person = await newPerson(world)
    await world.seed([person], [belongsTo(person, [at.accountId, at.tenantId, person])])
    expect((await me(person)).grants).toEqual([])
    expect(await outcomeOf(invoke(world.as(person, at.accountId), listAdmins, {}))).toBe("access.nowhere")
  })
})

it("a person who is blocked in one tenant still learns who they are everywhere else", async () => {
  const [blocking, own] = [await settle(world), await settle(world)]
  await newUser(world, blocking, { identityId: own.owner, status: "blocked" })
  const told = await me(own.owner)
  expect(told.grants.map(({ place }) => place).toSorted()).toEqual([own.accountId, own.tenantId].toSorted())
  expect(await outcomeOf(invoke(world.as(own.owner, own.accountId), inviteAdmin, { email: "c@example.com" }))).toBe(
    "done",
  )
})
