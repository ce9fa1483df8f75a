import type { Capability } from "../kernel/capability.ts"
import { RoleId } from "../kernel/ids.ts"
import { erased, kept } from "../kernel/stored.ts"
import { copyRole, createRole } from "./creating.ts"
import { RoleEffects, RoleErrors, RoleEvents } from "./describing.ts"
import { deleteRole } from "./editing.ts"
import { roles } from "./entity.ts"
import { EscalationErrors } from "./escalation.ts"
import { listPermissions, listRoles, readRole } from "./reading.ts"
import { roleNames } from "./naming.ts"

export { authoringOf } from "./authoring.ts"
export { RoleErrors, RoleView } from "./describing.ts"
export { deleteRole, editedRole, readsOfEdit, RoleEdit } from "./editing.ts"
export { roles } from "./entity.ts"
export { assertHolds, EscalationErrors, type Gift, type Missing, missingFor, narrowIn } from "./escalation.ts"
export {
  countHolder,
  findRole,
  type HeldRole,
  holdingsOf,
  refOfRole,
  type Role,
  RoleName,
  unchangedRole,
} from "./roles.ts"
export { beyond, contentOfOthers, type ModulesInUse, usedOf } from "./rights.ts"
export { allowsEffects } from "./telling.ts"
export { byModule, inShort, toldRights } from "./titles.ts"

export const rolesCapability = {
  name: "roles",
  ids: [RoleId],
  names: [roleNames],
  entities: { roles: kept(roles, { tenant: erased((tenantId) => [roles.query.inTenant({ tenantId })]) }) },
  operations: { listRoles, readRole, listPermissions, createRole, copyRole, deleteRole },
  errors: { ...RoleErrors, ...EscalationErrors },
  events: RoleEvents,
  effects: RoleEffects,
} satisfies Capability
