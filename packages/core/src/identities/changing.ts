import type { Context } from "../kernel/context.ts"
import type { IdentityId } from "../kernel/ids.ts"
import { type TransactItem, write } from "../kernel/table.ts"
import { nextVersion } from "../kernel/versions.ts"
import { addressed } from "./addressing.ts"
import { closedFrom } from "./closed-rights.ts"
import { identities } from "./entity.ts"
import { type Identity, IdentityErrors } from "./identities.ts"
import type { Reservation } from "../kernel/operations.ts"
import { DirectoryErrors } from "../kernel/ports.ts"
import { accessTokenMinutes, IdentityEffects, IdentityEvents } from "./telling.ts"

type Own = Pick<Context<IdentityId>, "get" | "place">

/** The person who asks, as authorising them has read them already. */
export const meIn = async ({ get, place: identityId }: Own): Promise<Identity> => {
  const me = await get(identities, { identityId })
  if (!me) throw IdentityErrors.unknown()
  return me
}

type Changes = Partial<Omit<Identity, "identityId" | "subjects" | "places" | "passwordsBegun" | "vouchedIn" | "rev">>

/** What somebody asked for and has not confirmed yet. */
const pendings = ["pendingEmail", "pendingUntil", "pendingMail", "pendingMailAt"] as const

/** A person on the way to their next version: whatever changed of them meanwhile, decides again. Places have no part in it. */
export const nextIdentity = (
  me: Identity,
  set: Changes = {},
  gone: readonly (keyof Identity)[] = [],
  settled?: string,
): TransactItem =>
  nextVersion(identities, { identityId: me.identityId }, me, {
    set: { ...set, ...(set.email === undefined ? {} : addressed(set.email)) },
    remove: gone,
    delete: settled === undefined ? {} : { passwordsBegun: [settled] },
  })

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

/** The instant from which sessions count, when all are ended: it never goes back, whoever of two that end them was asked first. */
const endOf = ({ sessionsFrom = 0 }: Identity, now: Date): number => Math.max(now.getTime(), sessionsFrom + 1)

/**
 * The same, where everything that began before ends with it: every token, wherever it is shown, and whatever was pending
 * (**staleness 0**). What begins at the identity provider from this moment on is not touched.
 */
export const endingSessions = (me: Identity, now: Date, set: Changes = {}, settled?: string): TransactItem =>
  nextIdentity(me, { ...set, sessionsFrom: endOf(me, now) }, pendings, settled)

type Old = { readonly sessionsFrom: number }
type Comparing = {
  readonly eq: (attribute: number, value: number) => string
  readonly notExists: (attribute: number) => string
}

/** The same for who lost their second factor: rights of administrators are closed for a while, whoever had vouched before. */
export const losingFactor = (me: Identity, now: Date): TransactItem => {
  const set = { secondFactor: false, rightsFrom: closedFrom(now), sessionsFrom: endOf(me, now) }
  return nextIdentity(me, set, [...pendings, "vouchedIn"])
}

/** Nobody has ended all sessions since this was authorised: from then on it may act at the provider no more. */
const sessionsGoOn =
  ({ sessionsFrom }: Identity) =>
  (old: Old, { eq, notExists }: Comparing): string =>
    sessionsFrom === undefined ? notExists(old.sessionsFrom) : eq(old.sessionsFrom, sessionsFrom)

/**
 * Notes that an execution is about to set a password, unless all sessions were ended while it was being checked. Nothing
 * but its own commit, its settling, or a provider that does not take the password, takes the note away: that sessions have
 * ended since says nothing of whether it was committed, nor whether its password comes last at the provider.
 */
export const beginningPassword = (me: Identity, execution: string): Reservation => {
  const note = () => write(identities).patch({ identityId: me.identityId })
  const noted = note()
    .add({ passwordsBegun: [execution] })
    .where(sessionsGoOn(me))
    .commit()
  const gone = note()
    .delete({ passwordsBegun: [execution] })
    .where(({ passwordsBegun }, { contains }) => contains(passwordsBegun, execution))
    .commit()
  return {
    writes: [noted],
    events: [IdentityEvents.passwordBegun(asIs(me), { execution }, {})],
    withdrawn: { by: DirectoryErrors.password_too_weak, writes: [gone] },
  }
}

/** The same as a condition, for what rests on something that somebody began. */
export const notEnded = (person: Identity): TransactItem =>
  write(identities).check({ identityId: person.identityId }).where(sessionsGoOn(person)).commit()

/** The same for a second factor, whose settling needs no note: the table says whether there is one. */
export const beginningSecondFactor = (me: Identity): Reservation => ({
  writes: [notEnded(me)],
  events: [IdentityEvents.secondFactorBegun(asIs(me), {}, {})],
})

/** All sessions end: the provider cannot end all but one. */
export const sessionsEnd = () => IdentityEffects.sessionsEnd({ minutes: accessTokenMinutes }, {})
export const youAreMailed = ({ email }: Identity) => IdentityEffects.youAreMailed({ email }, {})
