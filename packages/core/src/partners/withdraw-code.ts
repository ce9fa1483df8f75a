import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { nextVersion } from "../kernel/versions.ts"
import { accountHead, accounts } from "../accounts/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { PartnerEffects, PartnerErrors, PartnerEvents } from "./partners.ts"

export const withdrawPartnerCode = command({
  name: "account.partner.code.withdraw",
  summary: "Withdraw the code by which a partner would take the account over",
  route: "DELETE /v1/accounts/{accountId}/partner/code",
  place: AccountId,
  permission: onAccounts.managePartner,
  states: ["active", "read_only", "suspended", "closing"],
  input: z.strictObject({}),
  output: z.object({ accountId: AccountId.schema }),
  decide: async (ctx) => {
    const accountId = ctx.place
    const account = await accountHead(ctx)
    if (!account.partnerCode) throw PartnerErrors.no_code()
    return {
      result: { accountId },
      authorityInHead: true,
      writes: [nextVersion(accounts, { accountId }, account, { remove: ["partnerCode"] })],
      events: [PartnerEvents.codeWithdrawn({ object: accountId, version: account.rev + 1 }, {}, {})],
      effects: [PartnerEffects.codeDies({}, {})],
    }
  },
})
