import { type IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { after, minutes } from "../support/calls.ts"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { operation } from "../support/operations.ts"
import { newOperator, newStaff } from "../support/staff.ts"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"
import { closed, visited } from "./support.ts"

const { giveStaffRole, listAccountEvents, listAccountVisits, readMe, removeStaff } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.empty())

const byOperator = async () => world.as(await newOperator(world), service)
const changes = {
  "removed from the staff": async (identityId: IdentityId) => invoke(await byOperator(), removeStaff, { identityId }),
  "given another role": async (identityId: IdentityId) =>
    invoke(await byOperator(), giveStaffRole, { identityId, role: "admin" }),
}

const settled = async () => deliverAll(world, outsideOf(world), after(new Date(), minutes(1)))
const asOwner = ({ owner, accountId }: Settled) => world.as(owner, accountId)
const visitsOf = async (at: Settled) => (await invoke(asOwner(at), listAccountVisits, {})).result.data
const toldOf = async (at: Settled) =>
  (await invoke(asOwner(at), listAccountEvents, {})).result.data
    .filter(({ event }) => event === "visit.closed")
    .map(({ actor }) => actor.id)
const mine = async (who: IdentityId) => (await invoke(world.as(who, who), readMe, {})).result.visit

describe.each(Object.entries(changes))("the visit of somebody who is %s", (_, change) => {
  it("is shown to them as open no more, and is over for the account, which is told once", async () => {
    const at = await settle(world)
    const who = await newStaff(world, "support")
    const { visitId } = await visited(world, who, at.accountId)
    expect((await mine(who))?.visitId).toBe(visitId)
    await change(who)
    expect(await mine(who)).toBeUndefined()
    await settled()
    expect(await visitsOf(at)).toMatchObject([{ visitId, closedAt: expect.any(String) as string }])
    await settled()
    expect(await toldOf(at)).toEqual(["job:visit.end"])
  })

  it("that was closed, or ran out before, ended then", async () => {
    const at = await settle(world)
    const who = await newStaff(world, "support")
    await visited(world, who, at.accountId, { minutes: 10, now: after(new Date(), -minutes(11)) })
    await change(who)
    await settled()
    expect((await visitsOf(at))[0]).not.toHaveProperty("closedAt")
    const other = await newStaff(world, "support")
    await visited(world, other, at.accountId)
    await closed(world, other)
    await change(other)
    await settled()
    expect(await toldOf(at)).toEqual([other])
  })
})

it("whoever has another role opens another visit, which ends the one before", async () => {
  const [at, next] = [await settle(world), await settle(world)]
  const who = await newStaff(world, "support")
  const before = await visited(world, who, at.accountId)
  await changes["given another role"](who)
  const { visitId } = await visited(world, who, next.accountId)
  expect(await visitsOf(at)).toMatchObject([{ visitId: before.visitId, closedAt: expect.any(String) as string }])
  await settled()
  expect([(await mine(who))?.visitId, await toldOf(at), await toldOf(next)]).toEqual([visitId, [who], []])
  expect((await visitsOf(next))[0]).not.toHaveProperty("closedAt")
})
