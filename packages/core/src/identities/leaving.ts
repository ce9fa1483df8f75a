import { doneUnless } from "../kernel/errors.ts"
import { HeadedId, IdentityId, TenantId } from "../kernel/ids.ts"
import { invoke } from "../kernel/invoke.ts"
import type { Permission } from "../kernel/permissions.ts"
import type { ReactionContext } from "../kernel/reactions.ts"
import { removedVersion } from "../kernel/versions.ts"
import { grantTaken } from "../grants/index.ts"
import { forJobs } from "../permissions/index.ts"
import { identities } from "./entity.ts"
import { forgetIdentity, forgottenAs } from "./forget.ts"
import { type Identity, IdentityErrors, IdentitySignals } from "./identities.ts"
import { strikePlace } from "./strike-place.ts"

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

/** What says that there is nothing to do: done before, or not to be done any more. */
const settled = [IdentityErrors.unknown, IdentitySignals.place_struck, IdentitySignals.belongs]

const jobCaller = (permission: Permission, reach: readonly HeadedId[] = []) =>
  ({ kind: "job", name: "identity.leave", permissions: [permission], reach }) as const

/**
 * What follows when somebody's grant in a place has gone: the place is struck, and who belongs nowhere any more is
 * forgotten, if that is wanted. Done twice, or when they have come back meanwhile, it does nothing.
 */
export const leftPlace = async (
  { request }: Pick<ReactionContext, "request">,
  identityId: IdentityId,
  place: HeadedId,
  { forget }: { readonly forget: boolean },
): Promise<void> => {
  const striking = jobCaller(forJobs.strikePlace, [place])
  await doneUnless(invoke(request(striking, identityId), strikePlace, { place }), settled)
  if (!forget) return
  const asked = request(jobCaller(forJobs.forgetIdentity), identityId)
  await doneUnless(invoke(asked, forgetIdentity, {}), settled)
}
