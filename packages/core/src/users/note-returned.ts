import * as z from "zod"
import { TenantId, UserId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { withinVersion } from "../kernel/versions.ts"
import { ReturnedMail, returning, returnReads, shownOf } from "../mails/index.ts"
import { forJobs } from "../permissions/index.ts"
import { TenantErrors, tenants } from "../tenants/index.ts"
import { type User, users } from "./entity.ts"
import { levelsOf, mailsAbove } from "./mailing.ts"

/** The user shows it while they wait for that very mail: nobody's rights or version change by it. */
const shown = (user: User | null, mail: ReturnedMail, now: Date): TransactItem[] => {
  if (user?.status !== "invited") return []
  const { tenantId, userId, sending } = user
  const news = shownOf(mail, now, { ...user, sending })
  if (!news) return []
  return [withinVersion(users, { tenantId, userId }, user, { set: news })]
}

export const noteReturnedUser = command({
  name: "user.note_returned",
  summary: "Note that the mail to an invited user came back, or was reported as unwanted",
  place: TenantId,
  permission: forJobs.noteReturned,
  input: z.strictObject({ userId: UserId.schema, ...ReturnedMail.shape }),
  output: z.object({}),
  beyond: mailsAbove,
  reads: (tenantId, { userId, address }, _, { now }) => [
    ref(tenants, { tenantId }),
    ref(users, { tenantId, userId }),
    ...returnReads([tenantId], address, now),
  ],
  decide: async (ctx, { userId, ...mail }) => {
    const { place: tenantId, now } = ctx
    const [tenant, user] = await ctx.getAll([ref(tenants, { tenantId }), ref(users, { tenantId, userId })])
    if (!tenant || tenant.state === "closed") throw TenantErrors.unknown()
    const { writes, ...told } = await returning(ctx, levelsOf(tenant), userId, mail)
    return { result: {}, writes: [...writes, ...shown(user, mail, now)], ...told }
  },
})
