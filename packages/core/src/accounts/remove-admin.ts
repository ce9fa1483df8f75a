import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { AccountEffects, AccountEvents, ownerAbove } from "./accounts.ts"
import { endingAdmin } from "./ending.ts"

export const removeAdmin = command({
  name: "account.admins.remove",
  summary: "Remove an admin from an account",
  route: "DELETE /v1/accounts/{accountId}/admins/{identityId}",
  place: AccountId,
  permission: onAccounts.removeAdmins,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (place, { identityId }) => [ref(grants, { place, identityId })],
  beyond: ownerAbove,
  decide: async (ctx, { identityId }) => {
    const { account, person, of, data, writes, withdrawn } = await endingAdmin(ctx, identityId)
    const { name } = person
    return {
      result: { identityId },
      authorityInHead: true,
      writes,
      events: [AccountEvents.adminRemoved(of, data, person)],
      effects: [
        AccountEffects.adminLosesAccess({ identityId }, { name, account: account.name }),
        AccountEffects.tenantRolesStay({ identityId }, { name }),
        AccountEffects.linksStop({ identityId }, { name }),
        AccountEffects.adminIsMailed({ identityId }, person),
        ...withdrawn,
      ],
    }
  },
})
