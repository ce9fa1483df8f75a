import * as z from "zod"
import { list } from "../kernel/bounded.ts"
import type { Context } from "../kernel/context.ts"
import { IdentityId, TenantId, UserId } from "../kernel/ids.ts"
import { nameIn } from "../kernel/names.ts"
import { command } from "../kernel/operations.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { type Grant, grants, grantShown } from "../grants/index.ts"
import { identities } from "../identities/index.ts"
import { forJobs } from "../permissions/index.ts"
import { type Tenant, tenantHead, tenants } from "../tenants/index.ts"
import { changeUsers } from "./changing.ts"
import { UserEffects } from "./effects.ts"
import { goodbye } from "./ending.ts"
import { type User, users } from "./entity.ts"
import { isUnproven } from "./sign-ins.ts"
import { addressNames } from "./uniques.ts"
import { aboutOf, nameOf, UserErrors, UserSignals, UserEvents } from "./users.ts"

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

/** How many change together: whoever has an address that another one follows may be following themselves. */
export const mostTogether = 4

/** A user who is shown with another address than their person signs in with by now, and who has that one here. */
type Mover = { readonly grant: Grant; readonly before: User; readonly after: User; readonly holder: string | undefined }

const moversOf = async (ctx: Context<TenantId>, identityIds: readonly IdentityId[]): Promise<readonly Mover[]> => {
  const { place, getAll } = ctx
  const people = await Promise.all(
    identityIds.map(async (identityId): Promise<Mover[]> => {
      const [grant, identity] = await getAll([ref(grants, { place, identityId }), ref(identities, { identityId })])
      if (!grant?.userId || !identity) return []
      const { email } = identity
      const shown = ref(users, { tenantId: place, userId: grant.userId })
      const [before, name] = await getAll([shown, nameIn(place, addressNames, email)])
      if (!before) return []
      if (before.email === email && grant.email === email) return []
      return [{ grant, before, after: { ...before, email, rev: before.rev + 1 }, holder: name?.holder }]
    }),
  )
  return people.flat()
}

/**
 * Who has an address that somebody who has proven it is to be shown with, and does not follow another one themselves: who
 * has not proven it makes way (**who proves it, has it**).
 */
const inTheWay = async (ctx: Context<TenantId>, movers: readonly Mover[]): Promise<readonly User[]> => {
  const { place: tenantId } = ctx
  const together = new Set<string>(movers.map(({ after }) => after.userId))
  const holders = movers.flatMap(({ holder }) => (holder && UserId.is(holder) && !together.has(holder) ? [holder] : []))
  const found = await ctx.getAll(holders.map((userId) => ref(users, { tenantId, userId })))
  return found.map((user) => {
    if (!user || !isUnproven(user)) {
      throw UserErrors.email_taken({ ...(user?.identityId && { holder: user.identityId }) })
    }
    return user
  })
}

const grantFollows = ({ grant, after }: Mover): TransactItem => grantShown(grant, { email: after.email })

/** Users are shown with the addresses that their people sign in with by now; refused where they are so already. */
export const followAddress = command({
  name: "user.follow_address",
  summary: "Show users with the addresses that their people sign in with",
  place: TenantId,
  permission: forJobs.followAddress,
  input: z.strictObject({ identityIds: list(IdentityId.schema, mostTogether, 1) }),
  output: z.object({ userIds: z.array(UserId.schema) }),
  reads: (place, { identityIds }) =>
    identityIds.flatMap((identityId) => [ref(grants, { place, identityId }), ref(identities, { identityId })]),
  decide: async (ctx, { identityIds }) => {
    const movers = await moversOf(ctx, identityIds)
    const [first, ...others] = movers.map(({ after }) =>
      UserEvents.edited({ object: after.userId, version: after.rev }, { changed: ["email"] }, aboutOf(after)),
    )
    if (!first) throw UserSignals.follows()
    const tenant = await tenantHead(ctx)
    const makeWay = await inTheWay(ctx, movers)
    const gone = await Promise.all(makeWay.map((user) => goodbye(ctx, { tenant, user }, false)))
    const changes = movers.map(({ before, after }) => ({ tenant, before, after }))
    return {
      result: { userIds: movers.map(({ after }) => after.userId) },
      writes: [
        ...changeUsers([...changes, ...gone.map(({ change }) => change)]),
        ...gone.flatMap(({ beside }) => beside),
        ...movers.map(grantFollows),
      ],
      checks: [...movers.map(({ grant, after }) => sameAddress(grant.identityId, after.email)), notErased(tenant)],
      events: [first, ...others, ...gone.flatMap(({ events }) => events)],
      effects: [
        ...movers.map(({ after }) =>
          UserEffects.edited({ user: after.userId, changed: ["email"] }, { name: nameOf(after) }),
        ),
        ...gone.flatMap(({ effects }) => effects),
      ],
    }
  },
})
