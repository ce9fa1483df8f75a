import type { SecretVersions } from "../contract.ts"
import type { Stage } from "../stages.ts"

/** What the foundation of one stage is made from. */
export type Foundation = {
  readonly name: string
  readonly stage: Stage
  readonly versions: SecretVersions
  /** The folder in which each function has one of its own, named after it. */
  readonly bundles: string
}
