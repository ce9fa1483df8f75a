import { readFileSync, rmSync, writeFileSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { invoke } from "@tenantry/core/kernel/invoke"
import { parseVendor, readVendorFile } from "@tenantry/core/permissions/index"
import { functions } from "@tenantry/functions/manifest"
import { functionEnvironment } from "@tenantry/local/host/environment"
import { loadSettings, variablesOf } from "@tenantry/local/settings"
import { startSystem } from "@tenantry/local/system"
import { playOn } from "../support/system.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { group, leads } from "../groups/support.ts"
import { type NewUser, newUser } from "../support/users.ts"
import { openWorld, type Settled, settle, type World } from "../support/world.ts"
import { operation } from "../support/operations.ts"
import { vendorFileOf } from "../support/vendor.ts"

const { editTenant, evaluateAll, explainAccess, giveRole, searchActions } = operation

const file = fileURLToPath(new URL("../../docs/vendors/fleet.json", import.meta.url))
const { catalogue } = parseVendor(readFileSync(file, "utf8"))

let world: World
let at: Settled
let employee: NewUser
let leader: NewUser
beforeAll(async () => {
  world = await openWorld({ catalogue })
  at = await settle(world)
  const led = await group(world, at, "Drivers")
  employee = await newUser(world, at, { role: "employee", groups: [led] })
  leader = await newUser(world, at, { role: "group_leader" })
  await leads(world, at, led, leader.userId)
})
afterAll(() => world.close())

const asked = (subjectId: string, action: string, ownerId: string) => ({
  subject: { type: "user", id: subjectId, properties: { tenantId: at.tenantId } },
  action: { name: action },
  resource: { type: "car", id: "1", properties: { ownerId } },
})
const decide = async (...evaluations: readonly ReturnType<typeof asked>[]) => {
  const { result } = await invoke(world.as(at.owner, at.owner), evaluateAll, { evaluations: [...evaluations] })
  return "evaluations" in result ? result.evaluations.map(({ decision, context }) => context?.reason ?? decision) : []
}

describe("a vendor's own module", () => {
  test("has no effect where the company does not use it, and is served like ours where it does", async () => {
    const questions = () => [
      asked(employee.userId, "fleet.cars.view", employee.userId),
      asked(employee.userId, "fleet.cars.view", leader.userId),
      asked(leader.userId, "fleet.cars.assign", employee.userId),
      asked(leader.userId, "fleet.cars.assign", at.founder),
      asked(employee.userId, "fleet.trips.listen", employee.userId),
      asked(at.founder, "fleet.trips.listen", employee.userId),
    ]
    const modulesOf = async (modules: string[]) => invoke(world.as(at.owner, at.tenantId), editTenant, { modules })
    await modulesOf(catalogue.modules.filter((name) => name !== "fleet"))
    expect(new Set(await decide(...questions()))).toEqual(new Set(["module_off"]))
    await modulesOf([...catalogue.modules])
    const answers = [true, "scope_too_narrow", true, "scope_too_narrow", "no_permission", true]
    expect(await decide(...questions())).toEqual(answers)
    const { subject, resource } = asked(leader.userId, "", employee.userId)
    const found = await invoke(world.as(at.owner, at.owner), searchActions, { subject, resource })
    const fleet = found.result.results.map(({ name }) => name).filter((name) => name.startsWith("fleet."))
    expect(fleet).toEqual(["fleet.cars.view", "fleet.cars.assign"])
  })

  test("is explained in the vendor's words", async () => {
    const input = { userId: employee.userId, permission: "fleet.trips.listen" }
    const request = world.as(at.owner, at.tenantId, { locale: "pl" })
    const { result } = await invoke(request, explainAccess, input)
    expect(result.text).toContain("„Odsłuchuje przejazdy”")
    expect(result.grantors.levels).toEqual([])
  })

  test("is called by the vendor's words in what a change would do: switching it on, and another role", async () => {
    const there = await settle(world)
    const asOwner = world.as(there.owner, there.tenantId, { locale: "pl" })
    await invoke(asOwner, editTenant, { modules: ["administration"] })
    const modules = [...catalogue.modules]
    const { effects } = await invoke(asOwner, editTenant, { modules }, { preview: true })
    expect(effects.map(({ names }) => names["title"])).toContain("Flota")
    await invoke(asOwner, editTenant, { modules })
    const { userId } = await newUser(world, there, { role: "employee" })
    const given = await invoke(asOwner, giveRole, { userId, role: "group_leader" }, { preview: true })
    const gained = given.effects.find(({ code, names }) => code === "user.gains" && names["title"] === "Flota")
    expect(gained?.names["list"]).toContain("Przydziela samochody")
    expect(gained?.names["list"]).not.toContain("fleet.")
  })
})

describe("the vendor's file", () => {
  const folder = mkdtempSync(join(tmpdir(), "tenantry-vendor-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  const bad = join(folder, "bad.json")
  writeFileSync(bad, vendorFileOf({ modules: ["galaxy"] }))

  test("is checked before anything starts, and goes to the functions that look at rights", () => {
    expect(() => loadSettings(folder, bad)).toThrow("The vendor's file cannot be used")
    expect(() => loadSettings(folder, join(folder, "none.json"))).toThrow("none.json")
    const endpoints = { dynamodb: "http://x", identityProvider: "http://x", mail: "http://x", parameters: "http://x" }
    const seen = (settings: ReturnType<typeof loadSettings>, name: "api" | "customMessage") =>
      functionEnvironment(name, functions[name], {
        environment: variablesOf(settings),
        endpoints,
        region: "eu-west-1",
      })["VENDOR"]
    const given = loadSettings(folder, file)
    const complete = join(folder, "vendor.json")
    expect([seen(given, "api"), seen(given, "customMessage")]).toEqual([complete, complete])
    expect(readVendorFile(readFileSync(complete, "utf8")).ownModules.map(({ name }) => name)).toEqual(["fleet"])
  })

  test("makes a system that answers about its permissions over HTTP", async () => {
    const ports = { api: 0, identityProvider: 0, mail: 0, engine: 0 }
    const system = await startSystem({ folder: join(folder, "system"), ports, vendor: file, quiet: true })
    try {
      const on = playOn({ ...system.settings, addresses: system.addresses })
      const founder = await on.register()
      const { tenantId } = founder
      const { grants } = (await on.ask(founder, "GET /v1/me")) as { grants: { userId?: string }[] }
      const id = grants.find(({ userId }) => userId !== undefined)?.userId
      const body = {
        subject: { type: "user", id, properties: { tenantId } },
        action: { name: "fleet.cars.view" },
        resource: { type: "car", id: "1" },
      }
      expect((await on.ask(founder, "POST /access/v1/evaluation", { body })).decision).toBe(true)
      await on.ask(founder, `PATCH /v1/tenants/${tenantId}`, { body: { modules: ["administration"] } })
      expect((await on.ask(founder, "POST /access/v1/evaluation", { body })).context.reason).toBe("module_off")
    } finally {
      await system.stop()
    }
  })
})
