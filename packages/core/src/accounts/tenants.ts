import type { Context } from "../kernel/context.ts"
import { TenantId } from "../kernel/ids.ts"
import type { TransactItem } from "../kernel/table.ts"
import { sameVersion } from "../kernel/versions.ts"
import { restoredTenant, type Tenant, TenantEffects } from "../tenants/index.ts"
import { type Account, AccountErrors } from "./accounts.ts"
import { accounts } from "./entity.ts"

type InTenant = Context<TenantId>

/** The account of a tenant. */
export const accountOfTenant = async ({ get }: InTenant, { accountId }: Tenant): Promise<Account> => {
  const account = await get(accounts, { accountId })
  if (!account) throw AccountErrors.unknown()
  return account
}

/** That the account is as it was when it was decided what its tenant follows. */
export const unmovedAccount = (account: Account): TransactItem =>
  sameVersion(accounts, { accountId: account.accountId }, account)

/** A tenant comes back: what is written, and what is told of it. */
export const restoringTenant = (tenant: Tenant) => {
  const { tenant: next, write, event } = restoredTenant(tenant)
  const { name, state } = next
  return { next, writes: [write], events: [event] as const, effects: [TenantEffects.restored({ name, state }, {})] }
}
