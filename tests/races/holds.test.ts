import type { TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { expect, it } from "vitest"
import { deliverIn, outsideOf } from "../support/deliver.ts"
import { aHundred, arena, admit, type Keyed, manyRounds, openFor, people, type Person } from "./support.ts"
import { operation } from "../support/operations.ts"

const { listTenants, readTenant, reopenTenant, suspendAccount, suspendTenant } = operation

it("suspending once more against reopening: one after the other, and open only when it was reopened last", async () => {
  const world = await arena()
  const { wrong, tally } = await manyRounds(world, {
    rounds: aHundred,
    prepare: async () => {
      const [owner, admin] = (await people(world, 2)) as [Person, Person]
      const at = await openFor(world, owner)
      await admit(world, at, admin)
      const { data } = (await invoke(world.as(owner.id, at.accountId), listTenants, {})).result
      const tenantId = data[0]?.tenantId as TenantId
      await invoke(world.as(owner.id, tenantId), suspendTenant, { reason: "First" })
      return { tenantId, owner, admin }
    },
    contenders: ({ tenantId, owner, admin }) => [
      (keyed: Keyed) => invoke(world.as(owner.id, tenantId), suspendTenant, { reason: "Second" }, keyed),
      (keyed: Keyed) => invoke(world.as(admin.id, tenantId), reopenTenant, {}, keyed),
    ],
    allowed: ["done + done"],
    judge: async ({ tenantId, owner }) => {
      const { state, holds } = (await invoke(world.as(owner.id, tenantId), readTenant, {})).result
      if (state === "active") return holds.length === 0 ? [] : ["is open and held"]
      return holds[0]?.reason === "Second" ? [] : ["is held for what was lifted"]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})

it("an account's hold against one of its tenant's own: the tenant has both", async () => {
  const world = await arena()
  const outside = outsideOf(world)
  const { wrong, tally } = await manyRounds(world, {
    rounds: aHundred,
    prepare: async () => {
      const [owner] = (await people(world, 1)) as [Person]
      const { accountId } = await openFor(world, owner)
      const { data } = (await invoke(world.as(owner.id, accountId), listTenants, {})).result
      await invoke(world.as(owner.id, accountId), suspendAccount, { reason: "All of it" })
      return { accountId, tenantId: data[0]?.tenantId as TenantId, owner }
    },
    contenders: ({ accountId, tenantId, owner }) => [
      () => deliverIn(world, outside, accountId, "account.tenants_follow", new Date(Date.now() + 60_000)),
      (keyed: Keyed) => invoke(world.as(owner.id, tenantId), suspendTenant, { reason: "Its own" }, keyed),
    ],
    allowed: ["done + done"],
    judge: async ({ accountId, tenantId, owner }) => {
      // What was put off by the storm is done when it is due again.
      for (let hours = 1; hours <= 5; hours++)
        await deliverIn(world, outside, accountId, "account.tenants_follow", new Date(Date.now() + hours * 3_600_000))
      const { holds } = (await invoke(world.as(owner.id, tenantId), readTenant, {})).result
      const reasons = holds.map(({ reason }) => reason).toSorted()
      return JSON.stringify(reasons) === JSON.stringify(["All of it", "Its own"])
        ? []
        : [`is held for ${reasons.join()}`]
    },
  })
  console.log(tally)
  expect(wrong).toEqual([])
})
