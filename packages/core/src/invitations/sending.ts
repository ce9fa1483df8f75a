import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { InvitationId } from "../kernel/ids.ts"
import type { Authorised } from "../kernel/operations.ts"
import type { Partitions } from "../kernel/store.ts"
import { ref } from "../kernel/table.ts"
import { identityOf } from "../accounts/index.ts"
import { mailsByCaller } from "../mails/index.ts"
import { lasting } from "../users/index.ts"
import { type Company, invitations, type InvitingId } from "./entity.ts"
import type { Host } from "./host.ts"
import { aboveHost, hostBy, hostRefs, unknownHost } from "./hosts.ts"
import { type Invitation, InvitationErrors, InvitationEvents } from "./invitations.ts"

export type Inviting = Context<InvitingId>

/** The place that invites, whose head authorising has read already. */
export const hostIn = async (ctx: Pick<Inviting, "getAll" | "place" | "vendor">, company?: Company): Promise<Host> => {
  const host = hostBy(ctx, await ctx.getAll(hostRefs(ctx.place)), company)
  if (!host) throw unknownHost(ctx.place)
  return host
}

/** What is counted of mails, and who else may invite there. */
export const mailsAndAbove = (place: InvitingId, found: Authorised): Partitions => [
  ...mailsByCaller(place, found),
  ...aboveHost(place),
]

/** What a command reads that does something with one invitation. */
export const invitationReads = (place: InvitingId, { invitationId }: { readonly invitationId: InvitationId }) => [
  ...hostRefs(place),
  ref(invitations, { place, invitationId }),
]

/** Days after which an invitation that is over goes by itself, when it has not been erased: it was accepted. */
const storedFor = 38

/** The next sending of an invitation: its own version, which no earlier sending had. */
export const nextSending = (ctx: Inviting, earlier: Invitation | null, days: number) => ({
  status: "pending" as const,
  expires: ctx.asOf.getTime() + lasting(days),
  forgotten: Math.floor((ctx.asOf.getTime() + lasting(days + storedFor)) / 1000),
  invitedBy: identityOf(ctx.actor),
  inviterName: ctx.actor.name ?? "",
  sentAt: ctx.now.toISOString(),
  rev: (earlier?.rev ?? 0) + 1,
})

/** That a link was mailed. */
export const invitationSent = (
  { timeZone }: Pick<Inviting, "timeZone">,
  invitation: Invitation,
  { name, partner = name }: Host,
  again: boolean,
) => {
  const { invitationId, rev, email, expires, locale, inviterName } = invitation
  const of = { object: invitationId, version: rev }
  return InvitationEvents.sent(
    of,
    { expires, locale, timeZone, account: partner, again },
    { email, inviter: inviterName },
  )
}

/** To whom a link goes, and until when it is good. */
export const linkUntil = ({ email, expires }: Invitation) => ({ email, until: new Date(expires).toISOString() })

/** Which invitation is meant. */
export const OneInvitation = z.strictObject({ invitationId: InvitationId.schema })

/** An invitation that waits for an answer. */
export const invitationOf = async (
  { get, place }: Pick<Inviting, "get" | "place">,
  invitationId: InvitationId,
): Promise<Invitation> => {
  const invitation = await get(invitations, { place, invitationId })
  if (!invitation) throw InvitationErrors.unknown()
  if (invitation.status !== "pending") throw InvitationErrors.not_pending({ state: invitation.status })
  return invitation
}
