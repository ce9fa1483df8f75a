import * as z from "zod"
import { AccountId, IdentityId, type PlaceId } from "../kernel/ids.ts"
import type { Reaction, ReactionContext, StoredEvent } from "../kernel/reactions.ts"
import { setUntilSame } from "../kernel/setting.ts"
import { AccountEvents } from "../accounts/index.ts"
import { identities, leftPlace, placesOf } from "../identities/index.ts"
import { OwnershipEvents } from "../ownership/index.ts"
import { TenantEvents } from "../tenants/index.ts"
import { UserEvents } from "../users/index.ts"

const Struck = z.object({ identityId: IdentityId.schema })

/** Everybody whose grants an event may have changed. */
const affected = ({ data }: StoredEvent): IdentityId[] => {
  const several: unknown = data["identityIds"]
  const named = [
    data["identityId"],
    data["ownerId"],
    data["from"],
    data["to"],
    ...(Array.isArray(several) ? several : []),
  ]
  return named.filter((id): id is IdentityId => typeof id === "string" && IdentityId.is(id))
}

type Found = { readonly subjects: readonly string[]; readonly roles: readonly string[] }

/** What it takes to look at somebody, and to set what follows from it. */
type Looking = Pick<ReactionContext, "get" | "actorIn">
type Setting = Looking & Pick<ReactionContext, "directory">

/** How somebody signs in, and the union of the built-in roles that they hold anywhere; who is gone has neither. */
const lookAt = async (ctx: Looking, identityId: IdentityId): Promise<Found> => {
  const identity = await ctx.get(identities, { identityId })
  if (!identity) return { subjects: [], roles: [] }
  const actors = await Promise.all(placesOf(identity).map((place) => ctx.actorIn(identityId, place)))
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
  const held = async () => (await ctx.actorIn(identityId, place))?.roles ?? []
  const [identity, roles] = await Promise.all([ctx.get(identities, { identityId }), held()])
  for (const username of identity?.subjects ?? []) await ctx.directory.addGroups(username, roles)
  if (!sameRoles(roles, await held())) await setGroups(ctx, identityId)
}

/** Puts a sign-in that is in other groups than it must be into those. */
export const compareGroups = async (ctx: Setting, identityId: IdentityId, username: string): Promise<void> => {
  const [{ roles }, groups] = await Promise.all([lookAt(ctx, identityId), ctx.directory.groupsOf(username)])
  if (!sameRoles(roles, groups)) await setGroups(ctx, identityId)
}

const giving: readonly string[] = [
  AccountEvents.opened.eventName,
  AccountEvents.adminAdded.eventName,
  UserEvents.joined.eventName,
  UserEvents.unblocked.eventName,
]

export const groupsFollowGrants: Reaction = {
  name: "access.groups",
  on: [
    ...giving,
    AccountEvents.adminRemoved.eventName,
    AccountEvents.adminLeft.eventName,
    AccountEvents.peopleLetGo.eventName,
    TenantEvents.peopleLetGo.eventName,
    OwnershipEvents.moved.eventName,
    UserEvents.roleGiven.eventName,
    UserEvents.appointed.eventName,
    UserEvents.blocked.eventName,
    UserEvents.deleted.eventName,
  ],
  reach: affected,
  run: async (ctx, event) => {
    const follow = giving.includes(event.name) ? addGroups : setGroups
    for (const identityId of affected(event)) await follow(ctx, identityId, event.place)
  },
}

/** Who was an admin and is not any more does not belong there; whether they are nobody at all by now is not asked. */
export const placesEndWithGrants: Reaction = {
  name: "identity.strike",
  on: [AccountEvents.adminRemoved.eventName, AccountEvents.adminLeft.eventName],
  run: async (ctx, { place, data }) => {
    const { identityId } = Struck.parse(data)
    if (AccountId.is(place)) await leftPlace(ctx, identityId, place, { forget: false })
  },
}
