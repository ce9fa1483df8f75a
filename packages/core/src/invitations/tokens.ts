import { sha256 } from "../kernel/digest.ts"
import { AccountId, InvitationId, TenantId, UserId } from "../kernel/ids.ts"
import { InvitingId } from "./entity.ts"
import { type Keyring, purpose, tagBytes } from "../kernel/keyring.ts"

/** The link of an invitation. */
export const invitationPurpose = purpose("invitation")

/** One sending of an invitation: `rev` tells it from the others. `expires` is in ms since 1970. */
type Of<Place, Id> = { readonly place: Place; readonly id: Id; readonly expires: number; readonly rev: number }

/** To administer an account or be of the staff, by an invitation; to be a user of a tenant, by being one who has not come yet. */
export type AdminSending = Of<InvitingId, InvitationId>
export type UserSending = Of<TenantId, UserId>
export type Sending = AdminSending | UserSending

const parts = ({ place, id, expires, rev }: Sending): string[] => [place, id, String(expires), String(rev)]

/** A link's secret: derived, so that it is stored nowhere and whoever sends the mail makes it again from the event. */
export const invitationToken = (keyring: Keyring, sending: Sending): string =>
  `${parts(sending).join(".")}.${keyring.tag(invitationPurpose, parts(sending)).toString("base64url")}`

const sendingFor = (place: string, id: string, expires: number, rev: number): Sending | undefined => {
  if (InvitingId.is(place) && InvitationId.is(id)) return { place, id, expires, rev }
  return TenantId.is(place) && UserId.is(id) ? { place, id, expires, rev } : undefined
}

/** What a token names, if it is ours; undefined for anything else. */
const openInvitationToken = (keyring: Keyring, token: string): Sending | undefined => {
  const [place = "", id = "", expires = "", rev = "", tag = "", ...rest] = token.split(".")
  const numbered = /^[1-9]\d{12}$/.test(expires) && /^[1-9]\d{0,8}$/.test(rev)
  if (rest.length > 0 || !numbered) return undefined
  const sending = sendingFor(place, id, Number(expires), Number(rev))
  return sending && keyring.verify(invitationPurpose, parts(sending), tagBytes(tag)) ? sending : undefined
}

/** Where to look for a token that is not ours: nowhere, but with the same work as for one that is. */
const decoy = (token: string): AdminSending => {
  const hash = sha256("decoy", token)
  return { place: AccountId.of(hash), id: InvitationId.of(hash), expires: 0, rev: 0 }
}

/** What a token names, or for one that is not ours, what nobody has. */
export const sendingOf = (keyring: Keyring, token: string): Sending =>
  openInvitationToken(keyring, token) ?? decoy(token)
