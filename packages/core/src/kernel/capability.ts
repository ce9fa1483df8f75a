import type { Contribution } from "./contributions.ts"
import type { EffectFactory } from "./effects.ts"
import type { ErrorFactory } from "./errors.ts"
import type { AnyEvent } from "./events.ts"
import type { AnyOperation } from "./operations.ts"
import type { Reaction } from "./reactions.ts"
import type { AnyEntity } from "./table.ts"

/**
 * What becomes of items when the place in which they lie ends: a tenant or an account that is erased, a person who is
 * forgotten. `emptied`: the item stays and says nothing of anybody any more.
 */
export type Fate = "erased" | "emptied" | "stays"
/** The kinds of places in which items of an entity lie, each with their fate there; what lies nowhere but with the service has none. */
export type Ends = Readonly<Partial<Record<"tenant" | "account" | "identity", Fate>>>
/** What is stored, and what becomes of it: what has no fate does not compile. */
export type Stored = { readonly entity: AnyEntity; readonly ends: Ends }

/** Everything one capability adds to the system. Routes, texts, tests and docs are derived from the list of these. */
export type Capability = {
  readonly name: string
  readonly entities?: Readonly<Record<string, Stored>>
  readonly operations?: readonly AnyOperation[]
  readonly reactions?: readonly Reaction[]
  /** What it adds to decisions of the capabilities below it. */
  readonly contributes?: readonly Contribution[]
  readonly errors?: Readonly<Record<string, ErrorFactory>>
  readonly events?: Readonly<Record<string, AnyEvent>>
  readonly effects?: Readonly<Record<string, EffectFactory>>
}
