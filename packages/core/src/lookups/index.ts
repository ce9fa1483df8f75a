import type { Capability } from "../kernel/capability.ts"
import { lookUpAccounts } from "./accounts.ts"
import { lookUpDeliveries } from "./deliveries.ts"
import { LookupErrors } from "./lookups.ts"
import { lookUpMails } from "./mails.ts"
import { lookUpPartners } from "./partners.ts"
import { lookUpOrphans } from "./orphans.ts"
import { lookUpPeople } from "./people.ts"
import { lookUpTenants } from "./tenants.ts"

export const lookupsCapability = {
  name: "lookups",
  operations: {
    lookUpAccounts,
    lookUpOrphans,
    lookUpTenants,
    lookUpPartners,
    lookUpPeople,
    lookUpDeliveries,
    lookUpMails,
  },
  errors: LookupErrors,
} satisfies Capability
