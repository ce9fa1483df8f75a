import type { Capability } from "../kernel/capability.ts"
import { kept } from "../kernel/stored.ts"
import { appointOperator } from "./appoint.ts"
import { services } from "./entity.ts"
import { giveStaffRole } from "./give-role.ts"
import { listStaff } from "./list.ts"
import { staffReactions } from "./reactions.ts"
import { removeStaff } from "./remove.ts"
import { StaffEffects, StaffErrors, StaffEvents, StaffSignals } from "./staff.ts"
import { vouchForStaff } from "./vouch.ts"

export { appointOperator } from "./appoint.ts"
export { staffChanged } from "./changing.ts"
export { services } from "./entity.ts"
export {
  type Service,
  StaffEffects,
  StaffErrors,
  StaffEvents,
  StaffRoleName,
  StaffSignals,
  stillOperatorAdmin,
} from "./staff.ts"

export const staffCapability = {
  name: "staff",
  // Of the service alone, which does not end.
  entities: { services: kept(services, {}) },
  operations: { listStaff, giveStaffRole, removeStaff, vouchForStaff, appointOperator },
  reactions: staffReactions,
  errors: StaffErrors,
  signals: StaffSignals,
  events: StaffEvents,
  effects: StaffEffects,
} satisfies Capability
