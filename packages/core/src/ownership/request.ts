import * as z from "zod"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { accountHead, accounts, offerOf, ownerAbove, proposalOf } from "../accounts/index.ts"
import { grants } from "../grants/index.ts"
import { meIn } from "../identities/index.ts"
import { causing, causingReads } from "../mails/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { adminGrant, partiesOf, transferPath } from "./offers.ts"
import { offerLasts, OwnershipEffects, OwnershipErrors, OwnershipEvents } from "./ownership.ts"

export const requestTransfer = command({
  name: "ownership.request",
  summary: "Offer the ownership of an account to one of its admins",
  route: `POST ${transferPath}`,
  place: AccountId,
  permission: onAccounts.transferOwnership,
  freshSignIn: true,
  beyond: ownerAbove,
  input: z.strictObject({ to: IdentityId.schema }),
  output: z.object({ to: IdentityId.schema, until: z.iso.datetime() }),
  reads: (place, { to }, _, asked) => [ref(grants, { place, identityId: to }), ...causingReads([place], asked)],
  decide: async (ctx, { to }) => {
    const account = await accountHead(ctx)
    if (account.ownerId === to) throw OwnershipErrors.already_owner()
    if (!account.admins.includes(to)) throw OwnershipErrors.not_an_admin()
    if (proposalOf(account)) throw OwnershipErrors.proposed()
    if (await offerOf(ctx, account)) throw OwnershipErrors.pending()
    const { sessionsFrom: transferSessions = 0 } = await meIn({ get: ctx.get, place: account.ownerId })
    const { data, people } = partiesOf(account, await adminGrant(ctx, account.ownerId), await adminGrant(ctx, to))
    const mail = await causing(ctx, [ctx.place])
    const transferUntil = ctx.asOf.getTime() + offerLasts
    const until = new Date(transferUntil).toISOString()
    const rev = account.rev + 1
    const { from, account: name } = data
    return {
      result: { to, until },
      authorityInHead: true,
      writes: [
        nextVersion(accounts, { accountId: ctx.place }, account, {
          set: { transferTo: to, transferUntil, transferSessions },
        }),
        ...mail.writes,
      ],
      events: [
        OwnershipEvents.requested({ object: ctx.place, version: rev }, { ...data, until: transferUntil }, people),
      ],
      effects: [
        OwnershipEffects.youBecomeAdmin({ from, to }, { ...people, account: name }),
        OwnershipEffects.yourInvitationsLapse({ from, to }, people),
        OwnershipEffects.untilAccepted({ to }, people),
        OwnershipEffects.offered({ to, until }, people),
        ...mail.effects,
      ],
    }
  },
})
