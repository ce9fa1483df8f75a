import type { Capability } from "../kernel/capability.ts"
import { eraseAccount } from "./accounts.ts"
import { ErasureErrors } from "./erasures.ts"
import { erasureReactions } from "./reactions.ts"
import { eraseTenant } from "./tenants.ts"

export const erasuresCapability = {
  name: "erasures",
  operations: { eraseTenant, eraseAccount },
  reactions: erasureReactions,
  errors: ErasureErrors,
} satisfies Capability
