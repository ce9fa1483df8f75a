import type { Context } from "../kernel/context.ts"
import type { IdentityId } from "../kernel/ids.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { identities } from "./entity.ts"
import { type Identity, IdentityErrors } from "./identities.ts"
import { accessTokenMinutes, IdentityEffects } from "./telling.ts"

type Own = Pick<Context<IdentityId>, "get" | "place">

/** The person who asks, as authorising them has read them already. */
export const meIn = async ({ get, place: identityId }: Own): Promise<Identity> => {
  const me = await get(identities, { identityId })
  if (!me) throw IdentityErrors.unknown()
  return me
}

type Changes = Partial<Omit<Identity, "identityId" | "subjects" | "places" | "rev">>

/** What somebody asked for and has not confirmed yet. */
export const pendings = ["pendingEmail", "pendingUntil"] as const

/** A person on the way to their next version: whatever changed of them meanwhile, decides again. Places have no part in it. */
export const nextIdentity = (
  { identityId, rev }: Identity,
  set: Changes = {},
  gone: readonly (typeof pendings)[number][] = [],
): TransactItem => {
  const patch = write(identities)
    .patch({ identityId })
    .set({ ...set, rev: rev + 1 })
  return (gone.length > 0 ? patch.remove([...gone]) : patch).where((old, { eq }) => eq(old.rev, rev)).commit()
}

/** What an event of a person is about, and which version of them it made. */
export const nextOf = ({ identityId, rev }: Identity) => ({ object: identityId, version: rev + 1, home: identityId })

/** What an event of a person is about that makes no new version of them. */
export const asIs = ({ identityId, rev }: Identity) => ({ object: identityId, version: rev, home: identityId })

/**
 * Who made an unproven sign-in may know its password, and its address may be somebody else's: it changes no address, and
 * gets no factor that would lock the real holder out.
 */
export const assertProven = ({ proven }: Identity): void => {
  if (!proven) throw IdentityErrors.unproven()
}

/**
 * The same, where everything that began before ends with it: every token, wherever it is shown, and whatever was pending
 * (**staleness 0**). What begins at the identity provider from this moment on is not touched.
 */
export const endingSessions = (me: Identity, now: Date, set: Changes = {}): TransactItem =>
  nextIdentity(me, { ...set, sessionsFrom: now.getTime() }, pendings)

/** All sessions end: the provider cannot end all but one. */
export const sessionsEnd = () => IdentityEffects.sessionsEnd({ minutes: accessTokenMinutes }, {})
export const youAreMailed = ({ email }: Identity) => IdentityEffects.youAreMailed({ email }, {})
