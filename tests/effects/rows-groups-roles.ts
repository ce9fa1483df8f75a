import type { Request } from "@tenantry/core/kernel/context"
import { invoke } from "@tenantry/core/kernel/invoke"
import { operations } from "@tenantry/core/system"
import type { IdentityId, UserId } from "@tenantry/core/kernel/ids"
import { invitationToken } from "@tenantry/core/invitations/index"
import { users } from "@tenantry/core/users/index"
import { newUser } from "../support/users.ts"
import { settle, type Settled, type World } from "../support/world.ts"
import { eachModule } from "./row.ts"

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
  const role = async (name: string, permission: string, scope = "tenant") => {
    const permissions = [{ permission, scope }]
    return String((await run(as(), "role.create", { name, permissions, complete: true }))["roleId"])
  }
  const leader = async () => (await newUser(world, at, { role: "group_leader" })).userId
  return { ...at, as, place: at.tenantId, group, role, leader }
}

let made = 0
/** Somebody whom another invites, with the link that was mailed to them. */
const invited = async (world: World, { tenantId }: Settled, by: IdentityId, more: Values) => {
  const email = `led.${made++}@example.com`
  const about = { email, firstName: "Nora", lastName: "Nowak", ...more }
  const added = await run(world.as(by, tenantId), "user.add", about)
  const userId = added["userId"] as UserId
  const { runtime } = world
  const { expires = 0, sending = 0 } = (await runtime.table.open([tenantId]).get(users, { tenantId, userId })) ?? {}
  const oldToken = invitationToken(runtime.keyring, { place: tenantId, id: userId, expires, rev: sending })
  return { userId, oldToken }
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
      const inviting = await at.role("Inviting", "users.add", "group")
      const inviter = await newUser(world, at, { role: inviting })
      const position = String((await run(at.as(), "group.create", { name: "Place", parent: at.position }))["groupId"])
      await leading(at.as, position, [inviter.userId])
      await leading(at.as, from, [inviter.userId])
      await leading(at.as, to, [await at.leader()])
      await run(at.as(), "group.move", { groupId, parent: from })
      const role = await at.role("Invited", "roles.view")
      await run(at.as(), "role.edit", { roleId: role, permissions: [] })
      const { oldToken } = await invited(world, at, inviter.identityId, { role, position, groups: [groupId] })
      return { ...at, oldToken, input: { groupId, parent: to } }
    },
    changes: ["changed tenant", "changed tree"],
    effects: ["group.moved", "group.reach_grows", "group.reach_shrinks", "group.links_stop"],
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
      const inviter = await newUser(world, at, { role: await at.role("Inviting", "users.add") })
      await run(at.as(), "role.edit", {
        roleId: inviter.hint.roleId,
        permissions: [
          { permission: "mailboxes.view", scope: "group" },
          { permission: "users.add", scope: "tenant" },
        ],
        complete: true,
      })
      const role = await at.role("Coming", "mailboxes.view", "group")
      const { userId, oldToken } = await invited(world, at, inviter.identityId, { role })
      return { ...at, oldToken, input: { groupId, leaders: [userId] } }
    },
    changes: ["changed tenant", "changed tree"],
    effects: ["group.leaders_named", "group.leaders_gain", "group.leaders_lose", "user.link_lapses"],
  },
  "role.create": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const permissions = [{ permission: "users.edit", scope: "group" }]
      return { ...at, input: { name: "Desk", permissions, complete: true } }
    },
    changes: ["changed tenant", "made name", "made name", "made role"],
    effects: ["role.created", "role.allows", "role.completed", "role.nobody_yet"],
  },
  "role.copy": {
    arrange: async (world: World) => ({ ...(await owning(world)), input: { roleId: "marketer", name: "Copy" } }),
    changes: ["changed tenant", "made name", "made name", "made role"],
    effects: ["role.created", ...eachModule("role.allows").slice(1), "role.copied", "role.nobody_yet"],
  },
  "role.edit": {
    arrange: async (world: World) => {
      const at = await owning(world)
      const roleId = await at.role("Desk", "users.add")
      const inviter = await newUser(world, at, { role: roleId })
      const plain = await at.role("Plain", "roles.view")
      await run(at.as(), "role.edit", { roleId: plain, permissions: [] })
      const { oldToken } = await invited(world, at, inviter.identityId, { role: plain })
      const permissions = [
        { permission: "users.edit", scope: "group" },
        { permission: "messages.view", scope: "tenant" },
      ]
      const words = { name: "Reception", description: "Greets people" }
      return { ...at, oldToken, input: { roleId, ...words, permissions, complete: true } }
    },
    changes: ["changed role", "deleted name", "deleted name", "made name", "made name"],
    effects: [
      "role.gains_content",
      "role.gains",
      "role.gains",
      "role.loses",
      "role.changes_holders",
      "role.links_stop",
      "role.renamed",
      "role.described",
      "role.completed",
    ],
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
