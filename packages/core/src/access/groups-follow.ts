import { IdentityId } from "../kernel/ids.ts"
import type { Reaction, ReactionContext, StoredEvent } from "../kernel/reactions.ts"
import { AccountEvents } from "../accounts/index.ts"
import { placesOf } from "../grants/index.ts"
import { identities } from "../identities/index.ts"
import { InvitationEvents } from "../invitations/index.ts"
import { OwnershipEvents } from "../ownership/index.ts"

/** Everybody whose grants an event may have changed. */
const affected = ({ data }: StoredEvent): IdentityId[] => {
  const named = [data["identityId"], data["ownerId"], data["from"], data["to"]]
  return named.filter((id): id is IdentityId => typeof id === "string" && IdentityId.is(id))
}

/** The union of the built-in roles held anywhere. The index may not know the newest place yet: the event's own is added. */
const rolesOf = async (ctx: ReactionContext, identityId: IdentityId, event: StoredEvent): Promise<string[]> => {
  const places = new Set([...(await placesOf(ctx, identityId)), event.place])
  const actors = await Promise.all([...places].map((place) => ctx.actorIn(identityId, place)))
  return [...new Set(actors.flatMap((actor) => actor?.roles ?? []))]
}

const subjectsOf = async ({ get }: ReactionContext, identityId: IdentityId): Promise<readonly string[]> =>
  (await get(identities, { identityId }))?.subjects ?? []

export const groupsFollowGrants: Reaction = {
  name: "access.groups",
  on: [
    AccountEvents.opened.eventName,
    AccountEvents.adminRemoved.eventName,
    InvitationEvents.accepted.eventName,
    OwnershipEvents.moved.eventName,
  ],
  reach: affected,
  run: async (ctx, event) => {
    for (const identityId of affected(event)) {
      const roles = await rolesOf(ctx, identityId, event)
      for (const username of await subjectsOf(ctx, identityId)) await ctx.directory.setGroups(username, roles)
    }
  },
}

/** Who lost a place signs in again: tokens are then made from what they still hold. */
export const sessionsEndWithGrants: Reaction = {
  name: "access.sessions",
  on: [AccountEvents.adminRemoved.eventName],
  reach: affected,
  run: async (ctx, event) => {
    for (const identityId of affected(event)) {
      for (const username of await subjectsOf(ctx, identityId)) await ctx.directory.signOut(username)
    }
  },
}
