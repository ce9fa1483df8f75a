import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { stateOf } from "../kernel/holds.ts"
import { command } from "../kernel/operations.ts"
import { nextVersion } from "../kernel/versions.ts"
import { onAccounts } from "../permissions/index.ts"
import { AccountEffects, AccountErrors, AccountEvents, accountHead, AccountView, accountView } from "./accounts.ts"
import { accounts } from "./entity.ts"

export const restoreAccount = command({
  name: "account.restore",
  summary: "Restore an account that is closing, with the tenants that were closed with it",
  route: "POST /v1/accounts/{accountId}/restore",
  place: AccountId,
  permission: onAccounts.close,
  states: ["active", "read_only", "suspended", "closing"],
  input: z.strictObject({}),
  output: AccountView,
  decide: async (ctx) => {
    const accountId = ctx.place
    const { closes, ...account } = await accountHead(ctx)
    if (account.state !== "closing") throw AccountErrors.not_closing()
    if ((closes ?? "") <= ctx.now.toISOString()) throw AccountErrors.too_late()
    const { name } = account
    const [state, rev] = [stateOf(account.holds ?? []), account.rev + 1]
    return {
      result: accountView({ ...account, state, rev }),
      authorityInHead: true,
      writes: [nextVersion(accounts, { accountId }, account, { set: { state }, remove: ["closes"] })],
      events: [AccountEvents.restored({ object: accountId, version: rev }, {}, {})],
      effects: [AccountEffects.restored({ name }, {}), AccountEffects.tenantsComeBack({}, {})],
    }
  },
})
