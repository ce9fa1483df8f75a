import type { Cursors } from "./cursors.ts"
import type { Subscriber } from "./deliveries.ts"
import type { Id, IdentityId, IdKind, PlaceId, UserId } from "./ids.ts"
import type { Keyring } from "./keyring.ts"
import type { Locale } from "./locales.ts"
import type { Holdings, Permission, Scope } from "./permissions.ts"
import type { SignIns } from "./ports.ts"
import type { Known, Partitions, Store, Table } from "./store.ts"
import type { Ref } from "./table.ts"

/** Where the grant is, as the token remembers it. Never believed, only used to guess the right keys. */
export type Hint = {
  readonly level: "account" | "tenant"
  readonly accountId?: string
  readonly userId?: string
}

/** Who asks, as the token says: it is who they are; what they may is read from the table. */
export type Caller =
  | {
      readonly kind: "identity"
      readonly identityId: IdentityId
      /** When they last showed their password; a refresh does not renew it. */
      readonly signedInAt: Date
      readonly hint?: Hint
    }
  | { readonly kind: "job"; readonly name: string; readonly permissions: readonly Permission[] }
  | { readonly kind: "visitor" }

export type Level = "owner" | "admin" | "user" | "self" | "job" | "visitor"

export type Actor = {
  readonly kind: Caller["kind"]
  /** The identity, the job's name or `visitor`: what events and idempotency records name. */
  readonly id: string
  readonly level: Level
  /** What people call them here, where that is known. */
  readonly name?: string
  /** The built-in roles by which they are here, as the identity provider's groups name them. */
  readonly roles: readonly string[]
  /** Who they are in this tenant, when they act as one of its users. */
  readonly userId?: UserId
  readonly holdings: Holdings
  readonly scopeOf: (permission: Permission) => Scope
}

/** What a place lets happen: an operation says in which of these states it runs. */
export const placeStates = ["active", "read_only", "suspended", "closing"] as const
export type PlaceState = (typeof placeStates)[number]

/** Who acts, where they may read and write, in what state the place is, and what was read to find out. */
export type Access = {
  readonly actor: Actor
  readonly partitions: Partitions
  readonly state: PlaceState
  readonly known: Known
}

/** Decides who the caller is in this place, strongly consistent; fetches `also` in the same round trip. */
export type Authority = (
  request: Request,
  /** Refused when it is not held; without one, whoever is somebody there may come in. */
  permission: Permission | undefined,
  also: readonly Ref[],
) => Promise<Access>

export type Phase = "authorise" | "read" | "decide" | "commit"

/** Everything operations run on. Nothing of it changes from one request to the next. */
export type Runtime = {
  readonly table: Table
  readonly keyring: Keyring
  readonly authority: Authority
  /** The reactions that follow an event. */
  readonly subscribers: (eventName: string) => readonly Subscriber[]
  /** Only where the operations that need it run. */
  readonly signIns?: SignIns
  readonly sleep: (ms: number) => Promise<void>
  readonly random: () => number
  /** Told in which phase work is done, so that its cost can be attributed. */
  readonly observe?: <T>(phase: Phase, work: () => Promise<T>) => Promise<T>
}

export type Request = {
  readonly runtime: Runtime
  readonly caller: Caller
  readonly place: PlaceId
  readonly requestId: string
  readonly now: Date
  /** The language in which the caller reads, and the time zone in which their clock goes. */
  readonly locale: Locale
  readonly timeZone: string
  /** Where from: for the audit, and for limits. */
  readonly from: { readonly address?: string; readonly agent?: string }
  /** The event or request that led to this one. */
  readonly cause?: string
}

type Seen<Place extends PlaceId> = {
  readonly actor: Actor
  readonly place: Place
  readonly now: Date
  readonly locale: Locale
  readonly timeZone: string
  readonly keyring: Keyring
}

/** What a query reads with. */
export type ReadContext<Place extends PlaceId = PlaceId> = Seen<Place> &
  Pick<Store, "get" | "getAll" | "list" | "keys"> & {
    readonly cursors: Cursors
    /** The same person in another place, as authorised there; null where they are nobody, or do not hold the permission. */
    readonly visit: (place: PlaceId, permission?: Permission) => Promise<Visit | null>
  }
export type Visit = { readonly actor: Actor; readonly state: PlaceState } & Pick<Store, "get" | "getAll">

/** What a command decides with: reads only, and strongly consistent ones. */
export type Context<Place extends PlaceId = PlaceId> = Seen<Place> &
  Pick<Store, "get" | "getAll"> & {
    readonly list: Store["list"]
    /** The instant that effects speak of: that of the preview, when one was confirmed. Dates and prices come from it. */
    readonly asOf: Date
    /** The same for all attempts at one request, and for its repetitions under one Idempotency-Key. */
    readonly once: string
    /** A new id, which this command may write to; from a hash, when repetitions must make the same. */
    readonly make: <Kind extends string>(kind: IdKind<Kind>, hash?: Uint8Array) => Id<Kind>
  }
