import { accounts } from "@tenantry/core/accounts/index"
import type { Hold } from "@tenantry/core/kernel/context"
import { notActive } from "@tenantry/core/kernel/calls"
import { heldAs, heldWithAbove, holdsOf, lifted, mayLift, placed, stateOf } from "@tenantry/core/kernel/holds"
import { invoke } from "@tenantry/core/kernel/invoke"
import { forJobs } from "@tenantry/core/permissions/index"
import { write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { say } from "@tenantry/core/texts/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed, overtaken } from "../support/calls.ts"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { brokenRules } from "../support/invariants.ts"
import { operation } from "../support/operations.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"

const {
  closeTenant,
  listTenantEvents,
  listTenants,
  openTenant,
  readAccount,
  readTenant,
  reopenAccount,
  reopenTenant,
  restoreTenant,
  suspendAccount,
  suspendTenant,
  takeTenantAlong,
} = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const reason = "They are moving out"
const since = "2026-01-31T12:00:00.000Z"
const theirs: Hold = { holder: "operator", reason: "Stolen cards", since, does: "suspended" }
const unpaid: Hold = { holder: "billing", since, does: "read_only" }

const asOwner = (at: Settled) =>
  world.as(at.owner, at.tenantId, { hint: { level: "account", accountId: at.accountId } })
const onAccount = (at: Settled) => world.as(at.owner, at.accountId)
const tenantOf = async (at: Settled) => (await invoke(asOwner(at), readTenant, {})).result
const follow = (at: Settled) =>
  deliverIn(world, outsideOf(world), at.accountId, "account.tenants_follow", new Date(Date.now() + 60_000))

/** What somebody above would have placed. */
const held = ({ tenantId, accountId }: Settled, ...holds: Hold[]) =>
  world.seed(
    [tenantId, accountId],
    [
      write(tenants)
        .patch({ tenantId })
        .set({ holds, state: stateOf(holds) })
        .commit(),
    ],
  )

describe("what holds a place", () => {
  it("makes its state: suspended by one that suspends, read only by any other, active by none", () => {
    expect([stateOf([]), stateOf([unpaid]), stateOf([unpaid, theirs])]).toEqual(["active", "read_only", "suspended"])
    expect(heldAs({ state: "closing" }, [theirs]).state).toBe("closing")
  })

  it("stands beside what others have placed, one of each holder, and goes with its own holder's alone", () => {
    const own = { holder: "account", reason, since } as const
    const { holds } = placed([theirs, unpaid], own)
    expect(holds).toEqual([theirs, unpaid, { ...own, does: "suspended" }])
    const again = placed(holds, { ...own, reason: "Another", since: "2026-02-01T00:00:00.000Z" })
    expect(again.holds.at(-1)).toEqual({ ...own, reason: "Another", does: "suspended" })
    expect(lifted(holds, "account")).toEqual([theirs, unpaid])
  })

  it("is lifted by its holder, or by who stands above", () => {
    const all = ["operator", "partner", "billing", "account"] as const
    const may = all.map((who) => all.filter((holder) => mayLift(who, holder)))
    expect(may).toEqual([
      ["operator", "partner", "billing", "account"],
      ["partner", "account"],
      ["billing"],
      ["account"],
    ])
  })

  it("of the account replaces what came from there before, and nothing that is the tenant's own", () => {
    const own: Hold = { holder: "account", does: "suspended" }
    const before = heldWithAbove([own], [unpaid])
    expect(heldWithAbove(before, [theirs])).toEqual([own, { ...theirs, withAccount: true }])
    expect(lifted(heldWithAbove([], [own]), "account")).toHaveLength(1)
  })

  it("is told of heads from before there were holds as their state says it, also once they are closing", () => {
    expect(holdsOf({ state: "active" })).toEqual([])
    expect(holdsOf({ state: "suspended" })).toEqual([{ holder: "account", does: "suspended" }])
    expect(holdsOf({ state: "closing", resumes: "suspended" })).toEqual([{ holder: "account", does: "suspended" }])
  })

  it.each(["en", "pl", "ru"] as const)("is told in %s, by whom and why, to whoever is refused", (locale) => {
    const { facts } = notActive({ state: "suspended", holds: [unpaid, theirs] })
    expect(say(locale, "problem.place.not_active", facts)).toContain("Stolen cards")
    const older = notActive({ state: "suspended", holds: holdsOf({ state: "suspended" }) })
    expect(say(locale, "problem.place.not_active", older.facts)).toMatch(/\.$/)
  })
})

describe("a suspended tenant", () => {
  it("says whose hold it is and why, to who reads it and to who is refused; its log says so, too", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at)
    const { effects } = await invoke(asOwner(at), suspendTenant, { reason })
    expect(effects.map(({ code }) => code)).toEqual(["tenant.suspended", "tenant.reason_told", "tenant.still_seen"])
    const { holds } = await tenantOf(at)
    expect(holds).toEqual([{ holder: "account", reason, since: expect.any(String), does: "suspended" }])
    await expect(invoke(world.as(identityId, at.tenantId), readTenant, {})).rejects.toMatchObject({
      code: "place.not_active",
      facts: { state: "suspended", holder: "account", reason, explained: true, holds },
    })
    await invoke(asOwner(at), reopenTenant, {})
    const { data } = (await invoke(asOwner(at), listTenantEvents, {})).result
    expect(data[1]).toMatchObject({ event: "tenant.suspended", text: expect.stringContaining(`“${reason}”`) })
  })

  it("is not reopened by who has not suspended it, unless they stand above, and says who can", async () => {
    const at = await settle(world)
    await held(at, theirs)
    await expect(invoke(asOwner(at), reopenTenant, {})).rejects.toMatchObject({
      code: "tenant.not_your_hold",
      facts: { holder: "operator" },
    })
    const asked = invoke(asOwner(at), reopenTenant, { holder: "operator" })
    expect(await outcomeOf(asked)).toBe("tenant.not_your_hold")
    expect((await tenantOf(at)).holds).toEqual([theirs])
  })

  it("stays suspended when one of two holds is lifted, and says so before", async () => {
    const at = await settle(world)
    await held(at, theirs)
    const { effects } = await invoke(asOwner(at), suspendTenant, { reason })
    expect(effects.map(({ code }) => code)).toEqual(["tenant.suspended_too", "tenant.reason_told"])
    expect((await tenantOf(at)).holds).toMatchObject([{ holder: "operator" }, { holder: "account" }])
    const lifting = await invoke(asOwner(at), reopenTenant, {})
    expect(lifting.effects).toMatchObject([{ code: "tenant.still_held", facts: { holder: "operator" } }])
    expect(lifting.result).toMatchObject({ state: "suspended", holds: [theirs] })
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("that may only be read because of a payment, is suspended beside it, and can only be read again after", async () => {
    const at = await settle(world)
    await held(at, unpaid)
    expect((await invoke(asOwner(at), suspendTenant, { reason })).result.state).toBe("suspended")
    expect((await invoke(asOwner(at), reopenTenant, {})).result.state).toBe("read_only")
  })

  it("is suspended once: the same reason changes nothing, and another takes its place", async () => {
    const at = await settle(world)
    const first = await invoke(asOwner(at), suspendTenant, { reason })
    const same = await invoke(asOwner(at), suspendTenant, { reason })
    expect(same.effects).toMatchObject([{ code: "operation.unchanged" }])
    const other = await invoke(asOwner(at), suspendTenant, { reason: "Another" })
    expect(other.effects.map(({ code }) => code)).toEqual(["tenant.reason_told"])
    const [hold] = first.result.holds
    expect(other.result.holds).toEqual([{ ...hold, reason: "Another" }])
  })

  it("keeps a hold that is placed while another is lifted", async () => {
    const at = await settle(world)
    await invoke(asOwner(at), suspendTenant, { reason })
    const before = await tenantOf(at)
    const both = [...before.holds, theirs] as Hold[]
    const { tenantId, accountId } = at
    const theirTurn = () =>
      world.seed(
        [tenantId, accountId],
        [
          write(tenants)
            .patch({ tenantId })
            .set({ holds: both, rev: before.version + 1 })
            .commit(),
        ],
      )
    expect(await overtaken(world, () => invoke(asOwner(at), reopenTenant, {}), theirTurn)).toBe("done")
    expect(await tenantOf(at)).toMatchObject({ state: "suspended", holds: [theirs] })
  })

  it("stays shut to its users when it is closed, whoever closes it, and says whose hold it is until it is restored", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at)
    await held(at, theirs)
    await confirmed(asOwner(at), closeTenant, {})
    expect((await tenantOf(at)).state).toBe("closing")
    await expect(invoke(world.as(identityId, at.tenantId), readTenant, {})).rejects.toMatchObject({
      code: "place.not_active",
      facts: { state: "suspended", holder: "operator", closes: expect.any(String) },
    })
    const again = () => confirmed(asOwner(at), closeTenant, {})
    const tries = [
      again,
      () => invoke(asOwner(at), suspendTenant, { reason }),
      () => invoke(asOwner(at), reopenTenant, {}),
    ]
    for (const attempt of tries) expect(await outcomeOf(attempt())).toBe("place.not_active")
    expect((await invoke(asOwner(at), restoreTenant, {})).result).toMatchObject({ state: "suspended", holds: [theirs] })
  })

  it("from before there were holds is reopened, and restored after it was closed, as ever", async () => {
    for (const close of [false, true]) {
      const at = await settle(world)
      const { tenantId, accountId } = at
      const old = { state: close ? ("closing" as const) : ("suspended" as const) }
      const closing = close ? { resumes: "suspended" as const, closes: new Date(Date.now() + 1e6).toISOString() } : {}
      await world.seed(
        [tenantId, accountId],
        [
          write(tenants)
            .patch({ tenantId })
            .set({ ...old, ...closing })
            .commit(),
        ],
      )
      if (close) expect((await invoke(asOwner(at), restoreTenant, {})).result.state).toBe("suspended")
      expect((await tenantOf(at)).holds).toEqual([{ holder: "account", does: "suspended" }])
      expect((await invoke(asOwner(at), reopenTenant, {})).result.state).toBe("active")
    }
  })

  it("asks for a reason that can be read", async () => {
    const at = await settle(world)
    for (const wrong of ["", " ", "x".repeat(501)]) {
      expect(await outcomeOf(invoke(asOwner(at), suspendTenant, { reason: wrong }))).toBe("operation.invalid")
    }
  })
})

describe("a suspended account", () => {
  const suspend = (at: Settled) => invoke(onAccount(at), suspendAccount, { reason })
  const reopen = (at: Settled) => invoke(onAccount(at), reopenAccount, {})

  it("is its owner's alone to suspend and to reopen, changes nothing meanwhile, and says whose hold it is", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    const asAdmin = world.as(admin, at.accountId)
    expect(await outcomeOf(invoke(asAdmin, suspendAccount, { reason }))).toBe("access.missing")
    await suspend(at)
    expect(await outcomeOf(invoke(asAdmin, reopenAccount, {}))).toBe("access.missing")
    expect((await invoke(asAdmin, readAccount, {})).result).toMatchObject({
      state: "suspended",
      holds: [{ holder: "account", reason }],
    })
    await expect(invoke(onAccount(at), openTenant, { name: "X" })).rejects.toMatchObject({
      code: "place.not_active",
      facts: { holder: "account", reason },
    })
    expect((await reopen(at)).result).toMatchObject({ state: "active", holds: [] })
    expect(await outcomeOf(reopen(at))).toBe("account.not_suspended")
  })

  it("takes its tenants along, each beside its own holds, and gives back those that nothing else holds", async () => {
    const at = await settle(world)
    const second = (await invoke(onAccount(at), openTenant, { name: "Second" })).result.tenantId
    const asSecond = world.as(at.owner, second, { hint: { level: "account", accountId: at.accountId } })
    await invoke(asSecond, suspendTenant, { reason: "Closed for the winter" })
    const { identityId } = await newUser(world, at)
    await suspend(at)
    await follow(at)
    await expect(invoke(world.as(identityId, at.tenantId), readTenant, {})).rejects.toMatchObject({
      code: "place.not_active",
      facts: { state: "suspended", holder: "account", reason },
    })
    expect((await tenantOf(at)).holds).toMatchObject([{ holder: "account", reason, withAccount: true }])
    expect(await outcomeOf(invoke(asOwner(at), reopenTenant, {}))).toBe("tenant.held_with_account")
    expect((await invoke(asSecond, reopenTenant, {})).effects).toMatchObject([{ code: "tenant.still_held" }])
    await invoke(asSecond, suspendTenant, { reason: "Closed for the winter" })
    await reopen(at)
    await follow(at)
    const { data } = (await invoke(onAccount(at), listTenants, {})).result
    expect(new Map(data.map(({ tenantId, state }) => [tenantId, state]))).toEqual(
      new Map([
        [at.tenantId, "active"],
        [second, "suspended"],
      ]),
    )
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it("holds a tenant that is closing, which is suspended when it is restored, and not once it was reopened", async () => {
    const at = await settle(world)
    await confirmed(asOwner(at), closeTenant, {})
    await suspend(at)
    await follow(at)
    expect((await tenantOf(at)).state).toBe("closing")
    expect((await invoke(asOwner(at), restoreTenant, {})).result.state).toBe("suspended")
    await reopen(at)
    await follow(at)
    expect((await tenantOf(at)).state).toBe("active")
  })

  it("lets its tenants follow what it is by now, however late they hear of it", async () => {
    const at = await settle(world)
    await suspend(at)
    await reopen(at)
    await follow(at)
    expect(await tenantOf(at)).toMatchObject({ state: "active", holds: [] })
    const { accountId } = at
    const operators = { ...theirs, reason: "Stolen cards" }
    await suspend(at)
    const { holds } = (await invoke(onAccount(at), readAccount, {})).result
    await world.seed(
      [accountId],
      [
        write(accounts)
          .patch({ accountId })
          .set({ holds: [...holds, operators] as Hold[] })
          .commit(),
      ],
    )
    await follow(at)
    expect((await tenantOf(at)).holds).toMatchObject([
      { holder: "account", withAccount: true },
      { holder: "operator", withAccount: true },
    ])
    const left = await reopen(at)
    expect(left.effects).toMatchObject([{ code: "account.still_held", facts: { holder: "operator" } }])
    await follow(at)
    expect(await tenantOf(at)).toMatchObject({ state: "suspended", holds: [{ holder: "operator" }] })
  })

  it("lets each tenant tell of every hold that came or went, and of what it becomes by all of them", async () => {
    const at = await settle(world)
    const { accountId } = at
    const along = (...holds: Hold[]) =>
      world.seed(
        [accountId],
        [
          write(accounts)
            .patch({ accountId })
            .set({ holds, state: stateOf(holds) })
            .commit(),
        ],
      )
    const job = { kind: "job", name: "tests", permissions: [forJobs.followAccount], reach: [accountId] } as const
    const follows = async () => {
      const { effects } = await invoke({ ...asOwner(at), caller: job }, takeTenantAlong, { accountId })
      const { data } = (await invoke(asOwner(at), listTenantEvents, { limit: 2 })).result
      return [effects.map(({ code }) => code), data.map(({ event }) => event)]
    }
    const own: Hold = { holder: "account", reason, since, does: "suspended" }
    await along(theirs, own)
    expect(await follows()).toEqual([["tenant.suspended"], ["tenant.suspended", "tenant.suspended"]])
    await along(own)
    expect(await follows()).toEqual([["tenant.suspended_too"], ["tenant.reopened", "tenant.suspended"]])
    await along(unpaid)
    expect(await follows()).toEqual([["tenant.still_held"], ["tenant.suspended", "tenant.reopened"]])
    await along()
    expect((await follows())[0]).toEqual(["tenant.reopened"])
  })
})
