import type { Capability } from "../kernel/capability.ts"
import { addToGroup } from "./join-group.ts"
import { blockUsers } from "./block.ts"
import { bulkWork } from "./work.ts"
import { deleteUsers } from "./delete.ts"
import { giveRoles } from "./give-role.ts"
import { BulkEffects } from "./effects.ts"

export { BulkEffects, dangersOfMany } from "./effects.ts"

export const bulkCapability = {
  name: "bulk",
  operations: { blockUsers, deleteUsers, giveRoles, addToGroup },
  effects: BulkEffects,
  work: bulkWork,
} satisfies Capability
