import { readMe } from "@tenantry/core/access/index"
import { listAdmins, removeAdmin } from "@tenantry/core/accounts/index"
import { PutCommand } from "@aws-sdk/lib-dynamodb"
import { grants } from "@tenantry/core/grants/index"
import { inviteAdmin } from "@tenantry/core/invitations/index"
import { type IdentityId, UserId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { acceptTransfer, requestTransfer } from "@tenantry/core/ownership/index"
import { operations } from "@tenantry/core/system"
import { users } from "@tenantry/core/users/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed } from "../support/calls.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type World } from "../support/world.ts"

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
    const input = { name: "x", to: who, identityId: who, email: "x@example.com", invitationId }
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

describe("an index that lags behind", () => {
  it("shows no place where there is no grant any more", async () => {
    const at = await settle(world)
    const person = await newPerson(world)
    const Item = { pk: "stale", sk: person, gsi1pk: person, gsi1sk: at.accountId, e: "grant", v: "1" }
    await world.client.send(new PutCommand({ TableName: world.tableName, Item }))
    const gone = { ...Item, sk: `${person}#2`, gsi1sk: at.tenantId }
    await world.client.send(new PutCommand({ TableName: world.tableName, Item: gone }))
    expect((await me(person)).grants).toEqual([])
    expect(await outcomeOf(invoke(world.as(person, at.accountId), listAdmins, {}))).toBe("access.nowhere")
  })
})

it("a person who is blocked in one tenant still learns who they are everywhere else", async () => {
  const [blocking, own] = [await settle(world), await settle(world)]
  const { tenantId } = blocking
  const userId = UserId.make(new Date())
  const about = { identityId: own.owner, email: "b@example.com", name: "B" }
  await world.seed(
    [tenantId],
    [
      write(users)
        .create({ tenantId, userId, ...about, status: "blocked", role: "administrator", rev: 1 })
        .commit(),
      write(grants)
        .create({ place: tenantId, userId, ...about, grantedBy: blocking.owner, grantedAt: new Date().toISOString() })
        .commit(),
    ],
  )
  const told = await me(own.owner)
  expect(told.grants.map(({ place }) => place).toSorted()).toEqual([own.accountId, own.tenantId].toSorted())
  expect(await outcomeOf(invoke(world.as(own.owner, own.accountId), inviteAdmin, { email: "c@example.com" }))).toBe(
    "done",
  )
})
