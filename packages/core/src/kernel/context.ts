import type { Budgets } from "./budgets.ts"
import type { Choosing } from "./choices.ts"
import type { Cursors } from "./cursors.ts"
import type { Effect } from "./effects.ts"
import type { AnyEvent, DomainEvent, LevelName } from "./events.ts"
import type { Subscriber } from "./deliveries.ts"
import type { CustomerPlaceId, Id, IdentityId, IdKind, KeyId, PartnerId, PlaceId, UserId, VisitId } from "./ids.ts"
import type { Keyring } from "./keyring.ts"
import type { SharedLimit } from "./limits.ts"
import type { Locale } from "./locales.ts"
import type { Catalogue, Holdings, Permission, Scope } from "./permissions.ts"
import type { SignIns } from "./ports.ts"
import type { Known, Partitions, Store, Table } from "./store.ts"
import type { Stored } from "./stored.ts"
import type { Ref, TransactItem } from "./table.ts"
import type { Vendor } from "./vendor.ts"
import type { Write } from "./writes.ts"

/** Where the grant is, as the token remembers it. Never believed, only used to guess the right keys. */
export type Hint = {
  readonly level: "operator" | "partner" | "account" | "tenant"
  readonly partnerId?: string
  readonly accountId?: string
  readonly userId?: string
  readonly roleId?: string
}

/** Who asks, as the token says: it is who they are; what they may is read from the table. */
export type Caller =
  | {
      readonly kind: "identity"
      readonly identityId: IdentityId
      /** When they last showed their password; a refresh does not renew it. */
      readonly signedInAt: Date
      /** What the token knew of when all sessions were ended last (ms since 1970). */
      readonly sessionsFrom?: number
      /** Whether they have a second factor, so that they must have shown it. */
      readonly secondFactor?: boolean
      readonly hint?: Hint
    }
  | {
      readonly kind: "key"
      readonly keyId: KeyId
      /** Where the key lies, as its value says: there it is looked for, and nothing else is believed. */
      readonly of: CustomerPlaceId
      readonly slot: number
      /** Of the value that was shown: only who has that has this. Without one it is only asked what the key may by now. */
      readonly hash?: string
    }
  | {
      readonly kind: "job"
      readonly name: string
      readonly permissions: readonly Permission[]
      /** Places beside its own that it touches: named by the event that it follows, so they are ours. */
      readonly reach?: readonly PlaceId[]
    }
  | { readonly kind: "visitor" }

/** Where a key lies, and which one it is. */
export type KeyAt = Pick<Extract<Caller, { kind: "key" }>, "keyId" | "of" | "slot">

/** A visit by which somebody of the staff acts in a customer's place, with the reason that they gave. */
export type StayOfStaff = { readonly visitId: VisitId; readonly reason: string }

/** The partner as whose admin somebody acts. */
export type PartnerOf = { readonly partnerId: PartnerId; readonly name: string }

export type Actor = {
  readonly kind: Caller["kind"]
  /** The identity, the job's name or `visitor`: what events and idempotency records name. */
  readonly id: string
  readonly level: LevelName
  /** What is shut is still shown to them: they can open it again, or must know that it was. */
  readonly opensShut: boolean
  /** They reach everybody in the place, whatever those hold (**rank**). */
  readonly outranks: boolean
  /** What people call them here, where that is known. */
  readonly name?: string
  /** Who answers for what is done: the person who acts, or who made the key. */
  readonly person?: IdentityId
  /** What they hold as an administrator is closed to them for now, all of it or a part. */
  readonly closed?: true
  /** As whose guest somebody of the staff is here, and why. */
  readonly visit?: StayOfStaff
  /** The partner as whose admin they act, in its own place or in a customer's. */
  readonly partner?: PartnerOf
  /** What their rights stand on is on no head of the place itself. */
  readonly fromAbove: boolean
  /** The key that acts, where none but a key does. */
  readonly key?: KeyAt
  /** Since when there has been a sign-in of theirs, for people. */
  readonly since?: Date
  /** When they had ended all sessions last (ms since 1970), for people: what they begin is void once they end them anew. */
  readonly sessionsFrom?: number
  /** The built-in roles by which they are here, as the identity provider's groups name them. */
  readonly roles: readonly string[]
  /** Who they are in this tenant, when they act as one of its users. */
  readonly userId?: UserId
  readonly holdings: Holdings
  readonly scopeOf: (permission: Permission) => Scope
  /**
   * How far they could give it: as they hold it, whether the place uses it now or not. What is switched off can be switched
   * on, and was given then.
   */
  readonly givableScopeOf: (permission: Permission) => Scope
  /** What their rights stand on, as conditions: commands that change rights carry them, so that nobody acts by what has ended. */
  readonly conditions: readonly TransactItem[]
}

/** What a place lets happen: an operation says in which of these states it runs. */
export const placeStates = ["active", "read_only", "suspended", "closing", "closed"] as const
export type PlaceState = (typeof placeStates)[number]

/** Who can have a reason to hold a place. */
export const holders = ["operator", "partner", "billing", "account"] as const
export type Holder = (typeof holders)[number]

/** A reason for which a place is suspended, or may only be read; several stand side by side (`holds.ts`). */
export type Hold = {
  readonly holder: Holder
  /** For people to read; billing has none, nor has what was suspended before reasons were asked for. */
  readonly reason?: string
  readonly since?: string
  readonly does: "suspended" | "read_only"
  /** It lies on the account, and is lifted there. */
  readonly withAccount?: true
}

/** Who acts, in what state the place is, and what was read to find out. */
export type Access = {
  readonly actor: Actor
  readonly state: PlaceState
  /** That the place is still in this state: what runs in one state alone is committed in no other. */
  readonly conditions: readonly TransactItem[]
  /** Until when what is closing can be restored (ISO 8601). */
  readonly closes?: string
  /** What it is held by, where it is held. */
  readonly holds?: readonly Hold[]
  readonly known: Known
}

/** Decides who the caller is in this place, strongly consistent; fetches `also` in the same round trip. */
export type Authority = (
  request: Request,
  /** Refused when it is not held; without one, whoever is somebody there may come in. */
  permission: Permission | undefined,
  also: readonly Ref[],
  how?: Authorising,
) => Promise<Access>

export type Authorising = {
  /** Everything they hold, not only enough for the permission: for what compares it with what somebody is given. */
  readonly wholly?: boolean | undefined
  /** With what is closed to them for a while: who they are, and not what they may do by now. */
  readonly evenClosed?: boolean
  /** What was read of them a moment ago, for another place of the same request. */
  readonly known?: Known
}

/** What a user holds in a tenant, as they would be authorised there: by their role, and with whatever else they are. */
export type UserRights = {
  readonly holdings: Holdings
  readonly byRole: Holdings
  readonly roleName: string
  /** What is shut is still shown to them. */
  readonly opensShut: boolean
  /** The tenant lets nobody in without a second factor, and they have none. */
  readonly secondFactorMissing?: boolean
  /** What they hold as well, and is closed to them for a while. */
  readonly closed?: Holdings
}

/** What users hold in their tenant, by their ids; who is not let in there is not among them. */
export type RightsByUser = ReadonlyMap<string, UserRights>

/** Of many users at once, in two round trips at most; what is known already is not read again. */
export type RightsOf = (
  request: Request,
  place: PlaceId,
  userIds: readonly UserId[],
  before: Known,
) => Promise<RightsByUser>

/** How many mails a day a place may cause: in its first day, in its first week, and later. */
export type MailBudget = { readonly firstDay: number; readonly firstWeek: number; readonly later: number }

/** What one part of a decision is decided with; it may read and write nowhere else (**isolation**). */
export type Deciding = { readonly context: Context } & Pick<Store, "assertWritable">

/** One time that a command is decided: as whom, with what, and with what others contribute, each in its own partitions. */
export type Attempt = Deciding & {
  readonly access: Access
  readonly beside: (partitions: Partitions) => Deciding
  /** What was said of many while it was decided; it becomes part of the decision. */
  readonly foretold: Foretold[]
  readonly assertChosen: Choosing["assertChosen"]
  /** Refuses contributed effects that nobody was told of. */
  readonly admits?: (effects: readonly Effect[]) => void
}
/** The parts of a decision that others may add to. */
export type Extensible = {
  readonly writes: readonly (TransactItem | Write)[]
  readonly checks?: readonly TransactItem[]
  readonly events: readonly DomainEvent[]
  readonly effects: readonly Effect[]
}
/** Something that will happen to so many, to each in its turn: what a job is declared for. */
export type Many = {
  readonly events: readonly AnyEvent[]
  /** As many as were named at most, whoever of them it can be done to when it is their turn. */
  readonly total: number
  /** Those it can be done to as things stand; none where they are found only when it is their turn. */
  readonly objects?: readonly string[]
}

/** What contributions say of many before it is done to any: effects, and the codes of those on each that they stand for. */
export type Foretold = Required<Pick<Extensible, "effects" | "checks">> & { readonly covers: readonly string[] }

/** How other capabilities take part in decisions: what they add to one, and what they will add to each of many. */
export type Contributing = {
  readonly add: <D extends Extensible>(own: D, attempt: Attempt) => Promise<D>
  readonly foretell: (many: readonly Many[], attempt: Attempt) => Promise<Foretold>
}

export type Phase = "authorise" | "read" | "decide" | "commit"

/** Everything operations run on. Nothing of it changes from one request to the next. */
export type Runtime = {
  readonly table: Table
  readonly keyring: Keyring
  readonly authority: Authority
  readonly rightsOf: RightsOf
  /** Everything that is stored, and what becomes of it. */
  readonly stored: readonly Stored[]
  /** All permissions there are, a vendor's own among them. */
  readonly catalogue: Catalogue
  readonly mailBudget: MailBudget
  readonly vendor: Vendor
  /** How the product looks in mails because of something in a place, where that is not the vendor's own look. */
  readonly brandOf?: (runtime: Pick<Runtime, "table" | "vendor">, place: PlaceId) => Promise<Vendor | undefined>
  /** The reactions that follow an event. */
  readonly subscribers: (eventName: string) => readonly Subscriber[]
  readonly contribute: Contributing
  /** Only where the operations that need it run. */
  readonly signIns?: SignIns
  readonly sleep: (ms: number) => Promise<void>
  readonly random: () => number
  /** Told in which phase work is done, so that its cost can be attributed. */
  readonly observe?: <T>(phase: Phase, work: () => Promise<T>) => Promise<T>
  /** How many units of reading the work at hand has cost so far, where that is measured. */
  readonly consumed?: () => number
  /** Only where people ask: what is done in their name afterwards uses up nothing of theirs. */
  readonly budgets?: Budgets
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
  /** The operation's: how far whoever acts reaches, and what exists for them, is looked up by it. */
  readonly permission: Permission
  readonly place: Place
  readonly now: Date
  readonly locale: Locale
  readonly timeZone: string
  readonly keyring: Keyring
  readonly catalogue: Catalogue
  readonly stored: readonly Stored[]
  readonly mailBudget: MailBudget
  readonly vendor: Vendor
  /** Who somebody else, or what another key, is in this place, with everything they hold; null for nobody. */
  readonly standing: (who: IdentityId | KeyAt, how?: Pick<Authorising, "evenClosed">) => Promise<Actor | null>
  /** The same person in another place, as authorised there; null where they are nobody, or do not hold the permission. */
  readonly visit: (place: PlaceId, permission?: Permission, how?: Visiting) => Promise<Visit | null>
}

/** `unasked`: nobody asks for a second factor, because it is only looked at what the place asks for. */
export type Visiting = { readonly unasked?: boolean } & Pick<Authorising, "evenClosed">

/** What a query reads with. */
export type ReadContext<Place extends PlaceId = PlaceId> = Seen<Place> &
  Pick<Store, "get" | "getAll" | "list" | "keys"> & {
    readonly cursors: Cursors
    /** What users of this tenant hold, with the facts that are known of them. */
    readonly rights: (userIds: readonly UserId[], facts?: Known) => Promise<RightsByUser>
  }
export type Visit = { readonly actor: Actor; readonly state: PlaceState } & Pick<Store, "get" | "getAll" | "list"> &
  Pick<ReadContext, "rights">

/** What a command decides with: reads only, and strongly consistent ones. */
export type Context<Place extends PlaceId = PlaceId> = Seen<Place> &
  Pick<Store, "get" | "getAll"> & {
    readonly list: Store["list"]
    /** The instant that effects speak of: that of the preview, when one was confirmed. Dates and prices come from it. */
    readonly asOf: Date
    /** The id of this execution, the same in all its attempts and in no other: its events are stored under it. */
    readonly execution: string
    /** The same for all attempts at one request, and for its repetitions under one Idempotency-Key. */
    readonly once: string
    /** Bytes of chance, which nobody else has: the same in all attempts at one request, and in no other. */
    readonly chance: () => Uint8Array
    /**
     * Counts a try at a secret, and refuses one too many of what is whose it says; once for a request, however often it is
     * decided. Who only asks what it would do has tried as well: the answer tells whether the secret is right.
     */
    readonly tried: (what: string, of: string, limit: SharedLimit) => Promise<void>
    /** The same of what is done to somebody; who only asks what it would do, has done nothing. */
    readonly counted: (what: string, to: string, limit: SharedLimit) => Promise<void>
    /**
     * Adds to this decision what other capabilities will contribute to each of many: for whoever declares a job, which
     * stays within what is covered by that.
     */
    readonly foretell: (...many: readonly Many[]) => Promise<Pick<Foretold, "covers">>
    /** What whoever acts has chosen where only they can say what becomes of something. */
    readonly choose: Choosing["choose"]
    /** A new id, which this command may write to; from a hash, when repetitions must make the same. */
    readonly make: <Kind extends string>(kind: IdKind<Kind>, hash?: Uint8Array) => Id<Kind>
  }
