import * as z from "zod"
import { effect } from "../kernel/effects.ts"
import { HeadedId, IdentityId } from "../kernel/ids.ts"
import { command, unchanged } from "../kernel/operations.ts"
import { AccessErrors } from "../authority/index.ts"
import { IdentityEvents, meIn, nextIdentity, nextOf } from "../identities/index.ts"
import { forAnyone } from "../permissions/index.ts"
import { placeName } from "./places.ts"

export const MeEffects = {
  placeChosen: effect("access.place_chosen", "info", z.object({ place: z.string() }), ["name"]),
}

/** Tenantry itself decides for the place in the path: this is for the vendor's other services, which read it in the token. */
export const choosePlace = command({
  name: "me.place.choose",
  summary: "Choose the place that my tokens are made for",
  route: "PUT /v1/me/active-place",
  place: IdentityId,
  permission: forAnyone.choosePlace,
  input: z.strictObject({ place: HeadedId.schema }),
  output: z.object({ activePlace: z.string() }),
  decide: async (ctx, { place }) => {
    const me = await meIn(ctx)
    const there = await ctx.visit(place)
    // Other services are none of what somebody visits for.
    if (!there || there.actor.visit) throw AccessErrors.nowhere()
    if (me.activePlace === place) return unchanged({ activePlace: place })
    const name = await placeName(ctx, there, place)
    return {
      result: { activePlace: place },
      writes: [nextIdentity(me, { activePlace: place })],
      events: [IdentityEvents.placeChosen(nextOf(me), { place, name }, {})],
      effects: [MeEffects.placeChosen({ place }, { name })],
    }
  },
})
