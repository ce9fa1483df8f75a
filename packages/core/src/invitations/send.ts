import * as z from "zod"
import { claimed } from "../kernel/claims.ts"
import { AccountId, IdentityId, InvitationId, PartnerId, ServiceId } from "../kernel/ids.ts"
import { Locale } from "../kernel/locales.ts"
import { nameIn, passName, takeName } from "../kernel/names.ts"
import { type CallCircumstances, command, type Decision } from "../kernel/operations.ts"
import { present } from "../kernel/present.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { Email } from "../kernel/values.ts"
import { addressClaims } from "../identities/index.ts"
import { mailing, mailReads } from "../mails/index.ts"
import { onAccounts, onPartners, onService, type StaffRole } from "../permissions/index.ts"
import { StaffRoleName } from "../staff/index.ts"
import { addressNames, Days } from "../users/index.ts"
import { type Company, invitations, type InvitingId } from "./entity.ts"
import type { Host } from "./host.ts"
import { hostRefs } from "./hosts.ts"
import {
  type Invitation,
  type InvitationSeen,
  InvitationErrors,
  InvitationView,
  InvitationEffects,
  invitationView,
  isForgotten,
  isUsable,
} from "./invitations.ts"
import { hostIn, type Inviting, invitationSent, linkUntil, mailsAndAbove, nextSending } from "./sending.ts"

/** The invitation of an address that waits for an answer, or did. */
const namedBy = async ({ get, place }: Inviting, holder: string | undefined): Promise<Invitation | null> =>
  holder !== undefined && InvitationId.is(holder) ? get(invitations, { place, invitationId: holder }) : null

type Naming = { readonly from: string | undefined; readonly to: InvitationId }

const named = (place: InvitingId, email: string, { from, to }: Naming): readonly TransactItem[] => {
  if (from === to) return []
  return [
    from === undefined ? takeName(place, addressNames, email, to) : passName(place, addressNames, email, { from, to }),
  ]
}

const isThere = async (ctx: Inviting, host: Host, holder: string | undefined): Promise<boolean> =>
  holder !== undefined && IdentityId.is(holder) && host.has(ctx, holder)

export const Invitee = { email: Email, locale: Locale.exactOptional(), days: Days }
type Invitee = {
  readonly email: string
  readonly locale?: Locale
  readonly days: number
  readonly role?: StaffRole
  readonly company?: Company
}

const reads = (place: InvitingId, { email }: Invitee, _: unknown, asked: CallCircumstances) => [
  ...hostRefs(place),
  nameIn(place, addressNames, email),
  claimed(addressClaims, email),
  ...mailReads([place], email, asked),
]

/** Invites somebody to the place, or to own what is registered from there. */
export const inviting = async (
  ctx: Inviting,
  { email, days, role, company, locale: chosen }: Invitee,
): Promise<Decision<InvitationSeen>> => {
  const { place } = ctx
  const host = await hostIn(ctx, company)
  const locale = chosen ?? host.locale ?? ctx.locale
  const [name, known] = await ctx.getAll([nameIn(place, addressNames, email), claimed(addressClaims, email)])
  const earlier = await namedBy(ctx, name?.holder)
  const invitationId = earlier?.invitationId ?? ctx.make(InvitationId)
  if (await isThere(ctx, host, known?.holder)) throw host.already()
  if (earlier && isUsable(earlier, host.inviters, ctx.now)) throw InvitationErrors.pending({ invitationId })
  host.assertRoom()
  const next = { place, invitationId, email, locale, ...present({ role, company }), ...nextSending(ctx, earlier, days) }
  const mail = await mailing(ctx, [place], email)
  const put = write(invitations)
  return {
    result: invitationView(next, host.inviters, ctx.now),
    writes: [
      earlier
        ? put
            .put(next)
            .where((old, { eq }) => eq(old.rev, earlier.rev))
            .commit()
        : put.create(next).commit(),
      ...named(place, email, { from: name?.holder, to: invitationId }),
      ...mail.writes,
    ],
    authorityInHead: true,
    checks: host.stillInvites(ctx),
    events: [invitationSent(ctx, next, host, false)],
    effects: [
      host.gives(next),
      InvitationEffects.mailed(linkUntil(next), {}),
      InvitationEffects.untilAccepted({ email }, {}),
      isForgotten(next),
      ...mail.effects,
    ],
  }
}

export const invitingBy = {
  output: InvitationView,
  beyond: mailsAndAbove,
  reads,
} as const

export const inviteAdmin = command({
  name: "invitation.send",
  summary: "Invite an admin",
  route: "POST /v1/accounts/{accountId}/invitations",
  place: AccountId,
  permission: onAccounts.inviteAdmins,
  input: z.strictObject(Invitee),
  ...invitingBy,
  decide: (ctx, input) => inviting(ctx, input),
})

export const inviteStaff = command({
  name: "staff.invitations.send",
  summary: "Invite somebody to the staff",
  route: "POST /v1/staff/invitations",
  place: ServiceId,
  permission: onService.manageStaff,
  input: z.strictObject({ ...Invitee, role: StaffRoleName }),
  ...invitingBy,
  decide: (ctx, input) => inviting(ctx, input),
})

export const invitePartnerAdmin = command({
  name: "partner.invitations.send",
  summary: "Invite an admin of a partner",
  route: "POST /v1/partners/{partnerId}/invitations",
  place: PartnerId,
  permission: onPartners.inviteAdmins,
  input: z.strictObject(Invitee),
  ...invitingBy,
  decide: (ctx, input) => inviting(ctx, input),
})
