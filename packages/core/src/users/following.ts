import * as z from "zod"
import { claimed } from "../kernel/claims.ts"
import { DomainError } from "../kernel/errors.ts"
import { IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { nameIn } from "../kernel/names.ts"
import { command } from "../kernel/operations.ts"
import type { Reaction, ReactionContext, StoredEvent } from "../kernel/reactions.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { grants } from "../grants/index.ts"
import { identities, IdentityEvents, placesOf } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { headOf, type Tenant, tenants } from "../tenants/index.ts"
import { changeUser } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { users } from "./entity.ts"
import { aboutOf, nameOf, UserErrors, UserEvents } from "./users.ts"

const sameAddress = (identityId: IdentityId, email: string): TransactItem =>
  write(identities)
    .check({ identityId })
    .where((identity, { eq }) => eq(identity.email, email))
    .commit()

/** A copy follows in whatever state the company is; what is being erased gets nothing new. */
const notErased = ({ tenantId }: Tenant): TransactItem =>
  write(tenants)
    .check({ tenantId })
    .where((head, { ne }) => ne(head.state, "closed"))
    .commit()

/** A user is shown with the address that their person signs in with by now; refused where it is so already. */
export const followAddress = command({
  name: "user.follow_address",
  summary: "Show a user with the address that their person signs in with",
  place: TenantId,
  permission: forJobs.followAddress,
  input: z.strictObject({ identityId: IdentityId.schema }),
  output: z.object({ userId: UserId.schema }),
  reads: (place, { identityId }) => [ref(grants, { place, identityId }), ref(identities, { identityId })],
  decide: async (ctx, { identityId }) => {
    const { place } = ctx
    const [grant, identity] = await ctx.getAll([ref(grants, { place, identityId }), ref(identities, { identityId })])
    if (!grant?.userId || !identity) throw UserErrors.follows()
    const shown = ref(users, { tenantId: place, userId: grant.userId })
    const [user, taken] = await ctx.getAll([shown, nameIn(place, "m", identity.email)])
    if (!user || user.email === identity.email) throw UserErrors.follows()
    if (taken) throw UserErrors.email_taken({ holder: taken.holder })
    const { userId, rev } = user
    const { email } = identity
    const tenant = await headOf(ctx)
    const next = { ...user, email, rev: rev + 1 }
    return {
      result: { userId },
      writes: [
        ...changeUser({ tenant, before: user, after: next }),
        write(grants)
          .patch({ place, identityId })
          .set({ email })
          .where((old, { eq }) => eq(old.grantedAt, grant.grantedAt))
          .commit(),
      ],
      checks: [sameAddress(identityId, email), notErased(tenant)],
      events: [UserEvents.edited({ object: userId, version: next.rev }, { changed: ["email"] }, aboutOf(next))],
      effects: [UserEffects.edited({ user: userId, changed: ["email"] }, { name: nameOf(next) })],
    }
  },
})

type Following = { readonly identityId: IdentityId; readonly place: TenantId }

/**
 * Whether nobody need look again before something here changes: it follows, or somebody is invited here with this address.
 * When a user has it who is to follow another one, this is tried again, until that one has.
 */
const follows = async (ctx: ReactionContext, { identityId, place }: Following): Promise<void> => {
  const caller = { kind: "job", name: "user.follow_address", permissions: [forJobs.followAddress] } as const
  try {
    await invoke(ctx.request({ ...caller, reach: [identityId] }, place), followAddress, { identityId })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === UserErrors.follows.code) return
    const { holder } = error.facts
    if (error.code !== UserErrors.email_taken.code || typeof holder !== "string" || !UserId.is(holder)) throw error
    const inTheWay = await ctx.get(users, { tenantId: place, userId: holder })
    if (inTheWay?.status !== "invited") throw error
  }
}

export const addressFollows: Reaction = {
  name: "user.follow_address",
  on: [IdentityEvents.addressChanged.eventName],
  reach: ({ object }) => (IdentityId.is(object) ? [object] : []),
  run: async (ctx, { object }) => {
    const identity = IdentityId.is(object) ? await ctx.get(identities, { identityId: object }) : null
    if (!identity) return undefined
    const { identityId } = identity
    for (const place of placesOf(identity).filter((one) => TenantId.is(one))) {
      if (ctx.timeLeft() < 1) return "again"
      await follows(ctx, { identityId, place })
    }
    return undefined
  },
}

/** Who goes gives an address back here: whoever signs in with it by now, and could not be shown so before, follows. */
export const followFreed = async (ctx: ReactionContext, place: TenantId, { personal }: StoredEvent): Promise<void> => {
  const { email } = personal
  const [known] = typeof email === "string" ? await ctx.getAll([claimed("email", email)]) : []
  const identityId = known?.holder
  if (identityId && IdentityId.is(identityId)) await follows(ctx, { identityId, place })
}
