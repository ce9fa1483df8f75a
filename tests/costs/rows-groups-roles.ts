import { createGroup, deleteGroup, renameGroup } from "@tenantry/core/groups/index"
import type { Request } from "@tenantry/core/kernel/context"
import type { RoleId } from "@tenantry/core/kernel/ids"
import { invoke } from "@tenantry/core/kernel/invoke"
import type { AnyOperation } from "@tenantry/core/kernel/operations"
import { copyRole, createRole, deleteRole, listPermissions, listRoles, readRole } from "@tenantry/core/roles/index"
import { editRole, listGroups, moveGroup, nameLeaders } from "@tenantry/core/users/index"
import type { Settled, World } from "../support/world.ts"

type Stage = Settled & { readonly world: World }
type Call = { readonly request: Request; readonly operation: AnyOperation; readonly input: object }
type Row = {
  readonly arrange: (stage: Stage) => Promise<Call> | Call
  readonly cost: readonly [trips: number, read: number, write: number, index: number]
}

const as = ({ world, owner, tenantId }: Stage): Request => world.as(owner, tenantId)
const simply =
  (operation: AnyOperation, input: object = {}) =>
  (stage: Stage): Call => ({ request: as(stage), operation, input })

const newGroup = async (stage: Stage, name: string) => (await invoke(as(stage), createGroup, { name })).result.groupId
const newRole = async (stage: Stage): Promise<RoleId> => {
  const permissions = [{ permission: "users.view", scope: "tenant" as const }]
  return (await invoke(as(stage), createRole, { name: "Desk", permissions })).result.roleId as RoleId
}

const ofGroup =
  (operation: AnyOperation, more: object = {}) =>
  async (stage: Stage): Promise<Call> => ({
    request: as(stage),
    operation,
    input: { groupId: await newGroup(stage, "Sales"), ...more },
  })
const ofRole =
  (operation: AnyOperation, more: object = {}) =>
  async (stage: Stage): Promise<Call> => ({
    request: as(stage),
    operation,
    input: { roleId: await newRole(stage), ...more },
  })

const permissions = [{ permission: "groups.view", scope: "tenant" }]

export const rowsOfGroupsAndRoles: Readonly<Record<string, Row>> = {
  "group.list": { arrange: simply(listGroups), cost: [2, 6, 0, 0] },
  "group.create": { arrange: simply(createGroup, { name: "Sales" }), cost: [2, 5, 14, 0] },
  "group.rename": { arrange: ofGroup(renameGroup, { name: "Selling" }), cost: [2, 5, 12, 0] },
  "group.move": {
    arrange: async (stage) => {
      const [groupId, parent] = [await newGroup(stage, "Sales"), await newGroup(stage, "Above")]
      return { request: as(stage), operation: moveGroup, input: { groupId, parent } }
    },
    cost: [2, 5, 12, 0],
  },
  "group.delete": { arrange: ofGroup(deleteGroup), cost: [2, 6, 14, 0] },
  "group.name_leaders": {
    arrange: async (stage) => ofGroup(nameLeaders, { leaders: [stage.founder] })(stage),
    cost: [2, 5, 12, 0],
  },
  "role.list": { arrange: simply(listRoles), cost: [2, 5, 0, 0] },
  "role.permissions": { arrange: simply(listPermissions), cost: [1, 4, 0, 0] },
  "role.read": { arrange: ofRole(readRole), cost: [1, 5, 0, 0] },
  "role.create": { arrange: simply(createRole, { name: "Desk", permissions }), cost: [2, 6, 16, 0] },
  "role.copy": { arrange: simply(copyRole, { roleId: "accountant", name: "Copy" }), cost: [2, 6, 26, 0] },
  "role.edit": { arrange: ofRole(editRole, { permissions }), cost: [2, 5, 12, 0] },
  "role.delete": { arrange: ofRole(deleteRole), cost: [2, 5, 16, 0] },
}
