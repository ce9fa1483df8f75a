import * as z from "zod"
import { InvitationId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { withinVersion } from "../kernel/versions.ts"
import { AccountErrors } from "../accounts/index.ts"
import { ReturnedMail, returning, returnReads, shownOf } from "../mails/index.ts"
import { forJobs } from "../permissions/index.ts"
import { invitations, InvitingId } from "./entity.ts"
import { aboveHost, hostBy, hostRefs } from "./hosts.ts"
import type { Invitation } from "./invitations.ts"

/** The invitation shows it while it waits for an answer to that very mail; its link stays good, so it keeps its version. */
const shown = (invitation: Invitation | null, mail: ReturnedMail, now: Date): TransactItem[] => {
  if (invitation?.status !== "pending") return []
  const { place, invitationId, rev } = invitation
  const news = shownOf(mail, now, { ...invitation, sending: rev })
  if (!news) return []
  return [withinVersion(invitations, { place, invitationId }, invitation, { set: news })]
}

export const noteReturnedInvitation = command({
  name: "invitation.note_returned",
  summary: "Note that the mail of an invitation came back, or was reported as unwanted",
  place: InvitingId,
  permission: forJobs.noteReturned,
  input: z.strictObject({ invitationId: InvitationId.schema, ...ReturnedMail.shape }),
  output: z.object({}),
  reads: (place, { invitationId, address }, _, { now }) => [
    ...hostRefs(place),
    ref(invitations, { place, invitationId }),
    ...returnReads([place], address, now),
  ],
  beyond: aboveHost,
  decide: async (ctx, { invitationId, ...mail }) => {
    const { place, now } = ctx
    const [invitation, ...heads] = await ctx.getAll([ref(invitations, { place, invitationId }), ...hostRefs(place)])
    const host = hostBy(ctx, heads)
    if (!host || host.state === "closed") throw AccountErrors.unknown()
    const { writes, ...told } = await returning(ctx, [place], invitationId, mail)
    return { result: {}, writes: [...writes, ...shown(invitation, mail, now)], ...told }
  },
})
