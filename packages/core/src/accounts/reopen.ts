import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { nextVersion } from "../kernel/versions.ts"
import { onAccounts } from "../permissions/index.ts"
import { Reopening, reopening } from "../tenants/index.ts"
import { AccountEffects, accountHead, accountHolding, AccountView, accountView } from "./accounts.ts"
import { accounts } from "./entity.ts"

export const reopenAccount = command({
  name: "account.reopen",
  summary: "Lift a hold of an account: it and its tenants are open again once nothing else holds them",
  route: "POST /v1/accounts/{accountId}/reopen",
  place: AccountId,
  permission: onAccounts.suspend,
  states: ["active", "read_only", "suspended"],
  input: Reopening,
  output: AccountView,
  decide: async (ctx, { holder }) => {
    const accountId = ctx.place
    const account = await accountHead(ctx)
    const { next, opens, event, effects } = reopening(ctx, account, holder, accountHolding)
    return {
      result: accountView({ ...account, ...next, rev: account.rev + 1 }),
      version: account.rev,
      authorityInHead: true,
      writes: [nextVersion(accounts, { accountId }, account, { set: next })],
      events: [event],
      effects: [...effects, ...(opens ? [AccountEffects.tenantsReopen({}, {})] : [])],
    }
  },
})
