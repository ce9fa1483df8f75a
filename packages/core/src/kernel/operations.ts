import * as z from "zod"
import type { Access, Context, Hint, PlaceState, ReadContext } from "./context.ts"
import { type Effect, effect } from "./effects.ts"
import type { ErrorFactory } from "./errors.ts"
import type { DomainEvent } from "./events.ts"
import { type IdentityId, PartnerId, type PlaceId, type PlaceKind, VisitId } from "./ids.ts"
import type { Keyring } from "./keyring.ts"
import type { Limits } from "./limits.ts"
import type { Permission } from "./permissions.ts"
import type { SignIns } from "./ports.ts"
import { present } from "./present.ts"
import type { Partitions } from "./store.ts"
import type { Ref, TransactItem } from "./table.ts"
import type { Write } from "./writes.ts"

export type Decision<Result> = (Changing | Unchanging) & {
  readonly result: Result
  /** Conditions on what is not written, or not only: facts that effects state. */
  readonly checks?: readonly TransactItem[]
  /**
   * What it writes or checks is refused anyway once whoever acts has lost the right, because that changes the very head
   * it is bound to. Where this is not said, what their rights stand on is a condition of the commit.
   */
  readonly authorityInHead?: true
  readonly effects: readonly Effect[]
  /** The version of what is changed, as it was read: an `If-Match` is compared with it. */
  readonly version?: number
  /** Who it turns out to have been, when the caller only becomes somebody by this. */
  readonly by?: { readonly id: IdentityId; readonly name: string }
  /** When what it recorded about people is to be forgotten; without one, when somebody asks for it. */
  readonly forgetAfter?: Date
  /** What must be done at the identity provider before the commit. */
  readonly before?: Before
  /**
   * What is loosened at the identity provider after the commit, so that the answer is true there as well. A reaction does
   * the same for when this never comes: an outage here changes nothing about the answer.
   */
  readonly after?: (signIns: SignIns) => Promise<void>
}

type Changing = {
  readonly writes: readonly (TransactItem | Write)[]
  readonly events: readonly [DomainEvent, ...DomainEvent[]]
}

/** Nothing is committed: no version, no event, and no record of a key. */
type Unchanging = { readonly writes: readonly []; readonly events: readonly [] }

export const OperationEffects = {
  unchanged: effect("operation.unchanged", "info", z.object({})),
  /** It is done in a visit: so what was shown in one is done in no other. */
  visiting: effect("operation.visiting", "info", z.object({ visitId: VisitId.schema })),
  /** It is done for a partner, in a customer's place. */
  forPartner: effect("operation.for_partner", "info", z.object({ partnerId: PartnerId.schema }), ["partner"]),
}

/** What a command decides when everything is as it asks already: it says so. */
export const unchanged = <Result>(result: Result, version?: number): Decision<Result> => ({
  result,
  ...present({ version }),
  writes: [],
  events: [],
  effects: [OperationEffects.unchanged({}, {})],
})

/**
 * Its parts are done in this order, and each once for a request, however often that is decided. They only tighten: a
 * commit that fails afterwards leaves nothing open.
 */
export type Before = {
  /** Looks whether it may be done, and changes nothing: a refusal from here leaves no trace. */
  readonly check?: (signIns: SignIns) => Promise<void>
  readonly reserve?: Reservation
  readonly run: (signIns: SignIns) => Promise<void>
}

/**
 * A small commit of its own ahead of the call to the provider. Its writes keep others from doing the same meanwhile; its
 * events bring whoever settles what a commit that never came left behind. When it is refused, it is decided again.
 */
export type Reservation = {
  readonly writes: readonly (TransactItem | Write)[]
  readonly events?: readonly DomainEvent[]
  /** When what it recorded about people is to be forgotten. */
  readonly forgetAfter?: Date
  /** What takes it back where the provider refuses in this way: nothing was done there, and nothing is to be settled. */
  readonly withdrawn?: { readonly by: ErrorFactory; readonly writes: readonly TransactItem[] }
}

/**
 * `POST /v1/accounts/{accountId}/…`: the first parameter is the place (unless it is the caller's own), the others are
 * input. Under `/access` is what AuthZEN has there.
 */
export type Route = `${"GET" | "POST" | "PATCH" | "PUT" | "DELETE"} ${"" | "/access"}/v1/${string}`

/** When something is asked for, by whom, and where the token remembers them to be: a guess, which saves a round trip. */
export type CallCircumstances = {
  readonly now: Date
  readonly by: IdentityId | undefined
  readonly hint: Hint | undefined
}

export type Authorised = Pick<Access, "actor" | "known">

/** Where something happens, with whatever else the input's secret names: a secret is opened once for a call. */
export type Located<Place extends PlaceId = PlaceId> = { readonly place: Place }

type Described<Place extends PlaceId, I extends z.ZodType, O extends z.ZodType, L extends Located<Place>> = {
  /** `<noun>.<verb>`, as events, logs and the audit call it. */
  readonly name: string
  readonly summary: string
  readonly place: PlaceKind<Place>
  readonly permission: Permission
  readonly input: I
  readonly output: O
  /** How it is called over HTTP; without one, only Tenantry itself calls it. */
  readonly route?: Route
  /** Where it runs; `identity` is the only function that may use the identity provider. */
  readonly runs?: "identity"
  /** For operations without a place in their path: the place, as something unguessable in the input names it. */
  readonly locate?: (keyring: Keyring, input: z.output<I>) => L
  /** Required where visitors may call it: how often. */
  readonly limits?: Limits<z.output<I>>
  /** The states of the place in which it runs; queries run where something can be seen, commands in active places, unless said otherwise. */
  readonly states?: readonly PlaceState[]
  /** Whoever does it (not who asks what it would do) must have signed in at most 300 s ago. */
  readonly freshSignIn?: boolean
  /**
   * Everything that whoever asks holds is read, and not only what its permission needs: it gives or takes rights, or tells
   * of them, and compares with what they hold themselves (**nobody gives what they do not hold**).
   */
  readonly readsAllHeld?: boolean
  /** What it will read and can name beforehand: fetched with the authorisation, in the same round trip. */
  readonly reads?: (place: Place, input: z.output<I>, located: L, asked: CallCircumstances) => readonly Ref[]
  /**
   * Partitions beyond its place in which it reads and writes, as what authorising has found names them. What the input
   * names is somebody else's until it is proven: only who stands above all of it goes by that.
   */
  readonly beyond?: (place: Place, found: Authorised, input: z.output<I>) => Partitions
}

/** Answers a question and changes nothing. */
export type Query<
  Place extends PlaceId = PlaceId,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  L extends Located<Place> = Located<Place>,
> = Described<Place, I, O, L> & {
  readonly kind: "query"
  readonly read: (ctx: ReadContext<Place>, input: z.output<I>, located: L) => Promise<z.input<O>>
}

/** Changes something: decides what, and commits it in one transaction. */
export type Command<
  Place extends PlaceId = PlaceId,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  L extends Located<Place> = Located<Place>,
> = Described<Place, I, O, L> & {
  readonly kind: "command"
  /** Must be previewed and confirmed before it is done. */
  readonly irreversible?: boolean
  /** Done once more, it makes or mails another: a confirmation of it is good for one execution, as a key is. */
  readonly anew?: boolean
  /** The member of its result that is shown once: no record keeps it, and a repetition under the same key is without it. */
  readonly shownOnce?: keyof z.output<O> & string
  /** It may take the right to it from whoever does it: repeated under its key, it is answered although they are nobody by now. */
  readonly endsOwnRight?: boolean
  readonly decide: (ctx: Context<Place>, input: z.output<I>, located: L) => Promise<Decision<z.input<O>>>
}

/** Works on the identity provider alone: a code or a factor is checked there, and nothing of the table changes. */
type Procedure<
  Place extends PlaceId = PlaceId,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = Described<Place, I, O, Located<Place>> & {
  readonly kind: "procedure"
  readonly run: (ctx: ReadContext<Place>, input: z.output<I>, signIns: SignIns) => Promise<z.input<O>>
}

// oxlint-disable typescript/no-explicit-any -- the bounds of operations of whatever place, input and output
export type AnyQuery = Query<any, any, any, any>
export type AnyCommand = Command<any, any, any, any>
export type AnyProcedure = Procedure<any, any, any>
// oxlint-enable typescript/no-explicit-any
export type AnyOperation = AnyQuery | AnyCommand | AnyProcedure

type Spec<O> = Omit<O, "kind">

export const query = <
  Place extends PlaceId,
  I extends z.ZodType,
  O extends z.ZodType,
  L extends Located<Place> = Located<Place>,
>(
  spec: Spec<Query<Place, I, O, L>>,
): Query<Place, I, O, L> => ({ kind: "query", ...spec })

export const command = <
  Place extends PlaceId,
  I extends z.ZodType,
  O extends z.ZodType,
  L extends Located<Place> = Located<Place>,
>(
  spec: Spec<Command<Place, I, O, L>>,
): Command<Place, I, O, L> => ({ kind: "command", ...spec })

export const procedure = <Place extends PlaceId, I extends z.ZodType, O extends z.ZodType>(
  spec: Spec<Procedure<Place, I, O>>,
): Procedure<Place, I, O> => ({ kind: "procedure", ...spec })
