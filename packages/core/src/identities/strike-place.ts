import * as z from "zod"
import { HeadedId, IdentityId } from "../kernel/ids.ts"
import { command } from "../kernel/operations.ts"
import { ref } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { grants, notGranted } from "../grants/index.ts"
import { forJobs } from "../permissions/index.ts"
import { meIn, nextOf } from "./changing.ts"
import { identities } from "./entity.ts"
import { type Identity, IdentitySignals } from "./identities.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"

/** Where their tokens are made for a place that they do not belong to any more. */
const choseIt = ({ activePlace }: Identity, place: string): boolean => activePlace === place

/** Strikes a place that gave somebody a grant, once the grant is gone. Whoever admits them anew meanwhile, wins. */
export const strikePlace = command({
  name: "identity.strike_place",
  summary: "Strike a place from those that somebody may belong to",
  place: IdentityId,
  permission: forJobs.strikePlace,
  input: z.strictObject({ place: HeadedId.schema }),
  output: z.object({ place: z.string() }),
  reads: (identityId, { place }) => [ref(identities, { identityId }), ref(grants, { place, identityId })],
  decide: async (ctx, { place }) => {
    const me = await meIn(ctx)
    const { identityId, places } = me
    if (!places?.includes(place) && !choseIt(me, place)) throw IdentitySignals.place_struck()
    if (await ctx.get(grants, { place, identityId })) throw IdentitySignals.belongs()
    const struck = nextVersion(identities, { identityId }, me, {
      delete: { places: [place] },
      remove: choseIt(me, place) ? ["activePlace"] : [],
    })
    return {
      result: { place },
      writes: [struck],
      checks: [notGranted(place, identityId)],
      events: [IdentityEvents.placeStruck(nextOf(me), { place }, {})],
      effects: [IdentityEffects.placeStruck({ place }, {})],
    }
  },
})
