import type { Capability } from "../kernel/capability.ts"
import { acceptTransfer, cancelTransfer, declineTransfer, readTransfer, requestTransfer } from "./operations.ts"
import { OwnershipEffects, OwnershipErrors, OwnershipEvents } from "./ownership.ts"
import { ownershipReactions } from "./reactions.ts"

export { OwnershipEvents } from "./ownership.ts"

export const ownershipCapability = {
  name: "ownership",
  operations: { readTransfer, requestTransfer, acceptTransfer, declineTransfer, cancelTransfer },
  reactions: ownershipReactions,
  errors: OwnershipErrors,
  events: OwnershipEvents,
  effects: OwnershipEffects,
} satisfies Capability
