import * as z from "zod"
import { list, text } from "../kernel/bounded.ts"
import { claimed, release } from "../kernel/claims.ts"
import { doneUnless } from "../kernel/errors.ts"
import { AccountId, CustomerPlaceId, IdentityId, TenantId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import { command } from "../kernel/operations.ts"
import type { Permission } from "../kernel/permissions.ts"
import type { ReactionContext } from "../kernel/reactions.ts"
import { ref, type TransactItem, write } from "../kernel/table.ts"
import { nextVersion, removedVersion } from "../kernel/versions.ts"
import { grants, grantTaken, notGranted } from "../grants/index.ts"
import { forJobs } from "../permissions/index.ts"
import { meIn, nextOf } from "./changing.ts"
import { identities } from "./entity.ts"
import { type Identity, IdentityErrors } from "./identities.ts"
import { IdentityEffects, IdentityEvents } from "./telling.ts"
import { addressClaims, subjectClaims } from "./uniques.ts"

const Place = z.union([AccountId.schema, TenantId.schema])

/** Where their tokens are made for a place that they do not belong to any more. */
const choseIt = ({ activePlace }: Identity, place: string): boolean => activePlace === place

/** Strikes a place that gave somebody a grant, once the grant is gone. Whoever admits them anew meanwhile, wins. */
export const strikePlace = command({
  name: "identity.strike_place",
  summary: "Strike a place from those that somebody may belong to",
  place: IdentityId,
  permission: forJobs.strikePlace,
  input: z.strictObject({ place: Place }),
  output: z.object({ place: z.string() }),
  reads: (identityId, { place }) => [ref(identities, { identityId }), ref(grants, { place, identityId })],
  decide: async (ctx, { place }) => {
    const me = await meIn(ctx)
    const { identityId, places } = me
    if (!places?.includes(place) && !choseIt(me, place)) throw IdentityErrors.place_struck()
    if (await ctx.get(grants, { place, identityId })) throw IdentityErrors.belongs()
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

const forgetting = ({ identityId, rev, email, proven }: Identity): readonly TransactItem[] => [
  write(identities)
    .remove({ identityId })
    .where(
      (old, { eq, notExists }) => `${eq(old.rev, rev)} AND ${eq(old.state, "active")} AND ${notExists(old.places)}`,
    )
    .commit(),
  ...(proven ? [release(addressClaims, email, identityId)] : []),
]

const forgottenAs = (me: Identity) => {
  const next = nextOf(me)
  return IdentityEvents.forgotten(next, { subjects: [...me.subjects], version: next.version }, {})
}

/**
 * Somebody who has proven an address takes the place of who was made with a password in it, as somebody else: nothing of
 * the one is the other's. Their grant goes in the same transaction, if they had come by then; the sign-in follows.
 */
export const replaceUnproven = (me: Identity, place: TenantId, had: { readonly grant: boolean }) => {
  const { identityId } = me
  const gone = removedVersion(identities, { identityId }, me, { proven: false })
  const grant = grantTaken({ place, identityId })
  return { writes: had.grant ? [gone, grant] : [gone], events: [forgottenAs(me)] }
}

/**
 * The address is free again. The sign-ins stay claimed until they are deleted at the identity provider: until then, none
 * of them may become somebody again. Whoever gives them a grant first, keeps them: a grant is conditional on who they are.
 */
export const forgetIdentity = command({
  name: "identity.forget",
  summary: "Forget somebody who belongs nowhere any more",
  place: IdentityId,
  permission: forJobs.forgetIdentity,
  input: z.strictObject({}),
  output: z.object({ identityId: IdentityId.schema }),
  reads: (identityId) => [ref(identities, { identityId })],
  decide: async (ctx) => {
    const me = await meIn(ctx)
    const { identityId, email, places = [], state } = me
    // Whom the operator has shut out stays known: forgotten, they could come back as somebody new.
    if (places.length > 0 || state !== "active") throw IdentityErrors.belongs()
    return {
      result: { identityId },
      writes: forgetting(me),
      events: [forgottenAs(me)],
      effects: [IdentityEffects.forgotten({ email }, {})],
    }
  },
})

const isForgotten = (identityId: IdentityId): TransactItem =>
  write(identities)
    .check({ identityId })
    .where((old, { notExists }) => notExists(old.identityId))
    .commit()

/** The sign-ins of somebody forgotten are deleted: their usernames, which may be made of an address, are free again. */
export const releaseSubjects = command({
  name: "identity.release_subjects",
  summary: "Give back the usernames of somebody who was forgotten",
  place: IdentityId,
  permission: forJobs.forgetIdentity,
  input: z.strictObject({ subjects: list(text(100), 20, 1), version: z.int() }),
  output: z.object({ identityId: IdentityId.schema }),
  decide: async (ctx, { subjects, version }) => {
    const { place: identityId } = ctx
    const claims = await ctx.getAll(subjects.map((subject) => claimed(subjectClaims, subject)))
    const held = subjects.filter((_, i) => claims[i]?.holder === identityId)
    if (held.length === 0) throw IdentityErrors.subjects_free()
    return {
      result: { identityId },
      writes: held.map((subject) => release(subjectClaims, subject, identityId)),
      checks: [isForgotten(identityId)],
      events: [IdentityEvents.subjectsReleased({ object: identityId, version: version + 1, home: identityId }, {}, {})],
      effects: [IdentityEffects.subjectsReleased({ count: held.length }, {})],
    }
  },
})

/** What says that there is nothing to do: done before, or not to be done any more. */
const settled = [IdentityErrors.unknown, IdentityErrors.place_struck, IdentityErrors.belongs]

const jobCaller = (permission: Permission, reach: readonly CustomerPlaceId[] = []) =>
  ({ kind: "job", name: "identity.leave", permissions: [permission], reach }) as const

/**
 * What follows when somebody's grant in a place has gone: the place is struck, and who belongs nowhere any more is
 * forgotten, if that is wanted. Done twice, or when they have come back meanwhile, it does nothing.
 */
export const leftPlace = async (
  { request }: Pick<ReactionContext, "request">,
  identityId: IdentityId,
  place: CustomerPlaceId,
  { forget }: { readonly forget: boolean },
): Promise<void> => {
  const striking = jobCaller(forJobs.strikePlace, [place])
  await doneUnless(invoke(request(striking, identityId), strikePlace, { place }), settled)
  if (!forget) return
  const asked = request(jobCaller(forJobs.forgetIdentity), identityId)
  await doneUnless(invoke(asked, forgetIdentity, {}), settled)
}
