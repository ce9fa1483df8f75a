import * as z from "zod"
import { AccountId, IdentityId, TenantId } from "../kernel/ids.ts"
import { command, query, unchanged } from "../kernel/operations.ts"
import { nextVersion } from "../kernel/versions.ts"
import { belongsTo, identities, IdentityErrors, placesOf } from "../identities/index.ts"
import { forAnyone, onAccounts } from "../permissions/index.ts"
import {
  AccountEffects,
  AccountErrors,
  AccountEvents,
  AccountName,
  AccountView,
  accountHead,
  mostAccounts,
  accountView,
} from "./accounts.ts"
import { accounts } from "./entity.ts"
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
    const { accountId, tenantId, writes, events, effects } = newAccount(ctx, { identityId, person }, name)
    const belongs = belongsTo(identityId, [accountId, tenantId], person)
    return { result: { accountId, tenantId }, writes: [belongs, ...writes], events, effects }
  },
})

export const readAccount = query({
  name: "account.read",
  summary: "Read an account",
  route: "GET /v1/accounts/{accountId}",
  place: AccountId,
  permission: onAccounts.read,
  input: z.strictObject({}),
  output: AccountView,
  read: async (ctx) => accountView(await accountHead(ctx)),
})

export const renameAccount = command({
  name: "account.rename",
  summary: "Rename an account",
  route: "PATCH /v1/accounts/{accountId}",
  place: AccountId,
  permission: onAccounts.edit,
  input: z.strictObject({ name: AccountName }),
  output: AccountView,
  decide: async (ctx, { name }) => {
    const accountId = ctx.place
    const account = await accountHead(ctx)
    if (account.name === name) return unchanged(accountView(account), account.rev)
    const rev = account.rev + 1
    const change = { from: account.name, to: name }
    return {
      result: accountView({ ...account, name, rev }),
      version: account.rev,
      authorityInHead: true,
      writes: [nextVersion(accounts, { accountId }, account, { set: { name } })],
      events: [AccountEvents.renamed({ object: accountId, version: rev }, change, {})],
      effects: [AccountEffects.renamed(change, {})],
    }
  },
})
