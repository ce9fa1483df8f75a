import { AccountId, type TenantId } from "../kernel/ids.ts"
import { itemOf, type Known, type Partitions } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { type Levels, mailDaysOf } from "../mails/index.ts"
import { type Tenant, tenants } from "../tenants/index.ts"

/** A tenant's mails take from the tenant's budget and from its account's. */
export const levelsOf = ({ tenantId, accountId }: Pick<Tenant, "tenantId" | "accountId">): Levels => [
  tenantId,
  accountId,
]

/** The same with the account that a token remembers. */
export const levelsFrom = (tenantId: TenantId, accountId: string | undefined): Levels =>
  accountId !== undefined && AccountId.is(accountId) ? [tenantId, accountId] : [tenantId]

/** Where the account counts mails: all that a command of its tenant touches there. */
export const mailsAbove = (tenantId: TenantId, known: Known): Partitions => {
  const tenant = itemOf(known, ref(tenants, { tenantId }))
  return tenant ? [mailDaysOf(tenant.accountId)] : []
}
