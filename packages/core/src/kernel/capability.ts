import type { Contribution } from "./contributions.ts"
import type { EffectFactory } from "./effects.ts"
import type { ErrorFactory } from "./errors.ts"
import type { AnyEvent } from "./events.ts"
import type { AnyOperation } from "./operations.ts"
import type { Reaction } from "./reactions.ts"
import type { Stored } from "./stored.ts"

/** Everything one capability adds to the system. Routes, texts, tests and docs are derived from the list of these. */
export type Capability = {
  readonly name: string
  readonly entities?: Readonly<Record<string, Stored>>
  readonly operations?: Readonly<Record<string, AnyOperation>>
  readonly reactions?: readonly Reaction[]
  /** What it adds to decisions of the capabilities below it. */
  readonly contributes?: readonly Contribution[]
  readonly errors?: Readonly<Record<string, ErrorFactory>>
  readonly events?: Readonly<Record<string, AnyEvent>>
  readonly effects?: Readonly<Record<string, EffectFactory>>
}
