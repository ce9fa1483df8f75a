import * as z from "zod"
import { AccountId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { accountHead } from "../accounts/index.ts"
import { onAccounts } from "../permissions/index.ts"
import { invitations } from "./entity.ts"
import { InvitationView, invitationView } from "./invitations.ts"

export const listInvitations = query({
  name: "invitation.list",
  summary: "List the invitations of an account",
  route: "GET /v1/accounts/{accountId}/invitations",
  place: AccountId,
  permission: onAccounts.readAdmins,
  input: z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) }),
  output: pageOf(InvitationView),
  read: async (ctx, { limit, cursor }) => {
    const after = ctx.cursors.open(cursor)
    const listing = invitations.query.ofAccount({ accountId: ctx.place })
    const { items, last } = await ctx.list(invitations, listing, { limit, after })
    const { ownerId } = await accountHead(ctx)
    const data = items.map((invitation) => invitationView(invitation, ownerId, ctx.now))
    return { data, ...ctx.cursors.next(last) }
  },
})
