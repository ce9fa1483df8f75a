import type { Stage } from "../../../../infra/stages.ts"
import type { Made } from "./resource.ts"

/** One stage, once it is made: tests ask for it when they run. */
export type Given = { readonly name: string; readonly stage: Stage; readonly made: () => Made }
