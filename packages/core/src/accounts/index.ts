import type { Capability } from "../kernel/capability.ts"
import { AccountId } from "../kernel/ids.ts"
import { kept } from "../kernel/stored.ts"
import { AccountEffects, AccountErrors, AccountEvents } from "./accounts.ts"
import { appointAdministrator } from "./appoint-administrator.ts"
import { leaveAccount, listAdmins, removeAdmin } from "./admins.ts"
import { closeAccount, restoreAccount } from "./closing.ts"
import { accounts } from "./entity.ts"
import { openAccount, readAccount, renameAccount } from "./operations.ts"
import { accountReactions } from "./reactions.ts"
import { followAccount, openTenant, restoreTenant } from "./tenants.ts"

export {
  type Account,
  AccountEffects,
  AccountErrors,
  AccountEvents,
  AccountName,
  accountHead,
  identityOf,
  mostAdmins,
  offerFields,
  type OwnershipOffer,
  offerOf,
  ownerAbove,
  stillOwner,
} from "./accounts.ts"
export { accounts } from "./entity.ts"
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
    leaveAccount,
    openTenant,
    restoreTenant,
    appointAdministrator,
    followAccount,
    closeAccount,
    restoreAccount,
  },
  reactions: accountReactions,
  errors: AccountErrors,
  events: AccountEvents,
  effects: AccountEffects,
} satisfies Capability
