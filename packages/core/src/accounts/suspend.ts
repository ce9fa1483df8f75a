import * as z from "zod"
import { HoldReason } from "../kernel/holds.ts"
import { AccountId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { nextVersion } from "../kernel/versions.ts"
import { onAccounts } from "../permissions/index.ts"
import { suspending } from "../tenants/index.ts"
import { AccountEffects, accountHead, accountHolding, AccountView, accountView } from "./accounts.ts"
import { accounts } from "./entity.ts"

/** Its tenants follow, as when it is closed. */
export const suspendAccount = command({
  name: "account.suspend",
  summary: "Suspend an account with its tenants for a reason, until whoever suspended it reopens it",
  route: "POST /v1/accounts/{accountId}/suspend",
  place: AccountId,
  permission: onAccounts.suspend,
  states: ["active", "read_only", "suspended"],
  input: z.strictObject({ reason: HoldReason }),
  output: AccountView,
  decide: async (ctx, { reason }) => {
    const accountId = ctx.place
    const account = await accountHead(ctx)
    const held = suspending(ctx, account, reason, accountHolding)
    if (!held) return unchanged(accountView(account), account.rev)
    const { next, shuts, event, effects } = held
    const { tenants } = account
    return {
      result: accountView({ ...account, ...next, rev: account.rev + 1 }),
      version: account.rev,
      authorityInHead: true,
      writes: [nextVersion(accounts, { accountId }, account, { set: next, still: { tenants } })],
      events: [event],
      effects: [...effects, ...(shuts && tenants > 0 ? [AccountEffects.tenantsSuspend({ tenants }, {})] : [])],
    }
  },
})
