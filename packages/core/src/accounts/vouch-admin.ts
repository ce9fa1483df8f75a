import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { itemOf } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { sameVersion } from "../kernel/versions.ts"
import { grants, stillGranted } from "../grants/index.ts"
import { Vouched, vouching } from "../identities/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { AccountErrors, accountHead } from "./accounts.ts"
import { accounts } from "./entity.ts"

const grantRef = (place: AccountId, identityId: IdentityId) => ref(grants, { place, identityId })

/**
 * It opens what an admin holds, also where it is the owner: nobody of the account stands as high as they do (**rank**). So
 * an admin who has got the owner's password as well does not come by the ownership within the day.
 */
export const vouchForAdmin = command({
  name: "account.admins.vouch",
  summary: "Vouch for an admin who lost their second factor",
  route: "POST /v1/accounts/{accountId}/admins/{identityId}/vouch",
  place: AccountId,
  permission: onAccounts.vouch,
  irreversible: true,
  freshSignIn: true,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: Vouched,
  reads: (place, { identityId }) => [grantRef(place, identityId)],
  beyond: (place, { known }, { identityId }) => (itemOf(known, grantRef(place, identityId)) ? [identityId] : []),
  decide: async (ctx, { identityId }) => {
    const { place } = ctx
    const account = await accountHead(ctx)
    const [grant] = await ctx.getAll([grantRef(place, identityId)])
    if (!grant) throw AccountErrors.not_an_admin()
    const { name, email } = grant
    const vouched = await vouching(ctx, {
      identityId,
      name,
      email,
      where: account.name,
      owner: account.ownerId === identityId,
    })
    return { ...vouched, checks: [stillGranted(grant), sameVersion(accounts, { accountId: place }, account)] }
  },
})
