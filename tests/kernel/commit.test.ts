import { AccountEvents } from "@tenantry/core/accounts/index"
import { deliveries } from "@tenantry/core/kernel/deliveries"
import { IdentityId, timeOf } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { command } from "@tenantry/core/kernel/operations"
import { forAnyone } from "@tenantry/core/permissions/index"
import { reactions } from "@tenantry/core/system"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import * as z from "zod"
import { newAdmin, openWorld, type Settled, settle, type World } from "../support/world.ts"
import { counted, countUp, eventsOf, hurried, inviting, personalOf, refusalOf } from "./support.ts"
import { operation } from "../support/operations.ts"

const { openAccount, removeAdmin, renameAccount } = operation

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world, { name: "Olga Owner" })
})

const asOwner = (now = new Date()) => world.as(at.owner, at.accountId, { now })
const invite = (email: string, options = {}) => inviting(world)(at, email, options)
const deliveriesIn = async () =>
  (await world.runtime.table.open([at.accountId]).list(deliveries, deliveries.query.inPlace({ place: at.accountId })))
    .items
const newest = async () => (await eventsOf(world, at.accountId)).at(-1)

describe("every change has its event", () => {
  it("which says what, to what, to which version of it, by whom, where, when and in which request", async () => {
    const request = asOwner()
    await invoke({ ...request, cause: "evt#1" }, renameAccount, { name: "X" })
    const event = await newest()
    expect(event).toEqual({
      place: at.accountId,
      execution: expect.any(String) as string,
      number: 0,
      name: "account.renamed",
      schema: 1,
      object: at.accountId,
      version: 2,
      actor: at.owner,
      level: "owner",
      operation: "account.rename",
      requestId: request.requestId,
      cause: "evt#1",
      data: { from: "Example", to: "X" },
    })
    expect(timeOf(event?.execution ?? "")).toEqual(request.now)
  })

  it("several for several things, each in its own place, in their order", async () => {
    const { result } = await invoke(world.as(at.owner, at.owner), openAccount, { name: "Further" })
    const inAccount = await eventsOf(world, result.accountId)
    const inTenant = await eventsOf(world, result.tenantId)
    expect(inAccount.map(({ name, number }) => [name, number])).toEqual([["account.opened", 0]])
    expect(inTenant.map(({ name, number }) => [name, number])).toEqual([
      ["tenant.opened", 1],
      ["user.joined", 2],
    ])
    const all = [...inAccount, ...inTenant]
    expect(new Set(all.map(({ execution }) => execution)).size).toBe(1)
    expect(all.map(({ actor }) => actor)).toEqual(Array(3).fill(at.owner))
    expect(await eventsOf(world, at.owner)).toEqual([])
  })

  it("with versions that receivers can order by", async () => {
    for (const name of ["X", "Y", "Z"]) await invoke(asOwner(), renameAccount, { name })
    const events = await eventsOf(world, at.accountId)
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4])
  })

  it("and none without a change: a refused or failed command leaves no trace", async () => {
    await invite("eve@example.com")
    const before = await world.everything()
    await refusalOf(invite("eve@example.com"))
    await refusalOf(invoke(asOwner(), removeAdmin, { identityId: at.owner }))
    expect(await world.everything()).toEqual(before)
  })
})

describe("what is personal lies beside the event", () => {
  it("and not in it, nor in its delivery", async () => {
    const admin = await newAdmin(world, at, { name: "Ada Admin", email: `ada.${at.accountId}@example.com` })
    await invoke(asOwner(), removeAdmin, { identityId: admin })
    const kept = JSON.stringify([await eventsOf(world, at.accountId), await deliveriesIn()])
    for (const word of ["Ada", "Olga", "@example.com", "192.0.2.1", "tests"]) expect(kept).not.toContain(word)
    const beside = (await personalOf(world, at.accountId)).at(-1)
    expect(beside).toMatchObject({
      values: { 0: { name: "Ada Admin", email: `ada.${at.accountId}@example.com` } },
      actorName: "Olga Owner",
      address: "192.0.2.1",
      agent: "tests",
    })
    expect(beside?.execution).toBe((await newest())?.execution)
  })

  it("once for each place, with the values of that place's events alone", async () => {
    const { result } = await invoke(world.as(at.owner, at.owner), openAccount, { name: "Further" })
    const [inAccount, ...more] = await personalOf(world, result.accountId)
    const [inTenant] = await personalOf(world, result.tenantId)
    expect(more).toEqual([])
    expect(inAccount?.values).toEqual({ 0: { owner: "Olga Owner" } })
    expect(inTenant?.values).toMatchObject({ 1: {}, 2: { name: "Olga Owner" } })
    expect(inTenant?.values).not.toHaveProperty("0")
  })

  it("cut where somebody else chooses its length", async () => {
    const request = { ...asOwner(), from: { address: "192.0.2.1", agent: "x".repeat(5000) } }
    await invoke(request, renameAccount, { name: "X" })
    expect((await personalOf(world, at.accountId)).at(-1)?.agent).toBe("x".repeat(200))
  })

  it("and is forgotten by the table when the command says when, else kept", async () => {
    const forgetAfter = new Date("2031-01-01T00:00:00Z")
    const decide = async (...given: Parameters<typeof countUp.decide>) => ({
      ...(await countUp.decide(...given)),
      forgetAfter,
    })
    await invoke(asOwner(), { ...countUp, decide }, {})
    await invoke(asOwner(), countUp, {})
    const expiries = (await personalOf(world, at.accountId)).map(({ expires }) => expires)
    expect(expiries).toEqual([undefined, forgetAfter.getTime() / 1000, undefined])
  })

  it("and neither an event nor an effect carries what it did not declare", () => {
    const undeclared = { by: 1, password: "Passw0rd!x" } as { by: number }
    expect(counted({ object: "x", version: 1 }, undeclared, { word: "w" }).data).toEqual({ by: 1 })
    expect(() => counted({ object: "x", version: 1 }, {} as { by: number }, { word: "w" })).toThrow("invalid")
  })
})

describe("a delivery is written for every reaction to an event", () => {
  it("in the same transaction, due at once", async () => {
    const admin = await newAdmin(world, at)
    const now = new Date()
    await invoke(asOwner(now), removeAdmin, { identityId: admin })
    const event = (await eventsOf(world, at.accountId)).find(({ name }) => name === "account.admin_removed")
    const { execution, number } = event ?? {}
    const own = (await deliveriesIn()).filter((one) => one.execution === execution && one.number === number)
    const following = reactions.filter(({ on }) => on.includes(AccountEvents.adminRemoved)).map(({ name }) => name)
    expect(following.length).toBeGreaterThan(1)
    expect(own.map(({ reaction }) => reaction)).toEqual(following.toSorted())
    for (const delivery of own) {
      expect(delivery).toMatchObject({ state: "due", attempts: 0, due: now.toISOString() })
    }
  })

  it("and none for an event that nobody waits for", async () => {
    const before = await deliveriesIn()
    await invoke(asOwner(), renameAccount, { name: "X" })
    expect(await deliveriesIn()).toEqual(before)
  })

  it("and none when the transaction fails", async () => {
    const identityId = await newAdmin(world, at)
    const before = await world.everything()
    world.faults.conflicts = 1000
    expect(await refusalOf(invoke(hurried(asOwner()), removeAdmin, { identityId }))).toMatchObject({
      code: "operation.contended",
    })
    world.faults.conflicts = 0
    expect(await world.everything()).toEqual(before)
  })
})

describe("who turns out to have acted", () => {
  it("is named by the event when they only become somebody by the command", async () => {
    const become = command({
      name: "test.become",
      summary: "Become somebody",
      place: IdentityId,
      permission: forAnyone.openAccount,
      input: z.strictObject({}),
      output: z.object({}),
      decide: async ({ place }) => ({
        result: {},
        writes: [],
        events: [counted({ object: place, version: 1 }, { by: 1 }, { word: "w" })],
        effects: [],
        by: { id: place, name: "Nadia New" },
      }),
    })
    const identityId = IdentityId.make(new Date())
    const caller = { kind: "job", name: "gate", permissions: [forAnyone.openAccount] } as const
    await invoke({ ...asOwner(), caller, place: identityId }, become, {})
    expect(await eventsOf(world, identityId)).toMatchObject([
      { actor: identityId, level: "self", operation: "test.become" },
    ])
    expect(await personalOf(world, identityId)).toMatchObject([{ actorName: "Nadia New" }])
    await invoke({ ...asOwner(), caller: { ...caller, permissions: [] } }, countUp, {}).catch(() => undefined)
    expect((await eventsOf(world, at.accountId)).map(({ actor }) => actor)).toEqual([at.owner])
  })
})

describe("input and output", () => {
  it("is refused when anything is unknown or missing, and says what", async () => {
    const wrong = { name: "X", state: "closing" } as { name: string }
    expect(await refusalOf(invoke(asOwner(), renameAccount, wrong))).toMatchObject({
      code: "operation.invalid",
      kind: "invalid",
      facts: { issues: [{ path: "", code: "unrecognized_keys" }] },
    })
    expect(await refusalOf(invoke(asOwner(), renameAccount, {} as { name: string }))).toMatchObject({
      facts: { issues: [{ path: "name" }] },
    })
  })

  it("is parsed before the commit: what cannot be answered is not done", async () => {
    const broken = { ...countUp, output: z.object({ by: z.string() }) } as unknown as typeof countUp
    const before = await world.everything()
    await expect(invoke(asOwner(), broken, {})).rejects.toThrow("expected string")
    expect(await world.everything()).toEqual(before)
  })

  it("carries nothing that is not declared, neither now nor in the record of a key", async () => {
    const leaky = {
      ...countUp,
      decide: async (...given: Parameters<typeof countUp.decide>) => {
        const decision = await countUp.decide(...given)
        return { ...decision, result: { ...decision.result, secret: "hush-hush" } }
      },
    }
    const first = await invoke(asOwner(), leaky, {}, { idempotencyKey: "k1" })
    expect(first.result).toEqual({ by: 1 })
    expect((await invoke(asOwner(), leaky, {}, { idempotencyKey: "k1" })).result).toEqual({ by: 1 })
    expect(JSON.stringify(await world.everything())).not.toContain("hush-hush")
  })

  it("is for the operation's kind of place alone", async () => {
    const elsewhere = world.as(at.owner, at.tenantId)
    expect(await refusalOf(invoke(elsewhere, renameAccount, { name: "X" }))).toMatchObject({
      code: "operation.not_here",
      kind: "not_found",
    })
  })
})
