import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { nextVersion } from "../kernel/versions.ts"
import { accountHead, accounts } from "../accounts/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { endOfAccess, AccessGiven, partnerAbove, Until } from "./access.ts"
import { codeUntil, newCode } from "./codes.ts"
import { partners } from "./entity.ts"
import { PartnerEffects, PartnerEvents } from "./partners.ts"

/** What a partner may see and do by it is said here: whoever gives the code away has agreed to that, and to nothing more. */
export const makePartnerCode = command({
  name: "account.partner.code.make",
  summary: "Make a code by which a partner takes the account over: it is in this answer, and never shown again",
  route: "POST /v1/accounts/{accountId}/partner/code",
  place: AccountId,
  permission: onAccounts.managePartner,
  anew: true,
  shownOnce: "value",
  input: z.strictObject({
    access: AccessGiven,
    /** Until when the partner may do that; without one, until it is ended. */
    until: Until,
  }),
  output: z.object({ value: z.string().exactOptional(), codeUntil: z.iso.datetime() }),
  beyond: partnerAbove,
  decide: async (ctx, { access, until: wanted }) => {
    const { place: accountId, asOf } = ctx
    const account = await accountHead(ctx)
    const partner = account.partnerId && (await ctx.get(partners, { partnerId: account.partnerId }))
    const until = codeUntil(asOf)
    const accessUntil = endOfAccess(wanted, ctx)
    const { value, hash } = newCode(accountId, ctx.chance())
    return {
      result: { value, codeUntil: until },
      authorityInHead: true,
      writes: [
        nextVersion(accounts, { accountId }, account, {
          set: { partnerCode: { hash, until, access, ...present({ accessUntil }) } },
        }),
      ],
      events: [
        PartnerEvents.codeMade({ object: accountId, version: account.rev + 1 }, { account: account.name, access }, {}),
      ],
      effects: [
        PartnerEffects.codeLets({ access }, {}),
        ...(partner ? [PartnerEffects.codeReplaces({ partnerId: partner.partnerId }, { partner: partner.name })] : []),
        ...(accessUntil === undefined ? [] : [PartnerEffects.accessGivenUntil({ until: accessUntil }, {})]),
        PartnerEffects.codeGood({ until }, {}),
        ...(account.partnerCode ? [PartnerEffects.codeDies({}, {})] : []),
      ],
    }
  },
})
