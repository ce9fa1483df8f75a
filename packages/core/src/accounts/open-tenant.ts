import * as z from "zod"
import { AccountId, TenantId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { command } from "../kernel/operations.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { TimeZone } from "../kernel/values.ts"
import { belongsTo, identities, IdentityErrors } from "../identities/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { Modules, TenantName, usedModules } from "../tenants/index.ts"
import { type Account, AccountEffects, AccountErrors, accountHead, identityOf, mostTenants } from "./accounts.ts"
import { accounts } from "./entity.ts"
import { newTenant } from "./opening.ts"

/** The count is a condition, not the account's version: whoever renames the account meanwhile, stands in nobody's way. */
const counted = ({ accountId, tenants }: Account): TransactItem =>
  write(accounts)
    .patch({ accountId })
    .add({ tenants: 1 })
    .where((head, { eq }) => `${eq(head.tenants, tenants)} AND ${eq(head.state, "active")}`)
    .commit()

export const openTenant = command({
  name: "account.tenants.open",
  summary: "Open a further tenant, with oneself as its first administrator",
  route: "POST /v1/accounts/{accountId}/tenants",
  place: AccountId,
  permission: onAccounts.openTenants,
  anew: true,
  input: z.strictObject({
    name: TenantName,
    locale: Locale.exactOptional(),
    timeZone: TimeZone.exactOptional(),
    modules: Modules.exactOptional(),
  }),
  output: z.object({ tenantId: TenantId.schema }),
  beyond: (_, { actor }) => [actor.id],
  decide: async (ctx, { modules, ...company }) => {
    const identityId = identityOf(ctx.actor)
    const [account, person] = [await accountHead(ctx), await ctx.get(identities, { identityId })]
    if (!person) throw IdentityErrors.unknown()
    if (!person.proven) throw IdentityErrors.unproven()
    if (account.tenants >= mostTenants) throw AccountErrors.too_many_tenants({ most: mostTenants })
    const uses = modules ? { modules: usedModules(ctx.catalogue, modules) } : {}
    const made = newTenant(ctx, { identityId, person }, ctx.place, { ...company, ...uses })
    const { tenantId, writes, events, effects } = made
    const counting = AccountEffects.tenantCounted({ tenants: account.tenants + 1, most: mostTenants }, {})
    return {
      result: { tenantId },
      writes: [counted(account), belongsTo(identityId, [tenantId]), ...writes],
      events,
      effects: [...effects, counting],
    }
  },
})
