import { HeadedId, type IdentityId, type PlaceId } from "../kernel/ids.ts"
import { reaction, type ReactionContext, type StoredEvent } from "../kernel/reactions.ts"
import { setUntilSame } from "../kernel/setting.ts"
import { AccountEvents } from "../accounts/index.ts"
import { identities, leftPlace, placesOf } from "../identities/index.ts"
import { OwnershipEvents } from "../ownership/index.ts"
import { PartnerEvents } from "../partners/index.ts"
import { StaffEvents } from "../staff/index.ts"
import { TenantEvents } from "../tenants/index.ts"
import { UserEvents } from "../users/index.ts"

const giving = [
  AccountEvents.opened,
  AccountEvents.adminAdded,
  StaffEvents.added,
  PartnerEvents.adminAdded,
  UserEvents.joined,
  UserEvents.unblocked,
] as const
const changing = [
  AccountEvents.adminRemoved,
  AccountEvents.adminLeft,
  AccountEvents.peopleLetGo,
  TenantEvents.peopleLetGo,
  StaffEvents.roleGiven,
  StaffEvents.removed,
  PartnerEvents.adminRemoved,
  PartnerEvents.adminLeft,
  OwnershipEvents.moved,
  OwnershipEvents.assigned,
  UserEvents.roleGiven,
  UserEvents.appointed,
  UserEvents.blocked,
  UserEvents.deleted,
] as const

/** Everybody whose grants an event may have changed. */
const affected = ({ name, data }: StoredEvent<(typeof giving | typeof changing)[number]>): readonly IdentityId[] => {
  if (name === "account.opened") return [data.ownerId]
  if (name === "ownership.moved" || name === "ownership.assigned") return [data.from, data.to]
  if ("identityIds" in data) return data.identityIds
  return data.identityId === undefined ? [] : [data.identityId]
}

type Found = { readonly subjects: readonly string[]; readonly roles: readonly string[] }

/** What it takes to look at somebody, and to set what follows from it. */
type Looking = Pick<ReactionContext, "get" | "actorIn">
type Setting = Looking & Pick<ReactionContext, "directory">

/** How somebody signs in, and the union of the built-in roles that they hold anywhere; who is gone has neither. */
const lookAt = async (ctx: Looking, identityId: IdentityId): Promise<Found> => {
  const identity = await ctx.get(identities, { identityId })
  if (!identity) return { subjects: [], roles: [] }
  const actors = await Promise.all(
    placesOf(identity).map((place) => ctx.actorIn(identityId, place, { evenClosed: true })),
  )
  return { subjects: identity.subjects, roles: [...new Set(actors.flatMap((actor) => actor?.roles ?? []))].toSorted() }
}

const sameRoles = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join()

/** Sets the groups to the union of what somebody holds anywhere. */
const setGroups = (ctx: Setting, identityId: IdentityId): Promise<void> =>
  setUntilSame(
    () => lookAt(ctx, identityId),
    async ({ subjects, roles }) => {
      for (const username of subjects) await ctx.directory.setGroups(username, roles)
    },
    (one, other) => sameRoles(one.roles, other.roles),
  )

/**
 * What an event gives, it gives in its place: whatever somebody holds elsewhere stays, and need not be read. Only when they
 * hold something else there by now, because it was taken meanwhile, all is looked at.
 */
const addGroups = async (ctx: Setting, identityId: IdentityId, place: PlaceId): Promise<void> => {
  const held = async () => (await ctx.actorIn(identityId, place, { evenClosed: true }))?.roles ?? []
  const [identity, roles] = await Promise.all([ctx.get(identities, { identityId }), held()])
  for (const username of identity?.subjects ?? []) await ctx.directory.addGroups(username, roles)
  if (!sameRoles(roles, await held())) await setGroups(ctx, identityId)
}

/** Puts a sign-in that is in other groups than it must be into those. */
export const compareGroups = async (ctx: Setting, identityId: IdentityId, username: string): Promise<void> => {
  const [{ roles }, groups] = await Promise.all([lookAt(ctx, identityId), ctx.directory.groupsOf(username)])
  if (!sameRoles(roles, groups)) await setGroups(ctx, identityId)
}

export const groupsFollowGrants = reaction({
  name: "access.groups",
  on: [...giving, ...changing],
  reach: affected,
  run: async (ctx, event) => {
    const follow = giving.some(({ eventName }) => eventName === event.name) ? addGroups : setGroups
    for (const identityId of affected(event)) await follow(ctx, identityId, event.place)
  },
})

/** Who was an admin and is not any more does not belong there; whether they are nobody at all by now is not asked. */
export const placesEndWithGrants = reaction({
  name: "identity.strike",
  on: [
    AccountEvents.adminRemoved,
    AccountEvents.adminLeft,
    PartnerEvents.adminRemoved,
    PartnerEvents.adminLeft,
    StaffEvents.removed,
  ],
  run: async (ctx, { place, data }) => {
    if (HeadedId.is(place)) await leftPlace(ctx, data.identityId, place, { forget: false })
  },
})
