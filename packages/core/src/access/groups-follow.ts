import * as z from "zod"
import { OperationErrors } from "../kernel/asking.ts"
import { AccountId, IdentityId } from "../kernel/ids.ts"
import type { Reaction, ReactionContext, StoredEvent } from "../kernel/reactions.ts"
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

/** How somebody signs in, and the union of the built-in roles that they hold anywhere; who is gone has neither. */
const lookAt = async (ctx: ReactionContext, identityId: IdentityId): Promise<Found> => {
  const identity = await ctx.get(identities, { identityId })
  if (!identity) return { subjects: [], roles: [] }
  const actors = await Promise.all(placesOf(identity).map((place) => ctx.actorIn(identityId, place)))
  return { subjects: identity.subjects, roles: [...new Set(actors.flatMap((actor) => actor?.roles ?? []))].toSorted() }
}

const settings = 5

/**
 * Sets the groups until they are what the table says after it: between reading and setting, another reaction may have
 * set what is so by now, and whoever sets last must not leave what was so before.
 */
const setGroups = async (ctx: ReactionContext, identityId: IdentityId): Promise<void> => {
  let { subjects, roles } = await lookAt(ctx, identityId)
  for (let set = 0; set < settings; set++) {
    for (const username of subjects) await ctx.directory.setGroups(username, roles)
    const now = await lookAt(ctx, identityId)
    if (now.roles.join() === roles.join()) return
    ;({ subjects, roles } = now)
  }
  throw OperationErrors.contended()
}

export const groupsFollowGrants: Reaction = {
  name: "access.groups",
  on: [
    AccountEvents.opened.eventName,
    AccountEvents.adminRemoved.eventName,
    AccountEvents.adminAdded.eventName,
    AccountEvents.adminLeft.eventName,
    AccountEvents.peopleLetGo.eventName,
    TenantEvents.peopleLetGo.eventName,
    OwnershipEvents.moved.eventName,
    UserEvents.joined.eventName,
    UserEvents.roleGiven.eventName,
    UserEvents.appointed.eventName,
    UserEvents.blocked.eventName,
    UserEvents.unblocked.eventName,
    UserEvents.deleted.eventName,
  ],
  reach: affected,
  run: async (ctx, event) => {
    for (const identityId of affected(event)) await setGroups(ctx, identityId)
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
