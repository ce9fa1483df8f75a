import type { Context } from "../kernel/context.ts"
import { heldAs, holdsOf } from "../kernel/holds.ts"
import type { TransactItem } from "../kernel/table.ts"
import { nextHead, type Tenant, TenantEvents } from "./tenants.ts"

/** For how long what was closed can be restored: 30 days. */
export const restorableFor = 30 * 24 * 60 * 60 * 1000

type Closing = { readonly closes: string; readonly withAccount: boolean }

type Moved = {
  readonly tenant: Tenant
  readonly write: TransactItem
  readonly event: ReturnType<typeof TenantEvents.closed>
}

/** A tenant on its way out: it can be read and restored until then, and changed by nobody. */
export const closingTenant = (tenant: Tenant, { closes, withAccount }: Closing): Moved => {
  const { tenantId: object } = tenant
  const rev = tenant.rev + 1
  const next = { state: "closing" as const, closes, withAccount, holds: [...holdsOf(tenant)] }
  const event = TenantEvents.closed({ object, version: rev }, { closes, withAccount }, {})
  return { tenant: { ...tenant, ...next, rev }, write: nextHead(tenant, next), event }
}

/** A tenant as it was before it was closed, and as it is held by now. */
export const restoredTenant = (tenant: Tenant): Moved => {
  const { closes: _closes, resumes: _resumes, withAccount = false, ...rest } = tenant
  const { tenantId: object } = rest
  const rev = tenant.rev + 1
  const next = heldAs({ state: "active" }, holdsOf(tenant))
  const event = TenantEvents.restored({ object, version: rev }, { state: next.state, withAccount }, {})
  const gone = ["closes", "resumes", "withAccount"] as const
  return { tenant: { ...rest, ...next, rev }, write: nextHead(tenant, next, gone), event }
}

/** Until when what is closed now can be restored. */
export const closesFrom = ({ asOf }: Pick<Context, "asOf">): string =>
  new Date(asOf.getTime() + restorableFor).toISOString()
