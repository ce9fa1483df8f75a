import { CustomAttributeType, Entity, type OpaquePrimitiveTypeName } from "electrodb"
import { AccountId, IdentityId, InvitationId, PartnerId, ServiceId } from "../kernel/ids.ts"
import { locales } from "../kernel/locales.ts"
import { giveNameBack } from "../kernel/names.ts"
import { tableConfig, type TransactItem } from "../kernel/table.ts"
import { staffRoles } from "../permissions/index.ts"
import { addressNames } from "../users/index.ts"

/** The places whose admins, or staff, come by invitations of their own. */
export type InvitingId = AccountId | PartnerId | ServiceId
export const InvitingId = {
  kind: "Inviting",
  attribute: "string" as unknown as OpaquePrimitiveTypeName<InvitingId>,
  is: (value: string): value is InvitingId => [AccountId, PartnerId, ServiceId].some((kind) => kind.is(value)),
} as const

/** What a partner registers for a customer: the account and its first tenant are called so, and begin with this. */
export type Company = { readonly name: string; readonly modules?: readonly string[] }

/**
 * One that waits for each address and place, which name it by that: inviting again renews it and kills the old link. Its id
 * says nothing of the address, and is met no more once it was accepted or forgotten (**never reassigned**).
 */
export const invitations = new Entity(
  {
    model: { service: "tenantry", entity: "invitation", version: "1" },
    attributes: {
      place: {
        type: InvitingId.attribute,
        required: true,
        field: "a",
      },
      invitationId: { type: InvitationId.attribute, required: true, field: "iv" },
      /** At the service: what they are invited to be. */
      role: { type: staffRoles, field: "ro" },
      /** At a partner: the company whose account whoever accepts will own; without one, they are an admin of the partner. */
      company: { type: CustomAttributeType<Company>("any"), field: "co" },
      email: { type: "string", required: true, field: "em" },
      locale: { type: locales, required: true, field: "lo" },
      status: { type: ["pending", "accepted", "revoked"] as const, required: true, field: "st" },
      invitedBy: { type: IdentityId.attribute, required: true, field: "by" },
      inviterName: { type: "string", required: true, field: "bn" },
      /** Milliseconds since 1970. */
      expires: { type: "number", required: true, field: "x" },
      sentAt: { type: "string", required: true, field: "at" },
      /** Seconds since 1970: what was accepted needs no invitation any more; what was not, has been erased by then. */
      forgotten: { type: "number", field: "ttl" },
      /** What became of the last sending's mail, where that was told, and when. */
      mailStatus: { type: ["bounced", "complained"] as const, field: "ms" },
      mailAt: { type: "string", field: "ma" },
      /** Also names the sending: a link is good only while the invitation has its version. */
      rev: { type: "number", required: true, field: "rv" },
    },
    indexes: {
      ofPlace: {
        pk: { field: "pk", composite: ["place"], template: "${place}#i", casing: "none" },
        sk: { field: "sk", composite: ["invitationId"], template: "${invitationId}", casing: "none" },
      },
    },
  } as const,
  tableConfig,
)

type Named = { readonly place: string; readonly email: string; readonly invitationId: string }

/** The address names it no more: it was accepted, or is forgotten. */
export const unnamed = ({ place, email, invitationId: holder }: Named): TransactItem =>
  giveNameBack(place, addressNames, email, holder)
