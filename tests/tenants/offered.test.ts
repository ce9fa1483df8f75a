import { invoke } from "@tenantry/core/kernel/invoke"
import { openCatalogue } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { operation } from "../support/operations.ts"
import { right, role } from "../roles/support.ts"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"

const { editRole, editTenant, readRole, readTenant } = operation

let world: World
let at: Settled
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  at = await settle(world)
})

const before = () => world.as(at.owner, at.tenantId)
/** The same, once the vendor offers less. */
const narrow = openCatalogue({ modules: ["administration", "mail"] })
const now = () => ({ ...before(), runtime: { ...world.runtime, catalogue: narrow } })

describe("what a vendor does not offer any more", () => {
  it("is none of a company's modules, and stands in the way of no change of them", async () => {
    const { modules } = (await invoke(now(), readTenant, {})).result
    expect(modules).toEqual(["administration", "mail"])
    const same = await invoke(now(), editTenant, { modules }, { preview: true })
    expect(same.effects.map(({ code }) => code)).toEqual(["operation.unchanged"])
    const { effects } = await invoke(now(), editTenant, { modules: ["administration"] }, { preview: true })
    expect(effects.map(({ code, facts }) => [code, facts["module"]])).toEqual([["tenant.module_taken", "mail"]])
    expect((await invoke(now(), editTenant, { modules: ["administration"] })).result.modules).toEqual([
      "administration",
    ])
  })

  it("is there again when the vendor offers it again", async () => {
    await invoke(now(), editTenant, { modules: ["administration"] })
    const { modules } = (await invoke(before(), readTenant, {})).result
    expect(modules).toEqual(["administration", "crm", "finance", "marketing", "signatures", "telephony"])
  })

  it("stays in roles, whatever else of them changes", async () => {
    const roleId = await role(world, at, "Listens", [right("calls.view"), right("users.view")])
    const renamed = await invoke(now(), editRole, { roleId, name: "Hears" }, { preview: true })
    expect(renamed.effects.map(({ code }) => code)).toEqual(["role.renamed"])
    await invoke(now(), editRole, { roleId, name: "Hears" })
    await invoke(now(), editRole, { roleId, permissions: [right("groups.view")] })
    const { permissions } = (await invoke(before(), readRole, { roleId })).result
    expect(permissions.map(({ permission }) => permission).toSorted()).toEqual(["calls.view", "groups.view"])
  })
})
