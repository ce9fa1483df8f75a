import type { Context } from "../kernel/context.ts"
import type { Effect } from "../kernel/effects.ts"
import type { HeadedId } from "../kernel/ids.ts"
import { ref } from "../kernel/table.ts"
import { type Tenant, tenants } from "../tenants/index.ts"
import {
  comingEffects,
  isInvited,
  join,
  type StillOffered,
  stillOffered,
  type User,
  users,
  yourRights,
} from "../users/index.ts"
import { InvitationEffects } from "./invitations.ts"
import type { Comer, Looking, InvitationOffer } from "./offer.ts"
import type { UserSending } from "./tokens.ts"

type Found = StillOffered & { readonly tenant: Tenant; readonly user: User }

/** What whoever accepts is told beside what they will be: what they may do then, and who sees them. */
const beside = (ctx: Looking, { user, role, tenant }: Found): readonly Effect[] => [
  ...yourRights(ctx, user, role, tenant),
  InvitationEffects.colleaguesSeeYou({ email: user.email }, {}),
]

const admit = async (ctx: Context<HeadedId>, found: Found, { identityId }: Comer) => {
  const { writes, checks, events, effects } = await join(ctx, { ...found, identityId, now: ctx.now })
  return {
    places: [found.tenant.tenantId] as const,
    writes,
    checks: [...checks, ...found.conditions],
    events,
    effects: [...effects, ...beside(ctx, found)],
  }
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
  const found = { ...offered, tenant, user }
  const { email, locale, timeZone, expires } = user
  return {
    kind: "user",
    place: tenant.tenantId,
    name: tenant.name,
    email,
    inviter: offered.inviter,
    locale,
    timeZone,
    expires,
    passwordLength: tenant.passwordLength,
    effects: [...comingEffects(ctx, user, offered.role, tenant), ...beside(ctx, found)],
    admit: (at, comer) => admit(at, found, comer),
  }
}
