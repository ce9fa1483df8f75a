import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { nextVersion } from "../kernel/versions.ts"
import { onAccounts } from "../permissions/index.ts"
import { closesFrom } from "../tenants/index.ts"
import { AccountEffects, AccountEvents, accountHead, AccountView, accountView } from "./accounts.ts"
import { accounts } from "./entity.ts"

/** Its tenants follow: closing them is work for a job, and this is one transaction. */
export const closeAccount = command({
  name: "account.close",
  summary: "Close an account with its tenants: it can be restored for 30 days, and is erased then",
  route: "POST /v1/accounts/{accountId}/close",
  place: AccountId,
  permission: onAccounts.close,
  freshSignIn: true,
  irreversible: true,
  input: z.strictObject({}),
  output: AccountView,
  decide: async (ctx) => {
    const accountId = ctx.place
    const account = await accountHead(ctx)
    const { name, tenants } = account
    const [state, closes, rev] = ["closing" as const, closesFrom(ctx), account.rev + 1]
    return {
      result: accountView({ ...account, state, closes, rev }),
      authorityInHead: true,
      writes: [nextVersion(accounts, { accountId }, account, { set: { state, closes }, still: { tenants } })],
      events: [AccountEvents.closed({ object: accountId, version: rev }, { closes }, {})],
      effects: [
        AccountEffects.closing({ name, until: closes }, {}),
        ...(tenants > 0
          ? [AccountEffects.tenantsClose({ tenants }, {}), AccountEffects.connectedServices({ name }, {})]
          : []),
        AccountEffects.nobodyJoins({}, {}),
        AccountEffects.restorable({ until: closes }, {}),
        AccountEffects.erasedAfter({ until: closes }, {}),
      ],
    }
  },
})
