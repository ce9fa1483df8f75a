import { contribution, type Contribution } from "../kernel/contributions.ts"
import type { Context } from "../kernel/context.ts"
import type { AccountId } from "../kernel/ids.ts"
import { AccountEvents, accounts } from "../accounts/index.ts"
import { goneFrom, partnerAbove } from "./access.ts"
import { PartnerEvents } from "./partners.ts"

/** An account that is erased is no partner's any more. */
const leavesPartner = contribution({
  to: AccountEvents.erased,
  beyond: partnerAbove,
  decide: async ({ get, place: accountId }: Context<AccountId>, { object, version }) => {
    const account = await get(accounts, { accountId })
    const partnerId = account?.partnerId
    if (!partnerId) return {}
    const of = { object, version, home: partnerId, apart: true } as const
    return {
      writes: [goneFrom(partnerId, accountId)],
      events: [PartnerEvents.accountWent(of, { accountId, account: account.name }, {})],
    }
  },
  ofMany: () => Promise.resolve({ effects: [], covers: [] }),
})

export const partnerContributions: readonly Contribution[] = [leavesPartner]
