import type { RoleId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import { say } from "@tenantry/core/texts/index"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type * as z from "zod"
import { overtaken, tableOf } from "../support/calls.ts"
import { newUser } from "../support/users.ts"
import { openWorld, outcomeOf, settle, type Settled, type World } from "../support/world.ts"
import { author, holder, headOf, right, role, roleOf, setHead, setHolders } from "./support.ts"
import { operation } from "../support/operations.ts"

const { deleteRole, editRole, giveRole, readRole, readUser } = operation

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Changes = Omit<z.input<(typeof editRole)["input"]>, "roleId">
const edit = (at: Settled, roleId: RoleId, changes: Changes, who = at.owner) =>
  invoke(world.as(who, at.tenantId), editRole, { roleId, ...changes })
const editing = (...args: Parameters<typeof edit>) => outcomeOf(edit(...args))
const remove = (at: Settled, roleId: RoleId, who = at.owner) =>
  invoke(world.as(who, at.tenantId), deleteRole, { roleId })

describe("editing a role", () => {
  it("says what its holders gain and lose, how far, and how many they are", async () => {
    const at = await settle(world)
    const before = [right("users.view"), right("groups.view", "group"), right("access.explain", "own")]
    const roleId = await role(world, at, "Desk", before)
    await setHolders(world, at, roleId, 3)
    const after = [right("users.view", "own"), right("groups.view"), right("jobs.view", "own")]
    const module = "administration"
    const { effects, result } = await edit(at, roleId, { permissions: after })
    expect(result).toMatchObject({ holders: 3, version: 2 })
    expect(effects.map(({ code, severity, facts }) => [code, severity, facts])).toEqual([
      [
        "role.gains",
        "warning",
        { roleId, module, permissions: [right("jobs.view", "own"), right("groups.view", "tenant")] },
      ],
      [
        "role.loses",
        "warning",
        {
          roleId,
          module,
          permissions: [
            { permission: "access.explain", scope: "none" },
            { permission: "users.view", scope: "own" },
          ],
        },
      ],
      ["role.changes_holders", "warning", { roleId, holders: 3 }],
      ["role.links_stop", "warning", { roleId, holders: 3 }],
    ])
    const [gains] = effects
    expect(say("en", "effect.role.gains", { ...gains?.facts, ...gains?.names })).toBe(
      "In “Administration”, the role “Desk” will also allow: See background jobs (one’s own) and See groups (the whole company).",
    )
  })

  it("works for its holders from the next request on", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk", [right("users.view")])
    const { identityId, userId } = await newUser(world, at, { role: roleId })
    const look = () => outcomeOf(invoke(world.as(identityId, at.tenantId), readUser, { userId: at.founder }))
    expect(await look()).toBe("done")
    await edit(at, roleId, { permissions: [right("groups.view")] })
    expect(await look()).toBe("access.missing")
    await edit(at, roleId, { permissions: [right("users.view")] })
    expect(await look()).toBe("done")
    expect(userId).not.toBe(at.founder)
  })

  it("that nobody has says so", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    const { effects } = await edit(at, roleId, { permissions: [right("groups.view")] })
    expect(effects.map(({ code }) => code)).toEqual(["role.gains", "role.loses", "role.nobody_yet"])
  })

  it("changes its words, takes its description away, and leaves what is not sent as it is", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    const first = await edit(at, roleId, { name: "Reception", description: "Greets" })
    expect(first.result).toMatchObject({ name: "Reception", description: "Greets" })
    expect(first.effects.map(({ code }) => code)).toEqual(["role.renamed", "role.described"])
    const second = await edit(at, roleId, { description: null })
    expect(second.result).not.toHaveProperty("description")
    expect((await roleOf(world, at, roleId)).description).toBeUndefined()
    const { result } = await invoke(world.as(at.owner, at.tenantId), readRole, { roleId })
    expect(result.permissions).toEqual([{ permission: "users.view", scope: "tenant", title: "See users" }])
    for (const same of [{ description: null }, {}]) {
      const { effects, result } = await edit(at, roleId, same)
      expect([effects.map(({ code }) => code), result]).toEqual([["operation.unchanged"], second.result])
    }
  })

  it("takes the new name and frees the old one; its own in other letters stays its own", async () => {
    const at = await settle(world)
    const [desk, other] = [await role(world, at, "Desk"), await role(world, at, "Other")]
    expect(await editing(at, desk, { name: "OTHER" })).toBe("role.name_taken")
    expect(await editing(at, desk, { name: "DESK" })).toBe("done")
    expect(await editing(at, desk, { name: "Reception" })).toBe("done")
    expect(await editing(at, other, { name: "Rесерtiоn" })).toBe("role.name_taken")
    expect(await editing(at, other, { name: "desk" })).toBe("done")
    const [one, two] = await Promise.all([editing(at, desk, { name: "Same" }), editing(at, other, { name: "same" })])
    expect([one, two].toSorted()).toEqual(["done", "role.name_taken"])
  })

  it("is refused for presets, for what is not there, and for roles of another company", async () => {
    const [at, other] = [await settle(world), await settle(world)]
    const theirs = await role(world, other, "Theirs")
    expect(await editing(at, "employee" as RoleId, { name: "X" })).toBe("role.preset_fixed")
    expect(await editing(at, theirs, { name: "X" })).toBe("role.unknown")
  })

  it("asks of who edits only what is new or wider, not what stays and not what goes", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Wide", [
      right("tasks.view"),
      right("contacts.view"),
      right("calls.view", "own"),
    ])
    const { identityId } = await author(world, at, right("companies.view", "group"))
    const stays = [right("tasks.view"), right("contacts.view")]
    expect(await editing(at, roleId, { permissions: stays }, identityId)).toBe("done")
    const wider = [...stays, right("companies.view", "group")]
    expect(await editing(at, roleId, { permissions: wider }, identityId)).toBe("done")
    await expect(
      edit(at, roleId, { permissions: [...stays, right("calls.view", "own"), right("companies.view")] }, identityId),
    ).rejects.toMatchObject({
      code: "rights.not_held",
      facts: { missing: [right("calls.view", "own"), right("companies.view")] },
    })
  })

  it("nobody widens the role that they have themselves beyond what they hold", async () => {
    const at = await settle(world)
    const { identityId, hint } = await author(world, at, right("contacts.view", "group"))
    const own = hint.roleId as RoleId
    expect(await editing(at, own, { permissions: [right("contacts.view")] }, identityId)).toBe("rights.not_held")
    expect(await editing(at, own, { name: "Mine" }, identityId)).toBe("done")
  })

  it("completes what the new permissions depend on, or refuses", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    const permissions = [right("groups.create", "group")]
    expect(await editing(at, roleId, { permissions })).toBe("role.incomplete")
    const { effects } = await edit(at, roleId, { permissions, complete: true })
    expect(effects.map(({ code }) => code)).toEqual(["role.gains", "role.loses", "role.nobody_yet", "role.completed"])
  })

  it("keeps what it has of a module that was switched off, and takes nothing new of it", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk", [right("contacts.view")])
    await setHead(world, at, { modules: ["administration"] })
    expect(await editing(at, roleId, { permissions: [right("contacts.view"), right("users.view")] })).toBe("done")
    expect(await editing(at, roleId, { permissions: [right("contacts.view"), right("companies.view")] })).toBe(
      "role.module_unused",
    )
  })

  it("costs the same for 10 and for 10,000 holders", async () => {
    const costOf = async (holders: number) => {
      const at = await settle(world)
      const roleId = await role(world, at, "Desk")
      await setHolders(world, at, roleId, holders)
      const work = () => edit(at, roleId, { permissions: [right("groups.view")] })
      const { cost } = await world.recorder.record(work)
      return [cost.trips, cost.readUnits, cost.writeUnits, cost.calls.length]
    }
    expect(await costOf(10_000)).toEqual(await costOf(10))
  })

  it("shown for so many holders is not done for more", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    const { userId } = await newUser(world, at, { role: "employee" })
    const request = world.as(at.owner, at.tenantId)
    const input = { roleId, permissions: [right("groups.view")] }
    const { confirmation } = await invoke(request, editRole, input, { preview: true })
    await invoke(request, giveRole, { userId, role: roleId })
    expect(await outcomeOf(invoke(request, editRole, input, { confirmation }))).toBe("confirmation.outdated")
  })

  it("while it is given: neither is lost, and whoever gives it holds what it has become", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    const giver = await holder(world, at, right("users.view"), right("users.give_role"), right("groups.view"))
    const { userId } = await newUser(world, at, { role: "employee" })
    const giving = () => invoke(world.as(giver.identityId, at.tenantId), giveRole, { userId, role: roleId })
    const widen = () => edit(at, roleId, { permissions: [right("tenant.edit")] })
    expect(await overtaken(world, giving, widen)).toBe("rights.not_held")
    await edit(at, roleId, { permissions: [right("users.view")] })
    const rename = () => edit(at, roleId, { permissions: [right("groups.view")] })
    expect(await overtaken(world, rename, giving)).toBe("done")
    expect(await roleOf(world, at, roleId)).toMatchObject({ holders: 1, rev: 4 })
  })

  it("by two at once loses neither change, also where transactions conflict", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    world.faults.conflicts = 2
    const both = [editing(at, roleId, { name: "Reception" }), editing(at, roleId, { description: "Greets" })]
    expect(await Promise.all(both)).toEqual(["done", "done"])
    expect(await roleOf(world, at, roleId)).toMatchObject({ name: "Reception", description: "Greets", rev: 3 })
  })

  it("with an outdated If-Match is refused", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    await edit(at, roleId, { name: "Reception" })
    const late = invoke(world.as(at.owner, at.tenantId), editRole, { roleId, name: "X" }, { ifMatch: 1 })
    expect(await outcomeOf(late)).toBe("version.outdated")
  })
})

describe("deleting a role", () => {
  it("takes it away and frees its name and its place among the hundred", async () => {
    const at = await settle(world)
    const before = (await tableOf(world)).filter(({ e }) => e === "role" || e === "name").length
    const roleId = await role(world, at, "Desk")
    const { effects } = await remove(at, roleId)
    expect(effects.map(({ code, severity }) => [code, severity])).toEqual([["role.deleted", "danger"]])
    expect((await tableOf(world)).filter(({ e }) => e === "role" || e === "name")).toHaveLength(before)
    expect((await headOf(world, at)).customRoles).toBe(0)
    expect(await outcomeOf(role(world, at, "Desk"))).toBe("done")
  })

  it("is refused while somebody has it, and says how many; and for presets", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    await newUser(world, at, { role: roleId })
    await expect(remove(at, roleId)).rejects.toMatchObject({ code: "role.held", facts: { holders: 1 } })
    expect(await outcomeOf(remove(at, "marketer" as RoleId))).toBe("role.preset_fixed")
  })

  it("overtaken by giving it is refused, and a role that has gone is not given", async () => {
    const at = await settle(world)
    const [one, two] = [await role(world, at, "One"), await role(world, at, "Two")]
    const { userId } = await newUser(world, at, { role: "employee" })
    const give = (roleId: RoleId) => invoke(world.as(at.owner, at.tenantId), giveRole, { userId, role: roleId })
    expect(
      await overtaken(
        world,
        () => remove(at, one),
        () => give(one),
      ),
    ).toBe("role.held")
    expect(
      await overtaken(
        world,
        () => give(two),
        () => remove(at, two),
      ),
    ).toBe("user.no_role")
  })

  it("is for who may make roles", async () => {
    const at = await settle(world)
    const roleId = await role(world, at, "Desk")
    const { identityId } = await newUser(world, at)
    expect(await outcomeOf(remove(at, roleId, identityId))).toBe("role.not_authors")
    expect(await editing(at, roleId, { name: "X" }, identityId)).toBe("role.not_authors")
    await setHead(world, at, { roleAuthors: "administrators" })
    expect(await outcomeOf(remove(at, roleId, identityId))).toBe("done")
  })
})
