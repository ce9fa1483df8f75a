import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { nextVersion } from "../kernel/versions.ts"
import { onAccounts } from "../permissions/index.ts"
import { AccountEffects, AccountEvents, accountHead, AccountName, AccountView, accountView } from "./accounts.ts"
import { accounts } from "./entity.ts"
import { searchableName } from "./naming.ts"

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
      writes: [nextVersion(accounts, { accountId }, account, { set: searchableName(name) })],
      events: [AccountEvents.renamed({ object: accountId, version: rev }, change, {})],
      effects: [AccountEffects.renamed(change, {})],
    }
  },
})
