import type { Capability } from "../kernel/capability.ts"
import { copyRole, createRole } from "./creating.ts"
import { deleteRole } from "./delete.ts"
import { editRole } from "./edit.ts"
import { listRoleMembers } from "./members.ts"
import { listPermissions, listRoles, readRole } from "./reading.ts"
import { replaceRole, replacingWork } from "./replace.ts"

export const rolesCapability = {
  name: "roles",
  operations: {
    listRoles,
    readRole,
    listRoleMembers,
    listPermissions,
    createRole,
    copyRole,
    editRole,
    replaceRole,
    deleteRole,
  },
  work: replacingWork,
} satisfies Capability
