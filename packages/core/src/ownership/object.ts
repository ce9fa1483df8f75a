import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { accountHead } from "../accounts/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { OwnershipEffects, OwnershipEvents } from "./ownership.ts"
import { endProposal, pendingIn } from "./proposals.ts"

export const objectToOwner = command({
  name: "ownership.object",
  summary: "Object to the owner that staff propose: the account stays whose it is",
  route: "POST /v1/accounts/{accountId}/ownership-proposal/object",
  place: AccountId,
  permission: onAccounts.objectToOwner,
  states: ["active", "read_only", "suspended", "closing"],
  input: z.strictObject({}),
  output: z.object({}),
  decide: async (ctx) => {
    const account = await accountHead(ctx)
    const { of, data, facts, write } = endProposal(account, pendingIn(account))
    return {
      result: {},
      authorityInHead: true,
      writes: [write],
      events: [OwnershipEvents.objected(of, data, { by: ctx.actor.name ?? "" })],
      effects: [OwnershipEffects.proposalEnds(facts, {})],
    }
  },
})
