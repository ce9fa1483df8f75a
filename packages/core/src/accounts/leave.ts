import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { onAccounts } from "../permissions/index.ts"
import { AccountEffects, AccountEvents, identityOf, ownerAbove } from "./accounts.ts"
import { endingAdmin } from "./ending.ts"

/** One of the two ways in which somebody may take their own administrative rights: **never one's own**. */
export const leaveAccount = command({
  name: "account.leave",
  summary: "Cease to be an admin of an account",
  route: "POST /v1/accounts/{accountId}/leave",
  place: AccountId,
  permission: onAccounts.leave,
  irreversible: true,
  endsOwnRight: true,
  beyond: ownerAbove,
  input: z.strictObject({}),
  output: z.object({ identityId: IdentityId.schema }),
  decide: async (ctx) => {
    const identityId = identityOf(ctx.actor)
    const { account, person, of, data, writes, withdrawn } = await endingAdmin(ctx, identityId)
    return {
      result: { identityId },
      authorityInHead: true,
      writes,
      events: [AccountEvents.adminLeft(of, data, person)],
      effects: [
        AccountEffects.youLeave({ identityId }, { account: account.name }),
        AccountEffects.linksStop({ identityId }, { name: person.name }),
        AccountEffects.yourRolesStay({ identityId }, {}),
        ...withdrawn,
      ],
    }
  },
})
