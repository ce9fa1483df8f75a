import { randomUUID } from "node:crypto"
import { GroupId, RoleId } from "@tenantry/core/kernel/ids"
import type { Asked } from "./asking.ts"
import type { Stage } from "./stage.ts"

type Values = Readonly<Record<string, unknown>>

const nothing = (): Values => ({})
const fresh = (what: string): string => `${what} ${randomUUID()}`
const rights = [{ permission: "users.view", scope: "tenant" }]

/** Ids that nobody has. */
export const unknownGroupsAndRoles = { groupId: GroupId.make(new Date()), roleId: RoleId.make(new Date()) }
const [groupId, foreignGroup] = [GroupId.make(new Date()), GroupId.make(new Date())]
const [roleId, foreignRole] = [RoleId.make(new Date()), RoleId.make(new Date())]
const ofGroup = { path: () => ({ groupId }), foreign: () => ({ groupId: foreignGroup }) }
const ofRole = { path: () => ({ roleId }), foreign: () => ({ roleId: foreignRole }) }

const made = async ({ play, owner }: Stage, what: "groups" | "roles", body: Values): Promise<Values> =>
  play.ask(owner, `POST /v1/tenants/${owner.tenantId}/${what}`, { body })

const newGroup = async (stage: Stage): Promise<string> =>
  String((await made(stage, "groups", { name: fresh("Group") }))["groupId"])
const newRole = async (stage: Stage): Promise<string> =>
  String((await made(stage, "roles", { name: fresh("Role"), permissions: rights }))["roleId"])

const asOwner = ({ owner }: Stage, path: Readonly<Record<string, string>>, input: Values = {}): Asked => {
  const { accountId, tenantId } = owner
  return { as: owner, path: { accountId, tenantId, ...path }, input }
}

const role = { name: "Front desk", description: "Greets people", permissions: rights, complete: true }

/** The rows of groups and roles: how each is called over HTTP. */
export const examplesOfGroupsAndRoles = {
  "group.list": { input: () => ({ limit: "1", cursor: "x" }) },
  "group.create": {
    input: () => ({ name: "Sales", parent: groupId }),
    arrange: async (stage: Stage) => asOwner(stage, {}, { name: fresh("Sales"), parent: await newGroup(stage) }),
  },
  "group.rename": {
    ...ofGroup,
    input: () => ({ name: fresh("Renamed") }),
    arrange: async (stage: Stage) => asOwner(stage, { groupId: await newGroup(stage) }, { name: fresh("Renamed") }),
  },
  "group.move": {
    ...ofGroup,
    input: () => ({ parent: foreignGroup }),
    arrange: async (stage: Stage) => {
      const parent = await newGroup(stage)
      return asOwner(stage, { groupId: await newGroup(stage) }, { parent })
    },
  },
  "group.delete": {
    ...ofGroup,
    input: nothing,
    arrange: async (stage: Stage) => asOwner(stage, { groupId: await newGroup(stage) }),
  },
  "group.name_leaders": {
    ...ofGroup,
    input: () => ({ leaders: [] }),
    arrange: async (stage: Stage) =>
      asOwner(stage, { groupId: await newGroup(stage) }, { leaders: [stage.company.userId] }),
  },
  "role.list": { input: () => ({ limit: "1", cursor: "x" }) },
  "role.permissions": { input: nothing },
  "role.read": {
    ...ofRole,
    input: nothing,
    arrange: async (stage: Stage) => asOwner(stage, { roleId: await newRole(stage) }),
  },
  "role.create": {
    input: () => role,
    arrange: async (stage: Stage) => Promise.resolve(asOwner(stage, {}, { ...role, name: fresh("Desk") })),
  },
  "role.copy": {
    ...ofRole,
    input: () => ({ name: "Copy", description: "As it was" }),
    arrange: async (stage: Stage) => asOwner(stage, { roleId: await newRole(stage) }, { name: fresh("Copy") }),
  },
  "role.edit": {
    ...ofRole,
    input: () => role,
    arrange: async (stage: Stage) => asOwner(stage, { roleId: await newRole(stage) }, { name: fresh("Edited") }),
  },
  "role.delete": {
    ...ofRole,
    input: nothing,
    arrange: async (stage: Stage) => asOwner(stage, { roleId: await newRole(stage) }),
  },
}
