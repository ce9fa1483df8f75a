import * as z from "zod"
import { IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { withinVersion } from "../kernel/versions.ts"
import { linksOf, ReturnedMail, returning, returnReads, shownOf } from "../mails/index.ts"
import { forJobs } from "../permissions/index.ts"
import { pendingOf } from "./address.ts"
import { meIn } from "./changing.ts"
import { identities } from "./entity.ts"
import type { Identity } from "./identities.ts"

/** The address shows it while it waits for its link to be opened, which stays good: so the person keeps their version. */
const shown = (me: Identity, mail: ReturnedMail, now: Date): TransactItem[] => {
  const { identityId } = me
  const pending = pendingOf(me, now)
  // Whichever of its links was mailed: it went to the address that is waited for.
  const news = shownOf(mail, now, { email: pending?.email ?? "", sending: mail.sending })
  if (!pending || me.pendingMail || !news) return []
  return [
    withinVersion(identities, { identityId }, me, {
      set: { pendingMail: news.mailStatus, pendingMailAt: news.mailAt },
    }),
  ]
}

export const noteReturnedLink = command({
  name: "identity.note_returned",
  summary: "Note that the mail with a link to an address came back, or was reported as unwanted",
  place: IdentityId,
  permission: forJobs.noteReturned,
  input: ReturnedMail,
  output: z.object({}),
  reads: (identityId, { address }, _, { now }) => [
    ref(identities, { identityId }),
    ...returnReads([linksOf(identityId)], address, now),
  ],
  decide: async (ctx, mail) => {
    const me = await meIn(ctx)
    // Anybody can ask for anybody's address: a bounce and a complaint look the same from here, now and later.
    const { writes, ...told } = await returning(ctx, [linksOf(ctx.place)], ctx.place, mail, true)
    return { result: {}, writes: [...writes, ...shown(me, mail, ctx.now)], ...told }
  },
})
