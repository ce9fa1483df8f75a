import type { Capability } from "../kernel/capability.ts"
import { eraseAccount } from "./erase-account.ts"
import { eraseTenant } from "./erase-tenant.ts"
import { ErasureSignals } from "./erasures.ts"
import { erasureReactions } from "./reactions.ts"

export const erasuresCapability = {
  name: "erasures",
  operations: { eraseTenant, eraseAccount },
  reactions: erasureReactions,
  signals: ErasureSignals,
} satisfies Capability
