import { OperationErrors } from "../kernel/asking.ts"
import { IdentityId } from "../kernel/ids.ts"
import type { Reaction, ReactionContext, StoredEvent } from "../kernel/reactions.ts"
import { AccountEvents } from "../accounts/index.ts"
import { placesOf } from "../grants/index.ts"
import { identities } from "../identities/index.ts"
import { OwnershipEvents } from "../ownership/index.ts"
import { TenantEvents } from "../tenants/index.ts"
import { AccessErrors } from "./authority.ts"

/** Everybody whose grants an event may have changed. */
const affected = ({ data }: StoredEvent): IdentityId[] => {
  const named = [data["identityId"], data["ownerId"], data["from"], data["to"]]
  return named.filter((id): id is IdentityId => typeof id === "string" && IdentityId.is(id))
}

/** The union of the built-in roles held anywhere. The places come from an index, so each is looked at. */
const rolesOf = async (ctx: ReactionContext, identityId: IdentityId, event: StoredEvent): Promise<string[]> => {
  const indexed = await placesOf(ctx, identityId)
  const behind =
    !indexed.some((place) => place === event.place) && (await ctx.actorIn(identityId, event.place)) !== null
  // The index does not know the event's own place yet: this is tried again in a moment.
  if (behind) throw AccessErrors.index_behind()
  const actors = await Promise.all(indexed.map((place) => ctx.actorIn(identityId, place)))
  return [...new Set(actors.flatMap((actor) => actor?.roles ?? []))].toSorted()
}

const subjectsOf = async ({ get }: ReactionContext, identityId: IdentityId): Promise<readonly string[]> =>
  (await get(identities, { identityId }))?.subjects ?? []

const settings = 5

/**
 * Sets the groups until they are what the table says after it: between reading and setting, another reaction may have
 * set what is so by now, and whoever sets last must not leave what was so before.
 */
const setGroups = async (ctx: ReactionContext, identityId: IdentityId, event: StoredEvent): Promise<void> => {
  const subjects = await subjectsOf(ctx, identityId)
  let roles = await rolesOf(ctx, identityId, event)
  for (let set = 0; set < settings; set++) {
    for (const username of subjects) await ctx.directory.setGroups(username, roles)
    const now = await rolesOf(ctx, identityId, event)
    if (now.join() === roles.join()) return
    roles = now
  }
  throw OperationErrors.contended()
}

export const groupsFollowGrants: Reaction = {
  name: "access.groups",
  on: [
    AccountEvents.opened.eventName,
    AccountEvents.adminRemoved.eventName,
    AccountEvents.adminAdded.eventName,
    OwnershipEvents.moved.eventName,
    TenantEvents.userAdded.eventName,
  ],
  reach: affected,
  run: async (ctx, event) => {
    for (const identityId of affected(event)) await setGroups(ctx, identityId, event)
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
