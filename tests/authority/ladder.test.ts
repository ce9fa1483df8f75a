import { authorityBy, ladder, rightsBy } from "@tenantry/core/authority/index"
import type { Level } from "@tenantry/core/authority/levels/level"
import { accounts } from "@tenantry/core/accounts/index"
import { grants } from "@tenantry/core/grants/index"
import type { Hint, Request, Runtime } from "@tenantry/core/kernel/context"
import { AccountId, IdentityId, TenantId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { Scope } from "@tenantry/core/kernel/permissions"
import { write } from "@tenantry/core/kernel/table"
import { forMembers, inTenants } from "@tenantry/core/permissions/index"
import { tenants } from "@tenantry/core/tenants/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { overtaken } from "../support/calls.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, type Settled, settle, type World } from "../support/world.ts"
import { judged } from "../access/support.ts"
import { operation } from "../support/operations.ts"

const { createGroup, listGroups, listUsers, readTenant, suspendTenant } = operation

const holdings = new Map([
  [forMembers.readTenant, Scope.tenant],
  [inTenants["groups.create"], Scope.tenant],
  [inTenants["users.view"], Scope.tenant],
])

/**
 * A level that only tests have: whoever belongs to this place looks after the tenants of all accounts, whose heads say so
 * with their name. It takes one more step of the lineage than the levels that there are.
 */
const lookingAfter = (place: AccountId): Level => ({
  remembered: () => [],
  needs: ({ place: tenantId, of, ref, identityId, mayHold }) => {
    const tenant = TenantId.is(tenantId) ? of(tenants, { tenantId }) : undefined
    if (!tenant) return []
    const { accountId } = tenant
    const below = of(accounts, { accountId })
    if (!below) return [ref(accounts, { accountId })]
    return mayHold(place) ? [ref(grants, { place, identityId })] : []
  },
  standing: ({ place: tenantId, of, identityId }) => {
    const tenant = TenantId.is(tenantId) ? of(tenants, { tenantId }) : undefined
    const below = tenant && of(accounts, { accountId: tenant.accountId })
    const grant = below && of(grants, { place, identityId })
    if (!grant) return undefined
    const { name, grantedAt } = grant
    const still = () =>
      write(grants)
        .check({ place, identityId })
        .where((old, { eq }) => eq(old.grantedAt, grantedAt))
        .commit()
    return {
      level: "admin",
      name,
      holdings,
      givable: holdings,
      opensShut: true,
      outranks: false,
      conditions: () => [still()],
    }
  },
  isTorn: () => false,
})

let world: World
let at: Settled
let above: Settled
let runtime: Runtime
let partner: IdentityId
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
  above = await settle(world)
  partner = await newAdmin(world, above)
  const levels = [...ladder, lookingAfter(above.accountId)]
  runtime = { ...world.runtime, authority: authorityBy(levels), rightsOf: rightsBy(levels) }
})

const as = (identityId: IdentityId): Request => ({ ...world.as(identityId, at.tenantId, { hint: null }), runtime })

describe("a level that is added to the ladder", () => {
  it("lets in whom no other level knows, to do what it says and nothing else", async () => {
    expect((await invoke(as(partner), readTenant, {})).result).toMatchObject({ tenantId: at.tenantId })
    expect((await invoke(as(partner), listUsers, {})).result.data).toHaveLength(1)
    expect(await outcomeOf(invoke(as(partner), suspendTenant, { reason: "Moving" }))).toBe("access.missing")
    expect(await outcomeOf(invoke(world.as(partner, at.tenantId), readTenant, {}))).toBe("access.nowhere")
  })

  it("costs nothing for whom the token remembers by another, and its own people the steps that it needs", async () => {
    const cost = (identityId: IdentityId, on: Runtime, hint: Hint | null) => {
      const request = { ...world.as(identityId, at.tenantId, { hint }), runtime: on }
      return judged({ ...world, runtime: on }, request, inTenants["users.view"])
    }
    const { identityId, hint } = await newUser(world, at, { role: "administrator" })
    expect(await cost(identityId, runtime, hint)).toEqual(await cost(identityId, world.runtime, hint))
    expect(await cost(partner, runtime, null)).toMatchObject({ as: "admin", trips: 3 })
  })

  it("adds to what somebody holds by another, in what they do, what they read of themselves, and what is said of them", async () => {
    const { userId } = await newUser(world, at, { role: "accountant", identityId: partner })
    expect(await outcomeOf(invoke(world.as(partner, at.tenantId), listUsers, {}))).toBe("access.missing")
    expect(await outcomeOf(invoke(as(partner), listUsers, {}))).toBe("done")
    const { actor } = await runtime.authority(as(partner), undefined, [], { wholly: true })
    expect(actor).toMatchObject({ level: "user", userId, opensShut: true })
    const [held] = [...(await runtime.rightsOf(as(partner), at.tenantId, [userId], new Map())).values()]
    expect(held?.holdings).toEqual(actor.holdings)
    expect(held?.opensShut).toBe(true)
  })

  it("opens what is shut where it says so", async () => {
    await invoke(world.as(at.owner, at.tenantId), suspendTenant, { reason: "Moving" })
    expect((await invoke(as(partner), readTenant, {})).result).toMatchObject({ state: "suspended" })
  })

  it("ends with what it stands on: between decision and commit as well", async () => {
    const ends = () =>
      world.seed([above.accountId], [write(grants).remove({ place: above.accountId, identityId: partner }).commit()])
    const creating = () => invoke(as(partner), createGroup, { name: "Sales" })
    expect(await overtaken(world, creating, ends)).toBe("access.nowhere")
    expect((await invoke(world.as(at.owner, at.tenantId), listGroups, {})).result.data).toHaveLength(1)
  })
})
