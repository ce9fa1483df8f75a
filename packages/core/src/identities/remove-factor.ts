import * as z from "zod"
import type { Context } from "../kernel/context.ts"
import { IdentityId, ServiceId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { Scope } from "../kernel/permissions.ts"
import { ref } from "../kernel/table.ts"
import { line } from "../kernel/values.ts"
import { type Grant, grants, notGranted, stillGranted } from "../grants/index.ts"
import { onService, staffLevels } from "../permissions/index.ts"
import { losingFactor, nextOf } from "./changing.ts"
import { closedFrom, closedHours } from "./closed-rights.ts"
import { identities } from "./entity.ts"
import { IdentityErrors, providerUsername } from "./identities.ts"
import { accessTokenMinutes, IdentityEffects, IdentityEvents } from "./telling.ts"

const rememberedDays = 30

/** By **rank** only who holds all that somebody of the staff holds; it is nobody's who has a phone in their hand. */
const assertMayRemove = ({ actor }: Pick<Context, "actor">, identityId: IdentityId, grant: Grant | null): void => {
  if (actor.id === identityId) throw IdentityErrors.own_factor()
  const held = grant?.role ? staffLevels[grant.role] : new Map()
  if ([...held].some(([permission]) => actor.scopeOf(permission) === Scope.none)) throw IdentityErrors.stands_above()
}

/**
 * Whoever lost their phone gets in again; so would whoever has their password and says that they lost it. So all sessions
 * end, the person is told, and for a day they are no administrator anywhere, unless somebody there vouches for them.
 */
export const removeFactor = command({
  name: "identity.remove_factor",
  summary: "Take the second factor from somebody who lost it",
  route: "POST /v1/staff/people/{identityId}/second-factor/remove",
  runs: "identity",
  place: ServiceId,
  permission: onService.removeFactors,
  irreversible: true,
  freshSignIn: true,
  input: z.strictObject({ identityId: IdentityId.schema, reason: line(500) }),
  output: z.object({ identityId: IdentityId.schema, rightsClosedUntil: z.iso.datetime() }),
  reads: (place, { identityId }) => [ref(identities, { identityId }), ref(grants, { place, identityId })],
  beyond: (_, __, { identityId }) => [identityId],
  decide: async (ctx, { identityId, reason }) => {
    const { place, now } = ctx
    const [me, grant] = await ctx.getAll([ref(identities, { identityId }), ref(grants, { place, identityId })])
    if (!me) throw IdentityErrors.nobody()
    assertMayRemove(ctx, identityId, grant)
    if (!me.secondFactor) throw IdentityErrors.no_factor()
    const username = providerUsername(me)
    const { name, email } = me
    const until = new Date(closedFrom(now)).toISOString()
    const of = { object: identityId, version: nextOf(me).version, home: place }
    return {
      result: { identityId, rightsClosedUntil: until },
      before: { run: ({ endSessions }) => endSessions(username) },
      writes: [losingFactor(me, now)],
      checks: [grant ? stillGranted(grant) : notGranted(place, identityId)],
      after: ({ setSecondFactor }) => setSecondFactor(username, false),
      events: [IdentityEvents.factorRemoved(of, { identityId, ends: until }, { name, reason })],
      effects: [
        IdentityEffects.factorRemoved({ identityId }, { name, email }),
        IdentityEffects.rightsClosed({ identityId, hours: closedHours }, { name }),
        IdentityEffects.theirSessionsEnd({ identityId, minutes: accessTokenMinutes }, { name }),
        IdentityEffects.isTold({ identityId }, { name, email }),
      ],
      // The service keeps no more of who its customers' people are than somebody may have to ask about.
      forgetAfter: new Date(now.getTime() + rememberedDays * 24 * 60 * 60 * 1000),
    }
  },
})
