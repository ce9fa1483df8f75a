import { type IdentityId, service } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { after, minutes } from "../support/calls.ts"
import { newOperator, newStaff } from "../support/staff.ts"
import { newUser } from "../support/users.ts"
import { openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"
import { preset } from "../support/vendor.ts"
import { refusalOf } from "../kernel/support.ts"
import { asStaff, closed, newVisitor, visited } from "./support.ts"

const {
  blockUser,
  blockUsers,
  choosePlace,
  closeAccount,
  closeTenant,
  createAccountKey,
  createTenantKey,
  editTenant,
  giveRole,
  giveStaffRole,
  inviteAdmin,
  listAccountEvents,
  listAccountKeys,
  listAccountVisits,
  listTenantEvents,
  listTenantKeys,
  listUsers,
  listVisits,
  openTenant,
  readAccount,
  readMe,
  readTransfer,
  removeStaff,
  renameAccount,
  requestTransfer,
  suspendAccount,
  unblockUser,
} = operation

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const looksIn = (who: IdentityId, of: Settled, more: { readonly now?: Date } = {}) =>
  Promise.all([
    outcomeOf(invoke(asStaff(world, who, of.accountId, more), readAccount, {})),
    outcomeOf(invoke(asStaff(world, who, of.tenantId, more), listUsers, {})),
  ])
const nowhere = ["access.nowhere", "access.nowhere"]
const inside = ["done", "done"]

describe("a visit", () => {
  it("lets staff into one account and its tenants, and without one they are nobody there", async () => {
    at = await settle(world)
    const other = await settle(world)
    const who = await newStaff(world, "support")
    expect(await looksIn(who, at)).toEqual(nowhere)
    await visited(world, who, at.accountId)
    expect(await looksIn(who, at)).toEqual(inside)
    expect(await looksIn(who, other)).toEqual(nowhere)
    await closed(world, who)
    expect(await looksIn(who, at)).toEqual(nowhere)
    expect(await outcomeOf(closed(world, who))).toBe("visit.none")
  })

  it("lets staff in as well whose token remembers them as somebody else, or as nobody", async () => {
    at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    for (const hint of [undefined, { level: "account", accountId: at.accountId }, { level: "tenant" }] as const) {
      const remembered = hint ? { hint } : {}
      expect(await outcomeOf(invoke(world.as(who, at.accountId, remembered), readAccount, {}))).toBe("done")
      expect(await outcomeOf(invoke(world.as(who, at.tenantId, remembered), listUsers, {}))).toBe("done")
    }
  })

  it("ends by itself at the time that was said, and not when the table forgets it", async () => {
    at = await settle(world)
    const who = await newStaff(world, "support")
    const now = new Date()
    await visited(world, who, at.accountId, { minutes: 10, now })
    expect(await looksIn(who, at, { now: after(now, minutes(10) - 1) })).toEqual(inside)
    expect(await looksIn(who, at, { now: after(now, minutes(10)) })).toEqual(nowhere)
    const later = { now: after(now, minutes(11)) }
    await visited(world, who, at.accountId, later)
    expect(await looksIn(who, at, later)).toEqual(inside)
  })

  it("is one at a time: another is refused, and says where the first is", async () => {
    at = await settle(world)
    const other = await settle(world)
    const who = await newStaff(world, "support")
    const { until } = await visited(world, who, at.accountId)
    const refusal = await refusalOf(visited(world, who, other.accountId))
    expect(refusal).toMatchObject({ code: "visit.open", facts: { accountId: at.accountId, until } })
    await closed(world, who)
    await visited(world, who, other.accountId)
    expect(await looksIn(who, other)).toEqual(inside)
  })

  it("ends on the next request with the grant by which it was opened", async () => {
    at = await settle(world)
    const by = await newOperator(world)
    for (const change of [
      (identityId: IdentityId) => invoke(world.as(by, service), removeStaff, { identityId }),
      (identityId: IdentityId) => invoke(world.as(by, service), giveStaffRole, { identityId, role: "billing" }),
    ] as const) {
      const who = await newVisitor(world, at.accountId)
      expect(await looksIn(who, at)).toEqual(inside)
      await change(who)
      expect(await looksIn(who, at)).toEqual(nowhere)
    }
  })

  it("costs one round trip and 4 units to authorise, and nobody else anything", async () => {
    at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    const cost = async (work: () => Promise<unknown>) => {
      const { cost } = await world.recorder.record(work)
      return [cost.trips, cost.readUnits]
    }
    expect(await cost(() => invoke(asStaff(world, who, at.accountId), readAccount, {}))).toEqual([1, 4])
    const hint = { level: "account", accountId: at.accountId } as const
    expect(await cost(() => invoke(world.as(at.owner, at.accountId, { hint }), readAccount, {}))).toEqual([1, 3])
  })

  it("opens what is suspended", async () => {
    at = await settle(world)
    await invoke(world.as(at.owner, at.accountId), suspendAccount, { reason: "Closed for the season" })
    const who = await newVisitor(world, at.accountId)
    expect(await outcomeOf(invoke(asStaff(world, who, at.accountId), readAccount, {}))).toBe("done")
  })

  it("makes no tokens for other services", async () => {
    at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    for (const place of [at.accountId, at.tenantId]) {
      expect(await outcomeOf(invoke(world.as(who, who), choosePlace, { place }))).toBe("access.nowhere")
    }
  })

  it("is shown to whoever has it open", async () => {
    at = await settle(world)
    const who = await newStaff(world, "support")
    const { visitId } = await visited(world, who, at.accountId)
    const mine = async () => (await invoke(world.as(who, who), readMe, {})).result.visit
    expect(await mine()).toMatchObject({ visitId, accountId: at.accountId, reason: "They cannot get in" })
    await closed(world, who)
    expect(await mine()).toBeUndefined()
  })
})

describe("what may be done in a visit", () => {
  it("to look is nothing that changes anything", async () => {
    at = await settle(world)
    const who = await newVisitor(world, at.accountId, "billing", { kind: "look" })
    const { userId } = await newUser(world, at, {})
    expect(await looksIn(who, at)).toEqual(inside)
    const tries = [
      invoke(asStaff(world, who, at.accountId), renameAccount, { name: "X" }),
      invoke(asStaff(world, who, at.tenantId), editTenant, { name: "X" }),
      invoke(asStaff(world, who, at.tenantId), blockUser, { userId }),
    ]
    for (const outcome of await Promise.all(tries.map(outcomeOf))) expect(outcome).toBe("access.missing")
    const other = await newStaff(world, "billing")
    expect(await outcomeOf(visited(world, other, at.accountId))).toBe("visit.look_only")
  })

  it("to change is what administrators do with people: blocking, unblocking, giving roles, whoever it is", async () => {
    at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    const { userId } = await newUser(world, at, { role: preset.plain })
    const there = asStaff(world, who, at.tenantId)
    expect(await outcomeOf(invoke(there, blockUser, { userId }))).toBe("done")
    expect(await outcomeOf(invoke(there, unblockUser, { userId }))).toBe("done")
    const chief = await newUser(world, at, { role: "administrator" })
    expect(await outcomeOf(invoke(there, giveRole, { userId: chief.userId, role: preset.plain }))).toBe("done")
  })

  it("begins no job, which would go on after it", async () => {
    at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    const { userId } = await newUser(world, at, { role: preset.plain })
    const input = { users: [userId] }
    expect(await outcomeOf(invoke(asStaff(world, who, at.tenantId), blockUsers, input))).toBe("job.not_in_visits")
  })

  it("gives no role that holds content beyond what is one's own, not even back", async () => {
    at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    const there = asStaff(world, who, at.tenantId)
    const { userId } = await newUser(world, at, { role: preset.plain })
    expect(await outcomeOf(invoke(there, giveRole, { userId, role: "administrator" }))).toBe("rights.not_held")
  })

  it("is no ownership, admins, keys, or end of the account", async () => {
    at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    const inAccount = asStaff(world, who, at.accountId)
    const key = { name: "K", permissions: ["users.view"], days: 1 }
    const tries = [
      invoke(inAccount, inviteAdmin, { email: "x@example.com" }),
      invoke(inAccount, requestTransfer, { to: who }),
      invoke(inAccount, createAccountKey, key),
      invoke(asStaff(world, who, at.tenantId), createTenantKey, key),
      invoke(inAccount, listAccountKeys, {}),
      invoke(asStaff(world, who, at.tenantId), listTenantKeys, {}),
      invoke(inAccount, readTransfer, {}),
      invoke(inAccount, openTenant, { name: "Theirs" }),
      invoke(inAccount, closeAccount, {}),
      invoke(asStaff(world, who, at.tenantId), closeTenant, {}),
    ]
    for (const outcome of await Promise.all(tries.map(outcomeOf))) expect(outcome).toBe("access.missing")
  })
})

describe("what is told of a visit", () => {
  it("is who of the staff came, as what, why, and what they did", async () => {
    at = await settle(world)
    const who = await newStaff(world, "support")
    const { visitId } = await visited(world, who, at.accountId)
    await invoke(asStaff(world, who, at.accountId), renameAccount, { name: "Renamed" })
    await invoke(asStaff(world, who, at.tenantId), editTenant, { name: "Renamed too" })
    await closed(world, who)
    const { result: inAccount } = await invoke(world.as(at.owner, at.accountId), listAccountEvents, {})
    const { result: inTenant } = await invoke(world.as(at.owner, at.tenantId), listTenantEvents, {})
    const visit = { visitId, reason: "They cannot get in" }
    const actor = { id: who, level: "operator", as: "staff of the service", visit }
    expect(inAccount.data.find(({ event }) => event === "account.renamed")?.actor).toMatchObject(actor)
    expect(inTenant.data.find(({ event }) => event === "tenant.renamed")?.actor).toMatchObject(actor)
    const texts = inAccount.data.flatMap(({ event, text }) => (event.startsWith("visit.") ? [text] : []))
    expect(texts.toSorted()).toEqual([
      expect.stringMatching(/\(support\) came to visit, to change something, for 30 min at most: They cannot get in$/),
      expect.stringMatching(/^The visit of .* of the staff of the service was closed\.$/),
    ])
  })

  it("is said before, and a confirmation that was shown in one visit is good in no other", async () => {
    at = await settle(world)
    const who = await newVisitor(world, at.accountId)
    const there = asStaff(world, who, at.accountId)
    const { effects, confirmation } = await invoke(there, renameAccount, { name: "Shown" }, { preview: true })
    expect(effects.map(({ code }) => code)).toContain("operation.visiting")
    await closed(world, who)
    expect(await outcomeOf(invoke(there, renameAccount, { name: "Shown" }, { confirmation }))).toBe("access.nowhere")
    await visited(world, who, at.accountId)
    expect(await outcomeOf(invoke(there, renameAccount, { name: "Shown" }, { confirmation }))).toBe(
      "confirmation.outdated",
    )
  })

  it("is confirmed while it lasts: once it ran out, what was shown in it is good for nothing, in another visit neither", async () => {
    at = await settle(world)
    const who = await newStaff(world, "support")
    const now = new Date()
    await visited(world, who, at.accountId, { minutes: 10, now })
    const rename = { name: "Shown" }
    const shown = asStaff(world, who, at.accountId, { now: after(now, minutes(9)) })
    const { confirmation } = await invoke(shown, renameAccount, rename, { preview: true })
    const later = { now: after(now, minutes(10)) }
    const confirms = () =>
      outcomeOf(invoke(asStaff(world, who, at.accountId, later), renameAccount, rename, { confirmation }))
    expect(await confirms()).toBe("access.nowhere")
    await visited(world, who, at.accountId, later)
    expect(await confirms()).toBe("confirmation.outdated")
    const { result } = await invoke(world.as(at.owner, at.accountId), readAccount, {})
    expect(result.name).not.toBe(rename.name)
  })

  it("says in the account's list who came, also once they are of the staff no more", async () => {
    at = await settle(world)
    const who = await newStaff(world, "support")
    const { name } = await visited(world, who, at.accountId)
    await invoke(asStaff(world, await newOperator(world), service), removeStaff, { identityId: who })
    const { result } = await invoke(world.as(at.owner, at.accountId), listAccountVisits, {})
    expect(name).not.toBe("")
    expect(result.data).toMatchObject([{ identityId: who, name, role: "support" }])
  })

  it("is listed for the account and for the staff, newest first, by pages", async () => {
    at = await settle(world)
    const who = await newStaff(world, "support")
    const first = await visited(world, who, at.accountId, { kind: "look" })
    await closed(world, who)
    const second = await visited(world, who, at.accountId)
    const { result } = await invoke(world.as(at.owner, at.accountId), listAccountVisits, {})
    expect(result.data).toMatchObject([
      { visitId: second.visitId, kind: "change", role: "support", reason: "They cannot get in", identityId: who },
      { visitId: first.visitId, kind: "look", closedAt: expect.any(String) as string },
    ])
    expect(result.data[0]).not.toHaveProperty("closedAt")
    const input = { accountId: at.accountId, limit: 1 }
    const page = (await invoke(world.as(who, service), listVisits, input)).result
    const next = { ...input, cursor: page.nextCursor ?? "" }
    const rest = (await invoke(world.as(who, service), listVisits, next)).result
    expect([...page.data, ...rest.data]).toEqual(result.data)
  })
})
