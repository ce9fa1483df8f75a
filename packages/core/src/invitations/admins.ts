import type { Effect } from "../kernel/effects.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { must } from "../kernel/writes.ts"
import { nextVersion } from "../kernel/versions.ts"
import { type Account, AccountErrors, AccountEvents, accounts, mostAdmins } from "../accounts/index.ts"
import { grantGiven } from "../grants/index.ts"
import { invitations, unnamed } from "./entity.ts"
import { type Invitation, InvitationEffects, InvitationErrors, InvitationEvents, isUsable } from "./invitations.ts"
import type { Admission, Comer, Looking, InvitationOffer } from "./offer.ts"
import type { AdminSending } from "./tokens.ts"

type Found = { readonly invitation: Invitation; readonly account: Account }

const used = (invitation: Invitation): TransactItem => {
  const { accountId, invitationId } = invitation
  return nextVersion(invitations, { accountId, invitationId }, invitation, { set: { status: "accepted" } })
}

/** What whoever accepts will be, and who sees it. */
const becoming = ({ invitation: { email }, account }: Found): readonly Effect[] => [
  InvitationEffects.youBecomeAdmin({ email }, { account: account.name }),
  InvitationEffects.adminsSeeYou({ email }, {}),
]

/** The invitation is used up, the person is an admin. */
const admit = (found: Found, { identityId, person }: Comer, now: Date): Admission => {
  const { invitation, account } = found
  const { accountId, invitationId, invitedBy: grantedBy } = invitation
  const { name, email } = person
  if (account.admins.includes(identityId)) throw InvitationErrors.already_admin()
  if (account.admins.length >= mostAdmins) throw AccountErrors.too_many_admins({ most: mostAdmins })
  const rev = account.rev + 1
  const head = nextVersion(accounts, { accountId }, account, { add: { admins: [identityId] } })
  const grant = { place: accountId, identityId, name, email, grantedBy, grantedAt: now.toISOString() }
  const ofInvitation = { object: invitationId, version: invitation.rev + 1, home: accountId }
  const [data, about] = [
    { identityId, account: account.name },
    { name, email },
  ]
  return {
    writes: [used(invitation), unnamed(invitation), head, must(grantGiven(grant), InvitationErrors.already_admin)],
    checks: [],
    events: [
      InvitationEvents.accepted(ofInvitation, data, about),
      AccountEvents.adminAdded({ object: accountId, version: rev, home: accountId }, data, about),
    ],
    effects: becoming(found),
  }
}

/** The floor of all passwords; accounts ask for no more. */
const passwordLength = 8

export const adminReads = ({ place: accountId, id: invitationId }: AdminSending) =>
  [ref(invitations, { accountId, invitationId }), ref(accounts, { accountId })] as const

/** Undefined when the link cannot be used, or not any more: also when who sent it may not invite by now (**nobody gives what they do not hold**). */
export const adminOffer = async (
  { getAll, now }: Looking,
  sending: AdminSending,
): Promise<InvitationOffer | undefined> => {
  const [invitation, account] = await getAll(adminReads(sending))
  const good = invitation && account?.state === "active" && isUsable(invitation, account.ownerId, now)
  if (!good || invitation.expires !== sending.expires || invitation.rev !== sending.rev) return undefined
  const { email, inviterName: inviter, locale, expires } = invitation
  return {
    kind: "admin",
    place: account.accountId,
    name: account.name,
    email,
    inviter,
    locale,
    expires,
    passwordLength,
    effects: becoming({ invitation, account }),
    admit: async ({ now: at }, comer) => admit({ invitation, account }, comer, at),
  }
}
