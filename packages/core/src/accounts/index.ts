import type { Capability } from "../kernel/capability.ts"
import { AccountId } from "../kernel/ids.ts"
import { kept } from "../kernel/stored.ts"
import { AccountEffects, AccountErrors, AccountSignals, AccountEvents } from "./accounts.ts"
import { appointAdministrator } from "./appoint-administrator.ts"
import { closeAccount } from "./close.ts"
import { accounts } from "./entity.ts"
import { leaveAccount } from "./leave.ts"
import { listAdmins } from "./list-admins.ts"
import { openTenant } from "./open-tenant.ts"
import { openAccount } from "./open.ts"
import { accountReactions } from "./reactions.ts"
import { readAccount } from "./read.ts"
import { removeAdmin } from "./remove-admin.ts"
import { renameAccount } from "./rename.ts"
import { reopenAccount } from "./reopen.ts"
import { restoreTenant } from "./restore-tenant.ts"
import { restoreAccount } from "./restore.ts"
import { suspendAccount } from "./suspend.ts"
import { takeTenantAlong } from "./take-tenant-along.ts"
import { tellingHolds } from "./telling-holds.ts"
import { vouchForAdmin } from "./vouch-admin.ts"

export {
  type Account,
  AccountEffects,
  AccountErrors,
  AccountSignals,
  AccountEvents,
  AccountName,
  accountHead,
  identityOf,
  mostAdmins,
  offerFields,
  type OwnershipOffer,
  offerOf,
  ownerAbove,
  pendingFields,
  peopleOver,
  proposalOf,
  stillOwner,
} from "./accounts.ts"
export { accounts, type OwnershipProposal, type PartnerAccess, partnerAccesses } from "./entity.ts"
export { fewestLetters, searchableName, soughtAs } from "./naming.ts"
export { accountShards } from "./shards.ts"
export { accountOfTenant } from "./tenants.ts"
export { newAccount } from "./opening.ts"

export const accountsCapability = {
  name: "accounts",
  ids: [AccountId],
  entities: { accounts: kept(accounts, { account: "emptied" }) },
  operations: {
    openAccount,
    readAccount,
    renameAccount,
    listAdmins,
    removeAdmin,
    vouchForAdmin,
    leaveAccount,
    openTenant,
    restoreTenant,
    appointAdministrator,
    takeTenantAlong,
    suspendAccount,
    reopenAccount,
    closeAccount,
    restoreAccount,
  },
  reactions: accountReactions,
  contributes: tellingHolds,
  errors: AccountErrors,
  signals: AccountSignals,
  events: AccountEvents,
  effects: AccountEffects,
} satisfies Capability
