import { doneUnless } from "../kernel/errors.ts"
import { TenantId, UserId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { reaction, type ReactionContext } from "../kernel/reactions.ts"
import { write } from "../kernel/table.ts"
import { stepDown } from "../groups/index.ts"
import { leftPlace } from "../identities/index.ts"
import { trees } from "../leading/index.ts"
import { forJobs } from "../permissions/index.ts"
import { followFreed, type User, UserErrors, UserEvents, users } from "../users/index.ts"

const leadNoMore = async (ctx: ReactionContext, user: User): Promise<void> => {
  const { tenantId, userId } = user
  const tree = await ctx.get(trees, { tenantId })
  if (!tree?.nodes.some(({ leaders }) => leaders.includes(userId))) return
  const caller = { kind: "job", name: "user.clean_up", permissions: [forJobs.stepDown] } as const
  const work = invoke(ctx.request(caller, tenantId), stepDown, { userId })
  await doneUnless(work, [UserErrors.unknown])
  await leadNoMore(ctx, user)
}

/**
 * What is left to do when somebody has gone: the groups they led, and their sign-in if they belong nowhere else. Each step
 * looks at what is so by now, so it may be broken off anywhere and begun again. What is recorded of them comes later.
 */
export const cleanUp = reaction({
  name: "user.clean_up",
  on: [UserEvents.deleted],
  reach: ({ data: { identityId } }) => (identityId === undefined ? [] : [identityId]),
  marks: ({ place }) => [`${place}#u`],
  run: async (ctx, event) => {
    const { place, object } = event
    if (!TenantId.is(place) || !UserId.is(object)) return
    const user = await ctx.get(users, { tenantId: place, userId: object })
    if (user?.status !== "leaving") return
    if (user.identityId) await leftPlace(ctx, user.identityId, place, { forget: true })
    await leadNoMore(ctx, user)
    await followFreed(ctx, place, event.personal.email)
    const gone = write(users)
      .remove({ tenantId: place, userId: object })
      .where(({ status }, { eq }) => eq(status, "leaving"))
      .commit()
    await ctx.mark([gone])
  },
})
