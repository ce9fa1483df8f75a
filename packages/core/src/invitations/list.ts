import * as z from "zod"
import type { ReadContext } from "../kernel/context.ts"
import { AccountId, PartnerId, type PlaceKind, ServiceId } from "../kernel/ids.ts"
import { query, type Route } from "../kernel/operations.ts"
import { PageInput, PageLimit, pageOf } from "../kernel/pages.ts"
import type { Permission } from "../kernel/permissions.ts"
import { onAccounts, onPartners, onService } from "../permissions/index.ts"
import { invitations, type InvitingId } from "./entity.ts"
import { aboveHost, hostRefs } from "./hosts.ts"
import { InvitationView, invitationView } from "./invitations.ts"
import { hostIn } from "./sending.ts"

const Input = z.strictObject({ ...PageInput.shape, limit: PageLimit(25, 100) })

const read = async (ctx: ReadContext<InvitingId>, { limit, cursor }: z.output<typeof Input>) => {
  const after = ctx.cursors.open(cursor)
  const { items, last } = await ctx.list(invitations, invitations.query.ofPlace({ place: ctx.place }), { limit, after })
  const { inviters } = await hostIn(ctx)
  const data = items.map((invitation) => invitationView(invitation, inviters, ctx.now))
  return { data, ...ctx.cursors.next(last) }
}

const listing = <P extends InvitingId>(
  name: string,
  summary: string,
  route: Route,
  place: PlaceKind<P>,
  permission: Permission,
) =>
  query({
    name,
    summary,
    route,
    place,
    permission,
    input: Input,
    output: pageOf(InvitationView),
    beyond: aboveHost,
    reads: hostRefs,
    read: (ctx, input) => read(ctx as unknown as ReadContext<InvitingId>, input),
  })

export const listInvitations = listing(
  "invitation.list",
  "List the invitations of an account",
  "GET /v1/accounts/{accountId}/invitations",
  AccountId,
  onAccounts.readAdmins,
)

export const listStaffInvitations = listing(
  "staff.invitations.list",
  "List the invitations to the staff",
  "GET /v1/staff/invitations",
  ServiceId,
  onService.readStaff,
)

export const listPartnerInvitations = listing(
  "partner.invitations.list",
  "List the invitations to a partner",
  "GET /v1/partners/{partnerId}/invitations",
  PartnerId,
  onPartners.readAdmins,
)
