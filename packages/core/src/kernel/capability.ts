import type { EffectFactory } from "./effects.ts"
import type { ErrorFactory } from "./errors.ts"
import type { EventFactory } from "./events.ts"
import type { AnyOperation } from "./operations.ts"
import type { Reaction } from "./reactions.ts"
import type { AnyEntity } from "./table.ts"

/** Everything one capability adds to the system. Routes, texts, tests and docs are derived from the list of these. */
export type Capability = {
  readonly name: string
  readonly entities?: Readonly<Record<string, AnyEntity>>
  readonly operations?: readonly AnyOperation[]
  readonly reactions?: readonly Reaction[]
  readonly errors?: Readonly<Record<string, ErrorFactory>>
  readonly events?: Readonly<Record<string, EventFactory>>
  readonly effects?: Readonly<Record<string, EffectFactory>>
}
