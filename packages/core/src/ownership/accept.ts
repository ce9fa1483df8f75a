import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { nextVersion } from "../kernel/versions.ts"
import { accounts, ownerAbove, pendingFields } from "../accounts/index.ts"
import { notEnded } from "../identities/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { offeredToMe, transferPath } from "./offers.ts"
import { OwnershipEffects, OwnershipEvents } from "./ownership.ts"

/** The owner is one attribute, so there is always exactly one; that they are an admin is a condition on the same item. */
export const acceptTransfer = command({
  name: "ownership.accept",
  summary: "Accept the ownership of an account",
  route: `POST ${transferPath}/accept`,
  place: AccountId,
  permission: onAccounts.acceptOwnership,
  irreversible: true,
  endsOwnRight: true,
  beyond: ownerAbove,
  input: z.strictObject({}),
  output: z.object({ ownerId: IdentityId.schema }),
  decide: async (ctx) => {
    const { account, offer, data, people } = await offeredToMe(ctx)
    const rev = account.rev + 1
    const { from, to, account: name } = data
    const moved = nextVersion(accounts, { accountId: ctx.place }, account, {
      set: { ownerId: to },
      remove: pendingFields,
    })
    return {
      result: { ownerId: to },
      authorityInHead: true,
      writes: [moved],
      checks: [notEnded(offer.from)],
      events: [OwnershipEvents.moved({ object: ctx.place, version: rev }, data, people)],
      effects: [
        OwnershipEffects.becomesOwner({ from, to }, { ...people, account: name }),
        OwnershipEffects.invitationsLapse({ from }, people),
        OwnershipEffects.bothTold({ from, to }, people),
      ],
    }
  },
})
