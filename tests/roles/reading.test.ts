import type { RoleId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { openCatalogue } from "@tenantry/core/permissions/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newUser } from "../support/users.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type World } from "../support/world.ts"
import { holder, right, role, setHead } from "./support.ts"
import { operation } from "../support/operations.ts"

const { deleteRole, listPermissions, listRoles, readRole } = operation

const says = (title: string) => ({ en: title, pl: `${title} pl`, ru: `${title} ru` })
const vendor = {
  ownModules: [
    {
      name: "fleet",
      title: says("Fleet"),
      permissions: [
        {
          position: 0,
          key: "fleet.cars.view",
          title: says("See cars"),
          does: says("See where cars are."),
          scopes: ["own" as const, "tenant" as const],
          needs: [],
          sensitivity: "low" as const,
          mode: "change" as const,
          content: false,
          surface: "fleet",
        },
      ],
    },
  ],
}

let world: World
beforeAll(async () => {
  world = await openWorld({ catalogue: openCatalogue(vendor) })
})
afterAll(() => world.close())

describe("the list of roles", () => {
  it("has the presets first, in the reader's words, and the company's own as people sort them", async () => {
    const at = await settle(world)
    for (const name of ["Zoo", "Desk 10", "Desk 9"]) await role(world, at, name)
    const list = (locale: "en" | "pl") => invoke(world.as(at.owner, at.tenantId, { locale }), listRoles, {})
    const { data } = (await list("en")).result
    expect(data.map(({ name, preset }) => [name, preset])).toEqual([
      ["Employee", true],
      ["Senior employee", true],
      ["Group leader", true],
      ["Marketer", true],
      ["Accountant", true],
      ["Executive", true],
      ["Administrator", true],
      ["Desk 9", false],
      ["Desk 10", false],
      ["Zoo", false],
    ])
    expect(data.at(-1)).toMatchObject({ holders: 0, version: 1 })
    expect(data[0]).not.toHaveProperty("holders")
    expect((await list("pl")).result.data[0]?.name).toBe("Pracownik")
  })

  it("comes in pages that hold everything once, also when a role goes between two of them", async () => {
    const at = await settle(world)
    const ids: RoleId[] = []
    for (const name of ["A", "B", "C", "D"]) ids.push(await role(world, at, name))
    const page = async (limit: number, cursor?: string) => {
      const input = { limit, ...(cursor === undefined ? {} : { cursor }) }
      return (await invoke(world.as(at.owner, at.tenantId), listRoles, input)).result
    }
    const first = await page(9)
    expect(first.data.slice(7).map(({ name }) => name)).toEqual(["A", "B"])
    const [, b] = ids
    if (!b) throw new Error("no role")
    await invoke(world.as(at.owner, at.tenantId), deleteRole, { roleId: b })
    const rest = await page(9, first.nextCursor)
    expect(rest.data.map(({ name }) => name)).toEqual(["C", "D"])
    expect(rest).not.toHaveProperty("nextCursor")
    expect((await page(10)).data).toHaveLength(10)
    expect(await page(10)).not.toHaveProperty("nextCursor")
  })

  it("counts who has a role, as people come and go", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    await newUser(world, at, { role: roleId })
    await newUser(world, at, { role: roleId })
    const { result } = await invoke(world.as(at.owner, at.tenantId), listRoles, {})
    expect(result.data.at(-1)).toMatchObject({ roleId, holders: 2 })
  })

  it("is refused to who holds nothing of it, and to strangers as if nothing were there", async () => {
    const at = await settle(world)
    const { identityId } = await newUser(world, at, { role: "company_head" })
    for (const operation of [listRoles, listPermissions]) {
      expect(await outcomeOf(invoke(world.as(identityId, at.tenantId), operation, {}))).toBe("access.missing")
      expect(await outcomeOf(invoke(world.as(await newPerson(world), at.tenantId), operation, {}))).toBe(
        "access.nowhere",
      )
    }
  })
})

describe("reading a role", () => {
  it("tells each permission with its scope and its title in the reader's language", async () => {
    const at = await settle(world)
    const read = async (roleId: "accountant", locale: "en" | "ru" = "en") =>
      (await invoke(world.as(at.owner, at.tenantId, { locale }), readRole, { roleId })).result
    const accountant = await read("accountant")
    expect(accountant).toMatchObject({ roleId: "accountant", preset: true, name: "Accountant" })
    expect(accountant.permissions.length).toBeGreaterThan(5)
    expect((await read("accountant", "ru")).name).toBe("Бухгалтер")
  })

  it("of another company is as if there were none", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const theirs = await role(world, other, "Theirs")
    const reading = invoke(world.as(at.owner, at.tenantId), readRole, { roleId: theirs })
    expect(await outcomeOf(reading)).toBe("role.unknown")
  })
})

describe("what roles can hold", () => {
  const permissionsFor = async (at: Awaited<ReturnType<typeof settle>>, who = at.owner) =>
    (await invoke(world.as(who, at.tenantId), listPermissions, {})).result.modules

  it("is told module by module, of those the company uses, a vendor's among them", async () => {
    const at = await settle(world)
    await setHead(world, at, { modules: ["mail", "fleet", "administration"] })
    const modules = await permissionsFor(at)
    expect(modules.map(({ module, title }) => [module, title])).toEqual([
      ["administration", "Administration"],
      ["mail", "Mail"],
      ["fleet", "Fleet"],
    ])
    expect(modules.at(-1)?.permissions).toEqual([
      {
        permission: "fleet.cars.view",
        title: "See cars",
        does: "See where cars are.",
        scopes: ["own", "tenant"],
        needs: [],
        sensitivity: "low",
        content: false,
        surface: "fleet",
        held: "tenant",
      },
    ])
    const roleId = await role(world, at, "Drives", [right("fleet.cars.view", "own")])
    const { result } = await invoke(world.as(at.owner, at.tenantId), readRole, { roleId })
    expect(result.permissions).toEqual([{ permission: "fleet.cars.view", scope: "own", title: "See cars" }])
  })

  it("says how far the reader holds each: by their role, by the account, or by both", async () => {
    const at = await settle(world)
    const held = async (who: typeof at.owner) => {
      const all = (await permissionsFor(at, who)).flatMap(({ permissions }) => permissions)
      return (key: string) => all.find(({ permission }) => permission === key)?.held
    }
    const { identityId } = await holder(world, at, right("users.view", "group"), right("roles.view"))
    const asAuthor = await held(identityId)
    expect([asAuthor("users.view"), asAuthor("roles.view"), asAuthor("contacts.view")]).toEqual([
      "group",
      "tenant",
      "none",
    ])
    const asAdmin = await held(await newAdmin(world, at))
    expect([asAdmin("users.view"), asAdmin("contacts.view")]).toEqual(["tenant", "none"])
    expect((await held(at.owner))("contacts.view")).toBe("tenant")
  })
})
