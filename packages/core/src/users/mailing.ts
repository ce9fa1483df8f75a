import { AccountId, type TenantId } from "../kernel/ids.ts"
import type { Authorised } from "../kernel/operations.ts"
import type { Partitions } from "../kernel/store.ts"
import { type Levels, mailDaysOf, mailsByCaller, mailsOf } from "../mails/index.ts"
import { accountAbove, type Tenant } from "../tenants/index.ts"

/** A tenant's mails take from the tenant's budget and from its account's. */
export const levelsOf = ({ tenantId, accountId }: Pick<Tenant, "tenantId" | "accountId">): Levels => [
  tenantId,
  accountId,
]

/** The same with the account that a token remembers. */
export const levelsFrom = (tenantId: TenantId, accountId: string | undefined): Levels =>
  accountId !== undefined && AccountId.is(accountId) ? [tenantId, accountId] : [tenantId]

/** Where a command of a tenant counts what it mails beside the tenant: with the account above, and with whoever acts. */
export const mailsBeyond = (tenantId: TenantId, found: Authorised): Partitions => [
  ...accountAbove(tenantId, found).flatMap(mailsOf),
  ...mailsByCaller(tenantId, found),
]

/** Where the account counts mails by days: what came back is counted there as well. */
export const mailsAbove = (tenantId: TenantId, found: Authorised): Partitions =>
  accountAbove(tenantId, found).map(mailDaysOf)
