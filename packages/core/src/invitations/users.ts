import type { Context } from "../kernel/context.ts"
import type { CustomerPlaceId } from "../kernel/ids.ts"
import { ref, type TransactItem } from "../kernel/table.ts"
import { type Tenant, tenants } from "../tenants/index.ts"
import { isInvited, join, stillOffered, type User, users } from "../users/index.ts"
import { InvitationEffects } from "./invitations.ts"
import type { Comer, Looking, InvitationOffer } from "./offer.ts"
import type { UserSending } from "./tokens.ts"

type Found = {
  readonly tenant: Tenant
  readonly user: User
  /** What it stands on that whoever invited may still give what they offered. */
  readonly conditions: readonly TransactItem[]
}

const admit = async (ctx: Context<CustomerPlaceId>, { tenant, user, conditions }: Found, { identityId }: Comer) => {
  const { writes, checks, events, effects } = await join(ctx, { tenant, user, identityId, now: ctx.now })
  const seen = InvitationEffects.colleaguesSeeYou({ email: user.email }, {})
  return { writes, checks: [...checks, ...conditions], events, effects: [...effects, seen] }
}

export const userReads = ({ place: tenantId, id: userId }: UserSending) =>
  [ref(users, { tenantId, userId }), ref(tenants, { tenantId })] as const

/** Undefined when the link cannot be used, or not any more. */
export const userOffer = async (ctx: Looking, sending: UserSending): Promise<InvitationOffer | undefined> => {
  const [user, tenant] = await ctx.getAll(userReads(sending))
  const good = user && tenant?.state === "active" && isInvited(user, ctx.now)
  if (!good || user.expires !== sending.expires || user.sending !== sending.rev) return undefined
  const offered = await stillOffered(ctx, user)
  if (!offered) return undefined
  const { inviter, conditions } = offered
  const { email, locale, timeZone, expires } = user
  return {
    kind: "user",
    place: tenant.tenantId,
    name: tenant.name,
    email,
    inviter,
    locale,
    timeZone,
    expires,
    passwordLength: tenant.passwordLength,
    admit: (at, comer) => admit(at, { tenant, user, conditions }, comer),
  }
}
