import type { Contribution } from "./contributions.ts"
import type { ClaimKind } from "./claims.ts"
import type { EffectFactory } from "./effects.ts"
import type { ErrorFactory } from "./errors.ts"
import type { AnyEvent } from "./events.ts"
import type { IdKind } from "./ids.ts"
import type { Purpose } from "./keyring.ts"
import type { NameKind } from "./names.ts"
import type { AnyOperation } from "./operations.ts"
import type { Reaction, ReactionContext } from "./reactions.ts"
import type { Stored } from "./stored.ts"

/** What a job does to one of its targets; which job, and what comes of it, is as jobs store it. */
export type TargetWork<Job = never, Outcome = unknown> = (
  ctx: ReactionContext,
  target: string,
  job: Job,
) => Promise<Outcome>

/** Everything one capability adds to the system. Routes, texts, tests and docs are derived from the list of these. */
export type Capability = {
  readonly name: string
  /** The kinds of its ids. They are made in `kernel/ids.ts`: of some, the kernel and lower capabilities speak, too. */
  readonly ids?: readonly Pick<IdKind<string>, "kind" | "prefix">[]
  /** What there is one of in the whole system, and in a place; what it uses keys for. */
  readonly claims?: readonly ClaimKind[]
  readonly names?: readonly NameKind[]
  readonly purposes?: readonly Purpose[]
  readonly entities?: Readonly<Record<string, Stored>>
  readonly operations?: Readonly<Record<string, AnyOperation>>
  readonly reactions?: readonly Reaction[]
  /** What its jobs do to each of their targets, by the kind of job. */
  readonly work?: Readonly<Record<string, TargetWork>>
  /** What it adds to decisions of the capabilities below it. */
  readonly contributes?: readonly Contribution[]
  readonly errors?: Readonly<Record<string, ErrorFactory>>
  /** Refusals that only work of our own meets: nobody reads them, and they have no words. */
  readonly signals?: Readonly<Record<string, ErrorFactory>>
  readonly events?: Readonly<Record<string, AnyEvent>>
  readonly effects?: Readonly<Record<string, EffectFactory>>
}
