import * as z from "zod"
import { AccountId, IdentityId, TenantId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { belongsTo, identities, IdentityErrors, placesOf } from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { AccountErrors, AccountName, mostAccounts } from "./accounts.ts"
import { newAccount } from "./opening.ts"

export const openAccount = command({
  name: "account.open",
  summary: "Open a further account, with its first tenant",
  route: "POST /v1/accounts",
  place: IdentityId,
  permission: forAnyone.openAccount,
  limits: {
    perAddress: { most: 120, seconds: 3600 },
    perTarget: { most: 20, seconds: 24 * 3600, of: (_, caller) => caller },
  },
  anew: true,
  input: z.strictObject({ name: AccountName }),
  output: z.object({ accountId: AccountId.schema, tenantId: TenantId.schema }),
  decide: async (ctx, { name }) => {
    const identityId = ctx.place
    const person = await ctx.get(identities, { identityId })
    if (!person) throw IdentityErrors.unknown()
    if (!person.proven) throw IdentityErrors.unproven()
    const accountsOf = placesOf(person).filter((place) => AccountId.is(place)).length
    if (accountsOf >= mostAccounts) throw AccountErrors.too_many_accounts({ most: mostAccounts })
    const { accountId, tenantId, writes, events, effects } = newAccount(ctx, { identityId, person }, { name })
    const belongs = belongsTo(identityId, [accountId, tenantId], person)
    return { result: { accountId, tenantId }, writes: [belongs, ...writes], events, effects }
  },
})
