import * as z from "zod"
import { Instant } from "../kernel/bounded.ts"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { type Account, accountOfTenant, accounts } from "../accounts/index.ts"
import { forJobs } from "../permissions/index.ts"
import { nextHead, type Tenant, TenantEffects, TenantEvents, tenantHead, tenants } from "../tenants/index.ts"
import { ErasureSignals, isDue, nameless, nextStep, type Step } from "./erasures.ts"

/** Stored in deliveries for a month, so it keeps the name that it had. */
export const tenantErasing = "tenant.erase"

/** A tenant that closed with its account is only erased while that is still closed: it would have come back with it. */
const stillClosing = ({ accountId }: Account): TransactItem =>
  write(accounts)
    .check({ accountId })
    .where((head, { ne }) => ne(head.state, "active"))
    .commit()

const counted = ({ accountId }: Account): TransactItem =>
  write(accounts).patch({ accountId }).subtract({ tenants: 1 }).commit()

const tell = ({ tenantId, accountId, rev }: Tenant, step: Step) => {
  const of = { object: tenantId, version: rev + 1 }
  if (step.kind === "end")
    return { event: TenantEvents.erased(of, { accountId }, {}), effect: TenantEffects.erased({}, {}) }
  const items = step.removals.length
  const effect = TenantEffects.erasing({ items }, {})
  if (step.kind === "items") return { event: TenantEvents.erasing(of, { items }, {}), effect }
  return { event: TenantEvents.peopleLetGo(of, { identityIds: step.identityIds }, {}), effect }
}

/** The head that stays: which tenant of which account there was, and until when it could be restored. */
const tombstone = (tenant: Tenant, step: Step, begun: string): TransactItem => {
  const gone = ["resumes", "withAccount", "holds"] as const
  const head = { state: "closed" as const, name: nameless }
  return step.kind === "end"
    ? nextHead(tenant, head, [...gone, "erasing"])
    : nextHead(tenant, { ...head, erasing: begun }, gone)
}

/** One step of erasing what was closed. The first makes restoring impossible; each names where the next one goes on. */
export const eraseTenant = command({
  name: "erasure.erase_tenant",
  summary: "Erase the next part of a tenant that was closed",
  place: TenantId,
  permission: forJobs.eraseTenant,
  input: z.strictObject({ accountId: AccountId.schema, closes: Instant }),
  output: z.object({ finished: z.boolean() }),
  reads: (tenantId, { accountId }) => [ref(tenants, { tenantId }), ref(accounts, { accountId })],
  decide: async (ctx, { closes }) => {
    const tenant = await tenantHead(ctx)
    if (!isDue(tenant, closes, ctx.now)) throw ErasureSignals.not_due()
    const account = await accountOfTenant(ctx, tenant)
    const follows = tenant.state === "closing" && tenant.withAccount === true
    if (follows && account.state === "active") throw ErasureSignals.not_due()
    const begun = tenant.erasing ?? ctx.now.toISOString()
    const step = await nextStep(ctx, tenantErasing, new Date(begun))
    const { event, effect } = tell(tenant, step)
    const finished = step.kind === "end"
    return {
      result: { finished },
      writes: [tombstone(tenant, step, begun), ...(finished ? [counted(account)] : step.removals)],
      checks: follows ? [stillClosing(account)] : [],
      forgetAfter: ctx.now,
      events: [event],
      effects: [effect],
    }
  },
})
