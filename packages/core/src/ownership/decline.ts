import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ownerAbove } from "../accounts/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { endOffer, offeredToMe, transferPath } from "./offers.ts"
import { OwnershipEffects, OwnershipEvents } from "./ownership.ts"

export const declineTransfer = command({
  name: "ownership.decline",
  summary: "Refuse the ownership of an account",
  route: `POST ${transferPath}/decline`,
  place: AccountId,
  permission: onAccounts.acceptOwnership,
  beyond: ownerAbove,
  input: z.strictObject({}),
  output: z.object({}),
  decide: async (ctx) => {
    const { account, data, people } = await offeredToMe(ctx)
    const { rev, write } = endOffer(account)
    return {
      result: {},
      authorityInHead: true,
      writes: [write],
      events: [OwnershipEvents.declined({ object: ctx.place, version: rev }, data, people)],
      effects: [OwnershipEffects.refused({ from: data.from, to: data.to }, people)],
    }
  },
})
