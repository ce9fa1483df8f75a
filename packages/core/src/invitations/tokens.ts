import { sha256 } from "../kernel/digest.ts"
import { AccountId, InvitationId } from "../kernel/ids.ts"
import { type Keyring, tagBytes } from "../kernel/keyring.ts"

/** One sending of an invitation: the invitation's version tells it from the others. `expires` is in ms since 1970. */
export type Sending = {
  readonly accountId: AccountId
  readonly invitationId: InvitationId
  readonly expires: number
  readonly rev: number
}

const parts = ({ accountId, invitationId, expires, rev }: Sending): string[] => [
  accountId,
  invitationId,
  String(expires),
  String(rev),
]

/** A link's secret: derived, so that it is stored nowhere and whoever sends the mail makes it again from the event. */
export const invitationToken = (keyring: Keyring, sending: Sending): string =>
  `${parts(sending).join(".")}.${keyring.tag("invitation", parts(sending)).toString("base64url")}`

/** What a token names, if it is ours; undefined for anything else. */
export const openInvitationToken = (keyring: Keyring, token: string): Sending | undefined => {
  const [accountId = "", invitationId = "", expires = "", rev = "", tag = "", ...rest] = token.split(".")
  const named = AccountId.is(accountId) && InvitationId.is(invitationId)
  const numbered = /^[1-9]\d{12}$/.test(expires) && /^[1-9]\d{0,8}$/.test(rev)
  if (rest.length > 0 || !named || !numbered) return undefined
  const sending = { accountId, invitationId, expires: Number(expires), rev: Number(rev) }
  return keyring.verify("invitation", parts(sending), tagBytes(tag)) ? sending : undefined
}

/** Where to look for a token that is not ours: nowhere, but with the same work as for one that is. */
const decoy = (token: string): Sending => {
  const hash = sha256("decoy", token)
  return { accountId: AccountId.of(hash), invitationId: InvitationId.of(hash), expires: 0, rev: 0 }
}

/** The sending that a token names; for a token that is not ours, one that cannot exist. */
export const sendingOf = (keyring: Keyring, token: string): Sending =>
  openInvitationToken(keyring, token) ?? decoy(token)
