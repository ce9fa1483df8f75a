import type { Capability } from "../kernel/capability.ts"
import { AccountEffects, AccountErrors, AccountEvents } from "./accounts.ts"
import { listAdmins, removeAdmin } from "./admins.ts"
import { accounts } from "./entity.ts"
import { openAccount, readAccount, renameAccount } from "./operations.ts"
import { accountReactions } from "./reactions.ts"

export {
  type Account,
  AccountErrors,
  AccountEvents,
  AccountName,
  headOf,
  identityOf,
  mostAdmins,
  newAccount,
  type Offer,
  offerOf,
  stillOwner,
} from "./accounts.ts"
export { listAdmins, removeAdmin } from "./admins.ts"
export { accounts } from "./entity.ts"
export { openAccount, readAccount, renameAccount } from "./operations.ts"

export const accountsCapability: Capability = {
  name: "accounts",
  entities: { accounts },
  operations: [openAccount, readAccount, renameAccount, listAdmins, removeAdmin],
  reactions: accountReactions,
  errors: AccountErrors,
  events: AccountEvents,
  effects: AccountEffects,
}
