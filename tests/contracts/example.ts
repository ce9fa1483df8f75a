import type { Asked } from "./asking.ts"
import type { Stage } from "./stage.ts"

export type Values = Readonly<Record<string, unknown>>

export type Example = {
  /** A well-formed input; by itself it need not succeed. Every field of the operation has a value here. */
  readonly input: (stage: Stage) => Values
  /** Values for the path's parameters beside the place. */
  readonly path?: (stage: Stage) => Readonly<Record<string, string>>
  /** The same parameters as another account has them. */
  readonly foreign?: (stage: Stage) => Readonly<Record<string, string>>
  /** Brings about that it succeeds, with a new person or thing where it can succeed only once. */
  readonly arrange?: (stage: Stage) => Promise<Asked>
}
