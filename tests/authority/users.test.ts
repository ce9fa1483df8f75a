import { invoke } from "@tenantry/core/kernel/invoke"
import { grants } from "@tenantry/core/grants/index"
import { memberships } from "@tenantry/core/leading/index"
import { names } from "@tenantry/core/kernel/names"
import { write } from "@tenantry/core/kernel/table"
import { tenants } from "@tenantry/core/tenants/index"
import { users } from "@tenantry/core/users/index"
import { afterAll, beforeAll, expect, it } from "vitest"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { openWorld, outcomeOf, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { readTenant } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it("users of every status come in or not, and every rule holds of them", async () => {
  const at = await settle(world)
  const expected = {
    active: "done",
    invited: "access.nowhere",
    blocked: "access.blocked",
    leaving: "access.nowhere",
  } as const
  for (const [status, outcome] of Object.entries(expected)) {
    for (const role of ["administrator", "employee"]) {
      const { identityId } = await newUser(world, at, { role, status: status as keyof typeof expected })
      expect([status, await outcomeOf(invoke(world.as(identityId, at.tenantId), readTenant, {}))]).toEqual([
        status,
        outcome,
      ])
    }
  }
  expect(await brokenRules(world, at.accountId)).toEqual([])
})

it("rules that are broken are found", async () => {
  const at = await settle(world)
  const { tenantId, position } = at
  const { identityId, userId, email } = await newUser(world, at)
  const damages = [
    [write(memberships).remove({ tenantId, groupId: position, userId }).commit(), "memberships are not what users say"],
    [write(names).remove({ place: tenantId, kind: "m", value: email }).commit(), "names are taken that nobody has"],
    [write(tenants).patch({ tenantId }).add({ rev: 1 }).commit(), "is at 3, by its events: "],
    [write(grants).remove({ place: tenantId, identityId }).commit(), "active, has 0 grants"],
    [
      write(users).patch({ tenantId, userId }).set({ role: "employee" }).commit(),
      "the head names other administrators",
    ],
  ] as const
  expect(await brokenRules(world, at.accountId)).toEqual([])
  for (const [damage, found] of damages) {
    await world.seed([tenantId], [damage])
    expect((await brokenRules(world, at.accountId)).join("; ")).toContain(found)
  }
})
