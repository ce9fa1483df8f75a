import type { Capability } from "../kernel/capability.ts"
import { PartnerId } from "../kernel/ids.ts"
import { kept } from "../kernel/stored.ts"
import { changePartnerAccess } from "./change-access.ts"
import { createPartner } from "./create.ts"
import { editPartner } from "./edit.ts"
import { partnerAccounts, partners } from "./entity.ts"
import { joinAccount } from "./join-account.ts"
import { partnerContributions } from "./leaving.ts"
import { leavePartner } from "./leave.ts"
import { listPartnerAccounts } from "./list-accounts.ts"
import { makePartnerCode } from "./make-code.ts"
import { listPartnerAdmins } from "./list-admins.ts"
import { PartnerEffects, PartnerErrors, PartnerEvents } from "./partners.ts"
import { partnerReactions } from "./reactions.ts"
import { readAccountPartner, readPartner } from "./read.ts"
import { removePartnerAdmin } from "./remove-admin.ts"
import { withdrawPartnerCode } from "./withdraw-code.ts"

export { accessBy, accessFields, broughtBy, stillAccess } from "./access.ts"
export { brandedAs, brandOf } from "./branding.ts"
export { partners } from "./entity.ts"
export {
  adminsOf,
  isAdminOf,
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
  entities: { partners: kept(partners, {}), partnerAccounts: kept(partnerAccounts, {}) },
  operations: {
    createPartner,
    readPartner,
    editPartner,
    listPartnerAdmins,
    removePartnerAdmin,
    leavePartner,
    listPartnerAccounts,
    joinAccount,
    readAccountPartner,
    changePartnerAccess,
    makePartnerCode,
    withdrawPartnerCode,
  },
  contributes: partnerContributions,
  reactions: partnerReactions,
  errors: PartnerErrors,
  events: PartnerEvents,
  effects: PartnerEffects,
} satisfies Capability
