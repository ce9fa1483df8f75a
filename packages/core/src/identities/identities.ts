import { claim } from "../kernel/claims.ts"
import { errors } from "../kernel/errors.ts"
import { HeadedId, IdentityId, type PlaceId, TenantId } from "../kernel/ids.ts"
import type { Limits } from "../kernel/limits.ts"
import { type Item, type TransactItem, write } from "../kernel/table.ts"
import { must, type Write } from "../kernel/writes.ts"
import { addressed } from "./addressing.ts"
import { identities } from "./entity.ts"
import { IdentityEvents } from "./telling.ts"
import { addressClaims, subjectClaims } from "./uniques.ts"

export type Identity = Item<typeof identities>

export const IdentityErrors = errors("identity", {
  unknown: "unauthenticated",
  email_taken: "conflict",
  unproven: "forbidden",
  same_address: "conflict",
  link_unusable: "gone",
  passwords_differ: "invalid",
  password_too_short: "invalid",
  nobody: "not_found",
  own_factor: "conflict",
  stands_above: "forbidden",
  no_factor: "conflict",
  own_word: "conflict",
  in_person: "forbidden",
  rights_open: "conflict",
  rights_closed: "forbidden",
})

/** What only work of our own meets: it says that there is nothing to do, or not yet. */
export const IdentitySignals = errors("identity", {
  follows: "conflict",
  place_struck: "conflict",
  settled: "conflict",
  subjects_free: "conflict",
  belongs: "conflict",
})

/** How often somebody may try what checks their password, or mails somebody on their word: so many an hour, wherever they are. */
export const ownAttempts = (most: number): Limits<unknown> => ({
  perAddress: { most: 120, seconds: 3600 },
  perTarget: { most, seconds: 3600, of: (_, caller) => caller },
})

/** The username somebody signs in with by password: there is one, until single sign-on brings others beside it. */
export const providerUsername = ({ subjects }: Pick<Identity, "subjects">): string => {
  const [username] = subjects
  if (username === undefined) throw IdentityErrors.unknown()
  return username
}

export type Addressee = Pick<Identity, "email" | "name" | "locale" | "timeZone">

type Beginning = {
  readonly activePlace: PlaceId
  /** The places that give them a grant in the same transaction. */
  readonly places: readonly PlaceId[]
  /** When there is a sign-in of theirs for the first time. */
  readonly made: Date
  readonly proven?: boolean
  /** When they proved their address: what began before it, ends with it. */
  readonly since?: Date
}

/** Where somebody may belong, in order: each place says itself whether they do. */
export const placesOf = ({ places }: Identity): readonly HeadedId[] =>
  [...(places ?? [])].filter((place) => HeadedId.is(place)).toSorted()

/**
 * The place their tokens are made for: the one they chose, or came in by. Who came in by none has their only tenant, as
 * long as there is one and no other.
 */
export const activePlaceOf = (identity: Identity): HeadedId | undefined => {
  const { activePlace } = identity
  if (activePlace !== undefined && HeadedId.is(activePlace)) return activePlace
  const [only, ...others] = placesOf(identity).filter(TenantId.is)
  return others.length === 0 ? only : undefined
}

/**
 * Notes that places give a grant to somebody who exists: a condition that they are not being forgotten meanwhile, and where
 * it matters how many they belong to (`known`), that they belong to no others by then.
 */
export const belongsTo = (
  identityId: IdentityId,
  places: readonly PlaceId[],
  known?: Pick<Identity, "places">,
): TransactItem =>
  write(identities)
    .patch({ identityId })
    .add({ places: [...places] })
    .where((old, { eq, notExists }) => {
      const active = eq(old.state, "active")
      if (!known) return active
      // A set is compared with a set; ElectroDB hands on what it is given, and its type is that of what is read.
      const same = known.places && (new Set(known.places) as unknown as string[])
      return `${active} AND ${same ? eq(old.places, same) : notExists(old.places)}`
    })
    .commit()

/**
 * A person who can sign in under a username: themselves, their address and their username, each of them only once. An
 * address that they have not proven is not taken: it blocks nobody, and opens nothing.
 */
export const newIdentity = (
  identityId: IdentityId,
  username: string,
  person: Addressee,
  { activePlace, places, made, proven = true, since }: Beginning,
): readonly (Write | TransactItem)[] => [
  write(identities)
    .create({
      identityId,
      ...person,
      ...addressed(person.email),
      state: "active",
      subjects: [username],
      activePlace,
      proven,
      createdAt: made.toISOString(),
      rev: 1,
      ...(places.length > 0 ? { places: [...places] } : {}),
      ...(since ? { sessionsFrom: since.getTime() } : {}),
    })
    .commit(),
  ...(proven ? [must(claim(addressClaims, person.email, identityId), IdentityErrors.email_taken)] : []),
  must(claim(subjectClaims, username, identityId), IdentityErrors.email_taken),
]

export const identityCreated = (identityId: IdentityId, { email, name, locale, timeZone }: Addressee) =>
  IdentityEvents.created({ object: identityId, version: 1, home: identityId }, { locale, timeZone }, { email, name })
