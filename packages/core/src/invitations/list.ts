import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { AccountId, PartnerId, ServiceId } from "../kernel/ids.ts"
import { query } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import { onAccounts, onPartners, onService } from "../permissions/index.ts"
import { invitations, type InvitingId } from "./entity.ts"
import { aboveHost, hostRefs } from "./hosts.ts"
import { InvitationView, invitationView } from "./invitations.ts"
import { hostIn } from "./sending.ts"

const Input = z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) })

const read = async (ctx: ReadContext<InvitingId>, { limit, cursor }: z.output<typeof Input>) => {
  const after = ctx.cursors.open(cursor)
  const listing = invitations.query.ofPlace({ place: ctx.place })
  const { items, last } = await ctx.list(invitations, listing, { limit, after })
  const { inviters } = await hostIn(ctx)
  const data = items.map((invitation) => invitationView(invitation, inviters, ctx.now))
  return { data, ...ctx.cursors.next(last) }
}

const common = { input: Input, output: pageOf(InvitationView), beyond: aboveHost, reads: hostRefs } as const

export const listInvitations = query({
  name: "invitation.list",
  summary: "List the invitations of an account",
  route: "GET /v1/accounts/{accountId}/invitations",
  place: AccountId,
  permission: onAccounts.readAdmins,
  ...common,
  read: (ctx, input) => read(ctx, input),
})

export const listStaffInvitations = query({
  name: "staff.invitations.list",
  summary: "List the invitations to the staff",
  route: "GET /v1/staff/invitations",
  place: ServiceId,
  permission: onService.readStaff,
  ...common,
  read: (ctx, input) => read(ctx, input),
})

export const listPartnerInvitations = query({
  name: "partner.invitations.list",
  summary: "List the invitations to a partner",
  route: "GET /v1/partners/{partnerId}/invitations",
  place: PartnerId,
  permission: onPartners.readAdmins,
  ...common,
  read: (ctx, input) => read(ctx, input),
})
