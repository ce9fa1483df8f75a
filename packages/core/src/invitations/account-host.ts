import { nextVersion } from "../kernel/versions.ts"
import { must } from "../kernel/writes.ts"
import { type Account, AccountErrors, AccountEvents, accounts, mostAdmins, stillOwner } from "../accounts/index.ts"
import { grantGiven } from "../grants/index.ts"
import type { Host } from "./host.ts"
import { InvitationEffects, InvitationErrors } from "./invitations.ts"

const assertRoom = ({ admins }: Account): void => {
  if (admins.length >= mostAdmins) throw AccountErrors.too_many_admins({ most: mostAdmins })
}

const admit = (account: Account): Host["admit"] => {
  const { accountId, name: called, rev, admins } = account
  return ({ now }, { invitedBy: grantedBy }, { identityId, person: { name, email } }) => {
    if (admins.includes(identityId)) throw InvitationErrors.already_admin()
    assertRoom(account)
    const head = nextVersion(accounts, { accountId }, account, { add: { admins: [identityId] } })
    const grant = { place: accountId, identityId, name, email, grantedBy, grantedAt: now.toISOString() }
    const of = { object: accountId, version: rev + 1, home: accountId }
    return {
      writes: [head, must(grantGiven(grant), InvitationErrors.already_admin)],
      events: [AccountEvents.adminAdded(of, { identityId, account: called }, { name, email })],
    }
  }
}

/** An account invites its admins; its owner does. */
export const accountHost = (account: Account): Host => {
  const { accountId, name, state, ownerId, admins } = account
  return {
    kind: "admin",
    mail: "invitation",
    already: InvitationErrors.already_admin,
    name,
    state,
    inviters: [ownerId],
    assertRoom: () => assertRoom(account),
    has: (_, identityId) => Promise.resolve(admins.includes(identityId)),
    stillInvites: ({ actor }) => [stillOwner({ actor, place: accountId })],
    gives: ({ email }) => InvitationEffects.adminRights({ email }, { account: name }),
    becoming: ({ email }) => [
      InvitationEffects.youBecomeAdmin({ email }, { account: name }),
      InvitationEffects.adminsSeeYou({ email }, {}),
    ],
    admit: admit(account),
  }
}
