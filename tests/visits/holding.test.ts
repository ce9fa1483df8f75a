import { invoke } from "@tenantry/core/kernel/invoke"
import type { Mail } from "@tenantry/core/kernel/ports"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { after, minutes } from "../support/calls.ts"
import { deliverAll, outsideOf } from "../support/deliver.ts"
import { identityOf } from "../support/me.ts"
import { operation } from "../support/operations.ts"
import { newAdmin, openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { asStaff, newVisitor } from "./support.ts"

const { readAccount, readTenant, reopenAccount, reopenTenant, suspendAccount, suspendTenant } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.empty())

const reason = "Calls with stolen cards"

/** What was mailed of holds because of it: to whom, and what it says. */
const mailedBy = async (work: () => Promise<unknown>): Promise<readonly (readonly [string, string])[]> => {
  const sent: Mail[] = []
  await work()
  const mailer = { send: async (mail: Mail) => void sent.push(mail) }
  for (const minute of [1, 2, 3])
    await deliverAll(world, outsideOf(world, { mailer }), after(new Date(), minutes(minute)))
  const ofHolds = sent.filter(({ subject }) => /was (suspended|lifted)/.test(subject))
  return ofHolds.map(({ to, text }) => [to, text] as const)
}

const addressesOf = async (at: Settled, ...admins: Parameters<typeof identityOf>[1][]) =>
  (await Promise.all([at.owner, ...admins].map(async (id) => (await identityOf(world, id)).email))).toSorted()

describe("what one of the staff suspends in a visit", () => {
  it("is a hold of the operator: the customer reads whose and why, is mailed, and cannot lift it", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const who = await newVisitor(world, at.accountId)
    const inAccount = asStaff(world, who, at.accountId)
    const mails = await mailedBy(() => invoke(inAccount, suspendAccount, { reason }))
    expect(mails.map(([to]) => to).toSorted()).toEqual(await addressesOf(at, admin))
    for (const [, text] of mails) expect(text).toContain(reason)
    const { state, holds } = (await invoke(world.as(at.owner, at.accountId), readAccount, {})).result
    expect([state, holds]).toMatchObject(["suspended", [{ holder: "operator", reason }]])
    expect(await outcomeOf(invoke(world.as(at.owner, at.accountId), reopenAccount, {}))).toBe("account.not_your_hold")
    const lifted = await mailedBy(() => invoke(inAccount, reopenAccount, {}))
    expect(lifted.map(([to]) => to).toSorted()).toEqual(await addressesOf(at, admin))
    expect((await invoke(world.as(at.owner, at.accountId), readAccount, {})).result.state).toBe("active")
  })

  it("is one tenant alone, where only that is; and its own people's hold beside it stays theirs", async () => {
    const at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    const inTenant = asStaff(world, who, at.tenantId)
    const [mail, ...others] = await mailedBy(() => invoke(inTenant, suspendTenant, { reason }))
    expect([mail?.[0], others]).toEqual([(await addressesOf(at))[0], []])
    const own = () => world.as(at.owner, at.tenantId)
    expect(await mailedBy(() => invoke(own(), suspendTenant, { reason: "Ours" }))).toEqual([])
    expect(await outcomeOf(invoke(inTenant, reopenTenant, {}))).toBe("done")
    const { state, holds } = (await invoke(own(), readTenant, {})).result
    expect([state, holds]).toMatchObject(["suspended", [{ holder: "account", reason: "Ours" }]])
    expect((await invoke(world.as(at.owner, at.accountId), readAccount, {})).result.state).toBe("active")
  })

  it("is said before: how many are mailed", async () => {
    const at = await settle(world)
    await newAdmin(world, at)
    const who = await newVisitor(world, at.accountId)
    const { effects } = await invoke(asStaff(world, who, at.tenantId), suspendTenant, { reason }, { preview: true })
    expect(effects.find(({ code }) => code === "account.hold_mailed")?.facts).toEqual({ people: 2 })
  })
})
