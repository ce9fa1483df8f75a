import type { Capability } from "../kernel/capability.ts"
import { blockUsers } from "./block.ts"
import { deleteUsers } from "./delete.ts"
import { BulkEffects } from "./effects.ts"
import { giveRoles } from "./give-role.ts"
import { addToGroup } from "./join-group.ts"
import { bulkWork } from "./work.ts"

export { BulkEffects, dangersOfMany } from "./effects.ts"

export const bulkCapability = {
  name: "bulk",
  operations: { blockUsers, deleteUsers, giveRoles, addToGroup },
  effects: BulkEffects,
  work: bulkWork,
} satisfies Capability
