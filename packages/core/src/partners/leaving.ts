import { contribution, type Contribution } from "../kernel/contributions.ts"
import type { Context } from "../kernel/context.ts"
import type { AccountId } from "../kernel/ids.ts"
import { AccountEvents, accounts } from "../accounts/index.ts"
import { goneFrom } from "./access.ts"
import { partnerAbove } from "./read.ts"

/** An account that is erased is no partner's any more. */
const leavesPartner = contribution({
  to: AccountEvents.erased,
  beyond: partnerAbove,
  decide: async ({ get, place: accountId }: Context<AccountId>) => {
    const partnerId = (await get(accounts, { accountId }))?.partnerId
    return partnerId ? { writes: [goneFrom(partnerId, accountId)] } : {}
  },
  ofMany: () => Promise.resolve({ effects: [], covers: [] }),
})

export const partnerContributions: readonly Contribution[] = [leavesPartner]
