import type { Capability } from "../kernel/capability.ts"
import { copyRole } from "./copy.ts"
import { createRole } from "./create.ts"
import { deleteRole } from "./delete.ts"
import { editRole } from "./edit.ts"
import { listRoles } from "./list.ts"
import { listRoleMembers } from "./members.ts"
import { listPermissions } from "./permissions.ts"
import { readRole } from "./read.ts"
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
