import type { Capability } from "../kernel/capability.ts"
import { PartnerId } from "../kernel/ids.ts"
import { kept } from "../kernel/stored.ts"
import { createPartner } from "./create.ts"
import { editPartner } from "./edit.ts"
import { partners } from "./entity.ts"
import { leavePartner } from "./leave.ts"
import { listPartnerAdmins } from "./list-admins.ts"
import { PartnerEffects, PartnerErrors, PartnerEvents } from "./partners.ts"
import { partnerReactions } from "./reactions.ts"
import { readPartner } from "./read.ts"
import { removePartnerAdmin } from "./remove-admin.ts"

export { partners } from "./entity.ts"
export {
  adminsOf,
  mostPartnerAdmins,
  type Partner,
  PartnerEffects,
  PartnerErrors,
  PartnerEvents,
  partnerView,
  PartnerView,
  stillPartnerAdmin,
} from "./partners.ts"

export const partnersCapability = {
  name: "partners",
  ids: [PartnerId],
  // Of the operator, who ends it; what lies with it says what it was.
  entities: { partners: kept(partners, {}) },
  operations: { createPartner, readPartner, editPartner, listPartnerAdmins, removePartnerAdmin, leavePartner },
  reactions: partnerReactions,
  errors: PartnerErrors,
  events: PartnerEvents,
  effects: PartnerEffects,
} satisfies Capability
