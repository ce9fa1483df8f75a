import * as z from "zod"
import { AccountId, ServiceId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { AccountErrors, accounts } from "../accounts/index.ts"
import { onService } from "../permissions/index.ts"
import { OwnershipEffects, OwnershipEvents } from "./ownership.ts"
import { endProposal, pendingIn } from "./proposals.ts"

export const withdrawProposal = command({
  name: "ownership.withdraw",
  summary: "Take back the owner that staff have proposed for an account",
  route: "POST /v1/staff/ownership-proposals/withdraw",
  place: ServiceId,
  permission: onService.proposeOwner,
  input: z.strictObject({ accountId: AccountId.schema }),
  output: z.object({ accountId: AccountId.schema }),
  reads: (_, { accountId }) => [ref(accounts, { accountId })],
  beyond: (_, __, { accountId }) => [accountId],
  decide: async (ctx, { accountId }) => {
    const account = await ctx.get(accounts, { accountId })
    if (!account) throw AccountErrors.unknown()
    const { of, data, facts, write } = endProposal(account, pendingIn(account))
    return {
      result: { accountId },
      writes: [write],
      events: [OwnershipEvents.withdrawn(of, data, { by: ctx.actor.name ?? "" })],
      effects: [OwnershipEffects.proposalEnds(facts, {})],
    }
  },
})
