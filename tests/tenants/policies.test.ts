import { identities } from "@tenantry/core/identities/index"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type * as z from "zod"
import { overtaken } from "../support/calls.ts"
import { brokenRules } from "../support/invariants.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"

const { editPolicies, listTenants, readTenant } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Policies = z.input<typeof editPolicies.input>

const edit = (at: Settled, input: Policies, who = at.owner, secondFactor?: boolean) =>
  invoke(world.as(who, at.tenantId, secondFactor === undefined ? {} : { secondFactor }), editPolicies, input)
const seconds = (at: Settled, secondFactor: boolean) =>
  world.seed([at.owner], [write(identities).patch({ identityId: at.owner }).set({ secondFactor }).commit()])

describe("the rules of a tenant", () => {
  it("are changed one by one: what is not named stays, and an effect says each change", async () => {
    const at = await settle(world)
    const first = await edit(at, { passwordLength: 12, selfService: false })
    expect(first.result).toMatchObject({ passwordLength: 12, selfService: false, secondFactor: false, version: 2 })
    expect(first.effects.map(({ code, facts }) => [code, facts])).toEqual([
      ["tenant.self_service_off", {}],
      ["tenant.password_length", { from: 8, to: 12 }],
    ])
    const second = await edit(at, { passwordLength: 12, selfService: true })
    expect(second.result).toMatchObject({ passwordLength: 12, selfService: true, version: 3 })
    expect(second.effects.map(({ code }) => code)).toEqual(["tenant.self_service_on"])
    expect(await brokenRules(world, at.accountId)).toEqual([])
  })

  it.each([7, 65, 8.5])("do not allow a least length of %d", async (passwordLength) => {
    const at = await settle(world)
    expect(await outcomeOf(edit(at, { passwordLength }))).toBe("operation.invalid")
  })

  it("are changed by whoever has the permission, and by nobody else of the tenant", async () => {
    const at = await settle(world)
    const [head, worker] = [await newUser(world, at), await newUser(world, at, { role: "employee" })]
    expect(await outcomeOf(edit(at, { passwordLength: 10 }, head.identityId))).toBe("done")
    expect(await outcomeOf(edit(at, { passwordLength: 11 }, worker.identityId))).toBe("access.missing")
  })
})

describe("who makes custom roles", () => {
  it("is decided by owner and admins of the account alone, even if they are users as well", async () => {
    const at = await settle(world)
    const [admin, administrator] = [await newAdmin(world, at), await newUser(world, at)]
    const opened = edit(at, { roleAuthors: "administrators" }, administrator.identityId)
    expect(await outcomeOf(opened)).toBe("tenant.authors_not_yours")
    expect((await edit(at, { roleAuthors: "administrators" })).effects).toMatchObject([
      { code: "tenant.authors_opened", severity: "warning" },
    ])
    expect(await outcomeOf(edit(at, { roleAuthors: "account" }, administrator.identityId))).toBe(
      "tenant.authors_not_yours",
    )
    expect((await edit(at, { roleAuthors: "account" }, admin)).effects).toMatchObject([
      { code: "tenant.authors_closed" },
    ])
  })

  it("that is said again as it is, is no decision: an administrator may send all rules back as they were read", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at)
    const { result } = await edit(at, { roleAuthors: "account", passwordLength: 9 }, identityId)
    expect(result).toMatchObject({ roleAuthors: "account", passwordLength: 9 })
  })
})

describe("a second factor that is asked of everybody", () => {
  it("refuses who has none with the next request, owner and admins included, and lets in who has one", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at)
    const { effects } = await edit(at, { secondFactor: true })
    expect(effects).toMatchObject([
      { code: "tenant.second_factor_on", severity: "danger" },
      { code: "tenant.you_need_second_factor", severity: "warning" },
    ])
    for (const who of [at.owner, identityId]) {
      const reading = (secondFactor: boolean) =>
        outcomeOf(invoke(world.as(who, at.tenantId, { secondFactor }), readTenant, {}))
      expect([await reading(false), await reading(true)]).toEqual(["access.second_factor", "done"])
    }
    expect(await outcomeOf(edit(at, { secondFactor: false }, at.owner, true))).toBe("done")
    expect(await outcomeOf(invoke(world.as(identityId, at.tenantId), readTenant, {}))).toBe("done")
  })

  it("warns nobody who has one; and what was shown is shown anew when that ends meanwhile", async () => {
    const at = await settle(world)
    await seconds(at, true)
    const shown = await invoke(world.as(at.owner, at.tenantId), editPolicies, { secondFactor: true }, { preview: true })
    expect(shown.effects.map(({ code }) => code)).toEqual(["tenant.second_factor_on"])
    const { confirmation } = shown
    const doing = () => invoke(world.as(at.owner, at.tenantId), editPolicies, { secondFactor: true }, { confirmation })
    expect(await overtaken(world, doing, () => seconds(at, false))).toBe("confirmation.outdated")
    expect((await invoke(world.as(at.owner, at.tenantId), readTenant, {})).result.secondFactor).toBe(false)
  })

  it("leaves the account's other places open to them", async () => {
    const at = await settle(world)
    await edit(at, { secondFactor: true })
    expect(await outcomeOf(invoke(world.as(at.owner, at.accountId), listTenants, {}))).toBe("done")
  })
})
