import type { Capability } from "../kernel/capability.ts"
import { RoleId } from "../kernel/ids.ts"
import { erased, kept } from "../kernel/stored.ts"
import { RoleEffects, RoleErrors, RoleEvents } from "./describing.ts"
import { roles } from "./entity.ts"
import { EscalationErrors } from "./escalation.ts"
import { roleNames } from "./naming.ts"

export { type Authoring, authorOf, authoringOf, countRole, customRole } from "./authoring.ts"
export {
  mostRoles,
  RoleDescription,
  RoleEffects,
  RoleEntry,
  RoleErrors,
  RoleEvents,
  RoleTitle,
  RoleView,
} from "./describing.ts"
export { roles } from "./entity.ts"
export {
  assertHolds,
  EscalationErrors,
  type Gift,
  type Missing,
  type Giver,
  missingFor,
  narrowIn,
} from "./escalation.ts"
export { assertUnlike, refsOfName, renaming } from "./naming.ts"
export {
  assertUsed,
  beyond,
  completed,
  contentOfOthers,
  holdingsFrom,
  leftOf,
  type ModulesInUse,
  Rights,
  usedOf,
} from "./rights.ts"
export {
  countHolder,
  findRole,
  heldRole,
  type HeldRole,
  holdingsOf,
  refOfRole,
  type Role,
  RoleName,
  unchangedRole,
} from "./roles.ts"
export { allowsEffects, changeEffects } from "./telling.ts"
export { byModule, entryOf, inShort, roleView, titleOf, toldRights } from "./titles.ts"

export const rightsCapability = {
  name: "rights",
  ids: [RoleId],
  names: [roleNames],
  entities: { roles: kept(roles, { tenant: erased((tenantId) => [roles.query.inTenant({ tenantId })]) }) },
  errors: { ...RoleErrors, ...EscalationErrors },
  events: RoleEvents,
  effects: RoleEffects,
} satisfies Capability
