import type { Request } from "@tenantry/core/kernel/context"
import { invoke } from "@tenantry/core/kernel/invoke"
import { operations } from "@tenantry/core/system"
import { newUser } from "../support/users.ts"
import { settle, type World } from "../support/world.ts"

type Values = Readonly<Record<string, unknown>>

const run = async (request: Request, name: string, input: Values): Promise<Values> => {
  const operation = operations.find((one) => one.name === name)
  if (operation?.kind !== "command") throw new Error(`there is no command ${name}`)
  return (await invoke(request, operation, input)).result as Values
}

const owning = async (world: World) => {
  const at = await settle(world)
  const as = (): Request => world.as(at.owner, at.tenantId)
  const group = async (name: string) => String((await run(as(), "group.create", { name }))["groupId"])
  const role = async (name: string, permission: string) => {
    const permissions = [{ permission, scope: "tenant" }]
    return String((await run(as(), "role.create", { name, permissions }))["roleId"])
  }
  const leader = async () => (await newUser(world, at, { role: "group_leader" })).userId
  return { ...at, as, place: at.tenantId, group, role, leader }
}

const leading = (as: () => Request, groupId: string, leaders: readonly string[]) =>
  run(as(), "group.name_leaders", { groupId, leaders })

/** For every command on groups and roles: what of the table may differ afterwards, and what is said of it. */
export const rowsOfGroupsAndRoles = {
  "group.create": {
    arrange: async (world: World) => {
      const at = await owning(world)
      return { ...at, input: { name: "Sales", parent: await at.group("Above") } }
    },
    changes: ["changed tenant", "changed tree", "made group_count"],
    effects: ["group.created"],
  },
  "group.rename": {
    arrange: async (world: World) => {
      const at = await owning(world)
      return { ...at, input: { groupId: await at.group("Sales"), name: "Selling" } }
    },
    changes: ["changed tenant", "changed tree"],
    effects: ["group.renamed"],
  },
  "group.move": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const [from, to, groupId] = [await at.group("From"), await at.group("To"), await at.group("Moved")]
      await leading(at.as, from, [await at.leader()])
      await leading(at.as, to, [await at.leader()])
      await run(at.as(), "group.move", { groupId, parent: from })
      return { ...at, input: { groupId, parent: to } }
    },
    changes: ["changed tenant", "changed tree"],
    effects: ["group.moved", "group.reach_grows", "group.reach_shrinks"],
  },
  "group.delete": {
    arrange: async (world: World) => {
      const at = await owning(world)
      return { ...at, input: { groupId: await at.group("Sales") } }
    },
    changes: ["changed tenant", "changed tree", "deleted group_count"],
    effects: ["group.deleted"],
  },
  "group.name_leaders": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const groupId = await at.group("Sales")
      await leading(at.as, groupId, [await at.leader()])
      return { ...at, input: { groupId, leaders: [await at.leader()] } }
    },
    changes: ["changed tenant", "changed tree"],
    effects: ["group.leaders_named", "group.leaders_gain", "group.leaders_lose"],
  },
  "role.create": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const permissions = [{ permission: "users.edit", scope: "group" }]
      return { ...at, input: { name: "Desk", permissions, complete: true } }
    },
    changes: ["changed tenant", "made name", "made name", "made role"],
    effects: ["role.created", "role.completed", "role.nobody_yet"],
  },
  "role.copy": {
    arrange: async (world: World) => ({ ...(await owning(world)), input: { roleId: "marketer", name: "Copy" } }),
    changes: ["changed tenant", "made name", "made name", "made role"],
    effects: ["role.created", "role.copied", "role.nobody_yet"],
  },
  "role.edit": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const roleId = await at.role("Desk", "roles.view")
      const permissions = [{ permission: "users.edit", scope: "group" }]
      const words = { name: "Reception", description: "Greets people" }
      return { ...at, input: { roleId, ...words, permissions, complete: true } }
    },
    changes: ["changed role", "deleted name", "deleted name", "made name", "made name"],
    effects: ["role.renamed", "role.described", "role.gains", "role.loses", "role.completed", "role.nobody_yet"],
  },
  "role.delete": {
    arrange: async (world: World) => {
      const at = await owning(world)
      return { ...at, input: { roleId: await at.role("Desk", "roles.view") } }
    },
    changes: ["changed tenant", "deleted name", "deleted name", "deleted role"],
    effects: ["role.deleted"],
  },
}
