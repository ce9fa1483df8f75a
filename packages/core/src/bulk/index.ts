import type { Capability } from "../kernel/capability.ts"
import { addToGroup, blockUsers, bulkWork, deleteUsers, giveRoles } from "./bulk.ts"
import { BulkEffects } from "./effects.ts"

export { BulkEffects, dangersOfMany } from "./effects.ts"

export const bulkCapability = {
  name: "bulk",
  operations: { blockUsers, deleteUsers, giveRoles, addToGroup },
  effects: BulkEffects,
  work: bulkWork,
} satisfies Capability
