import type { RoleId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { write } from "@tenantry/core/kernel/table"
import { roles } from "@tenantry/core/rights/index"
import { say } from "@tenantry/core/texts/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { confirmed, overtaken } from "../support/calls.ts"
import { newUser } from "../support/users.ts"
import { newAdmin, newPerson, openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { author, headOf, holder, right, type Right, role, roleOf, setHead } from "./support.ts"
import { operation } from "../support/operations.ts"

const { deleteRole, copyRole, createRole, editRole, giveRole, readRole } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type More = { readonly complete?: boolean; readonly description?: string }
const create = (at: Settled, name: string, permissions: readonly Right[], more: More = {}, who = at.owner) =>
  invoke(world.as(who, at.tenantId), createRole, { name, permissions: [...permissions], ...more })
const creating = (...args: Parameters<typeof create>) => outcomeOf(create(...args))

describe("creating a role", () => {
  it("keeps its words and exactly what it permits", async () => {
    const at = await settle(world)
    const given = [right("groups.view", "group"), right("users.view", "own")]
    const { result, effects } = await create(at, " Front desk ", given, { description: "Greets people" })
    expect(result).toMatchObject({ name: "Front desk", description: "Greets people", holders: 0, version: 1 })
    const { result: read } = await invoke(world.as(at.owner, at.tenantId), readRole, { roleId: result.roleId })
    expect(read.permissions).toEqual([
      { permission: "users.view", scope: "own", title: "See users" },
      { permission: "groups.view", scope: "group", title: "See groups" },
    ])
    expect(effects.map(({ code }) => code)).toEqual(["role.created", "role.allows", "role.nobody_yet"])
    const [created, allows] = effects
    expect(say("en", "effect.role.created", { ...created?.facts, ...created?.names })).toBe(
      "The role “Front desk” will be created, with 2 permissions.",
    )
    expect(say("en", "effect.role.allows", { ...allows?.facts, ...allows?.names })).toBe(
      "In “Administration”, “Front desk” allows: See users (one’s own) and See groups (the groups one leads).",
    )
  })

  it("says field by field what the catalogue does not have", async () => {
    const at = await settle(world)
    const wrong = [
      right("users.view"),
      right("no.such"),
      right("constructor"),
      right("roles.view", "own"),
      right("users.view", "own"),
    ]
    await expect(create(at, "Wrong", wrong)).rejects.toMatchObject({
      code: "operation.invalid",
      facts: {
        issues: [
          { path: "permissions.1.permission", code: "custom", message: "no such permission" },
          { path: "permissions.2.permission", code: "custom", message: "no such permission" },
          { path: "permissions.3.scope", code: "custom", message: "not offered with this scope" },
          { path: "permissions.4.permission", code: "custom", message: "given twice" },
        ],
      },
    })
  })

  it("without what the rest depends on is refused with what is missing, or adds it and says so", async () => {
    const at = await settle(world)
    const given = [right("users.edit_groups", "group")]
    await expect(create(at, "Half", given)).rejects.toMatchObject({
      code: "role.incomplete",
      facts: {
        missing: [
          { permission: "users.edit_groups", needs: "users.view", scope: "group" },
          { permission: "users.edit_groups", needs: "groups.view", scope: "group" },
        ],
      },
    })
    const { result, effects } = await create(at, "Whole", given, { complete: true })
    expect(result.permissions.map(({ permission, scope }) => [permission, scope])).toEqual([
      ["users.view", "group"],
      ["users.edit_groups", "group"],
      ["groups.view", "group"],
    ])
    expect(effects.find(({ code }) => code === "role.completed")?.facts).toEqual({
      permissions: [right("users.view", "group"), right("groups.view", "group")],
    })
  })

  it("that has what is needed, but not as far, is completed as far as needed", async () => {
    const at = await settle(world)
    const given = [right("users.edit"), right("users.view", "own")]
    const { result } = await create(at, "Wider", given, { complete: true })
    expect(result.permissions[0]).toMatchObject({ permission: "users.view", scope: "tenant" })
  })

  it("with a module that the company does not use is refused, also where it would be added", async () => {
    const at = await settle(world)
    await setHead(world, at, { modules: ["administration", "mail"] })
    await expect(create(at, "CRM", [right("contacts.view")])).rejects.toMatchObject({
      code: "role.module_unused",
      facts: { permissions: ["contacts.view"] },
    })
  })

  it("nobody puts in what they do not hold, or hold less widely: the refusal lists it", async () => {
    const at = await settle(world)
    const { identityId } = await author(world, at, right("contacts.view", "group"), right("companies.view", "own"))
    const given = [right("contacts.view", "group"), right("companies.view", "group"), right("tasks.view")]
    await expect(create(at, "More", given, {}, identityId)).rejects.toMatchObject({
      code: "rights.not_held",
      kind: "forbidden",
      facts: { missing: [right("companies.view", "group"), right("tasks.view")] },
    })
    expect(await creating(at, "As much", [right("contacts.view", "group")], {}, identityId)).toBe("done")
    expect(await creating(at, "Less", [right("contacts.view", "own")], {}, identityId)).toBe("done")
  })

  it("nor is anything added that they do not hold", async () => {
    const at = await settle(world)
    // Holds editing without seeing, as roles from an older catalogue may.
    const { identityId, hint } = await author(world, at, right("contacts.view"), right("contacts.edit"))
    const own = await roleOf(world, at, hint.roleId as RoleId)
    const { catalogue } = world.runtime
    const holdings = new Map([...catalogue.decode(own)].filter(([{ key }]) => key !== "contacts.view"))
    const narrowed = write(roles).patch({ tenantId: at.tenantId, roleId: own.roleId }).set(catalogue.encode(holdings))
    await world.seed([at.tenantId], [narrowed.commit()])
    await expect(create(at, "Edits", [right("contacts.edit")], { complete: true }, identityId)).rejects.toMatchObject({
      code: "rights.not_held",
      facts: { missing: [right("contacts.view")] },
    })
  })

  it("of contents is beyond who only administers the account", async () => {
    const at = await settle(world)
    const admin = await newAdmin(world, at)
    await expect(create(at, "Reads", [right("contacts.view")], {}, admin)).rejects.toMatchObject({
      code: "rights.not_held",
    })
    expect(await creating(at, "Looks", [right("users.view")], {}, admin)).toBe("done")
  })

  it("is for who belongs to the account, and for administrators only where the company says so", async () => {
    const at = await settle(world)
    const [administrator, employee] = [await newUser(world, at), await newUser(world, at, { role: "employee" })]
    const by = (who: typeof at.owner, name: string) => creating(at, name, [right("users.view")], {}, who)
    expect(await by(administrator.identityId, "A")).toBe("role.not_authors")
    expect(await by(employee.identityId, "B")).toBe("access.missing")
    expect(await by(await newPerson(world), "C")).toBe("access.nowhere")
    await setHead(world, at, { roleAuthors: "administrators" })
    expect(await by(administrator.identityId, "D")).toBe("done")
    expect(await by(employee.identityId, "E")).toBe("access.missing")
  })

  it("is for nobody but administrators where the company opens it to them, whatever their role holds", async () => {
    const at = await settle(world)
    await setHead(world, at, { roleAuthors: "administrators" })
    const rights = ["view", "create", "edit", "delete"].map((verb) => right(`roles.${verb}`))
    const { identityId, hint } = await holder(world, at, ...rights)
    const desk = await role(world, at, "Desk")
    const request = world.as(identityId, at.tenantId)
    expect(await creating(at, "Mine", [right("roles.view")], {}, identityId)).toBe("role.not_authors")
    for (const roleId of [desk, hint.roleId as RoleId]) {
      expect(await outcomeOf(invoke(request, copyRole, { roleId, name: "Copy" }))).toBe("role.not_authors")
      expect(await outcomeOf(invoke(request, editRole, { roleId, name: "Other" }))).toBe("role.not_authors")
    }
    expect(await outcomeOf(confirmed(request, deleteRole, { roleId: desk }))).toBe("role.not_authors")
  })

  it("by an administrator who is one no longer does not happen, though their new role holds as much", async () => {
    const at = await settle(world)
    await setHead(world, at, { roleAuthors: "administrators" })
    const { identityId, userId } = await newUser(world, at)
    const wide = await role(world, at, "Wide", [right("roles.view"), right("roles.create")])
    const demote = () => invoke(world.as(at.owner, at.tenantId), giveRole, { userId, role: wide })
    const late = () => create(at, "Late", [right("roles.view")], {}, identityId)
    expect(await overtaken(world, late, demote)).toBe("role.not_authors")
  })

  it("by an administrator does not happen once the company takes it from them", async () => {
    const at = await settle(world)
    await setHead(world, at, { roleAuthors: "administrators" })
    const { identityId } = await newUser(world, at)
    const late = () => create(at, "Late", [right("users.view")], {}, identityId)
    expect(await overtaken(world, late, () => setHead(world, at, { roleAuthors: "account" }))).toBe("role.not_authors")
  })

  it("by somebody who loses what they give does not happen", async () => {
    const at = await settle(world)
    await setHead(world, at, { roleAuthors: "administrators" })
    const { identityId, userId } = await newUser(world, at)
    const demote = () => invoke(world.as(at.owner, at.tenantId), giveRole, { userId, role: "employee" })
    const late = () => create(at, "Late", [right("users.view")], {}, identityId)
    expect(await overtaken(world, late, demote)).toBe("access.missing")
  })

  it("under a name that is taken is refused, however it is written, also when two come at once", async () => {
    const at = await settle(world)
    const [one, other] = await Promise.all([creating(at, "Desk", []), creating(at, "ＤＥＳＫ", [])])
    expect([one, other].toSorted()).toEqual(["done", "role.name_taken"])
    expect(await creating(at, " desk", [])).toBe("role.name_taken")
    expect(await creating(await settle(world), "Desk", [])).toBe("done")
  })

  const takenFor: Readonly<Record<string, readonly string[]>> = {
    Sales: ["sales", "SALES", "Ｓａｌｅｓ", "Sаles", "Ѕаlеѕ", "SaIes", "Sa1es", "𝐒ales", "S\u0430les"],
    "Our team": ["Our  team", "our\u00A0Team", "Оur tеаm", "Our te\u0430rn"],
    Straße: ["STRASSE", "Strasse", "Stra\u1E9Ee"],
    "Żółty Dział": ["Z\u0307o\u0301\u0142ty Dzia\u0142", "ŻÓŁTY DZIAŁ"],
    ВIURO: ["Biuro", "BIURO"],
    Σίσυφος: ["ΣΊΣΥΦΟΣ"],
    İzmir: ["izmir"],
  }
  it.each(Object.entries(takenFor))(
    "under a name that can be taken for %s is refused, and says so",
    async (name, alike) => {
      const at = await settle(world)
      await role(world, at, name)
      for (const other of alike) {
        const refusal = { code: "role.name_taken", facts: { name: other.normalize("NFC"), like: name } }
        await expect(create(at, other, [])).rejects.toMatchObject(refusal)
      }
    },
  )

  it("under a name that only is near another's is done", async () => {
    const at = await settle(world)
    const near = ["IT", "LT", "Mail", "Mall", "Zespół", "Zespol", "Й", "И", "Zmiana 1", "Zmiana 2", "Zmiana 11"]
    for (const name of near) expect([name, await creating(at, name, [])]).toEqual([name, "done"])
  })

  const presets = [
    "Employee",
    "employee",
    "Administrator",
    "Аdministrаtor",
    "Pracownik",
    "PRACOWNIK",
    "Сотрудник",
    "senior_employee",
  ]
  it.each(presets)("as %s, like a preset in some language, is refused, and so is another's renaming", async (name) => {
    const at = await settle(world)
    const desk = await role(world, at, "Desk")
    expect(await creating(at, name, [])).toBe("role.name_of_preset")
    expect(await outcomeOf(invoke(world.as(at.owner, at.tenantId), editRole, { roleId: desk, name }))).toBe(
      "role.name_of_preset",
    )
  })

  it("under a name whose letters become too many is refused, not lost", async () => {
    const at = await settle(world)
    expect(await creating(at, "ﷺ".repeat(79), [])).toBe("operation.invalid")
    expect(await creating(at, "漢".repeat(80), [])).toBe("done")
    expect(await creating(at, "x".repeat(81), [])).toBe("operation.invalid")
  })

  it("is possible a hundred times, also when the last two come at once", async () => {
    const at = await settle(world)
    await setHead(world, at, { customRoles: 99 })
    const last = await overtaken(
      world,
      () => create(at, "A", []),
      () => create(at, "B", []),
    )
    expect(last).toBe("role.too_many")
    expect((await headOf(world, at)).customRoles).toBe(100)
  })
})

describe("copying a role", () => {
  const copy = (at: Settled, roleId: string, name: string, who = at.owner) =>
    invoke(world.as(who, at.tenantId), copyRole, { roleId, name })

  it("of a preset or of one's own holds the same, and goes its own way from then on", async () => {
    const at = await settle(world)
    const { result, effects } = await copy(at, "group_leader", "Our leader")
    const { result: preset } = await invoke(world.as(at.owner, at.tenantId), readRole, { roleId: "group_leader" })
    expect(result.permissions).toEqual(preset.permissions)
    expect([...new Set(effects.map(({ code }) => code))]).toEqual([
      "role.created",
      "role.allows",
      "role.copied",
      "role.nobody_yet",
    ])
    expect(effects.find(({ code }) => code === "role.copied")?.names["fromName"]).toBe("Group leader")
    const again = await copy(at, result.roleId, "Our other leader")
    expect(again.result.permissions).toEqual(preset.permissions)
    expect((await headOf(world, at)).customRoles).toBe(2)
  })

  it("leaves out what the company does not use", async () => {
    const at = await settle(world)
    await setHead(world, at, { modules: ["administration"] })
    const { result } = await copy(at, "employee", "Our employee")
    const modules = result.permissions.map(({ permission }) => world.runtime.catalogue.find(permission)?.module)
    expect(new Set(modules)).toEqual(new Set(["administration"]))
  })

  it("of more than one holds, or of what is not there, is refused", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const admin = await newAdmin(world, at)
    const theirs = await role(world, other, "Theirs")
    expect(await outcomeOf(copy(at, "employee", "X", admin))).toBe("rights.not_held")
    expect(await outcomeOf(copy(at, theirs, "X"))).toBe("role.unknown")
    expect(await outcomeOf(copy(at, "owner", "X"))).toBe("role.unknown")
    expect(await outcomeOf(copy(at, "Owner", "X"))).toBe("operation.invalid")
  })

  it("of a role that changes meanwhile is shown again", async () => {
    const at = await settle(world)
    const source = await role(world, at, "Source")
    const request = world.as(at.owner, at.tenantId)
    const input = { roleId: source, name: "Copy" }
    const { confirmation } = await invoke(request, copyRole, input, { preview: true })
    await invoke(request, editRole, { roleId: source, permissions: [right("groups.view")] })
    expect(await outcomeOf(invoke(request, copyRole, input, { confirmation }))).toBe("confirmation.outdated")
    expect((await roleOf(world, at, source)).holders).toBe(0)
  })
})
